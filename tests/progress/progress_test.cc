#include <catch2/catch.hpp>

#include <numeric>

#include "maker.h"

using namespace candour;
using model::Column;
using model::Delivery;
using model::Evidence;
using model::Id;
using model::Outcome;
using model::ProgressKind;
using model::Reporting;
using model::RowTag;
using model::Status;
using progress::Mark;
using test::Maker;
using test::ref;

namespace {

Status green() { return Status::reported(Delivery::complete, Evidence::colour, model::Colour::green); }
Status amber() { return Status::reported(Delivery::in_progress, Evidence::colour, model::Colour::amber); }
Status words(Delivery delivery) { return Status::reported(delivery, Evidence::words, std::nullopt); }

}  // namespace

TEST_CASE("a blank is never counted as a status") {
  Maker maker;
  maker.section();
  maker.row(3);
  Maker::status(maker.update(), 0, green());
  const progress::PlanProgress plan = maker.derived();
  const progress::Tally& tally = plan.current()->tally;
  CHECK(tally.total() == 3);
  CHECK(tally.reported() == 1);
  CHECK(tally.of(Mark::complete) == 1);
  CHECK(tally.of(Mark::not_recorded) == 2);
  CHECK(plan.current()->statuses[1].reporting() == Reporting::not_recorded);
  CHECK(plan.current()->status_entries[1] == nullptr);
}

TEST_CASE("a plan without a status column has no status that could be missing") {
  Maker maker;
  maker.plan().columns = {Column::outcomes};
  maker.section();
  maker.row(2);
  maker.update();
  const progress::Tally tally = maker.derived().current()->tally;
  CHECK(tally.of(Mark::not_applicable) == 2);
  CHECK(tally.of(Mark::not_recorded) == 0);
  CHECK(tally.reported() == 0);
}

TEST_CASE("not due, not recorded, not applicable and withheld are told apart, and none counts as reported") {
  progress::Tally tally;
  for (const Reporting reporting : {Reporting::not_due, Reporting::not_recorded, Reporting::not_applicable, Reporting::withheld}) {
    tally.add(Status::unreported(reporting));
  }
  CHECK(tally.of(Mark::not_due) == 1);
  CHECK(tally.of(Mark::not_recorded) == 1);
  CHECK(tally.of(Mark::not_applicable) == 1);
  CHECK(tally.of(Mark::withheld) == 1);
  CHECK(tally.total() == 4);
  CHECK(tally.reported() == 0);
}

TEST_CASE("every delivery state has a mark of its own, and what is withdrawn counts as reported") {
  progress::Tally tally;
  const std::vector<std::pair<Delivery, Mark>> all = {{Delivery::complete, Mark::complete},
                                                      {Delivery::in_progress, Mark::in_progress},
                                                      {Delivery::at_risk, Mark::at_risk},
                                                      {Delivery::not_started, Mark::not_started},
                                                      {Delivery::not_started_or_at_risk, Mark::not_started_or_at_risk},
                                                      {Delivery::withdrawn, Mark::withdrawn}};
  for (const auto& [delivery, mark] : all) {
    CHECK(progress::mark_of(words(delivery)) == mark);
    tally.add(words(delivery));
    CHECK(tally.of(mark) == 1);
  }
  CHECK(tally.reported() == 6);
  CHECK(tally.total() == 6);
}

TEST_CASE("statuses that rest on words alone are counted beside those with a colour") {
  progress::Tally tally;
  tally.add(words(Delivery::at_risk));
  tally.add(Status::reported(Delivery::at_risk, Evidence::colour_and_words, model::Colour::red));
  CHECK(tally.of(Mark::at_risk) == 2);
  CHECK(tally.of_words_only(Mark::at_risk) == 1);
}

TEST_CASE("the tallies of the sections add to the plan's, mark by mark") {
  Maker maker;
  maker.section();
  maker.row(2);
  maker.row();
  maker.section();
  maker.row(3);
  model::Update& update = maker.update();
  Maker::status(update, 0, green());
  Maker::status(update, 2, amber());
  Maker::status(update, 4, words(Delivery::not_started));
  Maker::entry(update, 2);
  const progress::PlanProgress plan = maker.derived();
  const progress::Snapshot& now = *plan.current();
  REQUIRE(now.tally_by_section.size() == 2);
  CHECK(now.tally_by_section[0].total() == 2);
  CHECK(now.tally_by_section[1].total() == 3);
  CHECK(now.tally_by_section[1].of(Mark::in_progress) == 1);
  progress::Tally sum;
  for (const auto& tally : now.tally_by_section) sum.add(tally);
  CHECK(sum == now.tally);
  CHECK(now.tally.total() == plan.outcomes);
  CHECK(now.coverage_by_section[0].rows + now.coverage_by_section[1].rows == plan.rows);
  CHECK(now.coverage_by_section[1].updated == 1);
}

