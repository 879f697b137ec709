// The fictional record, counted: every irregular case of the real documents has its twin there, in small numbers that can
// be checked by eye.
#include <catch2/catch.hpp>

#include <map>

#include "../fictional/loaded.h"
#include "progress/progress.h"

using namespace candour;
using model::Id;
using progress::Mark;

namespace {

const model::Record& fictional() {
  static const test::Loaded loaded(files::DiskReader(CANDOUR_TEST_DATA "/../fictional/content"));
  if (!loaded.said.empty()) FAIL(loaded.said);
  return loaded.record;
}

const model::Plan& plan_2021() { return test::plan_of(fictional(), "wendle", 2021); }
const model::Plan& plan_2022() { return test::plan_of(fictional(), "wendle", 2022); }
const model::Plan& plan_2019() { return test::plan_of(fictional(), "tarn", 2019); }

const progress::PlanProgress& numbers_of(const model::Plan& plan) {
  static const progress::Progress all = progress::derive(fictional());
  return all.plans[static_cast<std::size_t>(&plan - fictional().plans.data())];
}

// Complete, in progress, at risk, not started, joined, withdrawn, not due, not recorded, withheld, not applicable.
std::vector<int> marks(const progress::Tally& tally) {
  std::vector<int> counts;
  for (std::size_t i = 0; i < progress::kMarks; ++i) counts.push_back(tally.of(static_cast<Mark>(i)));
  return counts;
}

std::map<std::string, progress::Verdict> verdicts(const model::Plan& plan, std::size_t update) {
  std::map<std::string, progress::Verdict> found;
  const progress::Snapshot& snapshot = numbers_of(plan).snapshots[update];
  for (std::uint32_t i = 0; i < plan.outcomes.size(); ++i) {
    if (snapshot.results[i] == nullptr) continue;
    found[plan.ref_of(Id<model::Outcome>{i})] = progress::judge(*plan.outcome(Id<model::Outcome>{i}).target, *snapshot.results[i]);
  }
  return found;
}

using Verdicts = std::map<std::string, progress::Verdict>;
using Counts = std::vector<int>;
constexpr auto kMet = progress::Verdict::met;
constexpr auto kNotMet = progress::Verdict::not_met;
constexpr auto kSoFar = progress::Verdict::so_far;

}  // namespace

TEST_CASE("four quarters of one plan: statuses move, and blanks stay beside them out of all that stand") {
  const auto& quarters = numbers_of(plan_2022()).snapshots;
  REQUIRE(quarters.size() == 4);
  CHECK(marks(quarters[0].tally) == Counts{0, 2, 0, 1, 1, 0, 1, 7, 0, 0});
  CHECK(marks(quarters[1].tally) == Counts{1, 3, 1, 0, 1, 0, 0, 4, 1, 0});
  CHECK(marks(quarters[2].tally) == Counts{1, 5, 0, 0, 0, 1, 0, 3, 0, 0});
  CHECK(marks(quarters[3].tally) == Counts{4, 1, 1, 0, 1, 1, 0, 2, 0, 0});
  std::vector<int> totals;
  for (const auto& quarter : quarters) totals.push_back(quarter.tally.total());
  CHECK(totals == std::vector<int>{12, 11, 10, 10});  // one withdrawn; one withdrawn, one merged and one added
  CHECK(quarters[3].tally.of_words_only(Mark::in_progress) == 1);
  CHECK(quarters[3].tally.of_words_only(Mark::withdrawn) == 1);
  CHECK(numbers_of(plan_2022()).latest == 3);
}

TEST_CASE("each quarter covers what it reports on, out of the aims that stand") {
  std::vector<Counts> coverage;
  for (const auto& quarter : numbers_of(plan_2022()).snapshots) {
    const progress::Coverage& c = quarter.coverage;
    coverage.push_back({c.updated, c.none_recorded, c.withheld, c.blank(), c.rows});
  }
  CHECK(coverage == std::vector<Counts>{{2, 0, 1, 5, 8}, {4, 0, 0, 4, 8}, {2, 0, 0, 6, 8}, {2, 1, 0, 4, 7}});
}

