#include "release/foreign_files.h"

#include "publish/manifest.h"

namespace candour::release {

using files::RelPath;

namespace {

bool is_of_publishing(const RelPath& path) { return path.text() == publish::kManifestName || path.is_within(RelPath::of(files::kUnfinished)); }

}  // namespace

std::vector<std::string> foreign_files(const files::Store& site) {
  const publish::Manifest manifest = publish::read_manifest(site);
  std::vector<std::string> foreign = site.strange_names();
  for (const RelPath& path : site.list()) {
    if (!manifest.files.contains(path) && !is_of_publishing(path)) foreign.push_back(path.text());
  }
  return foreign;
}

}  // namespace candour::release
