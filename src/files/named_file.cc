#include "files/named_file.h"

#include <sys/stat.h>

#include <cerrno>

#include "files/reader.h"
#include "files/wrong_path.h"

namespace candour::files {

std::string read_named_file(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  const auto name = RelPath::parse(slash == std::string::npos ? path : path.substr(slash + 1));
  if (!name) throw WrongPath("this cannot be the name of a file", path, "check the path");
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) refuse_path(errno, "read the file", path);
  if (S_ISDIR(status.st_mode)) refuse_path(EISDIR, "read the file", path);
  return DiskReader(folder).read(*name);
}

bool is_folder(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) refuse_path(errno, "look at it", path);
  return S_ISDIR(status.st_mode);
}

bool stands_at(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0 || (errno != ENOENT && errno != ENOTDIR);
}

}  // namespace candour::files
