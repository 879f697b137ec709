#include "starter/starter.h"

#include "files/store.h"
#include "files/wrong_path.h"
#include "starter/embedded.h"

namespace candour::starter {
namespace {

// What is built in below a folder: "templates".
files::MemoryFiles built_in(std::string_view folder) {
  files::MemoryFiles files;
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path.starts_with(folder) && file.path[folder.size()] == '/') files.emplace(file.path.substr(folder.size() + 1), file.bytes);
  }
  return files;
}

std::size_t write_below(const std::string& part, const files::MemoryFiles& files, files::Store& store) {
  for (const auto& [path, bytes] : files) store.write_atomic(files::RelPath::of(part) / files::RelPath::of(path), bytes);
  return files.size();
}

}  // namespace

files::MemoryFiles templates() { return built_in("templates"); }
files::MemoryFiles static_files() { return built_in("static"); }

std::size_t write_starter(const std::string& folder) {
  files::DiskStore store(folder);
  if (!store.list().empty()) throw files::WrongPath("this folder is not empty", folder, "name a folder that does not exist yet");
  return write_below("content", built_in("content"), store);
}

std::size_t write_templates(const std::string& folder) {
  files::DiskStore store(folder);
  for (const files::RelPath& path : store.list()) {
    for (const std::string_view part : {"templates", "static"}) {
      if (!path.is_within(files::RelPath::of(part))) continue;
      throw files::WrongPath("this folder is not empty", store.shown(files::RelPath::of(part)), "name another folder, and copy from there what you want to change");
    }
  }
  return write_below("templates", templates(), store) + write_below("static", static_files(), store);
}

}  // namespace candour::starter
