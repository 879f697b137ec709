// The bytes of a file as a ZIP file holds them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace candour::bundle {

struct PackedFile {
  std::string bytes;         // as DEFLATE (RFC 1951), or as they were
  bool is_deflated = false;
  std::uint64_t size = 0;    // of the file itself
  std::uint32_t crc = 0;     // of the file itself: CRC-32 as ZIP has it
};

// Packs it where that makes it smaller, which is not tried with what is packed in itself: PDFs, pictures, fonts. The same bytes
// give the same bytes.
PackedFile pack(std::string_view bytes);

// The file again.
std::string unpack(const PackedFile& packed);

}  // namespace candour::bundle
