#include <catch2/catch.hpp>

#include <algorithm>

#include "model/record.h"

using namespace candour::model;

namespace {

Body body(std::string id, BodyKind kind, std::optional<std::uint32_t> parent = std::nullopt) {
  Body made;
  made.id = std::move(id);
  made.kind = kind;
  if (parent) made.parent = Ref<Body>{"", {}, Id<Body>{*parent}};
  return made;
}

Action action(std::optional<std::string> letter, int outcomes) {
  Action made;
  made.letter = std::move(letter);
  for (int i = 0; i < outcomes; ++i) made.cells.outcomes.emplace_back().text = "outcome " + std::to_string(i + 1);
  return made;
}

}  // namespace

TEST_CASE("a status without a report has no delivery state, whatever the reason") {
  for (const Reporting reporting : {Reporting::not_recorded, Reporting::not_due, Reporting::not_applicable, Reporting::withheld}) {
    const Status status = Status::unreported(reporting);
    CHECK(status.reporting() == reporting);
    CHECK_FALSE(status.delivery());
    CHECK_FALSE(status.colour());
    CHECK(status.evidence() == Evidence::none);
  }
  CHECK(Status() == Status::unreported(Reporting::not_applicable));
}

TEST_CASE("a reported status keeps what it rests on") {
  const Status status = Status::reported(Delivery::at_risk, Evidence::colour_and_words, Colour::red);
  CHECK(status.reporting() == Reporting::reported);
  CHECK(status.delivery() == Delivery::at_risk);
  CHECK(status.colour() == Colour::red);
  CHECK_FALSE(status == Status::reported(Delivery::at_risk, Evidence::colour, Colour::red));
}

TEST_CASE("a reference to nothing is not known") {
  CHECK_FALSE(Id<Body>().known());
  CHECK(Id<Body>{0}.known());
}

TEST_CASE("a team counts for the body above all its teams, and only a team does") {
  Record record;
  record.bodies = {body("council", BodyKind::council), body("housing", BodyKind::team, 0), body("night-desk", BodyKind::team, 1),
                   body("lone-team", BodyKind::team), body("owned-company", BodyKind::company, 0)};
  const auto answerable = [&](std::uint32_t of) { return record.at(record.answerable(Id<Body>{of})).id; };
  CHECK(answerable(0) == "council");
  CHECK(answerable(1) == "council");
  CHECK(answerable(2) == "council");
  CHECK(answerable(3) == "lone-team");
  CHECK(answerable(4) == "owned-company");
}

TEST_CASE("a row is called by its aim's number and its letter, and a letter is never invented") {
  Plan plan;
  plan.row_level = RowLevel::action;
  Aim lettered;
  lettered.ref = "1.1";
  lettered.actions = {action("a", 0), action("b", 2)};
  Aim unlettered;
  unlettered.ref = "1.2";
  unlettered.actions = {action(std::nullopt, 1)};
  plan.sections.emplace_back().aims = {lettered, unlettered};
  plan.rows = {{0, 0, 0}, {0, 0, 1}, {0, 1, 0}};
  plan.outcomes = {{Id<RowTag>{1}, 0}, {Id<RowTag>{1}, 1}, {Id<RowTag>{2}, 0}};
  CHECK(plan.ref_of(Id<RowTag>{0}) == "1.1a");
  CHECK(plan.ref_of(Id<RowTag>{2}) == "1.2");
  CHECK(plan.ref_of(Id<Outcome>{1}) == "1.1b(2)");
  CHECK(plan.ref_of(Id<Outcome>{2}) == "1.2(1)");
  CHECK(plan.outcome(Id<Outcome>{1}).text == "outcome 2");
  CHECK(plan.action_of(Id<RowTag>{1})->letter == "b");
}

TEST_CASE("actions without letters under one aim are told apart by their position") {
  Plan plan;
  plan.row_level = RowLevel::action;
  Aim aim;
  aim.ref = "1.1";
  aim.actions = {action(std::nullopt, 0), action("a", 0), action(std::nullopt, 1)};
  plan.sections.emplace_back().aims = {aim};
  plan.rows = {{0, 0, 0}, {0, 0, 1}, {0, 0, 2}};
  plan.outcomes = {{Id<RowTag>{2}, 0}};
  CHECK(plan.ref_of(Id<RowTag>{0}) == "1.1/1");
  CHECK(plan.ref_of(Id<RowTag>{1}) == "1.1a");
  CHECK(plan.ref_of(Id<RowTag>{2}) == "1.1/3");
  CHECK(plan.ref_of(Id<Outcome>{0}) == "1.1/3(1)");
}

