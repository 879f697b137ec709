#include "disclose/number_in_words.h"

#include <catch2/catch.hpp>

using namespace candour::disclose;

TEST_CASE("a number is found in digits and in words beside what it counts") {
  CHECK(number_in("3 residents came.", 3, "residents") == "3 residents");
  CHECK(number_in("Of those, three of the older residents came.", 3, "residents") == "three of the older residents");
  CHECK(number_in("Residents who came: 3", 3, "residents") == "Residents who came: 3");
  CHECK(number_in("Only 3 of them stayed.", 3, "residents") == "3 of them");
  CHECK(number_in("One resident wrote.", 1, "residents") == "One resident");
  CHECK(number_in("In all 1,203 pupils came.", 1203, "pupils") == "1,203 pupils");
}

TEST_CASE("another number, and the same number of other things, is not found") {
  CHECK_FALSE(number_in("13 residents came.", 3, "residents"));
  CHECK_FALSE(number_in("3.5 residents came.", 3, "residents"));
  CHECK_FALSE(number_in("3 lamps were mended.", 3, "residents"));
  CHECK_FALSE(number_in("The three lamps at the top of the long lane please residents.", 3, "residents"));
  CHECK_FALSE(number_in("No one of the residents came.", 1, "residents"));
}
