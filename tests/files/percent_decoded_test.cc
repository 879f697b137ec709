#include "files/percent_decoded.h"

#include <catch2/catch.hpp>

using candour::files::percent_decoded;

TEST_CASE("codes become the bytes that they stand for, in capitals or small letters, and what is no code stays") {
  CHECK(percent_decoded("/a%20b/caf%C3%A9%2epdf") == "/a b/café.pdf");
  CHECK(percent_decoded("%2541") == "%41");
  CHECK(percent_decoded("100%/%zz/%4/%") == "100%/%zz/%4/%");
  CHECK(percent_decoded("%-1%+1% 1") == "%-1%+1% 1");
  CHECK(percent_decoded("%00") == std::string(1, '\0'));
  CHECK(percent_decoded("") == "");
}
