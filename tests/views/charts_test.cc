// What charts say: each number out of its whole, the parts together the whole, and a headline that the numbers bear out.
#include <set>

#include "views/chart_makers.h"
#include "world.h"

using namespace candour;
using model::Delivery;
using model::Evidence;
using model::Reporting;
using model::Status;
using test::fictional;
using test::page;
using views::ChartKind;
using views::ChartView;

using Texts = std::vector<std::string>;

namespace {

// The list of all promises, made anew of rows and outcomes, as `resolve` makes it.
void list_promises(model::Plan& plan) {
  plan.promises.clear();
  std::uint32_t outcome = 0;
  for (std::uint32_t row = 0; row < plan.rows.size(); ++row) {
    plan.promises.push_back({{row}, std::nullopt});
    for (; outcome < plan.outcomes.size() && plan.outcomes[outcome].row.index == row; ++outcome) plan.promises.push_back({{row}, model::Id<model::Outcome>{outcome}});
  }
}

template <class T>
T page_with(model::Record record, const std::string& address, const model::Date& as_of = test::kDayOfBuild) {
  for (model::Plan& plan : record.plans) list_promises(plan);
  return test::page_of<T>(record, address, as_of);
}

model::Plan& plan_begun(model::Record& record, int year) {
  return *std::find_if(record.plans.begin(), record.plans.end(), [&](const auto& plan) { return plan.year.start == year; });
}

// Adds outcomes to the plan's last row, as `resolve` would have counted them.
void add_outcomes(model::Plan& plan, std::size_t count) {
  const model::Id<model::RowTag> row{static_cast<std::uint32_t>(plan.rows.size() - 1)};
  auto& outcomes = plan.sections.back().aims.back().cells.outcomes;
  for (std::size_t i = 0; i < count; ++i) {
    plan.outcomes.push_back({row, static_cast<std::uint32_t>(outcomes.size())});
    outcomes.emplace_back().text = "Another promise.";
  }
}

void collect(std::vector<ChartView>& charts, const std::optional<ChartView>& chart) {
  if (chart) charts.push_back(*chart);
}
void collect(std::vector<ChartView>& charts, const views::PlanView& page) {
  for (const auto* chart : {&page.status, &page.coverage, &page.leads, &page.amounts}) collect(charts, *chart);
}
void collect(std::vector<ChartView>& charts, const views::SectionView& page) {
  collect(charts, page.status);
  collect(charts, page.coverage);
}
void collect(std::vector<ChartView>& charts, const views::SummaryView& page) { collect(charts, page.reported); }
void collect(std::vector<ChartView>& charts, const views::BodyView& page) { collect(charts, page.by_plan); }
template <class T>
void collect(std::vector<ChartView>&, const T&) {}

std::vector<ChartView> charts_of(const views::View& view) {
  std::vector<ChartView> charts;
  std::visit([&](const auto& page) { collect(charts, page); }, view);
  return charts;
}

Texts rows_of(const ChartView& chart) {
  Texts rows;
  for (const views::ChartRow& row : chart.rows) rows.push_back(row.label + ": " + row.text);
  return rows;
}

Status coloured(Delivery delivery) { return Status::reported(delivery, Evidence::colour, model::Colour::green); }

std::string status_headline(const std::vector<std::pair<int, Status>>& statuses) {
  progress::Tally tally;
  for (const auto& [count, status] : statuses) {
    for (int i = 0; i < count; ++i) tally.add(status);
  }
  const auto chart = views::status_chart(test::plan_of(fictional().record(), "wendle", 2022), tally, "chart", "as at quarter 1");
  return chart ? chart->headline : "no chart";
}

}  // namespace

TEST_CASE("the numbers of every chart agree: with their text, with their whole, with each other") {
  std::set<ChartKind> kinds;
  for (const views::PageEntry& entry : fictional().site_map.pages) {
    std::set<std::string> anchors;
    for (const ChartView& chart : charts_of(views::make_view(fictional().material(), entry))) {
      INFO(entry.url.address << " " << chart.anchor << ": " << chart.headline);
      kinds.insert(chart.kind);
      CHECK(anchors.insert(chart.anchor).second);
      for (const std::string* text : {&chart.headline, &chart.subtitle, &chart.name, &chart.caption, &chart.label_heading, &chart.value_heading}) {
        CHECK_FALSE(text->empty());
      }
      REQUIRE_FALSE(chart.rows.empty());
      double sum = 0;
      double whole = 0;
      for (const views::ChartRow& row : chart.rows) {
        INFO(row.label);
        CHECK(row.value >= 0);
        CHECK(row.value <= row.out_of);
        if (chart.kind != ChartKind::amount) CHECK(row.text == views::number_text(row.value) + " of " + views::number_text(row.out_of));
        sum += row.value;
        whole += row.out_of;
      }
      switch (chart.kind) {
        case ChartKind::status:
        case ChartKind::amount: CHECK(sum == Approx(chart.rows.front().out_of)); break;
        case ChartKind::coverage:
          CHECK(chart.headline.ends_with(": " + views::number_text(sum) + " of " + views::number_text(whole)));
          break;
        case ChartKind::share: break;  // where bodies lead together, each is counted
      }
    }
  }
  CHECK(kinds == std::set{ChartKind::status, ChartKind::coverage, ChartKind::share, ChartKind::amount});
}

