#include "diagnostics/invisible.h"

#include <catch2/catch.hpp>

#include "diagnostics/print.h"

using namespace candour::diagnostics;

TEST_CASE("characters that cannot be seen are found, with their names") {
  const std::string text = "aé\u202Eb";
  const auto found = first_invisible(text);
  REQUIRE(found);
  CHECK(found->offset == 3);
  CHECK(found->length == 3);
  CHECK(said_of(*found) == "U+202E RIGHT-TO-LEFT OVERRIDE, a character that cannot be seen");
  CHECK_FALSE(first_invisible(text, found->offset + found->length));
}

TEST_CASE("each control of the bidirectional algorithm is among them") {
  for (const char* each : {"\u061C", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"}) {
    CHECK(first_invisible(each));
  }
  for (const char* each : {"\u00AD", "\u200B", "\u2028", "\u2029", "\u2060", "\uFEFF", "\uFFFC", "\U000E0041"}) CHECK(first_invisible(each));
}

TEST_CASE("what is seen, or spells a word, is not among them") {
  for (const char* each : {"", "a\tb\n", "é – “x” £ … ’", "\u00A0", "\u200C", "\u200D", "\u2011", "\u202F", "\U0001F600", "\uFE0F"}) CHECK_FALSE(first_invisible(each));
}

TEST_CASE("an excerpt never prints one, so that a terminal shows the line in its order") {
  Sources sources;
  Diagnostics diagnostics;
  const FileId file = sources.add("a.json", "ab\u202Ecd");
  diagnostics.error(Code{"a/b"}, {file, 2, 5}, "m");
  const std::string said = for_people(diagnostics, sources, Colour::off);
  CHECK(said.find("ab?cd") != std::string::npos);
  CHECK_FALSE(first_invisible(said));
}
