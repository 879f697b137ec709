// The pairs of the style sheet, and whether a theme's colours do for them.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "theme/contrast.h"
#include "theme/theme.h"

namespace candour::theme {

using diagnostics::Diagnostics;
using model::Rgb;

namespace {

constexpr diagnostics::Code kLowContrast{"theme/low-contrast"};

// One theme in one scheme.
class Check {
 public:
  Check(const model::Theme& theme, Scheme scheme) : theme_(theme), scheme_(scheme) {}

  void report(Diagnostics& diagnostics) const {
    for (const Pair& pair : pairs()) {
      if (!applies(pair) || does(pair, colour(pair.colour), colour(pair.ground))) continue;
      // What was chosen is at fault, not a default; of two that were chosen, what stands in front.
      const bool blame_ground = !chosen(theme_, pair.colour, scheme_);
      const auto& blamed = chosen(theme_, blame_ground ? pair.ground : pair.colour, scheme_);
      diagnostics.error(kLowContrast, blamed ? blamed->span : diagnostics::Span(), message(pair),
                        {hint(pair, blame_ground ? pair.ground : pair.colour, blame_ground ? pair.colour : pair.ground)});
    }
  }

 private:
  Rgb colour(Role role) const { return colour_of(theme_, role, scheme_); }

  static bool does(const Pair& pair, Rgb front, Rgb ground) { return contrast_ratio(front, ground) >= ratio_of(pair.need); }

  // Nothing prints a ground: there is paper only. And what fails on the screen's paper is not told twice.
  bool applies(const Pair& pair) const {
    if (scheme_ != Scheme::print) return true;
    return pair.ground == Role::paper &&
           does(pair, colour_of(theme_, pair.colour, Scheme::light), colour_of(theme_, pair.ground, Scheme::light));
  }

  std::string message(const Pair& pair) const {
    // Rounded down, so that no ratio looks as if it did.
    const double ratio = std::floor(contrast_ratio(colour(pair.colour), colour(pair.ground)) * 100) / 100;
    const std::string where = scheme_ == Scheme::print ? "on white paper" : fmt::format("on `{}`", name_of(pair.ground));
    return fmt::format("`{}` {} has a contrast of {:.2f}:1{}, and {} needs {:.0f}:1", name_of(pair.colour), where, ratio,
                       scheme_ == Scheme::light  ? " in the light colours"
                       : scheme_ == Scheme::dark ? " in the dark colours"
                                                 : "",
                       pair.need == Need::text ? "text" : "a shape", ratio_of(pair.need));
  }

  // Whether `candidate` for `role` does for every pair of the scheme that it is part of.
  bool does_everywhere(Role role, Rgb candidate) const {
    return std::all_of(pairs().begin(), pairs().end(), [&](const Pair& pair) {
      if (pair.colour == role) return does(pair, candidate, colour(pair.ground));
      return pair.ground != role || does(pair, colour(pair.colour), candidate);
    });
  }

  std::string hint(const Pair& pair, Role role, Role other) const {
    const auto change = [&](const Shade& shade) {
      return fmt::format("{} `{}` to `{}`", shade.darker ? "darken" : "lighten", name_of(role), hex(shade.colour));
    };
    if (const auto shade = nearest_shade(colour(role), [&](Rgb it) { return does_everywhere(role, it); })) return change(*shade);
    const auto for_this = nearest_shade(colour(role), [&](Rgb it) { return does(pair, it, colour(other)); });
    if (for_this) return change(*for_this) + "; that does here, though not for every colour beside it";
    return fmt::format("change `{}` too: no shade of `{}` is far enough from it", name_of(other), name_of(role));
  }

  const model::Theme& theme_;
  const Scheme scheme_;
};

}  // namespace

double ratio_of(Need need) { return need == Need::text ? 7.0 : 3.0; }

const std::vector<Pair>& pairs() {
  static const std::vector<Pair> all = {
      {Role::ink, Role::paper, Need::text},          {Role::ink, Role::sheet, Need::text},
      {Role::soft, Role::paper, Need::text},         {Role::soft, Role::sheet, Need::text},
      {Role::link, Role::paper, Need::text},         {Role::link, Role::sheet, Need::text},
      {Role::paper, Role::ink, Need::text},          // a button's word
      {Role::soft, Role::hair, Need::shape},         // a mark under the pointer
      {Role::complete, Role::paper, Need::shape},    {Role::complete, Role::sheet, Need::shape},
      {Role::complete, Role::hair, Need::shape},     {Role::in_progress, Role::paper, Need::shape},
      {Role::in_progress, Role::sheet, Need::shape}, {Role::in_progress, Role::hair, Need::shape},
      {Role::risk, Role::paper, Need::shape},        {Role::risk, Role::sheet, Need::shape},
      {Role::risk, Role::hair, Need::shape},         {Role::ink, Role::hair, Need::shape},
      {Role::focus, Role::paper, Need::shape},       {Role::focus, Role::sheet, Need::shape},
  };
  return all;
}

bool is_decoration(Role role) { return role == Role::rule || role == Role::hair || role == Role::margin_line; }

void check(const model::Theme& theme, Diagnostics& diagnostics) {
  for (const Scheme scheme : {Scheme::light, Scheme::dark, Scheme::print}) Check(theme, scheme).report(diagnostics);
}

}  // namespace candour::theme