TEST_CASE("a cell is filled when it holds anything, and what is no cell never is") {
  Cells cells;
  for (const Column column : kCellColumns) CHECK_FALSE(cells.is_filled(column));
  cells.leads.emplace_back();
  cells.lead_groups.emplace_back();
  cells.partners.emplace_back();
  cells.resources.emplace_back();
  cells.when_by.push_back(parse_when_by("Ongoing"));
  cells.outcomes.emplace_back();
  for (const Column column : kCellColumns) CHECK(cells.is_filled(column));
  for (const Column column : {Column::targets, Column::progress, Column::status, Column::indicators}) CHECK_FALSE(cells.is_filled(column));
}

namespace {

Update update(std::string slug, std::optional<int> quarter, std::optional<Date> as_at = std::nullopt, std::optional<DateRange> period = std::nullopt) {
  Update made;
  made.slug = std::move(slug);
  made.quarter = quarter;
  made.as_at = as_at;
  made.period = period;
  return made;
}

}  // namespace

TEST_CASE("an update stands for its own day, else for the end of its period, else of its quarter") {
  Plan plan;
  plan.year = {2022};
  CHECK(plan.as_at(update("a", 4)) == Date{2023, 3, 31});
  CHECK(plan.as_at(update("a", 4, std::nullopt, DateRange{{2022, 4, 1}, {2022, 6, 30}})) == Date{2022, 6, 30});
  CHECK(plan.as_at(update("a", 4, Date{2022, 7, 4}, DateRange{{2022, 4, 1}, {2022, 6, 30}})) == Date{2022, 7, 4});
  CHECK_FALSE(plan.as_at(update("a", std::nullopt)));
}

TEST_CASE("updates stand in the order of their days, quarters in their own, and those without a day last") {
  Plan plan;
  plan.year = {2022};
  std::vector<Update> updates = {update("b", std::nullopt),
                                 update("zz", std::nullopt, Date{2022, 8, 15}),
                                 update("a", std::nullopt),
                                 update("aa", std::nullopt, Date{2023, 5, 3}),
                                 update("q1", 1, Date{2022, 12, 1}),  // it came late, and is the first quarter's all the same
                                 update("half", std::nullopt, std::nullopt, DateRange{{2022, 4, 1}, {2022, 9, 30}}),
                                 update("q2", 2),
                                 update("q9", 9)};  // refused later
  std::sort(updates.begin(), updates.end(), [&](const Update& a, const Update& b) { return plan.is_older(a, b); });
  std::vector<std::string> order;
  for (const Update& each : updates) order.push_back(each.slug);
  CHECK(order == std::vector<std::string>{"q1", "zz", "q2", "half", "aa", "q9", "a", "b"});
}

TEST_CASE("where aims are the rows, their own cells count and no action is the row") {
  Plan plan;
  plan.row_level = RowLevel::aim;
  plan.columns = {Column::leads, Column::status};
  Aim aim;
  aim.ref = "3.5";
  aim.actions = {action(std::nullopt, 3)};
  aim.cells.outcomes.resize(1);
  plan.sections.emplace_back().aims = {aim};
  plan.rows = {{0, 0, -1}};
  plan.outcomes = {{Id<RowTag>{0}, 0}};
  CHECK(plan.action_of(Id<RowTag>{0}) == nullptr);
  CHECK(plan.cells_of(Id<RowTag>{0}).outcomes.size() == 1);
  CHECK(plan.ref_of(Id<Outcome>{0}) == "3.5(1)");
  CHECK(plan.has(Column::status));
  CHECK_FALSE(plan.has(Column::partners));
}

TEST_CASE("a short name stands in for a long one where there is one") {
  Body named;
  named.name = "Wendlebrook Borough Council";
  CHECK(named.label() == "Wendlebrook Borough Council");
  named.short_name = "WBC";
  CHECK(named.label() == "WBC");
  Section section;
  section.title = "Streets and squares";
  CHECK(section.label() == "Streets and squares");
  section.short_title = "Streets";
  CHECK(section.label() == "Streets");
}

TEST_CASE("an objective is found through its strategy") {
  Record record;
  Strategy& strategy = record.strategies.emplace_back();
  strategy.objectives.resize(2);
  strategy.objectives[1].slug = "feel-safe";
  record.objectives = {{Id<Strategy>{0}, 0}, {Id<Strategy>{0}, 1}};
  CHECK(record.at(Id<Objective>{1}).slug == "feel-safe");
  CHECK(&record.strategy_of(Id<Objective>{1}) == &strategy);
}
