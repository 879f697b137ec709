#include "publish/publish.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "files/environment_error.h"
#include "publish/plan.h"

namespace candour::publish {
namespace {

using files::RelPath;

void write_manifest(files::Store& site, const Manifest& manifest) {
  site.write_atomic(RelPath::of(kManifestName), to_json(manifest));
}

std::string first_difference(std::string_view before, std::string_view after) {
  const std::size_t common = std::min(before.size(), after.size());
  const auto [at, other] =
      std::mismatch(after.begin(), after.begin() + static_cast<std::ptrdiff_t>(common), before.begin());
  return " from line " + std::to_string(1 + std::count(after.begin(), at, '\n')) + " on";
}

InPlace compare(const std::optional<std::string>& now, const Artifact& artifact, const Manifest& earlier) {
  if (!now) return InPlace::nothing;
  if (*now == artifact.bytes) return InPlace::right;
  if (!earlier.files.contains(artifact.path)) return InPlace::foreign;
  return earlier.is_ours(artifact.path, *now) ? InPlace::ours : InPlace::edited;
}

void change_files(files::Store& site, const Plan& plan) {
  for (const Write& write : plan.writes) {
    for (const RelPath& path : write.files_in_the_way) site.remove(path);
    for (const RelPath& folder : write.folders_in_the_way) site.remove_empty_folder(folder);
    site.put_in_place(write.file->path, write.file->staged);
  }
  for (const RelPath& path : plan.removals) site.remove(path);
}

// A folder in which somebody else keeps something stays, and stays ours: it goes when that has gone.
void remove_spare_folders(files::Store& site, Plan& plan) {
  for (const RelPath& folder : plan.spare_folders) {
    const bool is_gone = site.remove_empty_folder(folder) || site.presence(folder) != files::Presence::folder;
    if (is_gone) plan.next.folders.erase(folder);
  }
}

}  // namespace

std::size_t Changes::count(Action action) const {
  return static_cast<std::size_t>(
      std::count_if(files.begin(), files.end(), [&](const Change& change) { return change.action == action; }));
}

Publishing::Publishing(files::Store& site, Explain explain) : site_(site), explain_(explain), earlier_(read_manifest(site)) {
  site_.discard_staged();  // of a run that was cut off
}

Publishing::~Publishing() {
  try {
    site_.discard_staged();
  } catch (const files::EnvironmentError&) {
    // The next run clears what is left.
  }
}

void Publishing::add(const Artifact& artifact) {
  Prepared prepared{artifact.path, digest_of(artifact.bytes), InPlace::nothing, {}, {}};
  const std::optional<std::string> now = site_.read(artifact.path);
  prepared.before = compare(now, artifact, earlier_);
  const bool is_written = prepared.before != InPlace::right && prepared.before != InPlace::foreign;
  if (is_written) prepared.staged = site_.stage(artifact.bytes);
  if (is_written && now && explain_ == Explain::on) prepared.difference = first_difference(*now, artifact.bytes);
  const std::lock_guard guard(lock_);
  prepared_.push_back(std::move(prepared));
}

Changes Publishing::finish() {
  Plan plan = make_plan(prepared_, site_, earlier_);
  if (!plan.changes.conflicts.empty()) return std::move(plan.changes);

  if (!plan.writes.empty() || !plan.removals.empty()) write_manifest(site_, union_of(earlier_, plan.next));
  change_files(site_, plan);
  remove_spare_folders(site_, plan);
  const bool changes_the_list = plan.next != earlier_ || !plan.writes.empty() || !plan.removals.empty();
  if (changes_the_list) write_manifest(site_, plan.next);
  return std::move(plan.changes);
}

}  // namespace candour::publish