TEST_CASE("the headline of statuses says what holds for most, out of all") {
  const Status blank = Status::unreported(Reporting::not_recorded);
  CHECK(status_headline({{6, coloured(Delivery::complete)}, {16, coloured(Delivery::in_progress)}, {37, blank}}) ==
        "Most outcomes have no recorded status: 37 of 59");
  CHECK(status_headline({{9, blank}}) == "No outcome has a recorded status: 0 of 9");
  CHECK(status_headline({{1, blank}}) == "The one outcome has no recorded status");
  CHECK(status_headline({{5, coloured(Delivery::in_progress)}, {4, blank}}) == "Most outcomes were in progress: 5 of 9");
  CHECK(status_headline({{9, coloured(Delivery::complete)}}) == "All outcomes were complete: 9 of 9");
  CHECK(status_headline({{9, Status::unreported(Reporting::withheld)}}) == "All outcomes have a status that is left out: 9 of 9");
  CHECK(status_headline({{9, Status::unreported(Reporting::not_due)}}) == "All outcomes were not due yet: 9 of 9");
  // Half is not most.
  CHECK(status_headline({{4, coloured(Delivery::complete)}, {4, blank}}) == "4 of 8 outcomes were complete");
  CHECK(status_headline({{1, coloured(Delivery::complete)}, {1, blank}}) == "1 of 2 outcomes was complete");
  CHECK(status_headline({{2, coloured(Delivery::in_progress)}, {2, blank}}) == "None of 4 outcomes was complete");
  CHECK(status_headline({}) == "no chart");
}

TEST_CASE("a plan's statuses are shown line by line, each with what it means there and a way to its promises") {
  const auto plan = page<views::PlanView>("/wendle/plan/2022-23/");
  REQUIRE(plan.status);
  CHECK(plan.status->headline == "4 of 10 outcomes were complete");
  CHECK(plan.status->subtitle == "10 promised outcomes, as at quarter 4, 2022/23.");
  CHECK(rows_of(*plan.status) == Texts{"Complete: 4 of 10", "In progress: 1 of 10", "At risk: 1 of 10", "Not started or at risk: 1 of 10",
                                       "Withdrawn: 1 of 10", "Not recorded: 2 of 10"});
  CHECK(plan.status->rows.at(1).remark == "In words only: no colour is recorded");
  CHECK(plan.status->rows.at(0).to == views::register_url(fictional().record(), test::plan_of(fictional().record(), "wendle", 2022), progress::Mark::complete));
}

TEST_CASE("coverage says how much, of all, and what the rest is") {
  const auto plan = page<views::PlanView>("/wendle/plan/2022-23/");
  REQUIRE(plan.coverage);
  CHECK(plan.coverage->headline == "Fewer than half of the aims carry an update: 2 of 7");
  CHECK(plan.coverage->remark == "Striped, without an update: 4 blank in the document and 1 with the words that there is no update.");
  CHECK(plan.sections.size() == 3);  // with the marks
  const auto headline = [](int updated, int rows) {
    const std::vector<progress::Coverage> sections = {{rows, updated}, {}, {}};
    return views::coverage_chart(fictional().material(), test::plan_of(fictional().record(), "wendle", 2022), sections, {{}, {}, {}}, 1, "")->headline;
  };
  CHECK(headline(0, 6) == "No aim carries an update: 0 of 6");
  CHECK(headline(3, 6) == "Half of the aims carry an update: 3 of 6");
  CHECK(headline(4, 6) == "Most aims carry an update: 4 of 6");
  CHECK(headline(6, 6) == "Every aim carries an update: 6 of 6");
}