TEST_CASE("coverage tells an update, a word that there is none, what is withheld and a blank apart") {
  Maker maker;
  maker.section();
  for (int i = 0; i < 5; ++i) maker.row();
  model::Update& update = maker.update();
  Maker::entry(update, 0);
  Maker::entry(update, 1, ProgressKind::none_recorded);
  Maker::entry(update, 2, ProgressKind::withheld);
  const progress::Coverage coverage = maker.derived().current()->coverage;
  CHECK(coverage.rows == 5);
  CHECK(coverage.updated == 1);
  CHECK(coverage.none_recorded == 1);
  CHECK(coverage.withheld == 1);
  CHECK(coverage.blank() == 2);
}

TEST_CASE("the cells of all updates add up, section by section") {
  Maker maker;
  maker.section();
  maker.row();
  maker.section();
  maker.row();
  Maker::entry(maker.update(1), 1);
  Maker::entry(maker.update(2), 1, ProgressKind::none_recorded);
  const progress::PlanProgress plan = maker.derived();
  CHECK(plan.all_updates.rows == 4);
  CHECK(plan.all_updates.updated == 1);
  CHECK(plan.all_updates.blank() == 2);
  REQUIRE(plan.all_updates_by_section.size() == 2);
  CHECK(plan.all_updates_by_section[0].blank() == 2);
  CHECK(plan.all_updates_by_section[1].blank() == 0);
}

TEST_CASE("each update is a snapshot of its own: what one says is not carried into the next") {
  Maker maker;
  maker.section();
  maker.row(1);
  Maker::status(maker.update(1), 0, green());
  maker.update(2);
  const progress::PlanProgress plan = maker.derived();
  CHECK(plan.snapshots[0].tally.of(Mark::complete) == 1);
  CHECK(plan.snapshots[1].tally.of(Mark::complete) == 0);
  CHECK(plan.snapshots[1].tally.of(Mark::not_recorded) == 1);
}

TEST_CASE("the newest quarter is the current update, else the newest update, else there is none") {
  const auto latest = [](const std::vector<std::optional<int>>& quarters) {
    Maker maker;
    maker.section();
    for (const auto quarter : quarters) maker.update(quarter);
    return maker.derived().latest;
  };
  CHECK(latest({1, 2, 3}) == 2);
  CHECK(latest({1, 2, std::nullopt}) == 1);
  CHECK(latest({std::nullopt}) == 0);
  CHECK(latest({std::nullopt, std::nullopt}) == 1);
  CHECK_FALSE(latest({}));
  CHECK(Maker().derived().current() == nullptr);
}

TEST_CASE("a lead counts once per row, and a team counts for the body it is part of") {
  Maker maker;
  maker.section();
  maker.row(0, {Maker::kCouncil, Maker::kWardens});  // one body
  maker.row(0, {Maker::kWardens, Maker::kPolice});
  maker.row(0, {Maker::kPolice, Maker::kPolice});  // two people of one body
  maker.row(0, {Maker::kCouncil});
  maker.row(0, {Maker::kCouncil, Maker::kPolice, Maker::kTable});
  const progress::PlanProgress plan = maker.derived();
  CHECK(plan.lead_mentions == 8);
  CHECK(plan.rows_by_leads == std::vector<int>{0, 3, 1, 1});
  REQUIRE(plan.leads.size() == 3);
  CHECK(plan.leads[0].body.index == Maker::kCouncil);
  CHECK(plan.leads[0].rows == 4);
  CHECK(plan.leads[1].body.index == Maker::kPolice);
  CHECK(plan.leads[1].rows == 3);
  CHECK(plan.leads[2].rows == 1);
}

TEST_CASE("who supports a lead leads nothing, and is counted apart once for each row") {
  Maker maker;
  maker.section();
  const auto support = [&](model::Cells& cells, std::uint32_t body) { cells.leads.push_back({ref<model::Body>(body), std::nullopt, true, std::nullopt}); };
  support(maker.row(0, {Maker::kPolice}), Maker::kCouncil);
  auto& both = maker.row(0, {Maker::kCouncil});
  support(both, Maker::kWardens);  // a team of who leads
  support(both, Maker::kTable);
  support(maker.row(), Maker::kTable);
  const progress::PlanProgress plan = maker.derived();
  CHECK(plan.lead_mentions == 2);
  CHECK(plan.rows_by_leads == std::vector<int>{1, 2});
  REQUIRE(plan.leads.size() == 2);
  CHECK(plan.leads_by_section[0].size() == 2);
  REQUIRE(plan.supports.size() == 2);
  CHECK(plan.supports[0].body.index == Maker::kTable);
  CHECK(plan.supports[0].rows == 2);
  CHECK(plan.supports[1].body.index == Maker::kCouncil);
  CHECK(plan.supports[1].rows == 1);
}

