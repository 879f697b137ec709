#include <catch2/catch.hpp>

#include "workshop.h"

using namespace workshop;

namespace {

Shaping latin() { return {Typeface::sans, font::Style::regular, Direction::left_to_right, latin_script(), language("en-GB")}; }
Shaping arabic() { return {Typeface::sans, font::Style::regular, Direction::right_to_left, 0x41726162U, language("ar")}; }  // "Arab"

// Clusters share out the text and the glyphs, with nothing left.
void check(const Word& word) {
  std::size_t glyphs = 0, bytes = 0;
  std::int32_t advance = 0;
  for (const Cluster& cluster : word.clusters) {
    CHECK(cluster.glyphs > 0);
    glyphs += cluster.glyphs;
    bytes += cluster.bytes;
  }
  for (const Glyph& glyph : word.glyphs) advance += glyph.advance;
  CHECK(glyphs == word.glyphs.size());
  CHECK(bytes == word.text.size());
  CHECK(advance == word.advance);
}

}  // namespace

TEST_CASE("a word is shaped once") {
  Words words({&sans(), &serif()});
  const Word& first = words.shape("transparency", latin());
  CHECK(&words.shape("transparency", latin()) == &first);
  Shaping bold = latin();
  bold.style = font::Style::bold;
  CHECK(&words.shape("transparency", bold) != &first);
  for (int i = 0; i < 10'000; ++i) words.shape(std::to_string(i), latin());
  CHECK(&words.shape("transparency", latin()) == &first);
  CHECK(words.shape("9999", latin()).text == "9999");
}

TEST_CASE("clusters share out a word's text and glyphs") {
  Words words({&sans(), &serif()});
  for (const char* text : {"office", "Tŷ’r", "społeczność", "e\xCC\x81t\xCC\xA3\xCC\x82", "£4,500"}) {
    INFO(text);
    check(words.shape(text, latin()));
  }
  for (const char* text : {"العمل", "لا", "مُحَمَّد"}) {
    INFO(text);
    const Word& word = words.shape(text, arabic());
    check(word);
    CHECK(word.missing == 0);
    CHECK(word.direction == Direction::right_to_left);
  }
}

TEST_CASE("figures are of one width") {
  Words words({&sans(), &serif()});
  for (const Typeface typeface : {Typeface::sans, Typeface::serif}) {
    Shaping shaping = latin();
    shaping.typeface = typeface;
    for (const char* digit : {"1", "4", "8"}) CHECK(words.shape(digit, shaping).advance == words.shape("0", shaping).advance);
  }
}

TEST_CASE("a character that the face lacks is shown in another one") {
  Words words({&sans(), &serif()});
  const Word& word = words.shape("5\xE2\x89\xA5""3", latin());  // U+2265
  REQUIRE(word.next != nullptr);
  REQUIRE(word.next->next != nullptr);
  CHECK(word.text == "5");
  CHECK(word.next->text == "\xE2\x89\xA5");
  CHECK(word.next->face != word.face);
  CHECK(word.next->next->face == word.face);
  CHECK(word.next->missing == 0);
}

TEST_CASE("what no face has is named") {
  Words words({&sans(), &serif()});
  CHECK(words.shape("\xF0\x93\x80\x80", latin()).missing == 0x13000);  // a hieroglyph
}

TEST_CASE("a word of any length is shared out, in parts whose places can be counted") {
  Words words({&sans(), &serif()});
  std::string accents = "e";
  for (int i = 0; i < 70'000; ++i) accents += "\xCC\x81";  // U+0301
  for (const std::string& text : {std::string(140'000, 'w'), accents}) {
    std::string shown;
    for (const Word* word = &words.shape(text, latin()); word != nullptr; word = word->next) {
      check(*word);
      CHECK(word->text.size() < 0x8000);
      CHECK(word->missing == 0);
      shown += word->text;
    }
    CHECK(shown == text);
  }
}