TEST_CASE("a plan without statuses lists its sections once, with how much of each was reported") {
  const auto plan = page<views::PlanView>("/wendle/plan/2021-22/");
  CHECK_FALSE(plan.has_status);
  CHECK_FALSE(plan.status);
  CHECK(plan.sections.empty());
  REQUIRE(plan.coverage);
  CHECK(plan.coverage->headline == "Most actions carry an update: 3 of 5");
  CHECK(plan.coverage->rows.at(0).number == 1);
  CHECK(plan.coverage->rows.at(0).remark);
  const auto summary = page<views::SummaryView>("/wendle/plan/2021-22/late-year/");
  CHECK(summary.sections.empty());
  CHECK(summary.reported->headline == plan.coverage->headline);
}

TEST_CASE("without a report, or without a column for it, there is no coverage to draw and the sections are still listed") {
  model::Record record = fictional().record();
  plan_begun(record, 2021).updates.clear();
  auto plan = page_with<views::PlanView>(record, "/wendle/plan/2021-22/");
  CHECK_FALSE(plan.coverage);
  CHECK(plan.sections.size() == 2);
  record = fictional().record();
  auto& columns = plan_begun(record, 2021).columns;
  columns.erase(std::remove(columns.begin(), columns.end(), model::Column::progress), columns.end());
  plan = page_with<views::PlanView>(record, "/wendle/plan/2021-22/");
  CHECK_FALSE(plan.coverage);
  CHECK(plan.sections.size() == 2);
}

TEST_CASE("blank reports are drawn by all their cells, for they are many and nothing else can be said") {
  const auto plan = page<views::PlanView>("/tarn/plan/2019-20/");
  CHECK(plan.coverage->headline == "No update cell says anything: 0 of 12");
  CHECK(plan.coverage->subtitle == "One cell for each objective in each of 4 reports, section by section.");
  CHECK(page<views::SummaryView>("/tarn/plan/2019-20/q1/").reported->headline == "No objective carries an update: 0 of 3");
}

TEST_CASE("a section without statuses shows its reports in order, as soon as one says something") {
  const std::string address = "/tarn/plan/2019-20/quiet-valley/";
  CHECK_FALSE(page<views::SectionView>(address).coverage);
  CHECK_FALSE(page<views::SectionView>("/wendle/plan/2021-22/night-time/").coverage);  // one report: a sentence says it
  model::Record record = fictional().record();
  model::ProgressEntry& entry = plan_begun(record, 2019).updates.at(1).progress.emplace_back();
  entry.row.id = {0};
  entry.text = {"It is quieter."};
  const auto section = page_with<views::SectionView>(record, address);
  REQUIRE(section.coverage);
  CHECK(rows_of(*section.coverage) == Texts{"Quarter 1: 0 of 2", "Quarter 2: 1 of 2", "Quarter 3: 0 of 2", "Quarter 4: 0 of 2"});
  CHECK(section.coverage->headline == "Fewer than half of the update cells say something: 1 of 8");
}

TEST_CASE("leads are out of all rows, and nobody is called first where several are") {
  const auto plan = page<views::PlanView>("/wendle/plan/2022-23/");
  REQUIRE(plan.leads);
  CHECK(plan.leads->headline == "Wendlebrook Borough Council and Tarnshire Police lead most often: 2 of 7 aims each");
  CHECK(rows_of(*plan.leads) == Texts{"Wendlebrook Borough Council: 2 of 7", "Tarnshire Police: 2 of 7", "Safe Door: 1 of 7", "Wendle Safer Streets: 1 of 7"});
  CHECK(plan.leads->subtitle == "How many of the 7 aims each body leads, alone or with others. A team counts for the body it is part of.");
  CHECK(plan.leads->remark == "The numbers add up to 6. Of 7 aims, 4 have one lead body and 1 has two. For 2 of 7 aims, no lead is named. "
                              "Leads in support are not counted: Tarn Health supports the lead of 1 of 7 aims.");
  progress::PlanProgress numbers = fictional().progress.plans.at(0);
  const auto headline = [&](const std::vector<int>& rows) {
    numbers.leads.clear();
    numbers.rows = 9;
    for (std::uint32_t i = 0; i < rows.size(); ++i) numbers.leads.push_back({{i}, rows[i]});
    return views::lead_chart(fictional().material(), test::plan_of(fictional().record(), "wendle", 2022), numbers)->headline;
  };
  CHECK(headline({3, 3, 3}) == "No body leads more than 3 of 9 aims");
  CHECK(headline({3}).ends_with(" leads 3 of 9 aims"));
  CHECK(headline({3, 1}).ends_with(" leads most often: 3 of 9 aims"));
}

