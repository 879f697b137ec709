#include "starter/starter.h"

#include "files/wrong_path.h"
#include "files/store.h"
#include "starter/embedded.h"

namespace candour::starter {

std::size_t write_starter(const std::string& folder) {
  files::DiskStore store(folder);
  if (!store.list().empty()) {
    throw files::WrongPath("this folder is not empty", folder, "name a folder that does not exist yet");
  }
  const std::vector<EmbeddedFile> embedded = embedded_files();
  for (const EmbeddedFile& file : embedded) store.write_atomic(files::RelPath::of(file.path), file.bytes);
  return embedded.size();
}

}  // namespace candour::starter
