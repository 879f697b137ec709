// Compression as PDF's FlateDecode reads it (zlib's format, RFC 1950), by libdeflate.
#pragma once

#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace candour::pdf {

// Costly to make and cheap to use again; not to be shared by threads.
class Deflate {
 public:
  // 0, stored as it is, to 12, smallest; 1 is fastest, 6 is what zlib does. Throws std::logic_error for any other level.
  explicit Deflate(int level);
  ~Deflate();
  Deflate(const Deflate&) = delete;
  Deflate& operator=(const Deflate&) = delete;

  // Valid until the next call. The same bytes at the same level give the same bytes.
  std::string_view compress(std::string_view bytes);

 private:
  libdeflate_compressor* compressor_;
  std::string buffer_;
};

}  // namespace candour::pdf
