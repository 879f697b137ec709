#include "build/listed_files.h"

#include "digest/digest.h"

namespace candour::build {

void ListedFiles::add(const files::Artifact& file) {
  std::string digest = digest::sha256(file.bytes);
  const std::lock_guard guard(lock_);
  list_[file.path] = std::move(digest);
}

files::Artifact ListedFiles::as_file() const {
  const std::lock_guard guard(lock_);
  return {files::RelPath::of(digest::kFileListName), digest::text_of(list_)};
}

}  // namespace candour::build
