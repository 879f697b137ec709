#include "files/folder_tree.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>
#include <vector>

#include "files/descriptor.h"
#include "files/environment_error.h"

namespace candour::files {
namespace {

std::vector<Name> names_in_open(int folder, const std::string& shown) {
  Descriptor own(::openat(folder, ".", kOpenFolder));  // the stream of names closes what it reads
  if (!own.is_open()) throw system_error(errno, "list the folder", shown);
  return names_in(std::move(own), shown);
}

void empty(int folder, const std::string& shown) {
  for (const Name& name : names_in_open(folder, shown)) {
    const std::string below = shown + '/' + name.text;
    if (name.type == FileType::folder) {
      remove_tree(folder, name.text, below);
    } else if (::unlinkat(folder, name.text.c_str(), 0) != 0 && errno != ENOENT) {
      throw system_error(errno, "remove the file", below);
    }
  }
}

}  // namespace

void make_durable(int folder, const std::string& shown) {
  if (::syncfs(folder) != 0) throw system_error(errno, "write it to the disk for good", shown);
}

void make_names_durable(int folder, const std::string& shown) {
  // Some network file systems cannot be asked; they have no more to give.
  if (::fsync(folder) != 0 && errno != EINVAL && errno != ENOTSUP) throw system_error(errno, "write it to the disk for good", shown);
}

void remove_tree(int parent, const std::string& name, const std::string& shown) {
  {
    const Descriptor folder(::openat(parent, name.c_str(), kOpenFolder));
    if (!folder.is_open() && errno == ENOENT) return;
    if (!folder.is_open()) throw system_error(errno, "open the folder", shown);
    empty(folder.number(), shown);
  }
  if (::unlinkat(parent, name.c_str(), AT_REMOVEDIR) != 0 && errno != ENOENT) throw system_error(errno, "remove the folder", shown);
}

}  // namespace candour::files
