// The one way in: every input is read through a Reader, so that everything after it can be tested without a disk.
//
//   const DiskReader reader("content");
//   for (const Entry& entry : reader.list()) {
//     if (entry.kind == EntryKind::file) … reader.read(entry.path) …
//   }
#pragma once

#include <map>
#include <string>
#include <vector>

#include "files/memory_files.h"
#include "files/rel_path.h"

namespace candour::files {

enum class EntryKind {
  file,           // can be read
  escaping_link,  // a symbolic link that leads out of the root; it is never read
  special,        // what has no content to read: device, pipe, socket; broken link; link to a folder that holds it
};

// One of the things that a folder holds.
struct Entry {
  RelPath path;
  EntryKind kind = EntryKind::file;
  bool operator==(const Entry&) const = default;
};

// A folder to read from. Both functions may be called from several threads at once.
class Reader {
 public:
  virtual ~Reader() = default;

  // Everything below the root, at any depth, ordered by path; folders themselves are not listed. Left out, with all
  // that is below them: hidden names (`.x`) and editors' backups (`x~`). Links that stay within the root are followed
  // and listed under the link's own name. Throws EnvironmentError.
  virtual std::vector<Entry> list() const = 0;

  // The bytes of a file. Throws EnvironmentError when it cannot be read, is not a file, or leads out of the root.
  virtual std::string read(const RelPath& path) const = 0;
};

// Whether a DiskReader lists what a Reader leaves out, too.
enum class LeftOut { stays_out, is_listed };

// A folder on disk, opened at once: a root that is missing or no folder throws EnvironmentError. Later changes of the
// working folder do not matter; a root that is deleted and made anew needs a new reader.
class DiskReader : public Reader {
 public:
  explicit DiskReader(const std::string& root, LeftOut left_out = LeftOut::stays_out);
  ~DiskReader() override;
  DiskReader(const DiskReader&) = delete;
  DiskReader& operator=(const DiskReader&) = delete;

  std::vector<Entry> list() const override;
  std::string read(const RelPath& path) const override;

 private:
  std::string root_;       // as given: for messages
  std::string real_root_;  // absolute, without links
  LeftOut left_out_;
  int descriptor_ = -1;
};

// Files held in memory, for tests and for the files that are built into the program.
class MemoryReader : public Reader {
 public:
  explicit MemoryReader(const MemoryFiles& files);
  std::vector<Entry> list() const override;
  std::string read(const RelPath& path) const override;

 private:
  std::map<RelPath, std::string> files_;
};

}  // namespace candour::files
