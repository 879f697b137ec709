// The colours that the record asks for. Which of them stand on which, and what they are when none is asked for, is known
// to `theme`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/source.h"

namespace candour::model {

// An opaque colour of the sRGB colour space.
struct Rgb {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  bool operator==(const Rgb&) const = default;
};

// "#0b4170", in letters of either case; nothing for any other form.
std::optional<Rgb> parse_rgb(std::string_view text);
// "#0b4170".
std::string hex(Rgb colour);

// A colour as it was written, and where.
struct ChosenColour {
  Rgb colour;
  diagnostics::Span span;
};

// What may be chosen for one colour scheme. A colour that is left out keeps its default.
struct Palette {
  std::optional<ChosenColour> paper;
  std::optional<ChosenColour> sheet;
  std::optional<ChosenColour> ink;
  std::optional<ChosenColour> soft;
  std::optional<ChosenColour> rule;
  std::optional<ChosenColour> hair;
  std::optional<ChosenColour> margin_line;
  std::optional<ChosenColour> link;
  std::optional<ChosenColour> complete;
  std::optional<ChosenColour> in_progress;
  std::optional<ChosenColour> risk;
  std::optional<ChosenColour> focus;
};

struct Theme {
  Palette light;
  Palette dark;
};

}  // namespace candour::model
