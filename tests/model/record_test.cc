#include <catch2/catch.hpp>

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
  for (int i = 0; i < outcomes; ++i) made.cells.outcomes.push_back({.number = std::nullopt, .text = "outcome " + std::to_string(i + 1), .target = {}, .due = {}, .place = {}, .remarks = {}});
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
