// A summary for the pages of other websites: the page's own numbers, and nothing that could get into the way there. How it looks
// on such a page is held in a browser, by tests/site/fragment.test.mjs. CANDOUR_UPDATE_GOLDENS=1 rewrites the files below
// fragments/; such a run fails, for it has compared nothing.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>

#include "../golden/golden.h"
#include "../text/matches.h"
#include "html/fragment.h"
#include "html/links.h"
#include "rendered.h"
#include "theme/theme.h"
#include "views/words.h"

using namespace candour;
namespace fs = std::filesystem;

namespace {

const fs::path kFragments = CANDOUR_TEST_DATA "/fragments";
const std::string kSiteAddress = "https://council.example/on-the-record";

struct Fragment {
  views::View view;
  views::Brief brief;
  std::string html;
};

std::string rendered(const views::Brief& brief) {
  html::Surroundings site = test::fictional_site();
  site.fragment_colours = theme::style_sheet_within(test::fictional().record().site.theme, html::kFragmentSelector);
  diagnostics::Diagnostics diagnostics;
  std::string html = html::fragment_of(site, brief, diagnostics);
  INFO(diagnostics::for_people(diagnostics, test::repository_templates().sources, diagnostics::Colour::off));
  CHECK(diagnostics.all().empty());
  return html;
}

Fragment fragment_at(const std::string& address, const std::optional<std::string>& base_url = kSiteAddress) {
  const test::World& world = test::fictional();
  const views::PageEntry& entry = world.site_map.pages[world.site_map.by_address.at(address)];
  const views::Material material = world.material(base_url);
  Fragment made{views::make_view(material, entry), {}, {}};
  made.brief = views::brief_of(material, entry, made.view).value();
  made.html = rendered(made.brief);
  return made;
}

std::vector<Fragment> every_fragment() {
  std::vector<Fragment> all;
  for (const views::PageEntry& entry : test::fictional().site_map.pages) {
    if (test::has_brief(entry.page)) all.push_back(fragment_at(entry.url.address));
  }
  return all;
}

// How often each mark stands in the row of marks, and in the table's own rows.
std::map<std::string, int> marks_in(const std::string& html, const std::string& before) {
  std::map<std::string, int> marks;
  for (const std::string& name : test::matches(html, before + "<svg class=\"cs-mark cs-([a-z-]*)\"")) ++marks[name];
  return marks;
}

const std::map<std::string, std::string> kGoldens = {{"report", "/wendle/plan/2022-23/q4/"},
                                                     {"report-undated", "/wendle/plan/2021-22/late-year/"},
                                                     {"plan", "/wendle/plan/2022-23/"},
                                                     {"objective", "/wendle/strategy/2020-23/feel-safe/"}};

}  // namespace

TEST_CASE("the fragment of a page of each kind is what it was") {
  std::map<std::string, std::string> made;
  for (const auto& [name, address] : kGoldens) made[name + ".html"] = fragment_at(address).html;
  golden::hold_against(kFragments, made);
}

TEST_CASE("a fragment brings nothing that could run, and no id that the page it comes to could have") {
  for (const Fragment& it : every_fragment()) {
    INFO(it.html);
    CHECK(html::anchors_of(it.html).empty());
    CHECK(it.html.find("<script") == std::string::npos);
    CHECK(test::matches(it.html, "\\s(on[a-z]+|src|id|style|aria-labelledby)=").empty());
    CHECK(it.html.find("url(") == std::string::npos);
    CHECK(it.html.find("@import") == std::string::npos);
    CHECK(it.html.find("<use") == std::string::npos);
  }
}

TEST_CASE("every address in a fragment is whole") {
  for (const Fragment& it : every_fragment()) {
    const std::vector<std::string> addresses = test::matches(it.html, "href=\"([^\"]*)\"");
    CHECK(addresses.size() >= 2);
    for (const std::string& address : addresses) {
      INFO(address);
      CHECK(address.starts_with(kSiteAddress + "/"));
    }
    CHECK(addresses.back() == kSiteAddress + it.brief.page.address);
  }
}

