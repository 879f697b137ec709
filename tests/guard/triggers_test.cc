// What is looked at before the patterns are asked: no shape in which they find something may be passed over.
#include <catch2/catch.hpp>

#include "guard/lexicon.h"
#include "guard/patterns.h"
#include "guard/plain_text.h"
#include "guard/triggers.h"
#include "guard/word_table.h"

using namespace candour::guard;

namespace {

Matches found_in(const std::string& written) {
  static const Patterns patterns;
  const std::string text = plain(written);
  Matches matches;
  patterns.find(text, Words(text).list(), matches);
  return matches;
}

bool is_worth_a_look(const std::string& text) { return may_hold_pattern(text, Words(text).list()); }

// Each the least that one pattern finds, or an odd shape of it.
const std::vector<std::string> kShapes = {
    "a@b.cd", "jo [at] b.cd", "jo( at )b[dot]cd", "jo{at}b (dot) cd", "jo (AT) b. Cd",
    "0163296012", "(01632) 960 123", "+441632960", "0044 16-32 96 0", "tel12 3", "telno. 1234", "Telephone. Number 1234", "x-phone: 12 34", "é tel 1234", "EXTENSION 1234", "bleep 1 23",
    "ze9 9zz", "B1 1AA", "9 ZE99ZZ", "41/123/14", "12ABC/1234567/2014", "cad 12", "CADlog 12", "URN A1", "URN: is 12", "crime ref A/123", "Crime reference. Number 123", "case no: 123", "Log number 1-2-3",
    "safeguarding ref is 123", "incident ref\u00a0123", "nhs no 1234567890", "AB123456A", "AB 12 34 56 D", "A word first: AB12 34 56C",
    "??", "a ? ?", "update?", "figures ?", "lorem ipsum", "x-lorem ipsum", "Lorem Ipsum", "élorem ipsum", "XXX", "xxxx", "9: XXXX", "insert here", "Insert the odd thing here", "in\u017fert here",
    "add your name here", "ENTER the date here", "type numbers here", "[name]", "<date of it>", "[XX]", "<to be confirmed>", "[TBC]", "TODO", "a/FIXME", "TBC", "TBA.", "T.B.C", "so-TBD", "Waiting for", "x. Waiting on",
    "Still waiting on", "to be confirmed", "To be advi\u017fed", "to be announced", "to be determined", "awaiting data", "waiting for a reply", "wait; waiting on the news"};

}  // namespace

TEST_CASE("every shape that a pattern finds is worth a look, wherever it stands") {
  for (const std::string& shape : kShapes) {
    INFO(shape);
    CHECK_FALSE(found_in(shape).empty());
    for (const std::string& text : {shape, "and “" + shape + "” stood there", "It's well-known: " + shape, "café " + shape + ". More"}) {
      CHECK(is_worth_a_look(plain(text)));
    }
  }
}

TEST_CASE("plain words and small figures are not worth a look") {
  for (const char* text : {"Fit strong locks in every home by the spring.", "4.1a(2) Three of 16 outcomes: 2014/15, £20.", "The case is one for the crime team (see 3.2).", ""}) {
    INFO(text);
    CHECK_FALSE(is_worth_a_look(text));
  }
}

TEST_CASE("a table of words knows its words and no others, however alike their letters are") {
  static constexpr std::array<std::string_view, 6> kWords = {"a", "abba", "acca", "adda", "stop", "step"};
  static constexpr WordSet<16> words(kWords);
  for (const std::string_view word : kWords) CHECK(words.has(word));
  for (const std::string_view word : {"", "b", "aeea", "abca", "stopp", "sto"}) CHECK_FALSE(words.has(word));
  CHECK(kinds_of("alice").given);
  CHECK_FALSE(kinds_of("alicf").given);
}

TEST_CASE("words are keyed as they are folded, whatever letters and signs they hold") {
  const std::string text = plain("Ébène’s O'EXAMPLE café-Bar 3rd plain");
  const Words words(text);
  std::vector<std::string> keys;
  for (const Word& word : words.list()) keys.emplace_back(word.key);
  CHECK(keys == std::vector<std::string>{"ebene", "o'example", "cafe-bar", "rd", "plain"});
  CHECK(words.list()[1].is_capitals);
  CHECK(words.list()[3].is_simple);
  CHECK_FALSE(words.list()[2].is_simple);
}
