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

class FolderCopy : public Copy {
 public:
  FolderCopy(const std::string& path, Diagnostics& diagnostics) : path_(path), reader_(path, files::LeftOut::is_listed) {
    for (const files::Entry& entry : reader_.list()) {
      if (entry.kind == files::EntryKind::file) files_.push_back(entry.path);
      else diagnostics.error(kNotAFile, {}, fmt::format("`{}` is not a plain file", shown(entry.path)), {"a site holds plain files and folders only: find out who put it there"});
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

}  // namespace

std::unique_ptr<Copy> open_folder(const std::string& path, Diagnostics& diagnostics) { return std::make_unique<FolderCopy>(path, diagnostics); }

std::unique_ptr<Copy> open_copy(const std::string& path, Diagnostics& diagnostics) {
  return files::is_folder(path) ? open_folder(path, diagnostics) : open_zip(path, diagnostics);
}

}  // namespace candour::verify
