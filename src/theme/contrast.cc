#include "theme/contrast.h"

#include <algorithm>
#include <cmath>

namespace candour::theme {

using model::Rgb;

namespace {

// The standard's own threshold is a misprint of sRGB's 0.04045; for channels of eight bits both give the same.
double linear(std::uint8_t channel) {
  const double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

std::uint8_t mix(std::uint8_t from, std::uint8_t to, int parts) {
  return static_cast<std::uint8_t>(from + (to - from) * parts / 255);
}

Rgb mix(Rgb from, Rgb to, int parts) {
  return {mix(from.red, to.red, parts), mix(from.green, to.green, parts), mix(from.blue, to.blue, parts)};
}

}  // namespace

double relative_luminance(Rgb colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

double contrast_ratio(Rgb one, Rgb other) {
  const auto [darker, lighter] = std::minmax({relative_luminance(one), relative_luminance(other)});
  return (lighter + 0.05) / (darker + 0.05);
}

std::optional<Shade> nearest_shade(Rgb colour, const std::function<bool(Rgb)>& does) {
  for (int parts = 1; parts <= 255; ++parts) {
    for (const bool darker : {true, false}) {
      const Rgb shade = mix(colour, darker ? kBlack : kWhite, parts);
      if (does(shade)) return Shade{shade, darker};
    }
  }
  return std::nullopt;
}

}  // namespace candour::theme