TEST_CASE("bodies that lead equally often stand in the record's order, not in that of the plan") {
  Maker maker;
  maker.section();
  maker.row(0, {Maker::kTable});
  maker.row(0, {Maker::kPolice});
  const auto leads = maker.derived().leads;
  REQUIRE(leads.size() == 2);
  CHECK(leads[0].body.index == Maker::kPolice);
}

TEST_CASE("a lead group is not a lead, and a row with one is not without anybody") {
  Maker maker;
  maker.plan().columns.push_back(Column::lead_groups);
  maker.section();
  maker.row();
  maker.row().lead_groups.push_back({ref<model::Body>(Maker::kTable), std::nullopt, false, std::nullopt});
  maker.row(0, {Maker::kPolice});
  CHECK(maker.derived().gaps.without_lead == 2);
  CHECK(maker.derived().gaps.without_lead_or_group == 1);
  CHECK(maker.derived().gaps_by_section[0].without_lead == 2);
}

TEST_CASE("amounts are added up as stated, with the rows and entries that state any") {
  Maker maker;
  maker.section();
  const auto money = [](double value) {
    model::Resource resource;
    resource.amount = model::Amount{value, "GBP"};
    return resource;
  };
  maker.row().resources = {money(350), model::Resource(), money(150.5)};
  maker.row().resources = {model::Resource()};
  maker.row().resources = {money(1000)};
  const progress::AmountsStated amounts = maker.derived().amounts;
  CHECK(amounts.total == 1500.5);
  CHECK(amounts.rows == 2);
  CHECK(amounts.entries == 3);
}

TEST_CASE("a cell that is left out, lost or answered with N/A is not a gap of the plan") {
  for (const auto why : {model::Absence::withheld, model::Absence::lost_in_extract, model::Absence::given_as_not_applicable}) {
    Maker maker;
    maker.section();
    maker.row();
    maker.row().empty.push_back({Column::leads, why});
    CHECK(maker.derived().gaps.without_lead == 1);
  }
}

TEST_CASE("pennies add up to pounds") {
  Maker maker;
  maker.section();
  model::Cells& row = maker.row();
  for (const double value : {0.7, 0.1, 0.2}) {
    model::Resource resource;
    resource.amount = model::Amount{value, "GBP"};
    row.resources.push_back(resource);
  }
  CHECK(maker.derived().amounts.total == 1.0);
}

TEST_CASE("the newest update is the last that has a day, with a quarter or without") {
  Maker maker;
  maker.section();
  maker.row(1);
  maker.update(4);
  maker.update(std::nullopt).as_at = model::Date{2023, 5, 3};
  maker.update(std::nullopt);
  CHECK(maker.derived().latest == 1U);
}

TEST_CASE("outcomes that are left out or lost are counted apart from cells that are blank") {
  Maker maker;
  maker.section();
  maker.row();
  maker.row().empty.push_back({Column::outcomes, model::Absence::withheld});
  maker.row().empty.push_back({Column::outcomes, model::Absence::lost_in_extract});
  maker.row().empty.push_back({Column::outcomes, model::Absence::given_as_not_applicable});
  const progress::Gaps gaps = maker.derived().gaps;
  CHECK(gaps.without_outcome == 1);
  CHECK(gaps.outcomes_withheld == 1);
  CHECK(gaps.outcomes_lost == 1);
}

TEST_CASE("results and entries stand beside the outcomes and rows that they are about") {
  Maker maker;
  maker.section();
  maker.row(1);
  maker.row(2);
  model::Update& update = maker.update();
  model::Result& result = Maker::entry(update, 1).results.emplace_back();
  result.outcome = ref<Outcome>(2);
  result.value = model::Exact{7};
  const progress::PlanProgress plan = maker.derived();
  const progress::Snapshot& now = *plan.current();
  CHECK(now.results[0] == nullptr);
  CHECK(now.results[1] == nullptr);
  REQUIRE(now.results[2] != nullptr);
  CHECK(exact(now.results[2]->value) == 7);
  CHECK(now.entries[0] == nullptr);
  CHECK(now.entries[1] == &maker.plan().updates[0].progress[0]);
}

namespace {

// Whether an outcome of this due date and status was late in an update as at 30 June 2022, in a row with these dates.
bool late(const char* due, std::vector<std::string> when_by, const Status& status) {
  Maker maker;
  maker.section();
  model::Cells& cells = maker.row(1);
  if (due != nullptr) cells.outcomes[0].due = model::parse_when_by(due);
  for (std::string& when : when_by) cells.when_by.push_back(model::parse_when_by(std::move(when)));
  model::Update& update = maker.update(1);
  return progress::was_late(maker.plan(), update, Id<Outcome>{0}, status);
}

}  // namespace

