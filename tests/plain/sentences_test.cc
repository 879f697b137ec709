// Where sentences end, and what counts as a word of them.
#include <catch2/catch.hpp>

#include "plain/sentences.h"

using namespace candour::plain;

namespace {

using Texts = std::vector<std::string>;

Texts split(const std::string& block) {
  Texts texts;
  for (const Sentence& sentence : sentences_of(block, Lexicon())) texts.emplace_back(sentence.text);
  return texts;
}

Sentence only(const std::string& block, const Lexicon& lexicon = {}) {
  const std::vector<Sentence> sentences = sentences_of(block, lexicon);
  REQUIRE(sentences.size() == 1);
  return sentences.front();
}

}  // namespace

TEST_CASE("a sentence ends with a full stop, a question mark or an exclamation mark") {
  CHECK(split("It works. Does it? It does! So there") == Texts{"It works.", "Does it?", "It does!", "So there"});
  CHECK(split("She said “It works.” Then she left.") == Texts{"She said “It works.”", "Then she left."});
  CHECK(split("It works (it does.) Then it stops.") == Texts{"It works (it does.)", "Then it stops."});
  CHECK(split("").empty());
  CHECK(split(" – ").empty());
}

TEST_CASE("an abbreviation's full stop ends no sentence") {
  const std::vector<std::string> whole = {"Some partners, e.g. Victim Support, help.",
                                          "Two of them, i.e. the first, ended.",
                                          "The (No. 2) Regulations apply. ",
                                          "See No. 2 of the plan.",
                                          "They met in St. Albans in May.",
                                          "It cost £2.5 million, or 6.4 each.",
                                          "The row is 6.4(1) of the plan.",
                                          "They met J. Wendle there.",
                                          "Bins, lamps, etc. were mended."};
  for (const std::string& block : whole) {
    INFO(block);
    CHECK(split(block).size() == 1);
  }
  CHECK(split("The answer was no. Two people left.").size() == 2);
  CHECK(split("They mended bins, lamps, etc. Then they left.").size() == 2);
  CHECK(split("It fell to 6.4. It rose again.").size() == 2);
}

TEST_CASE("the end of a block ends a sentence, and a few words alone are none") {
  const Sentence item = only("chances to change, and lasting ways back");
  CHECK_FALSE(item.ended);
  CHECK(item.is_judged());
  CHECK(item.words == 7);
  CHECK_FALSE(only("Due in March").is_judged());
  CHECK(only("It works.").is_judged());
}

TEST_CASE("words are counted between spaces and at slashes") {
  CHECK(only("They met – twice – in a face-to-face way.").words == 7);
  CHECK(only("They met and/or wrote.").words == 5);
  CHECK(only("They met “twice” (at most).").words == 5);
}

TEST_CASE("figures and dates are one easy word each") {
  for (const std::string figure : {"2014/15", "£2,247,000", "20%", "6.4(1)", "19 July 2014", "19 July", "1st", "help@example.org", "https://example.org/a"}) {
    INFO(figure);
    const Sentence sentence = only("it was " + figure + " then.");
    CHECK(sentence.words == 4);
    CHECK(sentence.syllables == 4);
  }
}

TEST_CASE("capitals within a sentence are a name: one easy word") {
  for (const std::string name : {"Hertfordshire", "Operation Sabre", "Borough of Broxbourne", "University of the Third Age",
                                 "Crime and Disorder Act 1998"}) {
    INFO(name);
    CHECK(only("it was " + name + " then.").words <= 5);
  }
  CHECK(only("it was Operation Sabre then.").words == 4);
  CHECK(only("it was Operation Sabre then.").syllables == 4);
  CHECK(only("it was the Crime and Disorder Act 1998 then.").words == 5);
  CHECK(only("it was Police and Probation then.").words == 6);  // two names
  CHECK(only("it was Wendle, Tarn then.").words == 5);
  CHECK(only("so am I there.").syllables == 4);
}

TEST_CASE("the capital that a sentence begins with makes no name of its word") {
  CHECK(only("Accountability matters here.").syllables == 9);
  CHECK(only("Community Safety Unit staff came.").words == 3);
  CHECK(only("In March they came.").words == 4);
  CHECK(only("Note: accountability matters.").syllables == 9);
  CHECK(only("They said: Accountability matters.").syllables == 10);
}

TEST_CASE("a name of the lexicon is one easy word, wherever it stands") {
  Lexicon lexicon;
  lexicon.add_name("Police and Crime Commissioner");
  lexicon.add_name("antisocial behaviour");
  lexicon.add_name("Safer Wendle: Community Strategy 2021");
  CHECK(only("the Police and Crime Commissioner paid.", lexicon).words == 3);
  CHECK(only("Police and Crime Commissioner money paid.", lexicon).words == 3);
  CHECK(only("the Police and Crime Commissioner's money.", lexicon).words == 3);
  CHECK(only("Antisocial behaviour fell.", lexicon).words == 2);
  CHECK(only("so antisocial behaviour fell.", lexicon).syllables == 3);
  CHECK(only("we read Safer Wendle: Community Strategy 2021.", lexicon).words == 3);
  // Other capitals, or a comma between, and it is another thing.
  CHECK(only("the police and crime commissioner paid.", lexicon).words == 6);
  CHECK(only("so antisocial, behaviour fell.", lexicon).words == 4);
}
