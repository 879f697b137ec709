#include "files/environment_error.h"
#include "files/names.h"
#include "files/reader.h"

namespace candour::files {

MemoryReader::MemoryReader(const MemoryFiles& files) {
  for (const auto& [path, text] : files) files_.emplace(RelPath::of(path), text);
}

std::vector<Entry> MemoryReader::list() const {
  const auto is_left_out_anywhere = [](RelPath path) {
    for (; !path.is_root(); path = path.parent()) {
      if (is_left_out(path.name())) return true;
    }
    return false;
  };
  std::vector<Entry> entries;
  for (const auto& [path, text] : files_) {
    if (!is_left_out_anywhere(path)) entries.push_back({path, EntryKind::file});
  }
  return entries;
}

std::string MemoryReader::read(const RelPath& path) const {
  const auto found = files_.find(path);
  if (found == files_.end()) {
    throw EnvironmentError("cannot read the file: there is no such file or folder", path.text(), "check the path");
  }
  return found->second;
}

}  // namespace candour::files
