#include <catch2/catch.hpp>

#include <string>

#include "typeset/segments.h"

using namespace candour::typeset;

namespace {

// Segments with what follows each: `_` a space, `~` a space that holds, `|` a chance, `-` a chance with a hyphen, `/` the
// line's end; the level before what is not of level 0.
std::string cut(std::string_view text) {
  Segmenter segmenter;
  std::vector<Segment> segments;
  const int level = segmenter.cut(text, segments);
  std::string out = level == 1 ? "rtl " : "";
  for (const Segment& segment : segments) {
    if (segment.level != 0) out += std::to_string(segment.level) + ":";
    out += text.substr(segment.begin, segment.end - segment.begin);
    switch (segment.after) {
      case After::nothing: out += "+"; break;
      case After::space: out += "_"; break;
      case After::tie: out += "~"; break;
      case After::chance: out += "|"; break;
      case After::hyphen: out += "-"; break;
      case After::line: out += "/"; break;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("words end at spaces and new lines") {
  CHECK(cut("Of 18 outcomes") == "Of_18_outcomes+");
  CHECK(cut("one\ntwo") == "one/two+");
  CHECK(cut("") == "");
}

TEST_CASE("words may end behind hyphens, slashes and dashes between letters, never within a range or a number") {
  CHECK(cut("multi-agency") == "multi-|agency+");
  CHECK(cut("e-mail 2014-15 2014/15 and/or") == "e-mail_2014-15_2014/15_and/|or+");
  CHECK(cut("seen—about 10–20") == "seen—|about_10–20+");
}

TEST_CASE("no line ends at a space that holds, and a soft hyphen is a chance") {
  CHECK(cut("18\xC2\xA0outcomes") == "18\xC2\xA0outcomes+");
  CHECK(cut("trans\xC2\xADparency") == "trans-parency+");
}

TEST_CASE("addresses end behind slashes and before their other marks") {
  CHECK(cut("https://candour.example/plan/a?b=c") == "https://|candour|.example/|plan/|a|?b|=c+");
}

TEST_CASE("a symbol is apart, and no line ends behind it") {
  CHECK(cut("\xEF\xBF\xBC" "Complete now") == "\xEF\xBF\xBC+Complete_now+");
  CHECK(cut("ar \xEF\xBF\xBCمكتمل").find("\xEF\xBF\xBC+") != std::string::npos);
}

TEST_CASE("Welsh and Polish go the short way, and so are cut as English is") {
  CHECK(cut("Tŷ’r Ŵyl") == "Tŷ’r_Ŵyl+");
  CHECK(cut("społeczność lokalna") == "społeczność_lokalna+");
}

TEST_CASE("Arabic and Urdu are read from right to left, and numbers in them from left to right") {
  CHECK(cut("خطة العمل") == "rtl 1:خطة_1:العمل+");
  CHECK(cut("عدد 18 من 20") == "rtl 1:عدد_2:18_1:من_2:20+");
  CHECK(cut("منصوبہ بندی") == "rtl 1:منصوبہ_1:بندی+");
}

TEST_CASE("a new line does not turn what is behind it around") {
  CHECK(cut("العمل one\ntwo") == "rtl 1:العمل_2:one/2:two+");
}

TEST_CASE("English with a word of Arabic is read from left to right") {
  CHECK(cut("the plan (خطة) is") == "the_plan_(+1:خطة+)_is+");
}

TEST_CASE("Greek and Cyrillic are apart from Latin") {
  Segmenter segmenter;
  std::vector<Segment> segments;
  segmenter.cut("план plan", segments);
  REQUIRE(segments.size() == 2);
  CHECK(segments[0].script != segments[1].script);
}

TEST_CASE("Thai, which has no spaces, may end between its words") {
  Segmenter segmenter;
  std::vector<Segment> segments;
  segmenter.cut("ภาษาไทยสวยงาม", segments);
  CHECK(segments.size() > 1);
}
