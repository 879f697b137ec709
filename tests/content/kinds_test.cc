#include <catch2/catch.hpp>

#include "content/kinds.h"

using namespace candour;
using content::FileKind;

namespace {

struct Case {
  const char* path;
  FileKind kind;
  const char* partnership;
  const char* period;
  const char* slug;
};

}  // namespace

TEST_CASE("a path alone says what kind of content a file holds, and whose") {
  const std::vector<Case> cases = {{"site.json", FileKind::site, "", "", "site"},
                                   {"documents.json", FileKind::documents, "", "", "documents"},
                                   {"bodies.json", FileKind::bodies, "", "", "bodies"},
                                   {"glossary.json", FileKind::glossary, "", "", "glossary"},
                                   {"redirects.json", FileKind::redirects, "", "", "redirects"},
                                   {"plain-english.json", FileKind::plain_english, "", "", "plain-english"},
                                   {"guard.json", FileKind::guard, "", "", "guard"},
                                   {"fonts/Ours.ttf", FileKind::font, "", "", "Ours"},
                                   {"fonts/Ours.otf", FileKind::font, "", "", "Ours"},
                                   {"wendle/partnership.json", FileKind::partnership, "wendle", "", "partnership"},
                                   {"wendle/strategies/2020-23/strategy.json", FileKind::strategy, "wendle", "2020-23", "strategy"},
                                   {"wendle/strategies/2020-23/foreword.md", FileKind::chapter, "wendle", "2020-23", "foreword"},
                                   {"wendle/plans/2022-23/plan.json", FileKind::plan, "wendle", "2022-23", "plan"},
                                   {"wendle/plans/2022-23/updates/q1.json", FileKind::update, "wendle", "2022-23", "q1"},
                                   {"wendle/plans/2022-23/statements/q1.json", FileKind::statement, "wendle", "2022-23", "q1"},
                                   {"wendle/corrections.json", FileKind::corrections, "wendle", "", "corrections"},
                                   {"wendle/case-studies/shop-link.md", FileKind::case_study, "wendle", "", "shop-link"},
                                   {"wendle/decisions/report.json", FileKind::decision, "wendle", "", "report"},
                                   {"plans/plans/2022-23/plan.json", FileKind::plan, "plans", "2022-23", "plan"},
                                   {"wendle/case-studies/a.b.md", FileKind::case_study, "wendle", "", "a.b"}};
  for (const Case& c : cases) {
    INFO(c.path);
    const auto found = content::classify(files::RelPath::of(c.path));
    REQUIRE(found);
    CHECK(found->kind == c.kind);
    CHECK(found->partnership == c.partnership);
    CHECK(found->period == c.period);
    CHECK(found->slug == c.slug);
  }
}

TEST_CASE("a file in any other place is not content") {
  for (const char* path : {"site.md", "Site.json", "site", "sites.json", "wendle/site.json", "wendle/redirects.json", "wendle/plan.json", "partnership.json",
                           "Ours.ttf", "fonts/Ours.woff2", "fonts/.ttf", "fonts/more/Ours.ttf", "wendle/Ours.ttf",
                           "wendle/plans/plan.json", "wendle/plans/2022-23/q1.json", "wendle/plans/2022-23/updates/q1.md", "wendle/plans/2022-23/reports/q1.json",
                           "wendle/plans/2022-23/updates/late/q1.json", "corrections.json", "wendle/plans/2022-23/corrections.json", "wendle/statements/q1.json", "wendle/strategies/strategy.json", "wendle/case-studies/a.json",
                           "wendle/decisions/report.md", "wendle/strategies/2020-23/other.json", "wendle/case-studies/2020/a.md"}) {
    INFO(path);
    CHECK_FALSE(content::classify(files::RelPath::of(path)));
  }
}
