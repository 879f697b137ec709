#include "bundle/archive.h"

#include <zip.h>

#include <algorithm>
#include <cstring>

#include "files/environment_error.h"

namespace candour::bundle {
namespace {

[[noreturn]] void fail(const std::string& why) {
  throw files::EnvironmentError("cannot make the ZIP file: " + why, "ZIP file", "see whether the machine has memory left, then run again");
}

struct Free {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Source = std::unique_ptr<zip_source_t, Free>;
using Archive = std::unique_ptr<zip_t, Free>;

// Hands a packed file to libzip as it is, which then need not pack it anew.
class Reader {
 public:
  explicit Reader(const PackedFile& file) : file_(file) { zip_error_init(&error_); }
  ~Reader() { zip_error_fini(&error_); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  static zip_int64_t answer(void* self, void* data, zip_uint64_t length, zip_source_cmd_t command) {
    auto* reader = static_cast<Reader*>(self);
    if (command == ZIP_SOURCE_OPEN) reader->at_ = 0;
    else if (command == ZIP_SOURCE_READ) return reader->read(static_cast<char*>(data), length);
    else if (command == ZIP_SOURCE_STAT) return reader->describe(static_cast<zip_stat_t*>(data));
    else if (command == ZIP_SOURCE_ERROR) return zip_error_to_data(&reader->error_, data, length);
    else if (command == ZIP_SOURCE_FREE) delete reader;
    else if (command == ZIP_SOURCE_SUPPORTS) return kCommands;
    else if (command != ZIP_SOURCE_CLOSE) return reader->refuse();
    return 0;
  }

 private:
  static constexpr zip_int64_t kCommands = ZIP_SOURCE_MAKE_COMMAND_BITMASK(ZIP_SOURCE_OPEN) | ZIP_SOURCE_MAKE_COMMAND_BITMASK(ZIP_SOURCE_READ) |
                                           ZIP_SOURCE_MAKE_COMMAND_BITMASK(ZIP_SOURCE_CLOSE) | ZIP_SOURCE_MAKE_COMMAND_BITMASK(ZIP_SOURCE_STAT) |
                                           ZIP_SOURCE_MAKE_COMMAND_BITMASK(ZIP_SOURCE_ERROR) | ZIP_SOURCE_MAKE_COMMAND_BITMASK(ZIP_SOURCE_FREE);

  zip_int64_t refuse() {
    zip_error_set(&error_, ZIP_ER_OPNOTSUPP, 0);
    return -1;
  }

  zip_int64_t read(char* room, zip_uint64_t length) {
    const std::size_t count = std::min<std::size_t>(length, file_.bytes.size() - at_);
    std::memcpy(room, file_.bytes.data() + at_, count);
    at_ += count;
    return static_cast<zip_int64_t>(count);
  }

  zip_int64_t describe(zip_stat_t* stat) const {
    zip_stat_init(stat);
    stat->size = file_.size;
    stat->comp_size = file_.bytes.size();
    stat->comp_method = file_.is_deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
    stat->crc = file_.crc;
    stat->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC;
    return sizeof *stat;
  }

  const PackedFile& file_;
  std::size_t at_ = 0;
  zip_error_t error_;
};

// Days as MS-DOS counts them, which is how ZIP does.
zip_uint16_t dos_day(const model::Date& day) {
  if (day.year < 1980) return (1U << 5U) | 1U;
  return static_cast<zip_uint16_t>((static_cast<unsigned>(day.year - 1980) << 9U) | (static_cast<unsigned>(std::max(day.month, 1)) << 5U) | static_cast<unsigned>(std::max(day.day, 1)));
}

// libzip takes the time through the machine's own zone and back. At noon no zone changes its clocks, so it comes back the same.
constexpr zip_uint16_t kNoon = 12U << 11U;

void add(zip_t* archive, const files::RelPath& path, const PackedFile& file, zip_uint16_t day) {
  zip_error_t error;
  zip_error_init(&error);
  auto reader = std::make_unique<Reader>(file);
  Source source(zip_source_function_create(&Reader::answer, reader.get(), &error));
  if (!source) fail(zip_error_strerror(&error));
  reader.release();  // the source frees it
  const zip_int64_t index = zip_file_add(archive, path.text().c_str(), source.get(), ZIP_FL_ENC_UTF_8);
  if (index < 0) fail(zip_strerror(archive));
  source.release();  // the archive frees it
  const auto entry = static_cast<zip_uint64_t>(index);
  const bool is_set = zip_set_file_compression(archive, entry, file.is_deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) == 0 &&
                      zip_file_set_dostime(archive, entry, kNoon, day, 0) == 0;
  if (!is_set) fail(zip_strerror(archive));
}

std::string bytes_in(zip_source_t* source) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) fail(zip_error_strerror(zip_source_error(source)));
  std::string bytes(stat.size, '\0');
  const bool is_whole = zip_source_read(source, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size());
  zip_source_close(source);
  if (!is_whole) fail(zip_error_strerror(zip_source_error(source)));
  return bytes;
}

}  // namespace

std::string archive(const Contents& contents, const model::Date& day) {
  zip_error_t error;
  zip_error_init(&error);
  const Source target(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!target) fail(zip_error_strerror(&error));
  Archive made(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
  if (!made) fail(zip_error_strerror(&error));
  zip_source_keep(target.get());  // one for the archive, one for us
  for (const auto& [path, file] : contents) add(made.get(), path, *file, dos_day(day));
  if (zip_close(made.get()) != 0) fail(zip_strerror(made.get()));
  made.release();  // closing freed it
  return bytes_in(target.get());
}

}  // namespace candour::bundle
