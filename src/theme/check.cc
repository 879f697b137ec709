// The pairs of the style sheet, and whether a theme's colours do for them.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "theme/contrast.h"
#include "theme/theme.h"

namespace candour::theme {

using diagnostics::Diagnostics;
using model::Rgb;

namespace {

constexpr diagnostics::Code kLowContrast{"theme/low-contrast"};

bool is_ground(Role role) { return role == Role::paper || role == Role::sheet || role == Role::hair; }

// One theme in one scheme.
class Check {
 public:
  Check(const model::Theme& theme, Scheme scheme) : theme_(theme), scheme_(scheme) {
    for (const Pair& pair : pairs()) {
      if (applies(pair) && !does(pair, colour(pair.colour), colour(pair.ground)) && !is_told(pair)) failing_.push_back(pair);
    }
  }

  // One report for each colour that is at fault, however many pairs it spoils.
  void report(Diagnostics& diagnostics) const {
    for (const Role role : kRoles) {
      std::vector<Pair> spoilt;
      std::copy_if(failing_.begin(), failing_.end(), std::back_inserter(spoilt), [&](const Pair& pair) { return blamed(pair) == role; });
      if (spoilt.empty()) continue;
      const auto& choice = chosen(theme_, role, scheme_);
      diagnostics.error(kLowContrast, choice ? choice->span : diagnostics::Span(), message(spoilt), {hint(role, spoilt)});
    }
  }

 private:
  Rgb colour(Role role) const { return colour_of(theme_, role, scheme_); }

  static bool does(const Pair& pair, Rgb front, Rgb ground) { return contrast_ratio(front, ground) >= ratio_of(pair.need); }
  static Role other(const Pair& pair, Role role) { return pair.colour == role ? pair.ground : pair.colour; }

  // Nothing prints a ground: there is paper only. And what fails on the screen's paper is not told twice.
  bool applies(const Pair& pair) const {
    if (scheme_ != Scheme::print) return true;
    return pair.ground == Role::paper &&
           does(pair, colour_of(theme_, pair.colour, Scheme::light), colour_of(theme_, pair.ground, Scheme::light));
  }

  // Contrast is the same either way round.
  bool is_told(const Pair& pair) const {
    return std::any_of(failing_.begin(), failing_.end(), [&](const Pair& it) {
      return it.colour == pair.ground && it.ground == pair.colour && ratio_of(it.need) >= ratio_of(pair.need);
    });
  }

  // What was chosen is at fault, not a default. Of two that were chosen, what fails more often; else what stands in front.
  Role blamed(const Pair& pair) const {
    const bool front_chosen = chosen(theme_, pair.colour, scheme_).has_value();
    if (front_chosen != chosen(theme_, pair.ground, scheme_).has_value()) return front_chosen ? pair.colour : pair.ground;
    const auto failures = [&](Role role) {
      return std::count_if(failing_.begin(), failing_.end(), [&](const Pair& it) { return it.colour == role || it.ground == role; });
    };
    if (failures(pair.colour) != failures(pair.ground)) return failures(pair.colour) > failures(pair.ground) ? pair.colour : pair.ground;
    return is_ground(pair.colour) ? pair.ground : pair.colour;
  }

  std::string message(const std::vector<Pair>& spoilt) const {
    std::string text = "too little contrast";
    if (scheme_ != Scheme::print) text += scheme_ == Scheme::light ? " in the light colours" : " in the dark colours";
    for (const Pair& pair : spoilt) {
      // Rounded down, so that no ratio looks as if it did.
      const double ratio = std::floor(contrast_ratio(colour(pair.colour), colour(pair.ground)) * 100) / 100;
      const std::string where = scheme_ == Scheme::print ? "white paper" : fmt::format("`{}`", name_of(pair.ground));
      text += fmt::format("{} `{}` on {} has {:.2f}:1, and {} needs {:.0f}:1", &pair == &spoilt.front() ? ":" : ";", name_of(pair.colour), where, ratio,
                          pair.need == Need::text ? "text" : "a shape", ratio_of(pair.need));
    }
    return text;
  }

  // Whether `candidate` for `role` does for every one of `some` that it is part of.
  bool does_for(const std::vector<Pair>& some, Role role, Rgb candidate) const {
    return std::all_of(some.begin(), some.end(), [&](const Pair& pair) {
      if (pair.colour == role) return does(pair, candidate, colour(pair.ground));
      return pair.ground != role || does(pair, colour(pair.colour), candidate);
    });
  }

  std::string hint(Role role, const std::vector<Pair>& spoilt) const {
    const auto shade_for = [&](const std::vector<Pair>& some) {
      return nearest_shade(colour(role), [&](Rgb it) { return does_for(some, role, it); });
    };
    const auto change = [&](const Shade& shade) {
      return fmt::format("{} `{}` to `{}`", shade.darker ? "darken" : "lighten", name_of(role), hex(shade.colour));
    };
    if (const auto shade = shade_for(pairs())) return change(*shade);
    if (const auto shade = shade_for(spoilt)) return change(*shade) + "; that does here, though not for every colour beside it";
    std::string others;
    for (const Pair& pair : spoilt) {
      const std::string name = fmt::format("`{}`", name_of(other(pair, role)));
      if (others.find(name) == std::string::npos) others += (others.empty() ? "" : ", ") + name;
    }
    return fmt::format("change {} too: no shade of `{}` does for {}", others, name_of(role), spoilt.size() == 1 ? "it" : "all of them");
  }

  const model::Theme& theme_;
  const Scheme scheme_;
  std::vector<Pair> failing_;
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
