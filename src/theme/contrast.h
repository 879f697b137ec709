// How far two colours are apart, as WCAG 2.2 reckons it, and the nearest shade that is far enough.
#pragma once

#include <functional>
#include <optional>

#include "model/theme.h"

namespace candour::theme {

constexpr model::Rgb kBlack{0, 0, 0};
constexpr model::Rgb kWhite{255, 255, 255};

// From 0 for black to 1 for white (WCAG 2.2, "relative luminance").
double relative_luminance(model::Rgb colour);

// From 1 to 21, whichever of the two is the lighter (WCAG 2.2, "contrast ratio").
double contrast_ratio(model::Rgb one, model::Rgb other);

struct Shade {
  model::Rgb colour;
  bool darker = false;  // than the colour that was asked about
};

// The shade of `colour` that differs least from it and that `does`: black or white is mixed in, one part in 255 at a time.
// Nothing when not even black or white does.
std::optional<Shade> nearest_shade(model::Rgb colour, const std::function<bool(model::Rgb)>& does);

}  // namespace candour::theme
