// One reader for each kind of file. Of no use outside this module.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "picture/picture.h"

namespace candour::picture {

struct Unreadable {
  std::string why;  // in the style of diagnostics
};
struct TooLarge {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
};
using Outcome = std::variant<Picture, Unreadable, TooLarge>;

inline bool is_too_large(std::uint64_t width, std::uint64_t height) { return width * height > kMostDots; }

Outcome read_png(std::string_view bytes);
Outcome read_jpeg(std::string_view bytes);

// How the Exif data of a JPEG says that the picture has to be turned to be upright: 1, as it is, to 8 (Exif 2.32, 4.6.4). 1 also
// where it says nothing that can be understood.
int orientation_of(std::string_view jpeg);

}  // namespace candour::picture
