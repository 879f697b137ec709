#include "files/environment_error.h"

#include <cerrno>

namespace candour::files {
namespace {

struct Explanation {
  std::string reason;
  std::string advice;
};

Explanation explain(int error_number) {
  switch (error_number) {
    case ENOENT: return {"there is no such file or folder", "check the path"};
    case EACCES:
    case EPERM: return {"permission is missing", "give yourself the right to it, or run as the user who has it"};
    case EROFS: return {"the disk can only be read", "choose a folder on a disk that can be written to"};
    case ENOSPC: return {"the disk is full", "free some space, then run again"};
    case EDQUOT: return {"your share of the disk is used up", "free some space, then run again"};
    case ENOTDIR: return {"a file stands where a folder is needed", "move the file away, or choose another folder"};
    case EISDIR: return {"a folder stands where a file is needed", "move the folder away, or choose another name"};
    case ENAMETOOLONG: return {"the name is too long", "choose a shorter name"};
    case ELOOP: return {"a symbolic link stands in the way", "put a real file or folder in its place"};
    case EXDEV: return {"a part of the folder is on another disk", "choose a folder that lies on one disk as a whole"};
    case EMFILE:
    case ENFILE: return {"too many files are open", "close other programs, then run again"};
    case EIO: return {"the disk does not answer as it should", "check the disk, then run again"};
    default: return {"system error " + std::to_string(error_number), "look up the number, then run again"};
  }
}

std::string joined(const std::string& message, const std::string& path, const std::string& advice) {
  return path + ": " + message + "; " + advice;
}

}  // namespace

EnvironmentError::EnvironmentError(std::string message, std::string path, std::string advice)
    : std::runtime_error(joined(message, path, advice)),
      message_(std::move(message)),
      path_(std::move(path)),
      advice_(std::move(advice)) {}

EnvironmentError system_error(int error_number, const std::string& attempt, std::string path) {
  Explanation why = explain(error_number);
  return {"cannot " + attempt + ": " + why.reason, std::move(path), std::move(why.advice)};
}

}  // namespace candour::files
