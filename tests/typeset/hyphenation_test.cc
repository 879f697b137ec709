#include <catch2/catch.hpp>

#include "workshop.h"

using namespace workshop;

namespace {

std::string divided(std::string_view word, std::string_view language = "en-GB") {
  std::vector<std::uint16_t> offsets;
  british().divide(word, language, offsets);
  std::string out(word);
  for (auto at = offsets.rbegin(); at != offsets.rend(); ++at) out.insert(*at, "-");
  return out;
}

std::string mistakes(const files::MemoryFiles& files) {
  diagnostics::Sources sources;
  diagnostics::Diagnostics problems;
  CHECK_FALSE(Hyphenation::load(files::MemoryReader(files), "patterns", Hyphenation::british_english(), sources, problems).has_value());
  return diagnostics::for_people(problems, sources, diagnostics::Colour::off);
}

}  // namespace

TEST_CASE("English words are divided as British dictionaries divide them, three letters on each side at least") {
  CHECK(divided("transparency") == "trans-par-ency");
  CHECK(divided("Partnership") == "Part-ner-ship");
  CHECK(divided("neighbourhood") == "neigh-bour-hood");
  CHECK(divided("only") == "only");
  CHECK(divided("report") == "report");
}

TEST_CASE("what is no word of letters is left whole, and so is what no patterns are for") {
  CHECK(divided("2014-transparency") == "2014-transparency");
  CHECK(divided("council's") == "council's");
  CHECK(divided("transparency", "cy") == "transparency");
  CHECK(divided("transparency", "en-IE") == "trans-par-ency");
  CHECK(divided("naïveté") == "naïveté");
}

TEST_CASE("patterns that are missing or unreadable are reported") {
  CHECK(mistakes({}) ==
        "patterns/hyph_en_GB.dic:1:1: error: words in `en-GB` cannot be hyphenated: cannot read the file: there is no such file or folder [typeset/no-hyphenation]\n"
        "      = install the hyphenation patterns for the language\n");
  CHECK(mistakes(files::MemoryFiles{{"hyph_en_GB.dic", "ISO8859-1\n.a1b\n"}}).find("its first line does not say `UTF-8`") != std::string::npos);
}
