// The syntax of objects, and lists that are looked up.
#include "pdf/syntax.h"

#include <catch2/catch.hpp>

#include "pdf/trees.h"

using namespace candour;
using namespace candour::pdf;

namespace {

template <typename T>
std::string written(T value) {
  Syntax out;
  out << value;
  return out.str();
}

}  // namespace

TEST_CASE("numbers are decimals, rounded to three places, without what says nothing") {
  CHECK(written(0.0) == "0");
  CHECK(written(-0.0001) == "0");
  CHECK(written(1.5) == "1.5");
  CHECK(written(-12.3456) == "-12.346");
  CHECK(written(0.01) == "0.01");
  CHECK(written(-0.5) == "-0.5");
  CHECK(written(1e6) == "1000000");
  CHECK(written(-7) == "-7");
  std::string out;
  for (const int hundredths : {0, 5, -5, 50, 100, 105, 12345}) {
    append_hundredths(out, hundredths);
    out += ' ';
  }
  CHECK(out == "0 0.05 -0.05 0.5 1 1.05 123.45 ");
}

TEST_CASE("texts are ASCII where they can be, else UTF-16") {
  CHECK(written(pdf::Text{"Plain (text) \\ 1"}) == "(Plain \\(text\\) \\\\ 1)");
  CHECK(written(pdf::Text{"Dŵr"}) == "<FEFF004401750072>");
  CHECK(written(pdf::Text{"😀"}) == "<FEFFD83DDE00>");
  CHECK(written(pdf::Text{"two\nlines"}).starts_with("<FEFF"));
  CHECK(written(pdf::Text{""}) == "()");
}

TEST_CASE("byte strings keep every byte") {
  CHECK(written(Bytes{"a\rb"}) == "(a\\rb)");
  CHECK(written(Bytes{std::string_view("\0\x28\xFF", 3)}) == std::string("(\0\\(\xFF)", 6));
}

TEST_CASE("names escape what is not regular") {
  CHECK(written(Name{"text/csv"}) == "/text#2Fcsv");
  CHECK(written(Name{"A b#"}) == "/A#20b#23");
  CHECK_THROWS(written(Name{std::string(128, 'x')}));
}

TEST_CASE("days are moments") { CHECK(written(candour::typeset::Day{2014, 7, 9}) == "(D:20140709000000Z)"); }

TEST_CASE("characters are read off UTF-8 one by one") {
  std::size_t at = 0;
  const std::string_view text = "a£€😀";
  CHECK(next_character(text, at) == U'a');
  CHECK(next_character(text, at) == U'£');
  CHECK(next_character(text, at) == U'€');
  CHECK(next_character(text, at) == U'😀');
  CHECK(at == text.size());
}

TEST_CASE("a long list has children with limits") {
  Deflate deflate(1);
  File file(deflate);
  NumberedValues values;
  for (std::size_t i = 0; i < 64; ++i) values.emplace_back(i, "true");
  CHECK(number_tree(file, values).starts_with("<</Nums[0 true 1 true "));
  values.emplace_back(64, "true");
  CHECK(number_tree(file, values) == "<</Kids[1 0 R 2 0 R ]>>");
  CHECK(name_tree(file, {{"a", "1 0 R"}, {"b", "2 0 R"}}) == "<</Names[(a)1 0 R (b)2 0 R]>>");
}

TEST_CASE("an object is added once, and all that are reserved are added") {
  Deflate deflate(1);
  File file(deflate);
  const Ref one = file.add("<<>>");
  CHECK_THROWS_WITH(file.add(one, "<<>>"), "an object of a PDF is added twice, or was not reserved");
  const Ref two = file.reserve();
  CHECK_THROWS_WITH(file.finish(one, two), "an object of a PDF was never added");
}
