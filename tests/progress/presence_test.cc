// Plans that change while they run: what is counted in a report is what was part of the plan in it.
#include <catch2/catch.hpp>

#include "maker.h"

using namespace candour;
using model::Column;
using test::Maker;
using test::ref;

TEST_CASE("what is not part of the plan in a report is in no number of that report, and in none of now") {
  Maker maker;
  maker.plan().columns = {Column::leads, Column::when_by, Column::outcomes, Column::progress, Column::status};
  maker.section();
  maker.row(2, {Maker::kPolice});
  maker.row(1, {Maker::kCouncil}).resources.push_back({"Money", {}, model::Amount{100, "GBP"}, {}, {}});
  maker.row(1);
  for (const int quarter : {1, 2, 3}) maker.update(quarter);
  const auto in = [](std::uint32_t update) { return ref<model::Update>(update); };
  auto& aims = maker.plan().sections[0].aims;
  aims[0].cells.outcomes[1].life.added = model::Added{in(1), std::nullopt};
  aims[1].life.withdrawn = model::Withdrawn{in(2), {2022, 11, 3}, "No money."};
  aims[2].life.merged_into = model::Merged{ref<model::Promise>(0), in(1), std::nullopt};
  aims[2].cells.outcomes[0].life.merged_into = model::Merged{ref<model::Promise>(1), in(1), std::nullopt};
  const progress::PlanProgress plan = maker.derived();
  std::vector<std::vector<int>> numbers;
  for (const progress::Snapshot& snapshot : plan.snapshots) {
    const progress::SectionSize& size = snapshot.size_by_section[0];
    numbers.push_back({snapshot.tally.total(), snapshot.coverage.rows, size.outcomes, size.rows, size.aims});
  }
  CHECK(numbers == std::vector<std::vector<int>>{{3, 3, 3, 3, 3}, {3, 2, 3, 2, 2}, {2, 1, 2, 1, 1}});
  CHECK((plan.rows == 1 && plan.outcomes == 2 && plan.aims == 1 && plan.actions == 1));
  CHECK((plan.gaps.rows == 1 && plan.gaps.outcomes == 2 && plan.gaps.without_target == 2));
  CHECK(plan.leads.size() == 1);
  CHECK(plan.amounts.entries == 0);
  CHECK(plan.all_updates.rows == 6);
  CHECK(progress::derive(maker.record).totals.outcomes == 2);
}

TEST_CASE("what is withdrawn when the plan has ended stood in all of its reports") {
  Maker maker;
  maker.section();
  maker.row(1);
  maker.update();
  maker.plan().sections[0].aims[0].life.withdrawn = model::Withdrawn{std::nullopt, {2023, 3, 31}, "The money ended."};
  CHECK(maker.derived().current()->tally.total() == 1);
}
