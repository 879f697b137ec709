#include "files/descriptor.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <string_view>

#include "files/environment_error.h"

namespace candour::files {
namespace {

FileType type_of(mode_t mode) {
  if (S_ISREG(mode)) return FileType::file;
  if (S_ISDIR(mode)) return FileType::folder;
  if (S_ISLNK(mode)) return FileType::link;
  return FileType::other;
}

// Most file systems give the type with the name; the others are asked.
FileType type_of(const dirent& entry, int folder) {
  switch (entry.d_type) {
    case DT_REG: return FileType::file;
    case DT_DIR: return FileType::folder;
    case DT_LNK: return FileType::link;
    case DT_UNKNOWN: break;
    default: return FileType::other;
  }
  struct stat status {};
  return ::fstatat(folder, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? type_of(status.st_mode) : FileType::other;
}

}  // namespace

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

std::optional<std::string> read_plain_file(const Descriptor& file, const std::string& shown) {
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) throw system_error(errno, "read the file", shown);
  if (!S_ISREG(status.st_mode)) return std::nullopt;
  // One byte more than the file holds: room for the read that meets its end.
  std::string text(static_cast<std::size_t>(status.st_size) + 1, '\0');
  std::size_t filled = 0;
  while (true) {
    const ssize_t count = ::read(file.number(), text.data() + filled, text.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw system_error(errno, "read the file", shown);
    filled += static_cast<std::size_t>(count);
    if (count == 0) break;
    if (filled == text.size()) text.resize(2 * text.size());  // it grew while we read
  }
  text.resize(filled);
  return text;
}

std::vector<Name> names_in(Descriptor folder, const std::string& shown) {
  const std::unique_ptr<DIR, int (*)(DIR*)> stream(::fdopendir(folder.number()), ::closedir);
  if (!stream) throw system_error(errno, "list the folder", shown);
  const int number = folder.release();  // the stream closes it
  std::vector<Name> names;
  while (true) {
    errno = 0;
    const dirent* entry = ::readdir(stream.get());
    if (entry == nullptr) break;
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") names.push_back({std::string(name), type_of(*entry, number)});
  }
  if (errno != 0) throw system_error(errno, "list the folder", shown);
  return names;
}

}  // namespace candour::files
