// Well-formed templates at random over random data, from a fixed seed, so that every run tries the same. Any bytes at all are
// tried by tests/fuzz.
#include <catch2/catch.hpp>

#include <random>

#include "workshop.h"

using namespace candour::templates;

namespace {

class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t n) { return engine_() % n; }
  const char* pick(const std::vector<const char*>& from) { return from[below(from.size())]; }

 private:
  std::mt19937 engine_;
};

const std::vector<const char*> kNames = {"a", "b", "c", "list", "group", "."};
const std::vector<const char*> kSafePieces = {
    "word ", "\n",          "  ",    "<p>",  "</p>\n",  "<p title=\"", "\">",    "<b class='x ",
    "'>",    "<a href=\"/", "<!-- ", " -->", "<title>", "</title>",    "1 < 2 ", "<br/>"};

void add_safe_template(Dice& dice, std::string& text, int depth) {
  const std::size_t pieces = 1 + dice.below(6);
  for (std::size_t i = 0; i < pieces; ++i) {
    const std::string name = dice.pick(kNames);
    switch (dice.below(depth > 0 ? 6 : 3)) {
      case 0: text += dice.pick(kSafePieces); break;
      case 1:
      case 2: text += "{{" + name + "}}"; break;
      case 3:
        text += "{{#" + name + "}}";
        add_safe_template(dice, text, depth - 1);
        text += "{{/" + name + "}}";
        break;
      case 4:
        text += "{{^" + name + "}}";
        add_safe_template(dice, text, depth - 1);
        text += "{{/" + name + "}}";
        break;
      default: text += dice.below(2) ? "{{>part}}" : "{{<part}}{{$x}}{{a}} {{/x}}{{/part}}"; break;
    }
  }
}

// Every kind of tag, rightly nested, with white space of all kinds between.
void add_any_template(Dice& dice, std::string& text, int depth) {
  const std::size_t pieces = dice.below(5);
  for (std::size_t i = 0; i < pieces; ++i) {
    const std::string name = dice.pick({"a", "b", "list", "group"});
    const std::string sigil =
        depth > 0 ? dice.pick({"#", "^", "<", "$", ">", ">*", "", "&", "!"}) : dice.pick({">", "", "&"});
    text += dice.pick({"", "", " ", "  ", "\n", "\n\t", "\r\n", "x", "<p>"});
    text += "{{" + sigil + name + "}}";
    if (sigil.size() == 1 && std::string_view("#^<$").find(sigil) != std::string_view::npos) {
      add_any_template(dice, text, depth - 1);
      text += "{{/" + name + "}}";
    }
    text += dice.pick({"", "", " ", "\n"});
  }
}

// JSON text; every dangerous character in it is also in `harmless`, replaced by a letter.
std::string text_value(Dice& dice, bool harmless) {
  std::string out = "\"";
  const std::size_t length = dice.below(6);
  for (std::size_t i = 0; i < length; ++i) {
    const char* const dangerous =
        dice.pick({"<", ">", "&", "\\\"", "'", "{{a}}", "<script>", "x", " ", "\\u0001", "é"});
    out += harmless ? "w" : dangerous;
  }
  return out + "\"";
}

std::string data(unsigned seed, bool harmless) {
  Dice dice(seed);
  const auto text = [&] { return text_value(dice, harmless); };
  std::string out = "{\"a\": " + text();
  out += ", \"b\": " + text();
  out += ", \"c\": " + std::string(dice.pick({"true", "false", "null", "0", "1.50"}));
  out += ", \"group\": {\"a\": " + text();
  out += "}, \"list\": [";
  const std::size_t items = dice.below(3);
  for (std::size_t i = 0; i < items; ++i) out += (i ? ", {\"b\": " : "{\"b\": ") + text() + "}";
  return out + "]}";
}

// What of a page can act as markup.
std::string structure(const std::string& page) {
  std::string out;
  for (const char c : page) {
    if (std::string_view("<>\"").find(c) != std::string_view::npos) out += c;
  }
  return out;
}

bool ampersands_are_references(std::string_view page) {
  for (std::size_t at = page.find('&'); at != std::string_view::npos; at = page.find('&', at + 1)) {
    bool known = false;
    for (const char* const reference : {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"})
      known = known || page.substr(at).starts_with(reference);
    if (!known) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("data never adds markup to a page, whatever the template") {
  std::size_t rendered = 0;
  for (unsigned seed = 0; seed < 20'000; ++seed) {
    Dice dice(seed);
    std::string text;
    std::string part = "({{$x}}";
    add_safe_template(dice, text, 3);
    add_safe_template(dice, part, 0);
    part += "{{/x}})";
    Workshop workshop({{"page", text}, {"part", part}}, Unknown::is_empty);
    if (workshop.diagnostics.has_errors()) continue;  // refused, which is safe
    ++rendered;
    const std::string hostile = workshop.render(data(seed, false));
    const std::string harmless = workshop.render(data(seed, true));
    INFO(text << "\n---\n" << part << "\n---\n" << hostile);
    REQUIRE(structure(hostile) == structure(harmless));
    REQUIRE(ampersands_are_references(hostile));
  }
  CHECK(rendered > 10'000);
}

TEST_CASE("in attributes the apostrophe of data is escaped too") {
  for (unsigned seed = 0; seed < 500; ++seed) {
    Workshop workshop("<p title='{{a}}{{#list}}{{b}}{{/list}}' lang='{{group.a}}'>");
    const std::string out = workshop.render(data(seed, false));
    REQUIRE(std::count(out.begin(), out.end(), '\'') == 4);
  }
}

TEST_CASE("templates that include one another in any way end, with a page or with a mistake") {
  std::size_t pages = 0;
  for (unsigned seed = 0; seed < 20'000; ++seed) {
    Dice dice(seed);
    std::vector<Workshop::Named> templates = {{"page", ""}, {"a", ""}, {"b", ""}};
    for (auto& [name, text] : templates) add_any_template(dice, text, 3);
    Workshop workshop(templates, Unknown::is_empty);
    workshop.render(data(seed, false));
    workshop.reported();
    if (!workshop.diagnostics.has_errors()) ++pages;
  }
  CHECK(pages > 5'000);
}
