// Each kind of movement, from one report to the next.
#include <catch2/catch.hpp>

#include "maker.h"

using namespace candour;
using changes::Changes;
using changes::Direction;
using changes::Mismatch;
using changes::Movement;
using changes::MovementKind;
using model::Delivery;
using model::Reporting;
using test::Maker;
using test::reported;

namespace {

using Kinds = std::vector<MovementKind>;

Kinds kinds_of(const Changes& changes) {
  Kinds kinds;
  for (const Movement& movement : changes.movements) kinds.push_back(movement.kind);
  return kinds;
}

// A plan of one row with one outcome, whose status goes from one to the other.
Changes status_change(model::Status before, model::Status after) {
  Maker maker;
  test::Plan& plan = maker.plan(2022, 2);
  Maker::row(plan, 1);
  Maker::status(plan, 0, 0, before);
  Maker::status(plan, 1, 0, after);
  return changes::between(maker.standing(0, 0), maker.standing(0, 1));
}

// The same with two plans, the second of which says the words of the first in its own way.
template <class Change>
Changes words_change(Change change) {
  Maker before;
  test::Plan& old = before.plan(2022, 1);
  Maker::row(old, 1);
  Maker::outcome(old, 0).target = test::at_least(40);
  Maker::outcome(old, 0).due = model::parse_when_by("May 2022");
  Maker::aim(old, 0).cells.when_by = {model::parse_when_by("June 2022")};
  Maker::status(old, 0, 0, reported(Delivery::in_progress));
  Maker::result(old, 0, 0, 30);
  Maker after = before;
  change(after.record.plans[0]);
  const Changes changes = changes::between(before.standing(0, 0), after.standing(0, 0));
  CHECK(changes.mismatches.empty());
  return changes;
}

constexpr Delivery kBehind[] = {Delivery::at_risk, Delivery::not_started, Delivery::not_started_or_at_risk};

}  // namespace

TEST_CASE("nothing moves where nothing changed") {
  const Changes changes = status_change(reported(Delivery::complete), reported(Delivery::complete));
  CHECK(changes.movements.empty());
  CHECK(changes.mismatches.empty());
  CHECK(changes.outcomes.opening == 1);
  CHECK(changes.outcomes.closing == 1);
}

TEST_CASE("a promise moves up towards complete, and down the same way") {
  for (const Delivery behind : kBehind) {
    CHECK(kinds_of(status_change(reported(behind), reported(Delivery::in_progress))) == Kinds{MovementKind::moved_up});
    CHECK(kinds_of(status_change(reported(behind), reported(Delivery::complete))) == Kinds{MovementKind::moved_up});
    CHECK(kinds_of(status_change(reported(Delivery::complete), reported(behind))) == Kinds{MovementKind::moved_down});
  }
  CHECK(kinds_of(status_change(reported(Delivery::in_progress), reported(Delivery::complete))) == Kinds{MovementKind::moved_up});
  CHECK(kinds_of(status_change(reported(Delivery::complete), reported(Delivery::in_progress))) == Kinds{MovementKind::moved_down});
}

TEST_CASE("states of which none is further are said anew, neither up nor down") {
  for (const Delivery a : kBehind) {
    for (const Delivery b : kBehind) {
      if (a != b) CHECK(kinds_of(status_change(reported(a), reported(b))) == Kinds{MovementKind::restated});
    }
  }
  CHECK(kinds_of(status_change(reported(Delivery::in_progress), reported(Delivery::withdrawn))) == Kinds{MovementKind::restated});
  CHECK(kinds_of(status_change(reported(Delivery::withdrawn), reported(Delivery::complete))) == Kinds{MovementKind::restated});
}

TEST_CASE("a blank is no step down, and the first status no step up") {
  const model::Status blank = model::Status::unreported(Reporting::not_recorded);
  CHECK(kinds_of(status_change(blank, reported(Delivery::at_risk))) == Kinds{MovementKind::newly_reported});
  CHECK(kinds_of(status_change(reported(Delivery::complete), blank)) == Kinds{MovementKind::no_longer_reported});
  CHECK(kinds_of(status_change(model::Status::unreported(Reporting::not_due), blank)) == Kinds{MovementKind::reporting_changed});
}

TEST_CASE("what is left out of the site was reported, and how it stood is not said") {
  const model::Status withheld = model::Status::unreported(Reporting::withheld);
  CHECK(kinds_of(status_change(withheld, reported(Delivery::complete))) == Kinds{MovementKind::restated});
  CHECK(kinds_of(status_change(reported(Delivery::complete), withheld)) == Kinds{MovementKind::restated});
}

