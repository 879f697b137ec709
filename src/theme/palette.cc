// The roles, their names and their defaults.
#include <fmt/format.h>

#include <algorithm>

#include "theme/contrast.h"
#include "theme/theme.h"

namespace candour::theme {

using model::Rgb;
using model::Palette;

namespace {

struct Definition {
  std::string_view name;
  std::optional<model::ChosenColour> Palette::*chosen;
  Rgb light;
  Rgb dark;
};

// In the order of Role.
constexpr std::array<Definition, kRoles.size()> kDefinitions = {{
    {"paper", &Palette::paper, {0xf5, 0xf8, 0xf2}, {0x10, 0x16, 0x14}},
    {"sheet", &Palette::sheet, {0xfd, 0xfe, 0xfc}, {0x17, 0x1f, 0x1b}},
    {"ink", &Palette::ink, {0x14, 0x20, 0x1c}, {0xee, 0xf3, 0xee}},
    {"soft", &Palette::soft, {0x3f, 0x4a, 0x45}, {0xb9, 0xc4, 0xbd}},
    {"rule", &Palette::rule, {0xb5, 0xc6, 0xb8}, {0x44, 0x54, 0x4b}},
    {"hair", &Palette::hair, {0xd8, 0xe2, 0xd8}, {0x2a, 0x35, 0x2f}},
    {"margin_line", &Palette::margin_line, {0xcf, 0x9a, 0x92}, {0x7d, 0x4f, 0x4a}},
    {"link", &Palette::link, {0x0b, 0x41, 0x70}, {0xa5, 0xd3, 0xf3}},
    {"complete", &Palette::complete, {0x00, 0x55, 0x2f}, {0x8b, 0xe0, 0xb4}},
    {"in_progress", &Palette::in_progress, {0x0b, 0x41, 0x70}, {0xa5, 0xd3, 0xf3}},
    {"risk", &Palette::risk, {0x8a, 0x16, 0x16}, {0xff, 0xb3, 0xab}},
    {"focus", &Palette::focus, {0x7a, 0x1f, 0x9e}, {0xff, 0xd4, 0x00}},
}};

const Definition& definition_of(Role role) { return kDefinitions[static_cast<std::size_t>(role)]; }

std::string property_of(Role role, std::string_view prefix) {
  std::string property = fmt::format("--{}{}", prefix, name_of(role));
  std::replace(property.begin(), property.end(), '_', '-');
  return property;
}

std::string properties(const model::Theme& theme, Scheme scheme, std::string_view prefix) {
  std::string text;
  for (const Role role : kRoles) {
    text += fmt::format("  {}: {};\n", property_of(role, prefix), hex(colour_of(theme, role, scheme)));
  }
  return text;
}

std::string style_sheet(const model::Theme& theme, std::string_view selector, std::string_view prefix) {
  return fmt::format("{} {{\n  color-scheme: light dark;\n{}}}\n@media screen and (prefers-color-scheme: dark) {{ {} {{\n{}}} }}\n"
                     "@media print {{ {} {{ {}: {}; {}: {}; }} }}\n",
                     selector, properties(theme, Scheme::light, prefix), selector, properties(theme, Scheme::dark, prefix), selector,
                     property_of(Role::paper, prefix), hex(kWhite), property_of(Role::sheet, prefix), hex(kWhite));
}

}  // namespace

std::string_view name_of(Role role) { return definition_of(role).name; }

std::string property_of(Role role) { return property_of(role, ""); }

const std::optional<model::ChosenColour>& chosen(const model::Theme& theme, Role role, Scheme scheme) {
  const Palette& palette = scheme == Scheme::dark ? theme.dark : theme.light;
  return palette.*definition_of(role).chosen;
}

Rgb colour_of(const model::Theme& theme, Role role, Scheme scheme) {
  if (scheme == Scheme::print && (role == Role::paper || role == Role::sheet)) return kWhite;
  const auto& own = chosen(theme, role, scheme);
  if (own.has_value()) return own->colour;
  const Definition& definition = definition_of(role);
  return scheme == Scheme::dark ? definition.dark : definition.light;
}

std::string style_sheet(const model::Theme& theme) { return style_sheet(theme, ":root", ""); }

std::string style_sheet_within(const model::Theme& theme, std::string_view selector) { return style_sheet(theme, selector, "candour-"); }

}  // namespace candour::theme
