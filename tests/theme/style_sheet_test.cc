// The style sheet proper, read as text: it uses the theme's colours and none of its own, and what it puts on what is among
// the pairs whose contrast is checked.
#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "theme/theme.h"

using namespace candour::theme;

namespace {

using Names = std::set<std::string>;
using Lines = std::vector<std::string>;

struct Declared {
  std::string media;     // "@media print", or all that the rule stands in, joined
  std::string selector;  // ".marks a:hover"
  std::string property;
  std::string value;
};

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \n");
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \n") - first + 1);
}

// Every declaration of a style sheet without strings that hold braces or semicolons.
std::vector<Declared> declarations(const std::string& css) {
  std::vector<Declared> all;
  std::vector<std::string> open;
  std::string text;
  const auto declare = [&] {
    const std::size_t colon = text.find(':');
    const std::string property = trimmed(text.substr(0, colon));
    if (!open.empty() && colon != std::string::npos && property.find_first_of(" .#&") == std::string::npos) {
      std::string media;
      for (std::size_t i = 0; i + 1 < open.size(); ++i) media += open[i] + " ";
      all.push_back({trimmed(media), open.back(), property, trimmed(text.substr(colon + 1))});
    }
    text.clear();
  };
  for (const char c : css) {
    if (c == '{') {
      open.push_back(trimmed(text));
      text.clear();
    } else if (c == '}') {
      declare();
      if (!open.empty()) open.pop_back();
    } else if (c == ';') {
      declare();
    } else {
      text += c;
    }
  }
  return all;
}

const std::vector<Declared>& sheet() {
  static const std::vector<Declared> all = [] {
    std::ostringstream bytes;
    bytes << std::ifstream(CANDOUR_TEST_DATA "/../../static/candour.css", std::ios::binary).rdbuf();
    return declarations(std::regex_replace(bytes.str(), std::regex(R"(/\*[^*]*\*+(?:[^/*][^*]*\*+)*/)"), ""));
  }();
  return all;
}

bool begins(const std::string& text, std::string_view with) { return text.compare(0, with.size(), with) == 0; }
bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

bool may_hold_a_colour(const std::string& property) {
  static constexpr std::array kBegins = {"color",  "background", "border", "outline",       "box-shadow",  "text-shadow", "fill",
                                         "stroke", "caret-color", "accent-color", "column-rule", "text-decoration", "text-emphasis"};
  return property != "color-scheme" && std::any_of(kBegins.begin(), kBegins.end(), [&](const char* it) { return begins(property, it); });
}

bool is_token(const std::string& property) {
  return std::any_of(kRoles.begin(), kRoles.end(), [&](Role role) { return property_of(role) == property; });
}

std::vector<Role> roles_in(const std::string& value) {
  std::vector<Role> found;
  for (const Role role : kRoles) {
    if (holds(value, "var(" + property_of(role) + ")")) found.push_back(role);
  }
  return found;
}

std::string shown(const Declared& it) { return it.media + " " + it.selector + " { " + it.property + ": " + it.value + " }"; }

// The bare words of a value: not what stands in var(), not numbers with their units.
std::vector<std::string> words_of(std::string value) {
  value = std::regex_replace(value, std::regex(R"(var\([^)]*\)|-?[0-9.]+[a-z%]*)"), " ");
  std::vector<std::string> words;
  const std::regex word("[A-Za-z-]+");
  for (std::sregex_iterator it(value.begin(), value.end(), word), end; it != end; ++it) words.push_back(it->str());
  return words;
}

// Colours that the reader chose, which only forced colours may use (CSS Color 4, "system colours").
const Names kOfTheReader = {"Canvas", "CanvasText", "LinkText", "Highlight", "ButtonText", "ButtonFace", "GrayText"};
const Names kPlain = {"none",   "solid",       "double",  "dashed",      "dotted",  "transparent", "currentcolor", "inherit",
                      "calc",   "important",   "inset",   "underline",   "auto",    "under",       "from-font",    "max",
                      "min",    "collapse",    "no-repeat", "fill-box",  "clip",    "border-box",  "padding-box",  "round", "square", "butt", "miter"};