TEST_CASE("per mark, what moved out of one moved into another") {
  const Changes changes = status_change(reported(Delivery::in_progress), reported(Delivery::complete));
  const auto& from = changes.marks[static_cast<std::size_t>(progress::Mark::in_progress)];
  const auto& to = changes.marks[static_cast<std::size_t>(progress::Mark::complete)];
  CHECK((from.opening == 1 && from.moved_out == 1 && from.closing == 0 && from.reconciles()));
  CHECK((to.opening == 0 && to.moved_in == 1 && to.closing == 1 && to.reconciles()));
}

TEST_CASE("newly late is what was not late before, and only by a real date") {
  const auto late = [](const char* due, Delivery delivery) {
    Maker maker;
    test::Plan& plan = maker.plan(2022, 2);
    Maker::row(plan, 1);
    Maker::outcome(plan, 0).due = model::parse_when_by(due);
    for (const std::size_t update : {0U, 1U}) Maker::status(plan, update, 0, reported(delivery));
    return kinds_of(changes::between(maker.standing(0, 0), maker.standing(0, 1)));
  };
  CHECK(late("August 2022", Delivery::in_progress) == Kinds{MovementKind::newly_late});
  CHECK(late("May 2022", Delivery::in_progress) == Kinds{});  // late before, too
  CHECK(late("December 2022", Delivery::in_progress) == Kinds{});
  CHECK(late("August 2022", Delivery::complete) == Kinds{});
  CHECK(late("As required", Delivery::in_progress) == Kinds{});
}

TEST_CASE("an outcome without a date of its own is late by its row's, where that is one day") {
  const auto late = [](std::vector<const char*> dates) {
    Maker maker;
    test::Plan& plan = maker.plan(2022, 2);
    Maker::row(plan, 1);
    for (const char* date : dates) Maker::aim(plan, 0).cells.when_by.push_back(model::parse_when_by(date));
    for (const std::size_t update : {0U, 1U}) Maker::status(plan, update, 0, reported(Delivery::at_risk));
    return kinds_of(changes::between(maker.standing(0, 0), maker.standing(0, 1)));
  };
  CHECK(late({"August 2022"}) == Kinds{MovementKind::newly_late});
  CHECK(late({"August 2022", "Ongoing"}) == Kinds{});
}

TEST_CASE("what is no longer late because its date was moved is told; what is complete is not") {
  CHECK(kinds_of(words_change([](test::Plan& plan) { Maker::outcome(plan, 0).due = model::parse_when_by("March 2023"); })) ==
        Kinds{MovementKind::due_changed, MovementKind::no_longer_late});
  CHECK(kinds_of(words_change([](test::Plan& plan) { plan.updates[0].statuses[0].status = reported(Delivery::complete); })) ==
        Kinds{MovementKind::moved_up});
}

TEST_CASE("a text is changed by other words, not by other spaces") {
  const Changes changes = words_change([](test::Plan& plan) { Maker::outcome(plan, 0).text = "Some lamps shine"; });
  CHECK(kinds_of(changes) == Kinds{MovementKind::text_changed});
  CHECK(changes.movements[0].before->words.text == "Lamps shine 1.1.1");
  CHECK(changes.movements[0].after->words.text == "Some lamps shine");
  CHECK(kinds_of(words_change([](test::Plan& plan) { Maker::outcome(plan, 0).text = " Lamps  shine 1.1.1 "; })) == Kinds{});
  CHECK(kinds_of(words_change([](test::Plan& plan) { Maker::aim(plan, 0).title = "Mend some"; })) == Kinds{MovementKind::text_changed});
}

TEST_CASE("a row's date and an outcome's own are told apart") {
  const Changes changes = words_change([](test::Plan& plan) { Maker::aim(plan, 0).cells.when_by = {model::parse_when_by("July 2022")}; });
  CHECK(kinds_of(changes) == Kinds{MovementKind::due_changed});
  CHECK(changes.movements[0].item().kind == changes::Kind::row);
}

