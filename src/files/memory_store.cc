#include <algorithm>

#include "files/environment_error.h"
#include "files/store.h"

namespace candour::files {

MemoryStore::MemoryStore(const MemoryFiles& files) {
  for (const auto& [path, bytes] : files) put(RelPath::of(path), bytes);
}

std::string MemoryStore::shown(const RelPath& path) const { return path.text(); }

Presence MemoryStore::presence(const RelPath& path) const {
  if (files_.contains(path)) return Presence::file;
  return path.is_root() || folders_.contains(path) ? Presence::folder : Presence::nothing;
}

std::optional<std::string> MemoryStore::read(const RelPath& path) const {
  const auto found = files_.find(path);
  if (found == files_.end()) return std::nullopt;
  return found->second;
}

std::vector<RelPath> MemoryStore::list() const {
  std::vector<RelPath> paths;
  for (const auto& [path, bytes] : files_) paths.push_back(path);
  return paths;
}

Staged MemoryStore::stage(std::string_view bytes) {
  const std::lock_guard guard(lock_);
  staged_.emplace(next_, bytes);
  return {next_++};
}

void MemoryStore::put_in_place(const RelPath& path, Staged staged) {
  std::string bytes = std::move(staged_.extract(staged.number).mapped());
  if (presence(path) == Presence::folder) {
    throw EnvironmentError("cannot write the file: a folder stands where a file is needed", path.text(),
                           "move the folder away, or choose another name");
  }
  put(path, std::move(bytes));
  record_.push_back("write " + path.text());
}

void MemoryStore::discard_staged() { staged_.clear(); }

void MemoryStore::remove(const RelPath& path) {
  if (files_.erase(path) > 0) record_.push_back("remove " + path.text());
}

bool MemoryStore::remove_empty_folder(const RelPath& folder) {
  const auto is_below = [&](const RelPath& path) { return path.is_within(folder); };
  const bool holds_something =
      std::any_of(folders_.begin(), folders_.end(), is_below) ||
      std::any_of(files_.begin(), files_.end(), [&](const auto& f) { return is_below(f.first); });
  if (holds_something || folders_.erase(folder) == 0) return false;
  record_.push_back("remove folder " + folder.text());
  return true;
}

void MemoryStore::put(const RelPath& path, std::string bytes) {
  make_folder(path.parent());
  files_[path] = std::move(bytes);
}

void MemoryStore::take_away(const RelPath& path) {
  files_.erase(path);
  folders_.erase(path);
}

void MemoryStore::make_folder(const RelPath& folder) {
  for (RelPath at = folder; !at.is_root(); at = at.parent()) {
    if (files_.contains(at)) {
      throw EnvironmentError("cannot make the folder: a file stands where a folder is needed", at.text(),
                             "move the file away, or choose another folder");
    }
    folders_.insert(at);
  }
}

}  // namespace candour::files
