// However plans change, what was, came and went adds up to what is; and where anything is tampered with, it is named.
#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "maker.h"

using namespace candour;
using changes::Changes;
using changes::Mismatch;
using changes::Standing;
using model::Delivery;
using test::Maker;
using test::reported;

namespace {

// std::mt19937 gives the same numbers everywhere; its distributions do not.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(engine_() % n); }
  bool one_in(std::uint32_t n) { return below(n) == 0; }

 private:
  std::mt19937 engine_;
};

constexpr std::uint32_t kUpdates = 3;

model::Withdrawn withdrawal(std::optional<model::Ref<model::Update>> in) { return {std::move(in), {2022, 5, 1}, "No money."}; }

// Rows with outcomes whose statuses come as the dice fall; some are added, withdrawn, merged or split off on the way.
void fill(test::Plan& plan, Dice& dice) {
  const std::uint32_t rows = 2 + dice.below(4);
  for (std::uint32_t i = 0; i < rows; ++i) Maker::row(plan, dice.below(5));
  for (std::uint32_t update = 0; update < kUpdates; ++update) {
    for (std::uint32_t i = 0; i < plan.outcomes.size(); ++i) {
      if (!dice.one_in(3)) Maker::status(plan, update, i, reported(static_cast<Delivery>(dice.below(6))));
    }
  }
  for (std::uint32_t i = 0; i < plan.promises.size(); ++i) {
    model::Life& life = Maker::life(plan, i);
    const bool is_outcome = plan.promises[i].outcome.has_value();
    const bool is_first = is_outcome && plan.promises[i].outcome->index == 0;
    if (dice.one_in(6)) life.added = model::Added{Maker::in(plan, 1), std::nullopt};
    if (dice.one_in(6)) life.withdrawn = withdrawal(Maker::in(plan, 2));
    if (is_first || !is_outcome || !dice.one_in(6)) continue;
    const auto first = static_cast<std::uint32_t>(
        std::find_if(plan.promises.begin(), plan.promises.end(), [](const auto& p) { return p.outcome.has_value(); }) - plan.promises.begin());
    if (life.added) life.split_from = Maker::promise(plan, first);
    else if (!life.withdrawn) life.merged_into = model::Merged{Maker::promise(plan, first), Maker::in(plan, 1 + dice.below(2)), std::nullopt};
  }
}

// Accounts for all that stood at the end of `older`, as the dice fall.
void follow(const test::Plan& older, test::Plan& newer, Dice& dice) {
  std::vector<std::uint32_t> heirs[2];  // rows, outcomes
  for (std::uint32_t i = 0; i < newer.promises.size(); ++i) {
    if (newer.addition_of(model::Id<model::Promise>{i}) == nullptr) heirs[newer.promises[i].outcome ? 1 : 0].push_back(i);
  }
  for (std::uint32_t i = 0; i < older.promises.size(); ++i) {
    if (!older.stands(model::Id<model::Promise>{i}, kUpdates - 1)) continue;
    auto& pool = heirs[older.promises[i].outcome ? 1 : 0];
    if (pool.empty() || dice.one_in(4)) {
      Maker::life(const_cast<test::Plan&>(older), i).withdrawn = withdrawal(std::nullopt);
      continue;
    }
    const std::uint32_t heir = pool[dice.below(static_cast<std::uint32_t>(pool.size()))];
    model::Life& life = Maker::life(newer, heir);
    if (life.continues.empty() && !life.split_from && dice.one_in(4)) {
      life.split_from = Maker::promise(older, i);
    } else if (!life.split_from && (life.continues.empty() || dice.one_in(2))) {
      life.continues.push_back(Maker::promise(older, i));  // merged with what it continues already
    } else {
      Maker::life(const_cast<test::Plan&>(older), i).withdrawn = withdrawal(std::nullopt);
    }
    // Another part of the same, where one is free.
    const auto part = std::find_if(pool.begin(), pool.end(), [&](std::uint32_t other) {
      const model::Life& its = Maker::life(newer, other);
      return its.continues.empty() && !its.split_from;
    });
    const bool goes_on = !Maker::life(newer, heir).continues.empty() && Maker::life(newer, heir).continues.back().id.index == i;
    if (part != pool.end() && goes_on && dice.one_in(3)) Maker::life(newer, *part).split_from = Maker::promise(older, i);
  }
}

Maker record_of(std::uint32_t seed) {
  Dice dice(seed);
  Maker maker;
  maker.record.plans.reserve(3);
  for (const int year : {2020, 2021, 2022}) fill(maker.plan(year, static_cast<int>(kUpdates)), dice);
  for (const std::size_t newer : {1U, 2U}) {
    maker.follow(newer, newer - 1);
    follow(maker.record.plans[newer - 1], maker.record.plans[newer], dice);
  }
  return maker;
}