TEST_CASE("the remark under the leads names every number that they add up from") {
  progress::PlanProgress numbers;
  numbers.leads.push_back({{0}, 1});
  const auto remark = [&](const std::vector<int>& rows_by_leads) {
    numbers.rows_by_leads = rows_by_leads;
    numbers.rows = numbers.lead_mentions = 0;
    for (std::size_t i = 0; i < rows_by_leads.size(); ++i) {
      numbers.rows += rows_by_leads[i];
      numbers.lead_mentions += static_cast<int>(i) * rows_by_leads[i];
    }
    numbers.gaps.without_lead = rows_by_leads.at(0) > 0 ? 1 : 0;
    return *views::lead_chart(fictional().material(), test::plan_of(fictional().record(), "wendle", 2022), numbers)->remark;
  };
  CHECK(remark({0, 16, 9, 2}) == "The numbers add up to 40, not to 27, because bodies lead together. Of 27 aims, 16 have one lead body, 9 have two and 2 have three.");
  CHECK(remark({0, 5}) == "The numbers add up to 5. Each aim has one lead body.");
  CHECK(remark({0, 0, 5}) == "The numbers add up to 10, not to 5, because bodies lead together. Each aim has two lead bodies.");
  CHECK(remark({3, 1, 0, 0, 1}) ==
        "The numbers add up to 5. Of 5 aims, 1 has one lead body and 1 has four. For 1 of 5 aims, no lead is named. For 2 of 5 aims, no lead is shown.");
}

TEST_CASE("amounts are stated, never called a budget, with the rows and sections that state none") {
  const auto plan = page<views::PlanView>("/wendle/plan/2021-22/");
  REQUIRE(plan.amounts);
  CHECK(plan.amounts->headline == "Amounts are stated for 2 of 5 actions");
  CHECK(plan.amounts->subtitle ==
        "Amounts stated: £1,500.50 in all, for 2 of 5 actions. This is not a budget: for the other 3, the plan states no amount.");
  for (const views::ChartRow& row : plan.amounts->rows) {
    CHECK(row.text.starts_with(row.value == 0 ? "None stated" : "£"));
    CHECK(row.remark->starts_with("Stated for "));
  }
  CHECK(rows_of(*page<views::PlanView>("/wendle/plan/2022-23/").amounts) ==
        Texts{"Safe homes: None stated", "Streets & squares: £2,500", "Voices of residents: None stated"});
  CHECK_FALSE(page<views::PlanView>("/tarn/plan/2019-20/").amounts);
}

TEST_CASE("what a body leads is shown plan by plan, where there are several") {
  int charts = 0;
  for (const model::Body& body : fictional().record().bodies) {
    const auto view = page<views::BodyView>(views::url_of(body).address);
    CHECK(view.by_plan.has_value() == (view.leads.size() > 1));
    if (!view.by_plan) continue;
    ++charts;
    REQUIRE(view.by_plan->rows.size() == view.leads.size());
    for (std::size_t i = 0; i < view.leads.size(); ++i) CHECK(view.by_plan->rows[i].value == static_cast<double>(view.leads[i].rows.size()));
  }
  CHECK(charts > 0);
}

// ---- History ----

namespace {

Texts history(const model::Record& record, std::uint32_t outcome, const model::Date& as_of = test::kDayOfBuild) {
  const progress::Progress progress = progress::derive(record);
  const auto found = std::find_if(record.plans.begin(), record.plans.end(), [](const auto& plan) { return plan.year.start == 2022; });
  Texts steps;
  for (const auto& step : views::history_of(*found, progress.plans[static_cast<std::size_t>(found - record.plans.begin())], {outcome}, as_of)) {
    steps.push_back(step.when + (step.mark ? ": " : " has no mark: ") + step.word);
  }
  return steps;
}

}  // namespace

TEST_CASE("an outcome's history is its status in each report, oldest first") {
  CHECK(history(fictional().record(), 0) == Texts{"Quarter 1: In progress", "Quarter 2: In progress", "Quarter 3: Complete", "Quarter 4: Complete"});
}

TEST_CASE("a quarter without a report is said, never drawn as a status; one that has not ended is passed over") {
  model::Record record = fictional().record();
  auto& updates = plan_begun(record, 2022).updates;
  updates.erase(updates.begin() + 3);
  updates.erase(updates.begin() + 1);
  CHECK(history(record, 0) == Texts{"Quarter 1: In progress", "Quarter 2 has no mark: No report in this record", "Quarter 3: Complete",
                                    "Quarter 4 has no mark: No report in this record"});
  CHECK(history(record, 0, {2023, 3, 31}).size() == 3);
  updates.pop_back();
  CHECK(history(record, 0).empty());  // one report is no history
}