TEST_CASE("an outcome was late when its own date had passed, and not a day before") {
  CHECK(late("May 2022", {}, amber()));
  CHECK_FALSE(late("June 2022", {}, amber()));
  CHECK_FALSE(late("Summer 2022", {}, amber()));
  CHECK(late("Spring 2022", {}, amber()));
  CHECK(late("29 June 2022", {}, amber()));
  CHECK_FALSE(late("30 June 2022", {}, amber()));
}

TEST_CASE("what is complete or withdrawn is not late, and what has no reported status never is") {
  CHECK_FALSE(late("May 2022", {}, green()));
  CHECK_FALSE(late("May 2022", {}, words(Delivery::withdrawn)));
  CHECK(late("May 2022", {}, words(Delivery::not_started)));
  CHECK(late("May 2022", {}, words(Delivery::at_risk)));
  for (const Reporting reporting : {Reporting::not_recorded, Reporting::not_due, Reporting::not_applicable, Reporting::withheld}) {
    CHECK_FALSE(late("May 2022", {}, Status::unreported(reporting)));
  }
}

TEST_CASE("only real dates make late") {
  for (const char* due : {"Quarterly", "As required", "Ongoing", "Soon", "May"}) CHECK_FALSE(late(due, {}, amber()));
  CHECK_FALSE(late(nullptr, {"Quarterly"}, amber()));
  CHECK_FALSE(late(nullptr, {}, amber()));
}

TEST_CASE("a row's date counts where the outcome has none, and only where it is the row's one date") {
  CHECK(late(nullptr, {"May 2022"}, amber()));
  CHECK(late("Ongoing", {"May 2022"}, amber()));
  CHECK_FALSE(late("August 2022", {"May 2022"}, amber()));
  CHECK_FALSE(late(nullptr, {"May 2022", "As required"}, amber()));
}

TEST_CASE("an update without any date calls nothing late") {
  Maker maker;
  maker.section();
  maker.row(1).outcomes[0].due = model::parse_when_by("May 1999");
  CHECK_FALSE(progress::was_late(maker.plan(), maker.update(std::nullopt), Id<Outcome>{0}, amber()));
}

TEST_CASE("the gaps of a section are counted out of its own rows and outcomes") {
  Maker maker;
  maker.plan().columns.push_back(Column::when_by);
  maker.section();
  maker.row(1);
  maker.section();
  maker.row();
  model::Cells& full = maker.row(2, {Maker::kPolice});
  full.when_by.push_back(model::parse_when_by("Ongoing"));
  full.outcomes[0].target = model::Target();
  const progress::Gaps gaps = maker.derived().gaps_by_section[1];
  CHECK(gaps.rows == 2);
  CHECK(gaps.without_lead == 1);
  CHECK(gaps.without_date == 1);
  CHECK(gaps.without_outcome == 1);
  CHECK(gaps.outcomes == 2);
  CHECK(gaps.without_target == 1);
}

TEST_CASE("where a plan lists no actions, its aims are its actions; where it lists some, an aim may have none") {
  Maker maker;
  maker.section();
  maker.row(1);
  maker.row(2);
  CHECK(maker.derived().size_by_section[0].aims == 2);
  CHECK(maker.derived().size_by_section[0].actions == 2);
  CHECK(maker.derived().size_by_section[0].rows == 2);
  CHECK(maker.derived().size_by_section[0].outcomes == 3);
  maker.plan().sections[0].aims[0].actions.resize(3);
  CHECK(maker.derived().size_by_section[0].actions == 3);
  CHECK(maker.derived().actions == 3);
}

TEST_CASE("the totals count reported outcomes only out of plans that have a status column") {
  Maker maker;
  maker.section();
  maker.row(3);
  Maker::status(maker.update(), 1, amber());
  maker.record.plans.push_back(maker.plan());
  maker.record.plans[1].columns = {Column::outcomes};
  maker.record.plans[1].updates.clear();
  const progress::Totals totals = progress::derive(maker.record).totals;
  CHECK(totals.plans == 2);
  CHECK(totals.plans_with_status == 1);
  CHECK(totals.rows == 2);
  CHECK(totals.outcomes == 6);
  CHECK(totals.outcomes_with_status_column == 3);
  CHECK(totals.outcomes_reported == 1);
}

TEST_CASE("a plan without updates has no snapshot, and a plan without rows divides nothing") {
  const progress::PlanProgress plan = Maker().derived();
  CHECK(plan.snapshots.empty());
  CHECK(plan.rows == 0);
  CHECK(plan.leads.empty());
  CHECK(plan.amounts.total == 0);
  CHECK(progress::derive(model::Record()).totals.plans == 0);
}