std::string mismatches(const Changes& changes) {
  std::string text;
  for (const Mismatch& it : changes.mismatches) text += it.item.identity + " " + std::string(changes::what_of(it.why)) + "; ";
  return text;
}

void check_sums(const Changes& changes) {
  INFO(mismatches(changes));
  CHECK(changes.rows.reconciles());
  CHECK(changes.outcomes.reconciles());
  for (const changes::MarkFlow& mark : changes.marks) CHECK(mark.reconciles());
  CHECK(changes.mismatches.empty());
}

bool names(const Changes& changes, const std::string& identity) {
  return std::any_of(changes.mismatches.begin(), changes.mismatches.end(), [&](const Mismatch& it) { return it.item.identity == identity; });
}

constexpr std::uint32_t kRecords = 120;

// Calls visit(from, to) for the standings of every step of a few hundred records.
template <class Visit>
void for_each_step(Visit visit) {
  for (std::uint32_t seed = 1; seed <= kRecords; ++seed) {
    INFO("record " << seed);
    const Maker maker = record_of(seed);
    const changes::RecordChanges all = maker.derived();
    for (const auto& steps : all.steps) {
      for (const auto& step : steps) {
        if (!step) continue;
        visit(maker.standing(step->from.plan.index, *step->from.update), maker.standing(step->to.plan.index, *step->to.update));
      }
    }
  }
}

}  // namespace

TEST_CASE("whatever plans do to their promises, every step adds up") {
  int steps = 0;
  int met[changes::kMovementKinds] = {};
  for_each_step([&](const Standing& from, const Standing& to) {
    ++steps;
    const Changes found = changes::between(from, to);
    check_sums(found);
    for (const changes::Movement& movement : found.movements) ++met[static_cast<std::size_t>(movement.kind)];
  });
  CHECK(steps == static_cast<int>(kRecords) * 8);  // three plans of three reports; the very first is compared with nothing
  using K = changes::MovementKind;
  for (const K kind : {K::moved_up, K::moved_down, K::restated, K::newly_reported, K::no_longer_reported, K::added, K::part, K::joined, K::withdrawn,
                       K::merged, K::divided, K::renumbered}) {
    INFO(static_cast<int>(kind));
    CHECK(met[static_cast<std::size_t>(kind)] > 50);
  }
}

TEST_CASE("across several reports of one plan the sums hold as between neighbours") {
  for (std::uint32_t seed = 1; seed <= kRecords; ++seed) {
    INFO("record " << seed);
    const Maker maker = record_of(seed);
    check_sums(changes::between(maker.standing(1, 0), maker.standing(1, kUpdates - 1)));
    check_sums(changes::between(maker.standing(0, 0), maker.standing(1, kUpdates - 1)));
  }
}

TEST_CASE("a promise taken out of either side is found, and named where it stands on the other") {
  for_each_step([](const Standing& from, const Standing& to) {
    for (const bool later : {false, true}) {
      const Standing& other = later ? from : to;
      for (std::size_t i = 0; i < (later ? to : from).items.size(); ++i) {
        Standing changed = later ? to : from;
        const std::string identity = changed.items[i].identity;
        changed.items.erase(changed.items.begin() + static_cast<std::ptrdiff_t>(i));
        const Changes found = later ? changes::between(from, changed) : changes::between(changed, to);
        INFO((later ? "later " : "earlier ") << identity << ": " << mismatches(found));
        CHECK_FALSE(found.mismatches.empty());
        const bool on_both = from.year == to.year &&
                             std::any_of(other.items.begin(), other.items.end(), [&](const auto& item) { return item.identity == identity; });
        if (on_both) CHECK(names(found, identity));
      }
    }
  });
}

TEST_CASE("a promise of which the status is flipped behind the count is named") {
  for_each_step([](const Standing& from, const Standing& to) {
    for (std::size_t i = 0; i < to.items.size(); ++i) {
      if (to.items[i].kind != changes::Kind::outcome) continue;
      Standing changed = to;
      const bool complete = to.items[i].status.delivery() == Delivery::complete;
      changed.items[i].status = reported(complete ? Delivery::at_risk : Delivery::complete);
      CHECK(names(changes::between(from, changed), to.items[i].identity));
    }
  });
}

TEST_CASE("a promise that stands twice is named") {
  Maker maker;
  Maker::row(maker.plan(2022, 2), 2);
  const Standing from = maker.standing(0, 0);
  Standing to = maker.standing(0, 1);
  to.items.push_back(to.items[1]);
  const Changes found = changes::between(from, to);
  REQUIRE_FALSE(found.mismatches.empty());
  CHECK(found.mismatches[0].why == Mismatch::Why::twice);
  CHECK(found.mismatches[0].item.identity == "1.1(1)");
}
