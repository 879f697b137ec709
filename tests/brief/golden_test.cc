// The brief of one page of each kind, byte for byte.
#include "../golden/golden.h"
#include "briefs.h"

using namespace candour;

namespace {

// By the name of its golden.
std::map<std::string, std::string> made() {
  std::map<std::string, std::string> files;
  for (const auto& [name, address] : std::map<std::string, std::string>{{"report", "/wendle/plan/2022-23/q4/"},
                                                                        {"report-undated", "/wendle/plan/2021-22/late-year/"},
                                                                        {"plan", "/wendle/plan/2022-23/"},
                                                                        {"plan-of-blanks", "/tarn/plan/2019-20/"},
                                                                        {"objective", "/wendle/strategy/2020-23/feel-safe/"}}) {
    const test::Briefed it = test::briefed(address, "https://candour.example");
    files[name + ".txt"] = brief::text_of(it.brief);
    files[name + ".md"] = brief::markdown_of(it.brief);
    files[name + ".json"] = brief::json_of(it.brief);
  }
  return files;
}

}  // namespace

TEST_CASE("the brief of a page of each kind is what it was") { golden::hold_against(CANDOUR_TEST_DATA "/golden", made()); }
