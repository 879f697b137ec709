#include "publish/plan.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "publish/artifact_order.h"

namespace candour::publish {
namespace {

using files::Presence;
using files::RelPath;

class Planner {
 public:
  Planner(const files::Store& site, const Manifest& earlier) : site_(site), earlier_(earlier) {}

  Plan run(const std::vector<Prepared>& files) {
    const std::vector<const Prepared*> ordered = in_path_order(files);
    const std::set<RelPath> folders = folders_of(ordered);
    plan_.changes.conflicts = conflicts_among(ordered, folders);
    if (!plan_.changes.conflicts.empty()) return std::move(plan_);
    plan_.next.folders = earlier_.folders;
    for (const Prepared* file : ordered) plan_file(*file);
    for (const auto& [path, digests] : earlier_.files) {
      if (!plan_.next.files.contains(path)) plan_removal(path);
    }
    for (const RelPath& folder : plan_.next.folders) {
      if (!folders.contains(folder)) plan_.spare_folders.push_back(folder);
    }
    std::reverse(plan_.spare_folders.begin(), plan_.spare_folders.end());
    return finished();
  }

 private:
  Plan finished() {
    const auto by_path = [](const auto& a, const auto& b) { return a.path < b.path; };
    std::sort(plan_.changes.files.begin(), plan_.changes.files.end(), by_path);
    std::stable_sort(plan_.changes.conflicts.begin(), plan_.changes.conflicts.end(), by_path);
    if (!plan_.changes.conflicts.empty()) plan_.changes.files.clear();
    return std::move(plan_);
  }

  void plan_file(const Prepared& file) {
    const RelPath& path = file.path;
    plan_.next.files[path] = {file.digest};
    const bool is_listed = earlier_.files.contains(path);
    switch (file.before) {
      case InPlace::nothing: plan_new(file, is_listed); break;
      case InPlace::right: note(path, Action::kept, is_listed ? "it is right as it is" : "it was there already with the right content"); break;
      case InPlace::foreign: conflict(path, ConflictKind::foreign, "a file stands here that Candour did not write"); break;
      case InPlace::ours: plan_change(file, "its content is new"); break;
      case InPlace::edited: plan_change(file, "somebody had changed it"); break;
    }
  }

  void plan_change(const Prepared& file, const std::string& why) {
    plan_.writes.push_back({&file, {}, {}});
    note(file.path, Action::written_changed, why + file.difference);
  }

  void plan_new(const Prepared& file, bool is_listed) {
    const RelPath& path = file.path;
    Write write{&file, {}, {}};
    switch (site_.presence(path)) {
      case Presence::nothing:
      case Presence::file:
        for (const RelPath& folder : folders_above(path)) clear_for_folder(folder, write);
        break;
      case Presence::folder: clear_for_file(path, write); break;
      case Presence::other: conflict(path, ConflictKind::foreign, "a link or device stands here"); break;
    }
    plan_.writes.push_back(std::move(write));
    note(path, Action::written_new, is_listed ? "somebody had removed it" : "it was not there before");
  }

  // From the outermost in.
  static std::vector<RelPath> folders_above(const RelPath& path) {
    std::vector<RelPath> folders;
    for (RelPath folder = path.parent(); !folder.is_root(); folder = folder.parent()) folders.push_back(folder);
    std::reverse(folders.begin(), folders.end());
    return folders;
  }

  // Where there was a file, there is to be a folder.
  void clear_for_folder(const RelPath& folder, Write& write) {
    if (!seen_folders_.insert(folder).second) return;
    switch (site_.presence(folder)) {
      case Presence::folder: return;
      case Presence::nothing: break;
      case Presence::file: clear_file(folder, write); break;
      case Presence::other:
        conflict(folder, ConflictKind::foreign, "a link or device stands where a folder is needed");
        return;
    }
    plan_.next.folders.insert(folder);
  }

  // Where there was a folder, there is to be a file.
  void clear_for_file(const RelPath& path, Write& write) {
    if (!earlier_.folders.contains(path)) {
      conflict(path, ConflictKind::foreign, "a folder stands here that Candour did not make");
      return;
    }
    for (const RelPath& inner : listing()) {
      if (inner.is_within(path)) clear_file(inner, write);
    }
    for (const RelPath& folder : earlier_.folders) {
      if (folder == path || folder.is_within(path)) write.folders_in_the_way.push_back(folder);
    }
    std::reverse(write.folders_in_the_way.begin(), write.folders_in_the_way.end());
  }

  void clear_file(const RelPath& path, Write& write) {
    const std::optional<std::string> now = site_.read(path);
    const bool is_listed = earlier_.files.contains(path);
    if (now && earlier_.is_ours(path, *now)) {
      write.files_in_the_way.push_back(path);
      in_the_way_.insert(path);
    } else if (is_listed) {
      conflict(path, ConflictKind::edited, "somebody has changed this file, and it is in the way");
    } else {
      conflict(path, ConflictKind::foreign, "a file that Candour did not write is in the way");
    }
  }

  void plan_removal(const RelPath& path) {
    const std::optional<std::string> now = site_.read(path);
    if (!now) return;  // gone already
    if (!earlier_.is_ours(path, *now)) {
      note(path, Action::kept_because_edited,
           "nothing makes it any more, but somebody has changed it: it is theirs now");
      return;
    }
    if (!in_the_way_.contains(path)) plan_.removals.push_back(path);
    note(path, Action::removed, "nothing makes it any more");
  }

  void note(const RelPath& path, Action action, std::string why) {
    plan_.changes.files.push_back({path, action, std::move(why)});
  }

  void conflict(const RelPath& path, ConflictKind kind, std::string message) {
    plan_.changes.conflicts.push_back({path, kind, std::move(message), "move it away, then run again"});
  }

  const std::vector<RelPath>& listing() {
    if (!listing_) listing_ = site_.list();
    return *listing_;
  }

  const files::Store& site_;
  const Manifest& earlier_;
  Plan plan_;
  std::set<RelPath> seen_folders_;
  std::set<RelPath> in_the_way_;
  std::optional<std::vector<RelPath>> listing_;
};

}  // namespace

Plan make_plan(const std::vector<Prepared>& files, const files::Store& site, const Manifest& earlier) {
  return Planner(site, earlier).run(files);
}

}  // namespace candour::publish
