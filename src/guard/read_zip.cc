#include <zip.h>

#include <cstdint>
#include <memory>
#include <string>

#include "guard/readers.h"

namespace candour::guard {
namespace {

// Nothing that is published comes near these. A ZIP file that claims more is made to fill memory.
constexpr std::uint64_t kLargestFile = std::uint64_t{256} << 20U;
constexpr std::uint64_t kLargestAll = std::uint64_t{16} << 30U;
constexpr std::uint64_t kMostFiles = 1'000'000;

struct Free {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

class Reader {
 public:
  Reader(zip_t* archive, Listener& listener) : archive_(archive), listener_(listener) {}

  void read() {
    hear(Place::metadata, zip_get_archive_comment(archive_, nullptr, ZIP_FL_ENC_GUESS));
    const auto count = static_cast<std::uint64_t>(zip_get_num_entries(archive_, 0));
    if (count > kMostFiles) return refuse("it holds more than a million files");
    for (std::uint64_t i = 0; i < count; ++i) {
      if (!read_entry(i)) return;
    }
  }

 private:
  void refuse(std::string_view why) { listener_.find(Rule::unreadable, Place::text, why); }

  void hear(Place place, const char* text) {
    if (text != nullptr) listener_.hear(place, text);
  }

  // False where it makes no sense to go on.
  bool read_entry(std::uint64_t index) {
    hear(Place::metadata, zip_file_get_comment(archive_, index, nullptr, ZIP_FL_ENC_GUESS));
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive_, index, ZIP_FL_ENC_GUESS, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0 || (stat.valid & ZIP_STAT_SIZE) == 0) {
      refuse("the ZIP file is damaged");
      return false;
    }
    const std::string name = stat.name;
    listener_.hear(Place::file_name, name);
    total_ += stat.size;
    if (stat.size > kLargestFile || total_ > kLargestAll) {
      refuse("the ZIP file holds more than can be looked into");
      return false;
    }
    const std::unique_ptr<zip_file_t, Free> file(zip_fopen_index(archive_, index, 0));
    std::string bytes(stat.size, '\0');
    char beyond = 0;  // reading to the end is what checks its CRC
    if (!file || zip_fread(file.get(), bytes.data(), bytes.size()) != static_cast<zip_int64_t>(bytes.size()) || zip_fread(file.get(), &beyond, 1) != 0) {
      refuse("a file in it is damaged, or locked by a password");
      return true;
    }
    // A ZIP file within one may go on for ever.
    if (is_zip(name, bytes)) refuse("it holds another ZIP file");
    else read_file(name, bytes, listener_);
    return true;
  }

  zip_t* archive_;
  Listener& listener_;
  std::uint64_t total_ = 0;
};

}  // namespace

void read_zip(std::string_view bytes, Listener& listener) {
  std::unique_ptr<zip_source_t, Free> source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr));
  const std::unique_ptr<zip_t, Free> archive(source ? zip_open_from_source(source.get(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr) : nullptr);
  if (!archive) return listener.find(Rule::unreadable, Place::text, "the ZIP file is damaged");
  source.release();  // the archive frees it
  Reader(archive.get(), listener).read();
}

}  // namespace candour::guard
