#include <algorithm>

#include "picture/formats.h"

namespace candour::picture {
namespace {

// Numbers of a TIFF structure (TIFF 6.0, section 2) in its own byte order. Reading beyond the end gives 0.
class Tiff {
 public:
  explicit Tiff(std::string_view bytes) : bytes_(bytes), is_little_(bytes.starts_with("II")) {}

  std::uint32_t number(std::size_t at, std::size_t length) const {
    if (at + length > bytes_.size()) return 0;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < length; ++i) {
      value = value << 8U | static_cast<unsigned char>(bytes_[at + (is_little_ ? length - 1 - i : i)]);
    }
    return value;
  }

 private:
  std::string_view bytes_;
  bool is_little_;
};

int orientation_in(std::string_view exif) {
  constexpr std::uint32_t kOrientation = 0x0112;
  constexpr std::size_t kEntry = 12;
  const Tiff tiff(exif);
  const std::size_t directory = tiff.number(4, 4);
  const std::size_t entries = tiff.number(directory, 2);
  for (std::size_t i = 0; i < entries; ++i) {
    const std::size_t entry = directory + 2 + i * kEntry;
    if (tiff.number(entry, 2) != kOrientation) continue;
    const std::uint32_t value = tiff.number(entry + 8, 2);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

}  // namespace

int orientation_of(std::string_view jpeg) {
  static constexpr std::string_view kExif("Exif\0\0", 6);
  const auto byte = [&](std::size_t at) -> std::size_t { return at < jpeg.size() ? static_cast<unsigned char>(jpeg[at]) : 0U; };
  // Segments follow one another from behind the first marker; Exif stands in one of those for applications, before the dots.
  for (std::size_t at = 2; byte(at) == 0xFF && byte(at + 1) != 0xDA;) {
    const std::size_t length = byte(at + 2) << 8U | byte(at + 3);
    const std::string_view content = jpeg.substr(std::min(at + 4, jpeg.size()), length < 2 ? 0 : length - 2);
    if (byte(at + 1) == 0xE1 && content.starts_with(kExif)) return orientation_in(content.substr(kExif.size()));
    at += 2 + std::max<std::size_t>(length, 2);
  }
  return 1;
}

}  // namespace candour::picture