TEST_CASE("a target lowered to what was reached is told as such") {
  const auto to = [](std::optional<model::Target> target) {
    const Changes changes = words_change([&](test::Plan& plan) { Maker::outcome(plan, 0).target = target; });
    REQUIRE(kinds_of(changes) == Kinds{MovementKind::target_changed});
    return std::pair(changes.movements[0].direction, changes.movements[0].met_by_change);
  };
  CHECK(to(test::at_least(30)) == std::pair(Direction::lowered, true));
  CHECK(to(test::at_least(35)) == std::pair(Direction::lowered, false));
  CHECK(to(test::at_least(50)) == std::pair(Direction::raised, false));
  CHECK(to(model::Target{model::Comparator::at_most, 30, "lamps", model::Counted::things, {}, {}}) == std::pair(Direction::other, true));
  CHECK(to(test::at_least(20, "lanterns")) == std::pair(Direction::other, false));
  CHECK(to(std::nullopt) == std::pair(Direction::dropped, false));
}

TEST_CASE("a target that was met before is not met by being lowered") {
  Maker before;
  test::Plan& plan = before.plan(2022, 1);
  Maker::row(plan, 1);
  Maker::outcome(plan, 0).target = test::at_least(20);
  Maker::result(plan, 0, 0, 30);
  Maker after = before;
  Maker::outcome(after.record.plans[0], 0).target = test::at_least(10);
  const Changes changes = changes::between(before.standing(0, 0), after.standing(0, 0));
  REQUIRE(changes.movements.size() == 1);
  CHECK((changes.movements[0].direction == Direction::lowered && !changes.movements[0].met_by_change));
}

TEST_CASE("of a ceiling, the higher is the easier") {
  const auto direction = [](double before, double after) {
    Maker maker;
    test::Plan& plan = maker.plan(2022, 1);
    Maker::row(plan, 1);
    Maker::outcome(plan, 0).target = model::Target{model::Comparator::at_most, before, "% change in thefts", model::Counted::things, {}, {}};
    Maker later = maker;
    Maker::outcome(later.record.plans[0], 0).target->value = after;
    return changes::between(maker.standing(0, 0), later.standing(0, 0)).movements.at(0).direction;
  };
  CHECK(direction(-10, -5) == Direction::lowered);
  CHECK(direction(-5, -10) == Direction::raised);
}

TEST_CASE("a target where there was none is set") {
  Maker maker;
  test::Plan& plan = maker.plan(2022, 1);
  Maker::row(plan, 1);
  Maker later = maker;
  Maker::outcome(later.record.plans[0], 0).target = test::at_least(1);
  CHECK(changes::between(maker.standing(0, 0), later.standing(0, 0)).movements.at(0).direction == Direction::set);
}

TEST_CASE("the words of an earlier report are those that were published with it") {
  Maker maker;
  test::Plan& plan = maker.plan(2022, 2);
  Maker::row(plan, 1);
  Maker::outcome(plan, 0).target = test::at_least(30);
  Maker::outcome(plan, 0).due = model::parse_when_by("March 2023");
  for (const std::size_t update : {0U, 1U}) Maker::status(plan, update, 0, reported(Delivery::in_progress));
  const changes::Published published = [](auto, std::size_t update, model::Id<model::Promise> promise) -> std::optional<changes::Words> {
    if (update != 0 || promise.index != 1) return std::nullopt;
    return changes::Words{"Lamps shine 1.1.1", test::at_least(40), {model::parse_when_by("May 2022")}};
  };
  const Changes changes = changes::between(maker.standing(0, 0, published), maker.standing(0, 1, published));
  CHECK(kinds_of(changes) == Kinds{MovementKind::due_changed, MovementKind::target_changed, MovementKind::no_longer_late});
}

TEST_CASE("what is added counts from its report on, with its status, and for its outcomes too") {
  Maker maker;
  test::Plan& plan = maker.plan(2022, 2);
  Maker::row(plan, 1);
  Maker::row(plan, 2);
  Maker::aim(plan, 1).life.added = model::Added{Maker::in(plan, 1), "Asked for by residents."};
  Maker::status(plan, 1, 1, reported(Delivery::at_risk));
  const Changes changes = changes::between(maker.standing(0, 0), maker.standing(0, 1));
  CHECK(kinds_of(changes) == Kinds{MovementKind::added, MovementKind::added, MovementKind::added});
  CHECK(changes.movements[0].after->reason == "Asked for by residents.");
  CHECK((changes.outcomes.opening == 1 && changes.outcomes.added == 2 && changes.outcomes.closing == 3));
  CHECK((changes.rows.opening == 1 && changes.rows.added == 1 && changes.rows.closing == 2));
  CHECK(changes.marks[static_cast<std::size_t>(progress::Mark::at_risk)].came == 1);
  CHECK(changes.mismatches.empty());
}

