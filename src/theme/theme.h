// The colours of the site: what each is for, which of them stand on which, and the style sheet's names for them. The style
// sheet proper (static/candour.css) uses these names and no colour of its own; tests/theme holds it to that.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "model/theme.h"

namespace candour::theme {

enum class Role {
  paper,        // the ground of the page
  sheet,        // the ground of what is set apart: the tally, what was reported
  ink,          // text, and the strong rules
  soft,         // text that says less: notes, places; the mark of what is not recorded
  rule,         // lines between rows
  hair,         // fainter lines, and the ground of a mark under the pointer
  margin_line,  // the upright line of a ledger
  link,         // links, and what is edged like a note
  complete,     // the marks
  in_progress,
  risk,
  focus         // the ring around what the keyboard has reached
};
inline constexpr std::array kRoles = {Role::paper,       Role::sheet, Role::ink,      Role::soft,        Role::rule, Role::hair,
                                      Role::margin_line, Role::link,  Role::complete, Role::in_progress, Role::risk, Role::focus};

// As in `content/site.json`: "margin_line".
std::string_view name_of(Role role);
// As in the style sheet: "--margin-line".
std::string property_of(Role role);

// On paper the colours are the light ones, but nothing prints the ground: it is white.
enum class Scheme { light, dark, print };

// What the record chose, if anything.
const std::optional<model::ChosenColour>& chosen(const model::Theme& theme, Role role, Scheme scheme);
// The colour of `role`: as the record has it, otherwise its default.
model::Rgb colour_of(const model::Theme& theme, Role role, Scheme scheme);

// ---- What stands on what ----

enum class Need {
  text,  // 7:1, WCAG 2.2 SC 1.4.6, at any size: so that nobody has to know which text counts as large
  shape  // 3:1, SC 1.4.11 (what one must see to understand) and SC 2.4.13 (the focus ring)
};
double ratio_of(Need need);

// A colour that the style sheet puts on a ground.
struct Pair {
  Role colour = Role::ink;
  Role ground = Role::paper;
  Need need = Need::text;
  bool operator==(const Pair&) const = default;
};

// Every pair that the style sheet uses, once, with the stricter of its needs.
const std::vector<Pair>& pairs();

// Lines that only tidy: the page says the same without them, so no criterion asks that they be seen.
bool is_decoration(Role role);

// Reports each pair of each scheme that falls short, at the colour to change, with the nearest shade that would do. A theme
// in which nothing was chosen has no such pair.
void check(const model::Theme& theme, diagnostics::Diagnostics& diagnostics);

// ---- For the site ----

// The custom properties of all roles, for light, dark and print. To stand before the style sheet proper.
std::string style_sheet(const model::Theme& theme);
// The same for what stands in the page of another website, below the elements that `selector` picks: under names of its own,
// "--candour-margin-line".
std::string style_sheet_within(const model::Theme& theme, std::string_view selector);

}  // namespace candour::theme