TEST_CASE("every rule of a fragment is for the fragment alone, and every declaration holds against those of the page") {
  const std::string html = fragment_at("/wendle/plan/2022-23/q4/").html;
  const std::size_t colours_end = html.find("</style>");
  const std::size_t begin = html.find("<style>", colours_end) + 7;
  const std::string rules = html.substr(begin, html.find("</style>", begin) - begin);
  int held = 0;
  for (const std::string& selectors : test::matches(rules, "([^{}\\n]+) \\{ ")) {
    for (const std::string& selector : test::matches(selectors, "([^,]+)")) {
      INFO(selector);
      CHECK(selector.find_first_not_of(' ') == selector.find(".candour-summary"));
      ++held;
    }
  }
  CHECK(held > 20);
  for (const std::string& declaration : test::matches(rules, "([a-z-]+: [^;{}]*);")) {
    INFO(declaration);
    CHECK(declaration.ends_with(" !important"));
  }
}

TEST_CASE("a report's fragment counts what its page counts: in its marks, in fives, and in its table") {
  int reports = 0;
  for (const Fragment& it : every_fragment()) {
    const auto* page = std::get_if<views::SummaryView>(&it.view);
    if (page == nullptr || !page->has_status) continue;
    std::map<std::string, int> shown;
    std::size_t of = 0;
    for (const views::KeyLine& line : page->key) {
      if (line.count > 0) shown[std::string(views::slug_of(line.mark))] = line.count;
      of += static_cast<std::size_t>(line.count);
      INFO(line.word);
      CHECK(it.html.find("<span>" + views::capitalised(line.word) + "</span></span></th><td>" + views::number_text(line.count) + "</td><td>") != std::string::npos);
    }
    CHECK(marks_in(it.html, "\\n") == shown);
    CHECK(test::matches(it.html, "(class=\"cs-five\")").size() == (of + 4) / 5);
    CHECK(marks_in(it.html, "cs-key\">").size() == page->key.size());
    ++reports;
  }
  CHECK(reports >= 4);
}

TEST_CASE("a fragment says what the brief says, and what changed, word for word") {
  for (const Fragment& it : every_fragment()) {
    INFO(it.html);
    REQUIRE(it.brief.demonstration);
    std::vector<std::string> texts = it.brief.says;
    texts.push_back(*it.brief.demonstration);
    for (const views::BriefChange& change : it.brief.changes) texts.push_back(change.says);
    for (const views::BriefPart& part : it.brief.parts) texts.push_back(views::recorded_of(part));
    for (const views::SourceLine& source : it.brief.sources) texts.push_back(source.document.text);
    for (const std::string& text : texts) CHECK(it.html.find(text) != std::string::npos);
    CHECK(test::matches(it.html, "<(h[1-6])\\b") == std::vector<std::string>{"h2"});
  }
}

TEST_CASE("a row of marks that would be too long is left out, the table stays") {
  Fragment it = fragment_at("/wendle/plan/2022-23/q4/");
  REQUIRE_FALSE(it.brief.tallies.front().marks.empty());
  it.brief.tallies.front().marks.assign(151, progress::Mark::complete);
  const std::string html = rendered(it.brief);
  CHECK(test::matches(html, "(class=\"cs-five\")").empty());
  CHECK(html.find("<td>4</td>") != std::string::npos);
}

TEST_CASE("a site that does not know its address has no fragments, and leads to none") {
  const Fragment it = fragment_at("/wendle/plan/2022-23/q4/", std::nullopt);
  CHECK(it.html.empty());
  for (const views::LinkTo& link : test::frame_of(it.view).sharing->links) CHECK(link.url.address.find("fragment") == std::string::npos);
  CHECK(test::frame_of(fragment_at("/wendle/plan/2022-23/q4/").view).sharing->links.at(1).url.address == "/wendle/plan/2022-23/q4/fragment.txt");
}

TEST_CASE("a text of any kind is a text in a fragment") {
  Fragment it = fragment_at("/wendle/plan/2022-23/q4/");
  it.brief.title = "2 < 3 & </style><script>x()</script>";
  it.brief.says = {"<b>\"bold\"</b>"};
  const std::string html = rendered(it.brief);
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("2 &lt; 3 &amp; &lt;/style&gt;") != std::string::npos);
  CHECK(html.find("<b>") == std::string::npos);
}