bool is_listed(Role colour, Role ground, Need need) {
  return std::any_of(pairs().begin(), pairs().end(), [&](const Pair& pair) {
    return pair.colour == colour && pair.ground == ground && (need == Need::shape || pair.need == Need::text);
  });
}

// The ground that the same rule gives, or those of the page.
std::vector<Role> grounds_of(const Declared& of) {
  for (const Declared& it : sheet()) {
    if (it.media != of.media || it.selector != of.selector || !begins(it.property, "background")) continue;
    if (const auto roles = roles_in(it.value); !roles.empty()) return roles;
  }
  return {Role::paper, Role::sheet};
}

}  // namespace

TEST_CASE("a style sheet is read into its declarations") {
  const auto all = declarations("a:hover { color: red; border: 0 }\n@media print { .b, .c { fill: var(--ink) } }");
  REQUIRE(all.size() == 3);
  CHECK(shown(all[0]) == " a:hover { color: red }");
  CHECK(shown(all[2]) == "@media print .b, .c { fill: var(--ink) }");
  CHECK(sheet().size() > 500);
}

TEST_CASE("the style sheet holds no colour of its own") {
  const std::regex literal(R"(#[0-9a-fA-F]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark|device-cmyk)\()");
  Lines wrong;
  for (const Declared& it : sheet()) {
    if (std::regex_search(it.value, literal)) wrong.push_back(shown(it));
    if (!may_hold_a_colour(it.property) && !is_token(it.property)) continue;
    for (const std::string& word : words_of(it.value)) {
      const bool of_reader = kOfTheReader.contains(word) && holds(it.media, "forced-colors: active");
      if (!of_reader && !kPlain.contains(word)) wrong.push_back(shown(it));
    }
  }
  CHECK(wrong == Lines{});
}

TEST_CASE("no colour is given another meaning, but for those who need more contrast or chose their own colours") {
  Lines wrong;
  for (const Declared& it : sheet()) {
    const bool may = holds(it.media, "forced-colors: active") || holds(it.media, "prefers-contrast: more");
    if (is_token(it.property) && !may) wrong.push_back(shown(it));
  }
  CHECK(wrong == Lines{});
}

TEST_CASE("every pair that the style sheet uses is among those checked") {
  Lines wrong;
  for (const Declared& it : sheet()) {
    if (!may_hold_a_colour(it.property)) continue;
    const bool is_ground = begins(it.property, "background");
    // The colour of a mark draws its shape: no text stands in it.
    const Need need = it.property == "color" && !holds(it.selector, ".mark") ? Need::text : Need::shape;
    for (const Role role : roles_in(it.value)) {
      if (is_ground) {
        const bool known = std::any_of(pairs().begin(), pairs().end(), [&](const Pair& pair) { return pair.ground == role; });
        if (!known) wrong.push_back("nothing is checked on this ground: " + shown(it));
      } else if (!is_decoration(role) || need == Need::text) {
        for (const Role ground : grounds_of(it)) {
          if (!is_listed(role, ground, need)) wrong.push_back("not checked on " + std::string(name_of(ground)) + ": " + shown(it));
        }
      }
    }
  }
  CHECK(wrong == Lines{});
}

TEST_CASE("no pair is listed for a colour or a ground that the style sheet does not use, and no role is idle") {
  std::set<Role> colours, grounds;
  for (const Declared& it : sheet()) {
    if (!may_hold_a_colour(it.property)) continue;
    for (const Role role : roles_in(it.value)) (begins(it.property, "background") ? grounds : colours).insert(role);
  }
  for (const Pair& pair : pairs()) {
    INFO(name_of(pair.colour) << " on " << name_of(pair.ground));
    CHECK(colours.contains(pair.colour));
    CHECK(grounds.contains(pair.ground));
  }
  for (const Role role : kRoles) {
    INFO(name_of(role));
    CHECK((colours.contains(role) || grounds.contains(role)));
  }
}
