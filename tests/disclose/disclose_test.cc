// That a number that is taken out is gone from the whole record, and what stands in its place.
#include "disclose/disclose.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace candour;
using model::Exact;
using model::FewerThan;
using model::Hidden;
using model::NotShown;

namespace {

// One row with one outcome, counted in residents, and a report for each value.
class Maker {
 public:
  Maker() {
    model::Plan& plan = record.plans.emplace_back();
    model::Aim aim;
    model::Outcome outcome;
    outcome.target = model::Target{};
    outcome.target->value = 10;
    outcome.target->unit = "residents";
    outcome.target->counts = model::Counted::people;
    aim.cells.outcomes.push_back(outcome);
    plan.sections.emplace_back().aims.push_back(aim);
    plan.row_level = model::RowLevel::aim;
    plan.rows.push_back({0, 0, -1});
    plan.outcomes.push_back({{0}, 0});
  }

  model::ProgressEntry& entry() {
    model::Update& update = record.plans[0].updates.emplace_back();
    update.slug = "q1";
    model::ProgressEntry& entry = update.progress.emplace_back();
    entry.row.name = "1.1";
    entry.row.id = {0};
    return entry;
  }

  static void add_result(model::ProgressEntry& entry, double value) {
    model::Result& result = entry.results.emplace_back();
    result.outcome.id = {0};
    result.value = Exact{value};
    result.unit = "residents";
    result.qualifier = model::Qualifier::exactly;
  }

  static void add_figure(model::ProgressEntry& entry, const std::string& given, double value) {
    model::Figure& figure = entry.figures.emplace_back();
    figure.given = given;
    figure.value = Exact{value};
    figure.unit = "residents";
    figure.counts = model::Counted::people;
  }

  static void add_breakdown(model::ProgressEntry& entry, double a, double b) {
    model::Breakdown& table = entry.breakdowns.emplace_back();
    table.what = "By age";
    table.unit = "residents";
    table.counts = model::Counted::people;
    table.parts = {{"under 18", Exact{a}}, {"18 and over", Exact{b}}};
    table.total = Exact{a + b};
  }

  disclose::Disclosed disclose() { return disclose::disclose(std::move(record), diagnostics); }

  model::Record record;
  diagnostics::Diagnostics diagnostics;
};

const model::ProgressEntry& entry_of(const disclose::Disclosed& disclosed) { return disclosed.record.plans[0].updates[0].progress[0]; }

}  // namespace

TEST_CASE("a small figure and a small result are gone, with their qualifiers and the figure's own words") {
  Maker maker;
  model::ProgressEntry& entry = maker.entry();
  Maker::add_figure(entry, "3 of them", 3);
  Maker::add_result(entry, 4);
  const disclose::Disclosed disclosed = maker.disclose();
  const model::ProgressEntry& left = entry_of(disclosed);
  CHECK(std::holds_alternative<FewerThan>(left.figures[0].value));
  CHECK(left.figures[0].given.empty());
  CHECK(std::holds_alternative<FewerThan>(left.results[0].value));
  CHECK_FALSE(left.results[0].qualifier);
}

TEST_CASE("what does not count people stays as it is, however small") {
  Maker maker;
  maker.record.plans[0].sections[0].aims[0].cells.outcomes[0].target->counts = model::Counted::things;
  model::ProgressEntry& entry = maker.entry();
  Maker::add_figure(entry, "three", 3);
  entry.figures[0].counts = model::Counted::things;
  Maker::add_result(entry, 4);
  const disclose::Disclosed disclosed = maker.disclose();
  CHECK(exact(entry_of(disclosed).figures[0].value) == 3);
  CHECK(entry_of(disclosed).figures[0].given == "three");
  CHECK(exact(entry_of(disclosed).results[0].value) == 4);
  CHECK(disclosed.taken_out.empty());
}

TEST_CASE("what was taken out is listed by kind and unit, once, and handed on for whoever looks for it elsewhere") {
  Maker maker;
  model::ProgressEntry& entry = maker.entry();
  Maker::add_figure(entry, "3", 3);
  Maker::add_result(entry, 4);
  const disclose::Disclosed disclosed = maker.disclose();
  const std::vector<model::Withheld>& withheld = entry_of(disclosed).remarks.withheld;
  REQUIRE(withheld.size() == 1);
  CHECK(withheld[0].kind == model::WithheldClass::small_count);
  CHECK(withheld[0].says == "A number of residents");
  REQUIRE(disclosed.taken_out.size() == 2);
  CHECK(disclosed.taken_out[0].words == std::vector<std::string>{"3 residents", "three residents"});
  CHECK(disclosed.taken_out[0].place == "row 1.1 in q1");
}

TEST_CASE("a total that gives a small part away goes wherever the same entry has it") {
  Maker maker;
  model::ProgressEntry& entry = maker.entry();
  Maker::add_result(entry, 6);
  Maker::add_breakdown(entry, 1, 5);
  const disclose::Disclosed disclosed = maker.disclose();
  CHECK_FALSE(exact(*entry_of(disclosed).breakdowns[0].total));
  CHECK_FALSE(exact(entry_of(disclosed).results[0].value));
}

TEST_CASE("a number that is too near an earlier one is not told by a table that adds up to it") {
  Maker maker;
  Maker::add_result(maker.entry(), 20);
  maker.record.plans[0].updates[0].progress[0].results[0].so_far = true;
  model::ProgressEntry& later = maker.entry();
  Maker::add_result(later, 22);
  Maker::add_breakdown(later, 10, 12);
  const disclose::Disclosed disclosed = maker.disclose();
  const model::ProgressEntry& left = disclosed.record.plans[0].updates[1].progress[0];
  CHECK_FALSE(exact(left.results[0].value));
  CHECK_FALSE(exact(*left.breakdowns[0].total));
  CHECK_FALSE(exact(left.breakdowns[0].parts[0].value));
}

TEST_CASE("the base of a share is gone even where the share stays") {
  Maker maker;
  model::Figure& figure = maker.record.strategies.emplace_back().figures.emplace_back();
  figure.given = "40%";
  figure.value = Exact{40};
  figure.unit = "% of residents";
  figure.counts = model::Counted::people;
  figure.out_of = 100;
  const disclose::Disclosed disclosed = maker.disclose();
  CHECK(exact(disclosed.record.strategies[0].figures[0].value) == 40);
  CHECK_FALSE(disclosed.record.strategies[0].figures[0].out_of);
}

TEST_CASE("the threshold is the site's own") {
  Maker maker;
  maker.record.site.small_counts.below = 8;
  Maker::add_result(maker.entry(), 7);
  const disclose::Disclosed disclosed = maker.disclose();
  REQUIRE(std::holds_alternative<FewerThan>(entry_of(disclosed).results[0].value));
  CHECK(std::get<FewerThan>(entry_of(disclosed).results[0].value).limit == 8);
}