TEST_CASE("a report without a quarter has its place in the history") {
  model::Record record = fictional().record();
  auto& updates = plan_begun(record, 2022).updates;
  updates.back().quarter.reset();
  updates.back().as_at.reset();
  updates.back().period.reset();
  CHECK(history(record, 0) == Texts{"Quarter 1: In progress", "Quarter 2: In progress", "Quarter 3: Complete", "The undated report: Complete",
                                    "Quarter 4 has no mark: No report in this record"});
}

TEST_CASE("a plan without statuses has no history of them") {
  for (const views::AimView& aim : page<views::SectionView>("/wendle/plan/2021-22/night-time/").aims) {
    for (const views::ActionView& action : aim.actions) {
      for (const views::OutcomeView& outcome : action.cells->outcomes) CHECK(outcome.history.empty());
    }
  }
}

// ---- More marks than can be seen one by one ----

TEST_CASE("up to 150 marks are a tally; more are rows of tallies, aim by aim; still more a chart") {
  model::Record record = fictional().record();
  model::Plan& plan = plan_begun(record, 2022);
  const std::string section = "/wendle/plan/2022-23/voices/";
  add_outcomes(plan, 148);
  auto view = page_with<views::SectionView>(record, section);
  REQUIRE(view.tally);
  CHECK(view.tally->marks.size() == 150);
  CHECK(view.tally->rows.empty());

  plan.sections.back().aims.insert(plan.sections.back().aims.begin(), plan.sections[0].aims[0]);
  plan.sections.back().aims.front().ref = "3.0";
  plan.sections.back().aims.front().cells.outcomes.clear();
  plan.sections.back().aims.front().cells.outcomes.resize(60);
  const model::RowPlace last = plan.rows.back();
  plan.rows.back() = {last.section, 0, -1};
  plan.rows.push_back({last.section, 1, -1});
  const auto moved = static_cast<std::uint32_t>(plan.rows.size() - 1);
  const std::size_t first = plan.outcomes.size() - 150;
  for (std::size_t i = first; i < plan.outcomes.size(); ++i) plan.outcomes[i].row = {moved};
  std::vector<model::OutcomePlace> added;
  for (std::uint32_t i = 0; i < 60; ++i) added.push_back({{moved - 1}, i});
  plan.outcomes.insert(plan.outcomes.begin() + static_cast<std::ptrdiff_t>(first), added.begin(), added.end());
  for (model::Update& update : plan.updates) {
    for (model::StatusEntry& entry : update.statuses) {
      if (entry.outcome.id.index >= first) entry.outcome.id.index += 60;
    }
  }
  view = page_with<views::SectionView>(record, section);
  REQUIRE(view.tally);
  CHECK(view.tally->marks.empty());
  REQUIRE(view.tally->rows.size() == 2);
  CHECK(view.tally->rows[0].marks.size() == 60);
  CHECK(view.tally->rows[1].marks.size() == 150);
  CHECK(view.tally->heading == "One mark for each outcome, aim by aim");
  CHECK_FALSE(view.status);

  add_outcomes(plan, 1);
  view = page_with<views::SectionView>(record, section);
  CHECK_FALSE(view.tally);
  REQUIRE(view.status);
  CHECK(view.status->rows.front().out_of == 211);
}

TEST_CASE("a plan's mark beside an objective is said in words, too") {
  for (const auto& group : page<views::ObjectiveView>("/wendle/strategy/2020-23/safe-homes/").work) {
    for (const auto& row : group.rows) CHECK(row.recorded.has_value() == !row.marks.empty());
  }
}

TEST_CASE("a card of a plan with over 150 outcomes has a chart instead of marks") {
  model::Record record = fictional().record();
  add_outcomes(plan_begun(record, 2022), 140);
  const auto card_of = [&] {
    for (const views::PlanCard& card : page_with<views::PlansView>(record, "/plans/").plans) {
      if (card.plan.text == "Action plan 2022/23") return card;
    }
    throw std::logic_error("no card");
  };
  CHECK(card_of().marks.size() == 150);
  CHECK_FALSE(card_of().status);
  add_outcomes(plan_begun(record, 2022), 1);
  CHECK(card_of().marks.empty());
  REQUIRE(card_of().status);
  CHECK(card_of().status->anchor == "chart-wendle-2022-23");
  // In the table of its sections, too, a tally of so many is only counted.
  add_outcomes(plan_begun(record, 2022), 10);
  CHECK(page_with<views::PlanView>(record, "/wendle/plan/2022-23/").sections.back().marks.empty());
}
