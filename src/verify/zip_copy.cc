#include <fmt/format.h>
#include <zip.h>

#include <map>

#include "verify/open_copy.h"

namespace candour::verify {

using diagnostics::Code;
using diagnostics::Diagnostics;
using files::RelPath;

namespace {

constexpr Code kNotAZip{"verify/not-a-zip"};
constexpr Code kUnsafe{"verify/unsafe-zip"};
constexpr Code kDamaged{"verify/damaged"};

constexpr const char* kFetchAgain = "fetch or copy it again; if it stays so, do not trust it";

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using OpenEntry = std::unique_ptr<zip_file_t, Discard>;

struct Entry {
  zip_uint64_t index = 0;
  zip_uint64_t size = 0;  // as the archive claims
};

class ZipCopy : public Copy {
 public:
  ZipCopy(std::string path, Archive archive, std::map<RelPath, Entry> entries) : path_(std::move(path)), archive_(std::move(archive)), entries_(std::move(entries)) {}

  std::vector<RelPath> list() const override {
    std::vector<RelPath> paths;
    for (const auto& [path, entry] : entries_) paths.push_back(path);
    return paths;
  }

  std::optional<std::string> read(const RelPath& path, Diagnostics& diagnostics) const override {
    const Entry& entry = entries_.at(path);
    const OpenEntry file(zip_fopen_index(archive_.get(), entry.index, 0));
    std::string bytes(entry.size, '\0');
    // One byte more than it claims to have: reading to the end is what checks its CRC.
    char beyond = 0;
    const bool is_whole = file && zip_fread(file.get(), bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()) && zip_fread(file.get(), &beyond, 1) == 0;
    if (is_whole) return bytes;
    diagnostics.error(kDamaged, {}, fmt::format("`{}` cannot be read: it is damaged, locked by a password, or packed in a way that is not known", shown(path)), {kFetchAgain});
    return std::nullopt;
  }

  std::string shown(const RelPath& path) const override { return path_ + "/" + path.text(); }

 private:
  std::string path_;
  Archive archive_;
  std::map<RelPath, Entry> entries_;
};

// The entries of an archive by path.
class Contents {
 public:
  Contents(const std::string& shown, zip_t* archive, Diagnostics& diagnostics) : shown_(shown), archive_(archive), diagnostics_(diagnostics) {}

  std::optional<std::map<RelPath, Entry>> read() {
    const zip_int64_t count = zip_get_num_entries(archive_, 0);
    if (static_cast<std::uint64_t>(count) > kMostFiles) return refuse("it holds more than a million files");
    for (zip_int64_t i = 0; i < count; ++i) {
      if (!add(static_cast<zip_uint64_t>(i))) return std::nullopt;
    }
    return std::move(entries_);
  }

 private:
  std::nullopt_t refuse(const std::string& why) {
    diagnostics_.error(kUnsafe, {}, fmt::format("`{}` is no copy of a site: {}", shown_, why), {"do not unpack it; find out where it comes from"});
    return std::nullopt;
  }

  bool add(zip_uint64_t index) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive_, index, ZIP_FL_ENC_GUESS, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0 || (stat.valid & ZIP_STAT_SIZE) == 0) {
      refuse(fmt::format("its entry {} cannot be read", index + 1));
      return false;
    }
    const std::string_view name = stat.name;
    if (name.ends_with('/')) return true;  // a folder
    const auto path = RelPath::parse(name);
    if (!path || path->text() != name) {
      refuse(fmt::format("its entry {} has a name that is no plain path, or that leads out of the folder", index + 1));
      return false;
    }
    total_ += stat.size;
    if (stat.size > kLargestFile || total_ > kLargestCopy) {
      refuse(fmt::format("with `{}` it grows larger than any site", path->text()));
      return false;
    }
    if (!entries_.emplace(*path, Entry{index, stat.size}).second) {
      refuse(fmt::format("it holds `{}` twice", path->text()));
      return false;
    }
    return true;
  }

  const std::string& shown_;
  zip_t* archive_;
  Diagnostics& diagnostics_;
  std::uint64_t total_ = 0;
  std::map<RelPath, Entry> entries_;
};

}  // namespace

std::unique_ptr<Copy> open_zip(const std::string& path, Diagnostics& diagnostics) {
  int why = 0;
  Archive archive(zip_open(path.c_str(), ZIP_RDONLY, &why));
  if (!archive) {
    diagnostics.error(kNotAZip, {}, fmt::format("`{}` is neither a folder nor a ZIP file that is whole", path), {kFetchAgain});
    return nullptr;
  }
  auto entries = Contents(path, archive.get(), diagnostics).read();
  if (!entries) return nullptr;
  return std::make_unique<ZipCopy>(path, std::move(archive), *std::move(entries));
}

}  // namespace candour::verify
