// From plan to plan, and throughout a record.
#include <catch2/catch.hpp>

#include "diagnostics/print.h"
#include "maker.h"

using namespace candour;
using changes::Changes;
using changes::Movement;
using changes::MovementKind;
using changes::Step;
using model::Delivery;
using test::Maker;
using test::reported;

namespace {

// Two plans of two reports each. The older has the row 1.1 with three outcomes; the newer has the row 1.1, which continues it, and
// so many outcomes.
struct TwoPlans {
  explicit TwoPlans(std::uint32_t outcomes) {
    maker.record.plans.reserve(2);
    Maker::row(maker.plan(2021, 2), 3);
    Maker::row(maker.plan(2022, 2), outcomes);
    maker.follow(1, 0);
    Maker::life(newer(), 0).continues = {Maker::promise(older(), 0)};
  }
  test::Plan& older() { return maker.record.plans[0]; }
  test::Plan& newer() { return maker.record.plans[1]; }
  model::Life& old_outcome(std::uint32_t position) { return Maker::life(older(), position + 1); }
  model::Life& new_outcome(std::uint32_t position) { return Maker::life(newer(), position + 1); }
  model::PromiseRef old_name(std::uint32_t position) { return Maker::promise(older(), position + 1); }

  const Changes& changes() {
    all = maker.derived();
    const Step* step = all.into({1}, 0);
    REQUIRE(step != nullptr);
    CHECK(step->from == changes::Moment{{0}, 1});
    return step->changes;
  }

  Maker maker;
  changes::RecordChanges all;
};

int count(const Changes& changes, MovementKind kind) { return changes.count(kind); }

}  // namespace

TEST_CASE("each report is compared with the one before it, and a first one with the plan that its plan follows") {
  TwoPlans plans(3);
  for (std::uint32_t i = 0; i < 3; ++i) plans.new_outcome(i).continues = {plans.old_name(i)};
  const changes::RecordChanges all = plans.maker.derived();
  CHECK(all.into({0}, 0) == nullptr);
  CHECK(all.into({0}, 1)->from == changes::Moment{{0}, 0});
  CHECK(all.into({1}, 0)->from == changes::Moment{{0}, 1});
  CHECK(all.into({1}, 1)->from == changes::Moment{{1}, 0});
}

TEST_CASE("a report without a day is compared with none, for nobody knows what came before it") {
  Maker maker;
  test::Plan& plan = maker.plan(2022, 3);
  Maker::row(plan, 1);
  plan.updates[2].quarter.reset();
  const changes::RecordChanges all = maker.derived();
  CHECK(all.into({0}, 1) != nullptr);
  CHECK(all.into({0}, 2) == nullptr);
}

TEST_CASE("the only report of a plan needs no day to be its first") {
  TwoPlans plans(0);
  for (std::uint32_t i = 0; i < 3; ++i) plans.old_outcome(i).withdrawn = model::Withdrawn{std::nullopt, {2022, 3, 31}, "Done with."};
  plans.newer().updates.resize(1);
  plans.newer().updates[0].quarter.reset();
  CHECK(plans.changes().outcomes.withdrawn == 3);
}

TEST_CASE("what continues is followed from plan to plan, in status and in words") {
  TwoPlans plans(3);
  for (std::uint32_t i = 0; i < 3; ++i) plans.new_outcome(i).continues = {plans.old_name(2 - i)};
  Maker::status(plans.older(), 1, 0, reported(Delivery::at_risk));
  Maker::status(plans.newer(), 0, 2, reported(Delivery::complete));
  const Changes& changes = plans.changes();
  CHECK(count(changes, MovementKind::moved_up) == 1);
  CHECK(count(changes, MovementKind::renumbered) == 2);  // the middle one kept its number
  CHECK(changes.mismatches.empty());
  CHECK((changes.outcomes.opening == 3 && changes.outcomes.came() == 0 && changes.outcomes.closing == 3));
}

TEST_CASE("several promises become one, which is none of them") {
  TwoPlans plans(1);
  plans.new_outcome(0).continues = {plans.old_name(0), plans.old_name(1), plans.old_name(2)};
  const Changes& changes = plans.changes();
  CHECK(count(changes, MovementKind::merged) == 3);
  CHECK(count(changes, MovementKind::joined) == 1);
  CHECK(changes.mismatches.empty());
  CHECK((changes.outcomes.merged == 3 && changes.outcomes.joined == 1 && changes.outcomes.closing == 1));
}

