// The one exception of Candour: the machine, not an author, let us down (disk, permissions, a damaged file of our own).
// Thrown where it happens, caught by the command line, or where a stage can turn it into a diagnostic.
#pragma once

#include <stdexcept>
#include <string>

namespace candour::files {

class EnvironmentError : public std::runtime_error {
 public:
  // `message` says what failed, `path` where, `advice` (an imperative) what a person can do about it. The style is that
  // of diagnostics: lower case, no full stop. what() joins the three: "path: message; advice".
  EnvironmentError(std::string message, std::string path, std::string advice);

  const std::string& message() const { return message_; }
  const std::string& path() const { return path_; }
  const std::string& advice() const { return advice_; }

 private:
  std::string message_;
  std::string path_;
  std::string advice_;
};

// The error for a failed system call, from its errno, in our own words: those of the C library follow the locale.
// `attempt` completes "cannot …", e.g. "read the file".
EnvironmentError system_error(int error_number, const std::string& attempt, std::string path);

}  // namespace candour::files
