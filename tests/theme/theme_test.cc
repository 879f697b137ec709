// Contrast as WCAG 2.2 reckons it, what is said of a theme that falls short, and the colours that are published.
#include <catch2/catch.hpp>

#include "diagnostics/print.h"
#include "theme/contrast.h"
#include "theme/theme.h"

using namespace candour;
using namespace candour::theme;

namespace {

model::Rgb colour(std::string_view text) { return model::parse_rgb(text).value(); }

// A theme whose colours stand one after another in a file of their own.
class Sample {
 public:
  void set(model::Palette& palette, std::optional<model::ChosenColour> model::Palette::*role, std::string_view hex) {
    const diagnostics::FileId file = sources_.add("content/site.json", "\"" + std::string(hex) + "\"\n");
    palette.*role = model::ChosenColour{colour(hex), {file, 0, 9}};
  }
  std::string said() const {
    diagnostics::Diagnostics diagnostics;
    check(theme, diagnostics);
    return for_people(diagnostics, sources_, diagnostics::Colour::off);
  }
  std::vector<std::string> messages() const {
    diagnostics::Diagnostics diagnostics;
    check(theme, diagnostics);
    std::vector<std::string> texts;
    for (const auto& it : diagnostics.all()) texts.push_back(it.message + " / " + it.hints.front());
    return texts;
  }
  model::Theme theme;

 private:
  diagnostics::Sources sources_;
};

constexpr std::array kSchemes = {Scheme::light, Scheme::dark, Scheme::print};

}  // namespace

TEST_CASE("a colour is six digits after a hash") {
  CHECK(model::parse_rgb("#0b4170") == model::Rgb{0x0b, 0x41, 0x70});
  CHECK(model::parse_rgb("#0B4170") == model::Rgb{0x0b, 0x41, 0x70});
  CHECK(model::hex({0x0b, 0x41, 0x70}) == "#0b4170");
  for (const char* text : {"", "#", "#fff", "0b4170", "#0b417", "#0b41700", "#0b417g", "#-b4170", "#+b4170", "# b4170", "navy", "#0x4170"}) {
    INFO(text);
    CHECK_FALSE(model::parse_rgb(text));
  }
}

TEST_CASE("luminance and contrast are those of the standard") {
  CHECK(relative_luminance({0, 0, 0}) == 0.0);
  CHECK(relative_luminance({255, 255, 255}) == Approx(1.0));
  CHECK(relative_luminance({255, 0, 0}) == Approx(0.2126));
  CHECK(relative_luminance({10, 10, 10}) == Approx(10 / 255.0 / 12.92));
  CHECK(contrast_ratio({0, 0, 0}, {255, 255, 255}) == Approx(21.0));
  CHECK(contrast_ratio({255, 255, 255}, {0, 0, 0}) == Approx(21.0));
  CHECK(contrast_ratio({9, 9, 9}, {9, 9, 9}) == 1.0);
  // The grey that is known as the lightest of its kind to pass 4.5:1 on white, and the one that just fails.
  CHECK(contrast_ratio(colour("#767676"), colour("#ffffff")) >= 4.5);
  CHECK(contrast_ratio(colour("#777777"), colour("#ffffff")) < 4.5);
  CHECK(contrast_ratio(colour("#595959"), colour("#ffffff")) >= 7.0);
  CHECK(contrast_ratio(colour("#5a5a5a"), colour("#ffffff")) < 7.0);
}

TEST_CASE("the nearest shade is the first that does, and no earlier one would") {
  const auto on_white = [](model::Rgb it) { return contrast_ratio(it, {255, 255, 255}) >= 7.0; };
  const auto shade = nearest_shade(colour("#777777"), on_white);
  REQUIRE(shade);
  CHECK(shade->darker);
  CHECK(model::hex(shade->colour) == "#595959");
  const auto on_black = nearest_shade(colour("#777777"), [](model::Rgb it) { return contrast_ratio(it, {0, 0, 0}) >= 7.0; });
  REQUIRE(on_black);
  CHECK_FALSE(on_black->darker);
  CHECK_FALSE(nearest_shade(colour("#777777"), [](model::Rgb it) { return contrast_ratio(it, {0x77, 0x77, 0x77}) >= 7.0; }));
}

TEST_CASE("every default does for every pair, in every scheme") {
  CHECK(Sample().said().empty());
  for (const Scheme scheme : kSchemes) {
    for (const Pair& pair : pairs()) {
      if (scheme == Scheme::print && pair.ground != Role::paper) continue;
      INFO(static_cast<int>(scheme) << " " << name_of(pair.colour) << " on " << name_of(pair.ground));
      CHECK(contrast_ratio(colour_of({}, pair.colour, scheme), colour_of({}, pair.ground, scheme)) >= ratio_of(pair.need));
    }
  }
}

TEST_CASE("text, whatever is on it and where, is held to 7:1, shapes and focus to 3:1") {
  CHECK(ratio_of(Need::text) == 7.0);
  CHECK(ratio_of(Need::shape) == 3.0);
  const auto needs = [](Role role, Role ground, Need need) {
    return std::find(pairs().begin(), pairs().end(), Pair{role, ground, need}) != pairs().end();
  };
  for (const Role ground : {Role::paper, Role::sheet}) {
    for (const Role text : {Role::ink, Role::soft, Role::link}) CHECK(needs(text, ground, Need::text));
    for (const Role shape : {Role::complete, Role::in_progress, Role::risk, Role::focus}) CHECK(needs(shape, ground, Need::shape));
  }
}

