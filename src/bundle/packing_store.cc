#include "bundle/packing_store.h"

#include <algorithm>

namespace candour::bundle {

using files::Presence;
using files::RelPath;

Presence PackingStore::presence(const RelPath& path) const {
  if (contents_.contains(path)) return Presence::file;
  const bool is_folder = path.is_root() || std::any_of(contents_.begin(), contents_.end(), [&](const auto& file) { return file.first.is_within(path); });
  return is_folder ? Presence::folder : Presence::nothing;
}

std::optional<std::string> PackingStore::read(const RelPath& path) const {
  const auto found = contents_.find(path);
  return found == contents_.end() ? std::nullopt : std::optional(unpack(*found->second));
}

std::vector<RelPath> PackingStore::list() const {
  std::vector<RelPath> paths;
  for (const auto& [path, file] : contents_) paths.push_back(path);
  return paths;
}

files::Staged PackingStore::stage(std::string_view bytes) {
  auto packed = std::make_shared<const PackedFile>(pack(bytes));
  const std::lock_guard hold(lock_);
  staged_.emplace(next_, std::move(packed));
  return {next_++};
}

void PackingStore::put_in_place(const RelPath& path, files::Staged staged) { contents_[path] = std::move(staged_.extract(staged.number).mapped()); }

}  // namespace candour::bundle
