#include "publish/artifact_order.h"

#include <algorithm>

#include "publish/manifest.h"

namespace candour::publish {

using files::RelPath;

std::vector<const Prepared*> in_path_order(const std::vector<Prepared>& files) {
  std::vector<const Prepared*> ordered;
  ordered.reserve(files.size());
  for (const Prepared& file : files) ordered.push_back(&file);
  std::stable_sort(ordered.begin(), ordered.end(), [](const auto* a, const auto* b) { return a->path < b->path; });
  return ordered;
}

std::set<RelPath> folders_of(const std::vector<const Prepared*>& ordered) {
  std::set<RelPath> folders;
  for (const Prepared* file : ordered) {
    RelPath folder = file->path.parent();
    while (!folder.is_root() && folders.insert(folder).second) folder = folder.parent();
  }
  return folders;
}

std::vector<Conflict> conflicts_among(const std::vector<const Prepared*>& ordered, const std::set<RelPath>& folders) {
  const std::string advice = "this is a mistake in Candour or in a template: report it";
  const RelPath unfinished = RelPath::of(files::kUnfinished);
  std::vector<Conflict> conflicts;
  const RelPath* before = nullptr;
  for (const Prepared* file : ordered) {
    const RelPath& path = file->path;
    if (path.is_root() || path.text() == kManifestName || path == unfinished || path.is_within(unfinished)) {
      conflicts.push_back({path, ConflictKind::reserved, "the name is kept for the publishing itself", advice});
    }
    if (before != nullptr && *before == path) {
      conflicts.push_back({path, ConflictKind::made_twice, "two files are to be published here", advice});
    }
    if (folders.contains(path)) {
      conflicts.push_back(
          {path, ConflictKind::file_and_folder, "a file and a folder are to be published here", advice});
    }
    before = &path;
  }
  return conflicts;
}

}  // namespace candour::publish