TEST_CASE("what falls short is told with its place, by how much, and what would do") {
  Sample sample;
  sample.set(sample.theme.light, &model::Palette::soft, "#6f7a75");
  sample.set(sample.theme.dark, &model::Palette::risk, "#7a2020");
  CHECK(sample.said() == R"(content/site.json:1:1: error: too little contrast in the light colours: `soft` on `paper` has 4.15:1, and text needs 7:1; `soft` on `sheet` has 4.40:1, and text needs 7:1 [theme/low-contrast]
    1 | "#6f7a75"
      | ^^^^^^^^^
      = darken `soft` to `#4e5653`
content/site.json:1:1: error: too little contrast in the dark colours: `risk` on `paper` has 1.79:1, and a shape needs 3:1; `risk` on `sheet` has 1.64:1, and a shape needs 3:1; `risk` on `hair` has 1.24:1, and a shape needs 3:1 [theme/low-contrast]
    1 | "#7a2020"
      | ^^^^^^^^^
      = lighten `risk` to `#a76c6c`
)");
}

TEST_CASE("the shade that is proposed does for all, and one step less would not") {
  Sample sample;
  sample.set(sample.theme.light, &model::Palette::soft, "#6f7a75");
  const std::vector<std::string> texts = sample.messages();
  REQUIRE(texts.size() == 1);
  CHECK(texts.front().substr(texts.front().rfind('#'), 7) == "#4e5653");
  Sample mended;
  mended.set(mended.theme.light, &model::Palette::soft, "#4e5653");
  CHECK(mended.messages().empty());
  Sample nearly;
  nearly.set(nearly.theme.light, &model::Palette::soft, "#4f5753");
  CHECK(nearly.messages().size() == 1);
}

TEST_CASE("where the ground was chosen and what stands on it was not, the ground is to change") {
  Sample sample;
  sample.set(sample.theme.light, &model::Palette::paper, "#9aa79f");
  for (const std::string& text : sample.messages()) CHECK(text.find("lighten `paper` to") != std::string::npos);
  CHECK_FALSE(sample.messages().empty());
}

TEST_CASE("of several colours that were chosen, the one that spoils most pairs is to change, and each pair is told once") {
  Sample sample;
  sample.set(sample.theme.light, &model::Palette::paper, "#fbf8f4");
  sample.set(sample.theme.light, &model::Palette::sheet, "#ffffff");
  sample.set(sample.theme.light, &model::Palette::soft, "#4b453d");
  sample.set(sample.theme.light, &model::Palette::ink, "#8a8378");
  const std::vector<std::string> texts = sample.messages();
  REQUIRE(texts.size() == 1);
  CHECK(texts.front().find("darken `ink` to") != std::string::npos);
  CHECK(texts.front().find("`ink` on `paper`") != std::string::npos);
  CHECK(texts.front().find("`paper` on `ink`") == std::string::npos);
}

TEST_CASE("where two colours spoil their one pair alone, what stands in front is to change") {
  Sample sample;
  sample.set(sample.theme.light, &model::Palette::sheet, "#ffffff");
  sample.set(sample.theme.light, &model::Palette::focus, "#9a9a9a");
  sample.set(sample.theme.light, &model::Palette::paper, "#ffffff");
  for (const std::string& text : sample.messages()) CHECK(text.find("darken `focus` to") != std::string::npos);
  CHECK(sample.messages().size() == 1);
}

TEST_CASE("white on black may be the light scheme on a screen, but not on paper") {
  Sample sample;
  sample.theme.light = {};
  sample.set(sample.theme.light, &model::Palette::paper, "#000000");
  sample.set(sample.theme.light, &model::Palette::sheet, "#000000");
  sample.set(sample.theme.light, &model::Palette::ink, "#ffffff");
  bool told = false;
  for (const std::string& text : sample.messages()) told = told || text.find("`ink` on white paper has 1.00:1, and text needs 7:1") != std::string::npos;
  CHECK(told);
}

TEST_CASE("a ratio that nearly does is not rounded up to one that does") {
  Sample sample;
  sample.set(sample.theme.light, &model::Palette::sheet, "#ffffff");
  sample.set(sample.theme.light, &model::Palette::soft, "#5a5a5a");
  bool told = false;
  for (const std::string& text : sample.messages()) told = told || text.find("`soft` on `sheet` has 6.89:1") != std::string::npos;
  CHECK(told);
}

TEST_CASE("the style sheet names every colour for light and for dark, and white for paper") {
  Sample sample;
  sample.set(sample.theme.light, &model::Palette::margin_line, "#aa0011");
  sample.set(sample.theme.dark, &model::Palette::link, "#E9B8DE");
  const std::string text = style_sheet(sample.theme);
  const std::size_t dark = text.find("@media screen and (prefers-color-scheme: dark)");
  const std::size_t print = text.find("@media print { :root { --paper: #ffffff; --sheet: #ffffff; } }");
  REQUIRE(dark < print);
  REQUIRE(print != std::string::npos);
  CHECK(text.find("--margin-line: #aa0011;") < dark);
  CHECK(text.find("--link: #e9b8de;") > dark);
  for (const Role role : kRoles) {
    INFO(name_of(role));
    CHECK(text.find("  " + property_of(role) + ": #") < dark);
    CHECK(text.find("  " + property_of(role) + ": #", dark) < print);
  }
}
