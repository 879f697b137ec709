// A document says what its page says: the same words in the same order, under the same headings.
#include "printed.h"

using namespace candour;
using test::Twin;
using test::Words;

namespace {

// Where two rows of words part, with what is around.
std::string difference(const Words& page, const Words& paper) {
  std::size_t at = 0;
  while (at < page.size() && at < paper.size() && page[at] == paper[at]) ++at;
  if (at == page.size() && at == paper.size()) return "";
  const auto around = [&](const Words& words) {
    std::string text;
    for (std::size_t i = at < 8 ? 0 : at - 8; i < std::min(words.size(), at + 12); ++i) text += (i == at ? " >>> " : " ") + words[i];
    return text;
  };
  return "\n  page: " + around(page) + "\n  paper:" + around(paper);
}

Words names_of(const std::vector<std::string>& drawings) {
  Words words;
  for (const std::string& each : drawings) {
    for (const std::string& word : test::words_of(each)) words.push_back(word);
  }
  return words;
}

// The title of a page as its own words: a reference and its text are one heading.
std::vector<test::Title> titles(std::vector<test::Title> headings) {
  for (test::Title& title : headings) {
    std::string text;
    for (const std::string& word : test::words_of(title.text)) text += word + " ";
    title.text = text;
  }
  return headings;
}

}  // namespace

TEST_CASE("there is a document for each section, plan, objective, strategy, summary and case study, and for nothing else") {
  std::size_t expected = 0;
  for (const views::PageEntry& entry : test::fictional().site_map.pages) {
    const bool is_document = std::holds_alternative<views::SectionPage>(entry.page) || std::holds_alternative<views::PlanPage>(entry.page) ||
                             std::holds_alternative<views::ObjectivePage>(entry.page) || std::holds_alternative<views::StrategyPage>(entry.page) ||
                             std::holds_alternative<views::SummaryPage>(entry.page) || std::holds_alternative<views::CaseStudyPage>(entry.page);
    expected += is_document ? 1 : 0;
    INFO(entry.url.address);
    CHECK(print::flow_of(views::make_view(test::fictional().material(), entry), test::edition()).has_value() == is_document);
  }
  CHECK(test::twins().size() == expected);
  CHECK(expected >= 15);
}

TEST_CASE("a document says the words of its page, in the same order") {
  for (const std::optional<std::string>& base : {std::optional<std::string>(), std::optional<std::string>("https://candour.example/x")}) {
    for (const Twin& twin : test::twins(base)) {
      INFO(twin.address);
      const Words page = test::read_page(twin.view).words;
      const Words paper = test::FlowReader().read(twin.flow).words;
      CHECK(page.size() > 50);
      CHECK(difference(page, paper) == "");
    }
  }
}

TEST_CASE("a document has the headings of its page, which begin at 1 and go down one at a time") {
  for (const Twin& twin : test::twins()) {
    INFO(twin.address);
    const auto page = titles(test::read_page(twin.view).headings);
    const auto paper = titles(test::FlowReader().read(twin.flow).headings);
    std::string list;
    for (std::size_t i = 0; i < std::max(page.size(), paper.size()); ++i) {
      if (i < page.size() && i < paper.size() && page[i] == paper[i]) continue;
      list += "\n  page: " + (i < page.size() ? page[i].text : "-") + " | paper: " + (i < paper.size() ? paper[i].text : "-");
    }
    CHECK(list == "");
    int level = 0;
    for (const test::Title& title : paper) {
      INFO(title.text);
      CHECK(title.level <= level + 1);
      level = title.level;
    }
    REQUIRE_FALSE(paper.empty());
    CHECK(paper.front().level == 1);
    CHECK(std::count_if(paper.begin(), paper.end(), [](const test::Title& title) { return title.level == 1; }) == 1);
  }
}

TEST_CASE("charts and tallies are named as on the page; the marks of a row have names here, too") {
  for (const Twin& twin : test::twins()) {
    INFO(twin.address);
    const Words page = names_of(test::read_page(twin.view).drawings);
    const Words paper = names_of(test::FlowReader().read(twin.flow).drawings);
    // Those of rows, which the page hides from screen readers, stand between those of the page.
    std::size_t found = 0;
    for (const std::string& word : paper) found += found < page.size() && word == page[found] ? 1 : 0;
    CHECK(found == page.size());
    const bool has_rows = std::holds_alternative<views::PlanView>(twin.view) || std::holds_alternative<views::SummaryView>(twin.view) ||
                          std::holds_alternative<views::ObjectiveView>(twin.view);
    if (!has_rows) CHECK(page == paper);
  }
}
