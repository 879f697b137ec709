// A picture of dots, as a PDF carries it: whole, checked, and rid of all that a camera or a program wrote beside it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"

namespace candour::picture {

enum class Coding : std::uint8_t {
  samples,  // one byte for each component, row by row from the top, without padding
  jpeg,     // a file of ISO/IEC 10918-1 with nothing in it but the picture
};

enum class Colours : std::uint8_t { grey, rgb };  // one component, or three; RGB is sRGB

// Opaque: what a file shows through is shown on white, as on paper.
struct Picture {
  std::uint32_t width = 0;  // in dots, as the picture is looked at
  std::uint32_t height = 0;
  Colours colours = Colours::rgb;
  Coding coding = Coding::samples;
  std::string bytes;
};

// More dots than a page of A4 can show at 600 to the inch.
constexpr std::uint64_t kMostDots = 35'000'000;

// Whether a file of this name is meant to be one that read() takes: .png, .jpg, .jpeg, in whichever case.
bool is_readable(std::string_view file_name);

// Whether it is meant to be a picture of dots that browsers show and read() does not take: .webp, .avif, .gif.
bool is_for_screens_only(std::string_view file_name);

// Reads a PNG or JPEG file whole; `file` is how people know it, `place` where it was asked for. A JPEG that says that it was
// taken with the camera on its side (Exif, tag Orientation) is turned upright, at the cost of a few dots on two edges. Its
// place and day, the camera's name and every other note in the file stay behind. Nothing is returned, and the reason added to
// `diagnostics`, when it is
//  - no whole PNG or JPEG, or one in the colours of printing (CMYK): picture/unreadable
//  - of more than kMostDots: picture/too-large
std::optional<Picture> read(std::string_view bytes, std::string_view file, diagnostics::Span place, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::picture
