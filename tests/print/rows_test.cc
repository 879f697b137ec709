// Rows of a plan that are longer, or named at more length, than those of the fictional one.
#include <set>

#include "../typeset/workshop.h"
#include "audit.h"
#include "print/styles.h"
#include "printed.h"

using namespace candour;

namespace {

constexpr const char* kSection = "/wendle/plan/2022-23/streets-and-squares/";

views::SectionView section() { return std::get<views::SectionView>(test::view_at(test::fictional(), kSection)); }

// The first outcome of the section, with words of its own.
views::OutcomeView& first_outcome(views::SectionView& view) {
  for (views::AimView& aim : view.aims) {
    if (aim.cells && !aim.cells->outcomes.empty()) return aim.cells->outcomes.front();
    for (views::ActionView& action : aim.actions) {
      if (action.cells && !action.cells->outcomes.empty()) return action.cells->outcomes.front();
    }
  }
  throw std::logic_error("a section without outcomes");
}

std::string repeated(const std::string& sentence, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += (i == 0 ? "" : " ") + sentence;
  return text;
}

struct Made {
  std::string said;
  std::optional<print::Printed> printed;
};

Made made(const views::View& view) {
  typeset::Typesetter typesetter{{&workshop::sans(), &workshop::serif()}, workshop::british(), print::styles_of(test::edition().theme)};
  pdf::Writer writer{{.compression = 1}};
  diagnostics::Diagnostics diagnostics;
  auto printed = print::print(view, test::edition(), {typesetter, writer}, diagnostics);
  return {diagnostics::for_people(diagnostics, {}, diagnostics::Colour::off), std::move(printed)};
}

void check_sound(const views::View& view) {
  const Made paper = made(view);
  CHECK(paper.said == "");
  REQUIRE(paper.printed);
  CHECK(audit::audit(paper.printed->bytes).faults == std::vector<std::string>());
  CHECK(test::FlowReader().read(print::flow_of(view, test::edition()).value()).words == test::read_page(view).words);
}

void add_tables(const typeset::Blocks& blocks, std::vector<const typeset::Table*>& tables) {
  for (const typeset::Block& block : blocks) {
    if (const auto* table = std::get_if<typeset::Table>(&block)) tables.push_back(table);
    if (const auto* inner = std::get_if<typeset::Section>(&block)) add_tables(inner->content, tables);
  }
}

// The tables with a column of a width of its own.
std::vector<const typeset::Table*> tables_of_references(const typeset::Flow& flow) {
  std::vector<const typeset::Table*> tables;
  add_tables(flow.blocks, tables);
  std::erase_if(tables, [](const typeset::Table* table) { return table->widths.empty(); });
  return tables;
}

std::string text_of(const typeset::Inlines& content) {
  typeset::Flow flow;
  flow.blocks.push_back(typeset::Paragraph{content});
  test::FlowReader reader;
  reader.read(flow);
  return reader.text();
}

}  // namespace

TEST_CASE("an outcome of which more is said than a page holds goes on over pages") {
  views::SectionView view = section();
  views::OutcomeView& outcome = first_outcome(view);
  SECTION("a long result") { outcome.result = repeated("The walks went on in spite of the rain.", 400); }
  SECTION("long words of its own") {
    outcome.text = repeated("Walk the lanes.", 600);
    outcome.result = "4 walks.";
  }
  SECTION("many notes") {
    for (int i = 0; i < 60; ++i) outcome.notes.push_back({"Dates do not agree", "Two days are given.", "The later one is shown.", "row 6.1", std::nullopt});
  }
  SECTION("wide letters") { outcome.result = repeated("WWWWWWWW", 230); }
  check_sound(view);
}

TEST_CASE("what is short stays in one row with the promise, whose number heads it") {
  const typeset::Flow flow = print::flow_of(section(), test::edition()).value();
  std::size_t spans = 0;
  for (const typeset::Table* table : tables_of_references(flow)) {
    for (const typeset::Row& row : table->body) spans += row.cells.front().rows == 2 && row.cells.front().is_header ? 1 : 0;
  }
  CHECK(spans > 3);
}

TEST_CASE("the column of references is as wide as the longest of the document asks, in every table") {
  views::SectionView view = section();
  const auto widths = [&] {
    std::set<double> found;
    const typeset::Flow flow = print::flow_of(view, test::edition()).value();
    for (const typeset::Table* table : tables_of_references(flow)) found.insert(table->widths.front());
    return found;
  };
  CHECK(widths() == std::set<double>{38});
  for (const char* ref : {"12.10b(1)", "10.10(12)", "WMWM-12", "Aim 12 (b)", "Ö.10b(1)"}) {
    INFO(ref);
    first_outcome(view).ref = ref;
    CHECK(widths().size() == 1);
    CHECK(*widths().begin() > 38);
    check_sound(view);
    // It stands in one line: what is divided at a line's end is told by the typesetter, and read in two pieces.
    const audit::Audit audit = audit::audit(made(view).printed.value().bytes);
    CHECK(audit.text.find(ref) != std::string::npos);
  }
}

TEST_CASE("summaries and objectives make room for long references, too") {
  views::View summary = test::view_at(test::fictional(), "/wendle/plan/2022-23/q4/");
  std::get<views::SummaryView>(summary).groups.at(0).outcomes.at(0).ref = "12.10b(1)";
  check_sound(summary);
  views::View objective = test::view_at(test::fictional(), "/wendle/strategy/2020-23/feel-safe/");
  for (views::WorkGroup& work : std::get<views::ObjectiveView>(objective).work) {
    for (views::WorkRow& row : work.rows) row.ref = "12.10b(1)";
  }
  check_sound(objective);
}

TEST_CASE("a reference of any length blocks nothing") {
  views::SectionView view = section();
  first_outcome(view).ref = std::string(90, '7');
  CHECK(made(view).printed.has_value());
}

TEST_CASE("a line of how an outcome went ends only between two reports") {
  views::SectionView view = section();
  first_outcome(view).history = {{"Quarter 1", std::nullopt, "No report in this record"}, {"Quarter 4", progress::Mark::not_started, "Not started"}};
  const typeset::Flow flow = print::flow_of(view, test::edition()).value();
  std::string line;
  for (const typeset::Table* table : tables_of_references(flow)) {
    for (const typeset::Row& row : table->body) {
      for (const typeset::Block& block : row.cells.back().content) {
        const auto* paragraph = std::get_if<typeset::Paragraph>(&block);
        if (paragraph != nullptr && line.empty() && text_of(paragraph->content).starts_with("Quarter\u00a01\u00a0No")) line = text_of(paragraph->content);
      }
    }
  }
  CHECK(line == "Quarter\u00a01\u00a0No\u00a0report\u00a0in\u00a0this\u00a0record; Quarter\u00a04\u00a0Not\u00a0started ");
  check_sound(view);
}
