#include "files/wrong_path.h"

#include <cerrno>

namespace candour::files {

void refuse_path(int error_number, const std::string& attempt, std::string path) {
  const EnvironmentError error = system_error(error_number, attempt, std::move(path));
  const bool wrong = error_number == ENOENT || error_number == ENOTDIR || error_number == EISDIR;
  if (wrong) throw WrongPath(error.message(), error.path(), error.advice());
  throw error;
}

}  // namespace candour::files