TEST_CASE("a promise is split into parts, or goes on beside them") {
  TwoPlans plans(4);
  plans.new_outcome(0).split_from = plans.old_name(0);
  plans.new_outcome(1).split_from = plans.old_name(0);
  plans.new_outcome(2).continues = {plans.old_name(1)};
  plans.new_outcome(3).split_from = plans.old_name(1);
  plans.old_outcome(2).withdrawn = model::Withdrawn{std::nullopt, {2022, 3, 31}, "The money ended."};
  const Changes& changes = plans.changes();
  CHECK(count(changes, MovementKind::part) == 3);
  CHECK(count(changes, MovementKind::divided) == 1);
  CHECK(count(changes, MovementKind::withdrawn) == 1);
  CHECK(changes.mismatches.empty());
  CHECK((changes.outcomes.opening == 3 && changes.outcomes.closing == 4));
}

TEST_CASE("what is new in a plan is added to it; what left it before its first report is told with the reason") {
  TwoPlans plans(4);
  for (std::uint32_t i = 0; i < 3; ++i) plans.new_outcome(i).continues = {plans.old_name(i)};
  plans.new_outcome(2).withdrawn = model::Withdrawn{Maker::in(plans.newer(), 0), {2022, 5, 1}, "Dropped at once."};
  const Changes& changes = plans.changes();
  CHECK(count(changes, MovementKind::added) == 1);
  REQUIRE(count(changes, MovementKind::withdrawn) == 1);
  CHECK(changes.movements.back().before->identity == "1.1(3)");
  CHECK(changes.movements.back().before->departure->reason == "Dropped at once.");
  CHECK(changes.mismatches.empty());
}

TEST_CASE("nothing is said to reconcile that does not: each promise is named, where it stands and with what to do") {
  TwoPlans plans(3);
  plans.new_outcome(0).continues = {plans.old_name(0)};
  plans.new_outcome(1).continues = {plans.old_name(1)};
  diagnostics::Sources sources;
  const auto file = sources.add("plan.json", "\"Three walks.\"\n");
  Maker::outcome(plans.older(), 2).span = {file, 0, 14};
  diagnostics::Diagnostics diagnostics;
  changes::report_mismatches(plans.maker.record, plans.maker.derived(), diagnostics);
  CHECK(diagnostics::for_people(diagnostics, sources, diagnostics::Colour::off) ==
        "plan.json:1:1: error: the change to `q1` of 2022-23 does not add up (3 + 1 − 0 ≠ 3, or one mark for another): `1.1(3)` is gone, and "
        "nothing says how [changes/does-not-add-up]\n"
        "    1 | \"Three walks.\"\n"
        "      | ^^^^^^^^^^^^^^\n"
        "      = say what became of it: `continues`, `split_from`, `added`, `merged_into` or `withdrawn`\n");
}

TEST_CASE("a promise has one history, over as many plans as it goes on in") {
  Maker maker;
  maker.record.plans.reserve(3);
  for (const int year : {2020, 2021, 2022}) Maker::row(maker.plan(year, 1), 2);
  for (const std::size_t newer : {1U, 2U}) {
    maker.follow(newer, newer - 1);
    for (std::uint32_t i = 0; i < 3; ++i) Maker::life(maker.record.plans[newer], i).continues = {Maker::promise(maker.record.plans[newer - 1], i)};
  }
  Maker::life(maker.record.plans[2], 2).continues.push_back(Maker::promise(maker.record.plans[1], 1));
  using changes::PlanPromise;
  CHECK(changes::history(maker.record, {{2}, {1}}) == std::vector<PlanPromise>{{{0}, {1}}, {{1}, {1}}, {{2}, {1}}});
  CHECK(changes::history(maker.record, {{2}, {2}}) == std::vector<PlanPromise>{{{2}, {2}}});  // it came of two
  const changes::Successors all = changes::successors(maker.record);
  const auto& successors = all.at({{1}, {1}});
  REQUIRE(successors.size() == 2);
  CHECK((successors[0].link == changes::Link::continued && successors[1].link == changes::Link::merged));
  CHECK(successors[1].promise == PlanPromise{{2}, {2}});
  CHECK(!all.contains({{2}, {1}}));  // of the newest nothing came yet
}

TEST_CASE("within one plan, what was split off and what it was merged into came of a promise") {
  Maker maker;
  test::Plan& plan = maker.plan(2022, 2);
  Maker::row(plan, 3);
  Maker::life(plan, 2).split_from = Maker::promise(plan, 1);
  Maker::life(plan, 2).added = model::Added{Maker::in(plan, 1), std::nullopt};
  Maker::life(plan, 3).merged_into = model::Merged{Maker::promise(plan, 2), Maker::in(plan, 1), std::nullopt};
  const changes::Successors all = changes::successors(maker.record);
  const auto& split = all.at({{0}, {1}});
  const auto& merged = all.at({{0}, {3}});
  REQUIRE((split.size() == 1 && merged.size() == 1));
  CHECK((split[0].link == changes::Link::split && split[0].promise.promise.index == 2));
  CHECK((merged[0].link == changes::Link::merged && merged[0].promise.promise.index == 2));
}
