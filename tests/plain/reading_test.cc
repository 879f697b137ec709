// What is said of a whole page.
#include <catch2/catch.hpp>

#include "plain/reading.h"

using namespace candour::plain;

namespace {

using Names = std::vector<std::string>;

Names unexplained(const std::vector<std::string>& blocks, const Lexicon& lexicon = {}) {
  Names names;
  for (const Unexplained& it : read(blocks, lexicon).unexplained) names.push_back(it.abbreviation);
  return names;
}

std::string words(int count) {
  std::string text = "So";
  for (int i = 1; i < count; ++i) text += " it";
  return text + ".";
}

}  // namespace

TEST_CASE("the grade is that of the formula, reckoned by hand") {
  // 6 words, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59
  CHECK(read({"The cat sat on the mat."}, {}).measure.grade() == Approx(-1.45));
  // 5 and 7 words, 10 and 8 syllables: 0.39 × 6 + 11.8 × 1.5 − 15.59
  const Reading reading = read({"The council promised eleven outcomes. People can see what came of them."}, {});
  CHECK(reading.measure.sentences == 2);
  CHECK(reading.measure.words == 12);
  CHECK(reading.measure.syllables == 18);
  CHECK(reading.measure.grade() == Approx(4.45));
}

TEST_CASE("blocks are read one by one, and labels are not judged") {
  const Reading reading = read({"Led by", "the people who live in the street", "They met."}, {});
  CHECK(reading.measure.sentences == 2);
  CHECK(reading.measure.words == 9);
  CHECK(read({"Led by", "Due"}, {}).measure.sentences == 0);
}

TEST_CASE("a sentence is long from 26 words on") {
  CHECK(read({words(25)}, {}).long_sentences.empty());
  const Reading reading = read({"It is so. " + words(26)}, {});
  REQUIRE(reading.long_sentences.size() == 1);
  CHECK(reading.long_sentences[0].words == 26);
  CHECK(reading.long_sentences[0].text == words(26));
}

TEST_CASE("an abbreviation is explained beside it, or it is named, once, with its first sentence") {
  CHECK(unexplained({"The ODG met. The ODG and the PCSOs left."}) == Names{"ODG", "PCSO"});
  CHECK(read({"They met. The ODG met."}, {}).unexplained[0].sentence == "The ODG met.");
  CHECK(unexplained({"The Operational Delivery Group (ODG) met.", "The ODG left."}).empty());
  CHECK(unexplained({"The ODG met.", "The Operational Delivery Group (ODG) left."}).empty());
  CHECK(unexplained({"The ODG (Operational Delivery Group) met."}).empty());
  CHECK(unexplained({"The ODG (the Operational Delivery Group) met."}).empty());
  CHECK(unexplained({"It cut antisocial behaviour (ASB) there."}).empty());
  CHECK(unexplained({"The group that met (ODG) left."}) == Names{"ODG"});
  CHECK(unexplained({"The ODG (which met) left."}) == Names{"ODG"});
  CHECK(unexplained({"An ODG-led A&E scheme."}) == Names{"ODG", "A&E"});
}

TEST_CASE("what everybody knows, numbers and references are no abbreviations") {
  CHECK(unexplained({"The UK had it on TV.", "Part II, level AA, row A.", "See SOS-AP-2014 and Q1.", "A BeNCH in McTown."}).empty());
}

TEST_CASE("a name may hold an abbreviation, and a glossary explains its terms") {
  Lexicon lexicon;
  lexicon.add_name("Tarn NHS Trust");
  lexicon.add_explained("CAADA DASH");
  lexicon.add_explained("ODG");
  CHECK(unexplained({"The Tarn NHS Trust and the ODG use DASH."}, lexicon).empty());
  CHECK(unexplained({"The NHS and the ODG met."}, lexicon) == Names{"NHS"});
}

TEST_CASE("a short form is explained by its name, anywhere on the page") {
  Lexicon lexicon;
  lexicon.add_short_form("NW", "Neighbourhood Watch");
  CHECK(unexplained({"The NW met.", "Also called: Neighbourhood Watch"}, lexicon).empty());
  CHECK(unexplained({"The NW met."}, lexicon) == Names{"NW"});
}

TEST_CASE("the hardest sentences are told, hardest first") {
  const std::vector<std::string> blocks = {"We met. Accountability necessitates transparency.", "Residents live there."};
  CHECK(hardest(blocks, {}, 2) == Names{"Accountability necessitates transparency.", "Residents live there."});
  CHECK(hardest(blocks, {}, 9).size() == 3);
}