TEST_CASE("results are judged in the quarter that reports them") {
  CHECK(verdicts(plan_2022(), 1) == Verdicts{{"1.1(1)", kSoFar}});
  CHECK(verdicts(plan_2022(), 2) == Verdicts{{"1.1(1)", kMet}, {"2.1(1)", kNotMet}});
  CHECK(verdicts(plan_2022(), 3) == Verdicts{{"1.1(1)", kMet}, {"1.1(2)", kMet}, {"2.1(1)", kMet}, {"2.1(2)", kNotMet}});
  CHECK(verdicts(plan_2021(), 0) == Verdicts{{"1.1a(1)", kMet}, {"1.1b(1)", kSoFar}, {"2.1a(1)", kNotMet}});
}

TEST_CASE("two outcomes were late in the second quarter, and none before its day, nor after it was withdrawn") {
  std::vector<std::string> late;
  for (std::size_t quarter = 0; quarter < 4; ++quarter) {
    const model::Update& update = plan_2022().updates[quarter];
    for (std::uint32_t i = 0; i < plan_2022().outcomes.size(); ++i) {
      const Id<model::Outcome> outcome{i};
      const model::Status& status = numbers_of(plan_2022()).snapshots[quarter].statuses[i];
      if (progress::was_late(plan_2022(), update, outcome, status)) late.push_back(update.slug + " " + plan_2022().ref_of(outcome));
    }
  }
  CHECK(late == std::vector<std::string>{"q2 1.2(1)", "q2 2.4(1)"});
}

TEST_CASE("leads are counted for whole bodies, two levels of teams included") {
  const progress::PlanProgress& all = numbers_of(plan_2021());
  std::map<std::string, int> counts;
  for (const progress::LeadCount& lead : all.leads) counts[fictional().at(lead.body).id] = lead.rows;
  CHECK(counts == std::map<std::string, int>{{"harbour-lane", 1}, {"police", 1}, {"wbc", 4}});
  CHECK(all.lead_mentions == 6);
  CHECK(all.rows_by_leads == std::vector<int>{1, 2, 2});
  REQUIRE(all.supports.size() == 1);
  CHECK(fictional().at(all.supports[0].body).id == "jst");
  CHECK(all.gaps.without_lead == 0);  // the one empty lead cell is no blank: the plan says why
}

TEST_CASE("a plan without a status column, with its amounts and one update without a quarter") {
  const progress::PlanProgress& all = numbers_of(plan_2021());
  CHECK(all.aims == 3);
  CHECK(all.actions == 5);
  CHECK(all.amounts.total == 1500.5);
  CHECK(all.amounts.entries == 3);
  CHECK(all.amounts.rows == 2);
  CHECK(all.current()->tally.of(Mark::not_applicable) == 6);
  CHECK(all.current()->coverage.updated == 3);
  CHECK(all.current()->coverage.none_recorded == 1);
  CHECK(all.current()->coverage.blank() == 1);
}

TEST_CASE("a draft whose every cell is blank counts twelve blanks and nothing else") {
  const progress::PlanProgress& all = numbers_of(plan_2019());
  CHECK(all.rows == 3);
  CHECK(all.actions == 3);
  CHECK(numbers_of(plan_2019()).size_by_section[0].actions == 2);  // one of its two aims lists none
  CHECK(all.all_updates.rows == 12);
  CHECK(all.all_updates.blank() == 12);
  CHECK(all.gaps.without_lead_or_group == 0);  // the one group cell beside a blank lead says "N/A"
  CHECK(all.current()->tally.total() == 0);
}

TEST_CASE("the fictional fictional in a few numbers") {
  const progress::Totals totals = progress::derive(fictional()).totals;
  CHECK(totals.plans == 4);
  CHECK(totals.plans_with_status == 1);
  CHECK(totals.rows == 19);
  CHECK(totals.outcomes == 19);
  CHECK(totals.outcomes_with_status_column == 10);
  CHECK(totals.outcomes_reported == 8);
}
