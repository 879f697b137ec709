// A path that somebody named, and that cannot be meant.
#pragma once

#include "files/environment_error.h"

namespace candour::files {

// Nothing is there, a file stands where a folder is needed, or what is there is in the way. The machine is in order: whoever
// named the path has to name another. What was there when it was listed and is no longer is an EnvironmentError.
class WrongPath : public EnvironmentError {
 public:
  using EnvironmentError::EnvironmentError;
};

// Throws for a named folder or file that could not be opened, from its errno: WrongPath where that says so, else system_error.
[[noreturn]] void refuse_path(int error_number, const std::string& attempt, std::string path);

}  // namespace candour::files
