// Where a mistake stands: files known by number, places known by byte offset. Line and column are worked out only when
// something is printed, so that keeping a place costs three integers.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace candour::diagnostics {

// A file registered with Sources. The default value stands for "no file" (a mistake of the whole input).
struct FileId {
  std::uint32_t value = 0;
  bool operator==(const FileId&) const = default;
};

// A half-open range of bytes, [begin, end), in one file. begin == end marks a point.
struct Span {
  FileId file;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const Span&) const = default;
};

// Line and column, both counted from 1. The column counts Unicode code points, as editors do.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
};

// The texts that spans point into. Texts stay where they are until the Sources is destroyed: views into text() remain
// valid while more files are added. Not thread-safe: files are added by one thread, before anything is printed.
class Sources {
 public:
  // Keeps `text` (at most 4 GiB) under the name that people will read, e.g. "content/site.json".
  FileId add(std::string name, std::string text);

  // Every file added so far, in that order.
  std::vector<FileId> files() const;

  // The name and text of a file; both empty for the default FileId.
  std::string_view name(FileId file) const;
  std::string_view text(FileId file) const;

  Position position(FileId file, std::size_t offset) const;
  // The line that holds `offset`, without its line end.
  std::string_view line_at(FileId file, std::size_t offset) const;

 private:
  struct File {
    std::string name;
    std::string text;
  };
  std::deque<File> files_;
};

}  // namespace candour::diagnostics
