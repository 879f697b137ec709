// Every file of the site with its digest, so that anyone can tell whether a copy is whole and unchanged.
#pragma once

#include <mutex>

#include "digest/file_list.h"
#include "files/artifact.h"

namespace candour::build {

class ListedFiles {
 public:
  // Several threads may call this at once.
  void add(const files::Artifact& file);

  // All that was added, as digest::kFileListName. It does not list itself.
  files::Artifact as_file() const;

 private:
  mutable std::mutex lock_;
  digest::FileList list_;
};

}  // namespace candour::build
