#include "world.h"
#include "views/common.h"
#include "views/rows.h"

using namespace candour;
using model::Column;
using model::Delivery;
using model::Evidence;
using model::Reporting;
using model::Status;
using test::plain;
using views::tally_sentence;

namespace {

using Statuses = std::vector<std::pair<int, Status>>;

progress::Tally tally_of(const Statuses& statuses) {
  progress::Tally tally;
  for (const auto& [count, status] : statuses) {
    for (int i = 0; i < count; ++i) tally.add(status);
  }
  return tally;
}

Status colour(Delivery delivery) { return Status::reported(delivery, Evidence::colour, model::Colour::green); }
Status words(Delivery delivery) { return Status::reported(delivery, Evidence::words, std::nullopt); }
Status blank() { return Status::unreported(Reporting::not_recorded); }
Status not_due() { return Status::unreported(Reporting::not_due); }
Status withheld() { return Status::unreported(Reporting::withheld); }

std::string said_of(const Statuses& statuses) { return plain(tally_sentence(tally_of(statuses), {})); }

model::Plan plan_with(std::vector<Column> columns) {
  model::Plan plan;
  plan.columns = std::move(columns);
  return plan;
}

std::string coverage(int rows, int updated, int none_recorded = 0, int left_out = 0) {
  return plain(views::coverage_sentence(plan_with({Column::progress}), {rows, updated, none_recorded, left_out}));
}

}  // namespace

TEST_CASE("what is not recorded stands beside what is, and both are out of all") {
  CHECK(said_of({{6, colour(Delivery::complete)}, {6, colour(Delivery::in_progress)}, {10, colour(Delivery::not_started_or_at_risk)}, {37, blank()}}) ==
        "Of 59 promised outcomes, 6 were complete, 6 in progress and 10 not started or at risk. For 37, no status is recorded.");
  CHECK(said_of({{1, colour(Delivery::complete)}, {1, blank()}}) == "Of 2 promised outcomes, 1 was complete. For 1, no status is recorded.");
}

TEST_CASE("every state has its place in the sentence") {
  CHECK(said_of({{1, colour(Delivery::at_risk)}, {2, colour(Delivery::not_started)}, {3, colour(Delivery::withdrawn)}}) ==
        "Of 6 promised outcomes, 1 was at risk, 2 not started and 3 withdrawn. Every one has a recorded status.");
}

TEST_CASE("a plan without any status says so, and says nothing else") {
  CHECK(said_of({{4, blank()}}) == "Of 4 promised outcomes, none has a recorded status.");
  CHECK(said_of({}) == "No outcome is promised here.");
}

TEST_CASE("where all that is promised is left out or lost, that is said and not that nothing was promised") {
  progress::Gaps gaps;
  gaps.rows = 3;
  gaps.outcomes_withheld = 2;
  CHECK(plain(tally_sentence({}, gaps)) == "What is promised here is left out of this site, so no outcome is counted.");
  gaps.outcomes_lost = 1;
  CHECK(plain(tally_sentence({}, gaps)) == "What is promised here is left out of this site or lost in the text we have, so no outcome is counted.");
}

TEST_CASE("one outcome is spoken of as one") {
  CHECK(said_of({{1, colour(Delivery::complete)}}) == "The one promised outcome was complete.");
  CHECK(said_of({{1, blank()}}) == "The one promised outcome has no recorded status.");
  CHECK(said_of({{1, not_due()}}) == "The one promised outcome has no status here. For 1, the report says that nothing was due yet.");
}

TEST_CASE("not due and left out are neither a delivery nor a blank") {
  CHECK(said_of({{1, colour(Delivery::complete)}, {2, not_due()}}) ==
        "Of 3 promised outcomes, 1 was complete. For 2, the report says that nothing was due yet.");
  CHECK(said_of({{2, colour(Delivery::complete)}, {1, withheld()}}) ==
        "Of 3 promised outcomes, 2 were complete. For 1, the status is left out of this site.");
  CHECK(said_of({{2, withheld()}, {1, not_due()}}) ==
        "Of 3 promised outcomes, none has a status here. For 1, the report says that nothing was due yet. For 2, the status is left out of this site.");
  CHECK(said_of({{2, withheld()}, {1, blank()}}) ==
        "Of 3 promised outcomes, none has a status here. For 1, no status is recorded. For 2, the status is left out of this site.");
}

TEST_CASE("only the numbers that matter carry weight") {
  std::vector<std::string> strong;
  for (const views::Run& run : tally_sentence(tally_of({{1, colour(Delivery::complete)}, {1, blank()}}), {})) {
    if (run.strong) strong.push_back(run.text);
  }
  CHECK(strong == std::vector<std::string>{"2 promised outcomes", "1, no status is recorded"});
}

TEST_CASE("what rests on words alone is counted apart from what has a colour") {
  CHECK(views::evidence_sentence(tally_of({{3, colour(Delivery::complete)}, {2, words(Delivery::not_started)}, {4, blank()}})) ==
        "A status is known for 5 of 9 outcomes: 3 by a colour and 2 by words alone.");
  CHECK(views::evidence_sentence(tally_of({{3, colour(Delivery::complete)}, {4, blank()}})).empty());
}

