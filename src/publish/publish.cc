#include "publish/publish.h"

#include <algorithm>

#include "publish/manifest.h"
#include "publish/plan.h"

namespace candour::publish {
namespace {

using files::RelPath;

void write_manifest(files::Store& site, const Manifest& manifest) {
  site.write_atomic(RelPath::of(kManifestName), to_json(manifest));
}

// What a run that was cut off may have left half written.
void clear_leftovers(files::Store& site, const Manifest& earlier) {
  site.clear_unfinished(RelPath());
  if (earlier.finished) return;
  RelPath cleared;
  for (const auto& [path, digests] : earlier.files) {
    RelPath folder = path.parent();
    if (folder == cleared) continue;
    site.clear_unfinished(folder);
    cleared = std::move(folder);
  }
}

void change_files(files::Store& site, const Plan& plan) {
  for (const Write& write : plan.writes) {
    for (const RelPath& path : write.files_in_the_way) site.remove(path);
    for (const RelPath& folder : write.folders_in_the_way) site.remove_empty_folder(folder);
    site.write_atomic(write.artifact->path, write.artifact->bytes);
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

Changes publish(const std::vector<Artifact>& artifacts, files::Store& site, Explain explain) {
  const Manifest earlier = read_manifest(site);
  Plan plan = make_plan(artifacts, site, earlier, explain);
  if (!plan.changes.conflicts.empty()) return std::move(plan.changes);

  clear_leftovers(site, earlier);
  if (!plan.writes.empty() || !plan.removals.empty()) write_manifest(site, union_of(earlier, plan.next));
  change_files(site, plan);
  remove_spare_folders(site, plan);
  const bool changes_the_list = plan.next != earlier || !plan.writes.empty() || !plan.removals.empty();
  if (changes_the_list) write_manifest(site, plan.next);
  return std::move(plan.changes);
}

}  // namespace candour::publish
