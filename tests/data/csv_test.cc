// Tables as comma-separated values.
#include "data/csv.h"

#include <catch2/catch.hpp>

using namespace candour;
using data::Cell;

namespace {

std::string csv_of_text(const std::string& text) { return data::csv_of({{"a"}, {{text}}}); }

// UTF-8's byte order mark.
const std::string kMark = "\xEF\xBB\xBF";

}  // namespace

TEST_CASE("a table is a header and a line for each, all ended by CR LF, behind a byte order mark") {
  CHECK(data::csv_of({{"name", "count"}, {}}) == kMark + "name,count\r\n");
  CHECK(data::csv_of({{"name", "count"}, {{"Wendle", 3}, {"Tarn", 0}}}) == kMark + "name,count\r\n\"Wendle\",3\r\n\"Tarn\",0\r\n");
}

TEST_CASE("texts stand in quotes, and numbers, dates and empty cells do not") {
  const data::Table table{{"a", "b", "c", "d", "e"}, {{"5", 5, -5, model::Date{2014, 7, 19}, std::monostate()}}};
  CHECK(data::csv_of(table) == kMark + "a,b,c,d,e\r\n\"5\",5,-5,2014-07-19,\r\n");
  CHECK(data::csv_of({{"a"}, {{model::Date{2014, 7, 0}}}}) == kMark + "a\r\n2014-07\r\n");
  CHECK(csv_of_text("") == kMark + "a\r\n\"\"\r\n");
}

TEST_CASE("commas, quotes, lines and letters beyond ASCII stay what they are within quotes") {
  CHECK(csv_of_text("a, b") == kMark + "a\r\n\"a, b\"\r\n");
  CHECK(csv_of_text("the \"late\" bus") == kMark + "a\r\n\"the \"\"late\"\" bus\"\r\n");
  CHECK(csv_of_text("one\r\ntwo") == kMark + "a\r\n\"one\r\ntwo\"\r\n");
  CHECK(csv_of_text("Dŵr, £5 – 6") == kMark + "a\r\n\"Dŵr, £5 – 6\"\r\n");
}

TEST_CASE("a text that a spreadsheet would run is marked as text") {
  for (const std::string first : {"=", "+", "-", "@", "\t", "\r", "\n"}) {
    INFO(first);
    CHECK(csv_of_text(first + "1+1") == kMark + "a\r\n\"'" + first + "1+1\"\r\n");
  }
  CHECK(csv_of_text("=HYPERLINK(\"https://example.org\")") == kMark + "a\r\n\"'=HYPERLINK(\"\"https://example.org\"\")\"\r\n");
}

TEST_CASE("a text that begins otherwise is not touched, and a negative number stays a number") {
  for (const std::string text : {"1+1", "a=b", "[Blank in the document]", "'tis", " =1", "–5%"}) CHECK(csv_of_text(text) == kMark + "a\r\n\"" + text + "\"\r\n");
  CHECK(data::csv_of({{"a"}, {{-5}}}) == kMark + "a\r\n-5\r\n");
}