TEST_CASE("how many rows carry an update is said in whole sentences, whatever the number") {
  CHECK(coverage(42, 41, 1) == "41 of 42 actions carry an update in words. For 1, no update is recorded.");
  CHECK(coverage(3, 1) == "1 of 3 actions carries an update in words. For 2, the cell is blank.");
  CHECK(coverage(9, 9) == "All 9 actions carry an update in words.");
  CHECK(coverage(5, 0, 2, 1) == "None of the 5 actions carries an update in words. For 2, no update is recorded. "
                                "For 1, the update is left out of this site. For 2, the cell is blank.");
  CHECK(coverage(1, 1) == "The one action carries an update in words.");
  CHECK(coverage(1, 0, 1) == "The one action carries no update. For 1, no update is recorded.");
}

TEST_CASE("blank cells are called blank, never nought of so many") {
  CHECK(coverage(148, 0) == "All 148 update cells are blank in the document.");
  CHECK(coverage(1, 0) == "The one update cell is blank in the document.");
  CHECK(coverage(0, 0).empty());
}

TEST_CASE("a plan without a progress column has no blank cells to speak of") {
  CHECK(views::coverage_sentence(plan_with({Column::outcomes}), {3, 0, 0, 0}).empty());
}

TEST_CASE("a plan without reports is not said to have blank ones") {
  const progress::SectionSize size{3, 3, 3, 5};
  CHECK(plain(views::progress_sentence(plan_with({Column::outcomes, Column::status}), nullptr, {}, {}, size, {})) == "3 actions, and no report yet.");
}

TEST_CASE("a plan without statuses says that it gives none, before its updates") {
  const progress::Snapshot snapshot;
  const model::Plan plan = plan_with({Column::outcomes, Column::progress});
  CHECK(plain(views::progress_sentence(plan, &snapshot, {}, {2, 1, 0, 0}, {2, 2, 2, 1}, {})) ==
        "1 outcome was promised in 2 actions. This plan gives no outcome a status. 1 of 2 actions carries an update in words. For 1, the cell is blank.");
  CHECK(plain(views::progress_sentence(plan_with({Column::progress}), &snapshot, {}, {1, 1, 0, 0}, {2, 4, 2, 0}, {})) ==
        "2 aims with 4 actions. This plan has no column for outcomes or their status. The one action carries an update in words.");
}

TEST_CASE("a gap is a number out of a number") {
  const model::Plan plan = plan_with({Column::leads, Column::when_by, Column::outcomes, Column::status, Column::progress, Column::partners,
                                      Column::resources, Column::indicators});
  progress::Gaps gaps;
  gaps.rows = 4;
  gaps.outcomes = 6;
  gaps.without_lead = 1;
  gaps.without_date = 4;
  gaps.without_outcome = 2;
  gaps.without_target = 5;
  const progress::Tally tally = tally_of({{4, colour(Delivery::complete)}, {2, blank()}});
  const progress::Coverage covered{4, 3, 0, 0};
  CHECK(views::gap_statements(plan, gaps, &tally, &covered) ==
        std::vector<std::string>{"2 of 6 outcomes have no recorded status.", "1 of 4 actions has no named lead.",
                                 "None of the 4 actions has a recorded date.", "2 of 4 actions have no recorded outcome.",
                                 "5 of 6 outcomes have no target in numbers.", "1 of 4 update cells is blank."});
}

TEST_CASE("nothing is said where nothing is missing") {
  const model::Plan plan = plan_with({Column::leads, Column::when_by, Column::outcomes, Column::status, Column::progress, Column::partners,
                                      Column::resources, Column::indicators});
  progress::Gaps gaps;
  gaps.rows = 2;
  gaps.outcomes = 2;
  const progress::Tally tally = tally_of({{2, colour(Delivery::complete)}});
  const progress::Coverage covered{2, 2, 0, 0};
  CHECK(views::gap_statements(plan, gaps, &tally, &covered).empty());
}

TEST_CASE("what a plan has no column for is not missing from its rows") {
  progress::Gaps gaps;
  gaps.rows = 2;
  gaps.without_lead = 2;
  gaps.without_lead_or_group = 1;
  gaps.without_date = 2;
  gaps.without_outcome = 2;
  const progress::Coverage all_blank{8, 0, 0, 0};
  CHECK(views::gap_statements(plan_with({Column::leads, Column::lead_groups, Column::targets, Column::progress}), gaps, nullptr, &all_blank) ==
        std::vector<std::string>{"None of the 2 actions has a named lead.", "1 of 2 actions has no named lead or lead group.", "All 8 update cells are blank.",
                                 "The plan’s target column is blank in every row.",
                                 "This plan has no column for partners, resources, dates, outcomes, status or indicators."});
}

TEST_CASE("the one of its kind is called the one") {
  progress::Gaps gaps;
  gaps.rows = 1;
  gaps.without_lead = 1;
  const progress::Coverage covered{1, 0, 0, 0};
  const auto statements = views::gap_statements(plan_with({Column::leads, Column::progress}), gaps, nullptr, &covered);
  REQUIRE(statements.size() == 3);
  CHECK(statements[0] == "The one action has no named lead.");
  CHECK(statements[1] == "The one update cell is blank.");
}

TEST_CASE("a size counts aims once, also where they are the actions") {
  model::Plan plan = plan_with({Column::outcomes});
  CHECK(views::size_text(plan, {4, 9, 9, 18}) == "4 aims, 9 actions, 18 outcomes");
  plan.row_level = model::RowLevel::aim;
  CHECK(views::size_text(plan, {1, 1, 1, 1}) == "1 aim, 1 outcome");
  plan.columns = {Column::progress};
  plan.labels.aim = "objective";
  CHECK(views::size_text(plan, {5, 10, 5, 0}) == "5 objectives, 10 actions");
}
