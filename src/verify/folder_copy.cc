#include <fmt/format.h>

#include "files/named_file.h"
#include "files/reader.h"
#include "verify/open_copy.h"

namespace candour::verify {

using diagnostics::Code;
using diagnostics::Diagnostics;
using files::RelPath;

namespace {

constexpr Code kNotAFile{"verify/not-a-file"};

void report_what_is_no_file(const std::string& shown, Diagnostics& diagnostics) {
  diagnostics.error(kNotAFile, {}, fmt::format("`{}` is not a plain file", shown), {"a site holds plain files and folders only: find out who put it there"});
}

class FolderCopy : public Copy {
 public:
  FolderCopy(const std::string& path, Diagnostics& diagnostics) : path_(path), reader_(path, files::LeftOut::is_listed) {
    for (const files::Entry& entry : reader_.list()) {
      if (entry.kind == files::EntryKind::file) files_.push_back(entry.path);
      else report_what_is_no_file(shown(entry.path), diagnostics);
    }
  }

  std::vector<RelPath> list() const override { return files_; }
  std::optional<std::string> read(const RelPath& path, Diagnostics&) const override { return reader_.read(path); }
  std::string shown(const RelPath& path) const override { return path_ + "/" + path.text(); }

 private:
  std::string path_;
  files::DiskReader reader_;
  std::vector<RelPath> files_;
};

// A folder that is open already, to be written to.
class StoreCopy : public Copy {
 public:
  explicit StoreCopy(const files::Store& store) : store_(store) {}

  std::vector<RelPath> list() const override { return store_.list(); }
  std::optional<std::string> read(const RelPath& path, Diagnostics& diagnostics) const override {
    std::optional<std::string> bytes = store_.read(path);
    if (!bytes) report_what_is_no_file(shown(path), diagnostics);
    return bytes;
  }
  std::string shown(const RelPath& path) const override { return store_.shown(path); }

 private:
  const files::Store& store_;
};

}  // namespace

std::unique_ptr<Copy> open_store(const files::Store& site) { return std::make_unique<StoreCopy>(site); }

std::unique_ptr<Copy> open_folder(const std::string& path, Diagnostics& diagnostics) { return std::make_unique<FolderCopy>(path, diagnostics); }

std::unique_ptr<Copy> open_copy(const std::string& path, Diagnostics& diagnostics) {
  return files::is_folder(path) ? open_folder(path, diagnostics) : open_zip(path, diagnostics);
}

}  // namespace candour::verify