TEST_CASE("what is withdrawn is gone from its report on, with its reason") {
  Maker maker;
  test::Plan& plan = maker.plan(2022, 2);
  Maker::row(plan, 2);
  Maker::status(plan, 0, 1, reported(Delivery::in_progress));
  Maker::outcome(plan, 1).life.withdrawn = model::Withdrawn{Maker::in(plan, 1), {2022, 9, 1}, "No money."};
  const Changes changes = changes::between(maker.standing(0, 0), maker.standing(0, 1));
  CHECK(kinds_of(changes) == Kinds{MovementKind::withdrawn});
  CHECK(changes.movements[0].before->departure->reason == "No money.");
  CHECK((changes.outcomes.opening == 2 && changes.outcomes.withdrawn == 1 && changes.outcomes.closing == 1));
  CHECK(changes.marks[static_cast<std::size_t>(progress::Mark::in_progress)].went == 1);
  CHECK(changes.mismatches.empty());
}

TEST_CASE("what is merged goes into another promise of the plan") {
  Maker maker;
  test::Plan& plan = maker.plan(2022, 2);
  Maker::row(plan, 2);
  Maker::outcome(plan, 1).life.merged_into = model::Merged{Maker::promise(plan, 1), Maker::in(plan, 1), std::nullopt};
  const Changes changes = changes::between(maker.standing(0, 0), maker.standing(0, 1));
  REQUIRE(kinds_of(changes) == Kinds{MovementKind::merged});
  CHECK(changes.movements[0].before->ref == "1.1(2)");
  CHECK(changes.movements[0].after->ref == "1.1(1)");
  CHECK((changes.outcomes.merged == 1 && changes.outcomes.closing == 1));
}

TEST_CASE("a part that was split off within a plan comes beside what it was split from") {
  Maker maker;
  test::Plan& plan = maker.plan(2022, 2);
  Maker::row(plan, 2);
  Maker::outcome(plan, 1).life.added = model::Added{Maker::in(plan, 1), std::nullopt};
  Maker::outcome(plan, 1).life.split_from = Maker::promise(plan, 1);
  const Changes changes = changes::between(maker.standing(0, 0), maker.standing(0, 1));
  REQUIRE(kinds_of(changes) == Kinds{MovementKind::part});
  CHECK(changes.movements[0].before->ref == "1.1(1)");
  CHECK((changes.outcomes.parts == 1 && changes.outcomes.closing == 2));
}

TEST_CASE("what came and went between two reports that are not neighbours leaves no trace in the sums") {
  Maker maker;
  test::Plan& plan = maker.plan(2022, 3);
  Maker::row(plan, 2);
  Maker::outcome(plan, 1).life.added = model::Added{Maker::in(plan, 1), std::nullopt};
  Maker::outcome(plan, 1).life.withdrawn = model::Withdrawn{Maker::in(plan, 2), {2022, 9, 1}, "A mistake."};
  const Changes changes = changes::between(maker.standing(0, 0), maker.standing(0, 2));
  CHECK(changes.movements.empty());
  CHECK(changes.mismatches.empty());
}

TEST_CASE("what vanishes from one folder to another without a word is named, and so is what appears") {
  Maker two;
  Maker::row(two.plan(2022, 1), 2);
  Maker one;
  Maker::row(one.plan(2022, 1), 1);
  const Changes gone = changes::between(two.standing(0, 0), one.standing(0, 0));
  REQUIRE(gone.mismatches.size() == 1);
  CHECK(gone.mismatches[0].why == Mismatch::Why::vanished);
  CHECK(gone.mismatches[0].item.identity == "1.1(2)");
  const Changes come = changes::between(one.standing(0, 0), two.standing(0, 0));
  REQUIRE(come.mismatches.size() == 1);
  CHECK(come.mismatches[0].why == Mismatch::Why::appeared);
  CHECK(come.mismatches[0].item.identity == "1.1(2)");
}

TEST_CASE("a number that changed is told, where the promise kept its identity") {
  Maker before;
  Maker::row(before.plan(2022, 1), 1);
  Maker after = before;
  test::Plan& plan = after.record.plans[0];
  Maker::aim(plan, 0).ref = "7.1";
  Maker::aim(plan, 0).life.identity = test::ref<test::Promise>("1.1", 0);
  const Changes changes = changes::between(before.standing(0, 0), after.standing(0, 0));
  CHECK(kinds_of(changes) == Kinds{MovementKind::renumbered, MovementKind::renumbered});  // the row, and its outcome with it
  CHECK(changes.movements[1].before->ref == "1.1(1)");
  CHECK(changes.movements[1].after->ref == "7.1(1)");
  CHECK(changes.mismatches.empty());
}
