// What DiskReader and DiskStore share of the system's file interface. Of no use outside this module.
#pragma once

#include <fcntl.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace candour::files {

// How folders are opened. A link is never followed: it would lead out of the folder that is ours to read or to write.
constexpr int kOpenFolder = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

// An open file or folder, closed at the end of its life. A negative number is none.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor();
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;

  bool is_open() const { return number_ >= 0; }
  int number() const { return number_; }
  int release() { return std::exchange(number_, -1); }

 private:
  int number_;
};

// The content of what was opened; nothing when it is no plain file (a folder, a pipe). `shown` names it in the
// EnvironmentError of a failure.
std::optional<std::string> read_plain_file(const Descriptor& file, const std::string& shown);

enum class FileType { file, folder, link, other };

struct Name {
  std::string text;
  FileType type;
};

// What stands in an open folder, in no particular order, without `.` and `..`; takes the folder over.
std::vector<Name> names_in(Descriptor folder, const std::string& shown);

}  // namespace candour::files
