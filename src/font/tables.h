// Reading the tables of a font file, where HarfBuzz does not. Of no use outside this module.
#pragma once

#include <hb.h>

#include <cstdint>
#include <string_view>

namespace candour::font {

// A tag as its four letters: tag("glyf").
constexpr hb_tag_t tag(const char (&letters)[5]) { return HB_TAG(letters[0], letters[1], letters[2], letters[3]); }

// The bytes of one table, alive for as long as this; empty where the font has none. Numbers are big-endian. Reading beyond
// the end gives 0, as HarfBuzz does with damaged files.
class Table {
 public:
  Table(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)) {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob_, &length);
    bytes_ = {data, length};
  }
  ~Table() { hb_blob_destroy(blob_); }
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  std::string_view bytes() const { return bytes_; }
  bool empty() const { return bytes_.empty(); }

  std::uint8_t u8(std::size_t at) const { return at < bytes_.size() ? static_cast<std::uint8_t>(bytes_[at]) : std::uint8_t{0}; }
  std::uint16_t u16(std::size_t at) const { return static_cast<std::uint16_t>(u8(at) << 8U | u8(at + 1)); }
  std::int16_t i16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }
  std::uint32_t u32(std::size_t at) const { return static_cast<std::uint32_t>(u16(at)) << 16U | u16(at + 2); }
  // 16.16, table `post`.
  double fixed(std::size_t at) const { return static_cast<std::int32_t>(u32(at)) / 65536.0; }

 private:
  hb_blob_t* blob_;
  std::string_view bytes_;
};

}  // namespace candour::font
