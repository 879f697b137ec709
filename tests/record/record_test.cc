// The real record, held against counts that were made of the source documents by hand. They are the one part of the tests
// that depends on the real content; a number that changes here means that something was lost or invented.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

#include "../fictional/loaded.h"
#include "content/names.h"
#include "progress/progress.h"

using namespace candour;
using model::Column;
using model::Plan;
using progress::Mark;

namespace {

const test::Loaded& loaded() {
  static const test::Loaded real(files::DiskReader(CANDOUR_TEST_DATA "/../../content"));
  return real;
}

const model::Record& record() {
  if (!loaded().said.empty()) FAIL("the content has mistakes: see the first test");
  return loaded().record;
}

const Plan& plan_2017() { return test::plan_of(record(), "sosafe", 2017); }
const Plan& plan_2014() { return test::plan_of(record(), "sosafe", 2014); }
const Plan& plan_2008() { return test::plan_of(record(), "east-herts", 2008); }

const progress::PlanProgress& progress_of(const Plan& plan) {
  static const progress::Progress all = progress::derive(record());
  return all.plans[static_cast<std::size_t>(&plan - record().plans.data())];
}

const model::Strategy& strategy(int from) {
  const auto& all = record().strategies;
  return *std::find_if(all.begin(), all.end(), [&](const auto& s) { return s.years.from == from; });
}

// One number per section, of what `size` picks.
std::vector<int> by_section(const Plan& plan, int progress::SectionSize::*size) {
  std::vector<int> numbers;
  for (std::size_t s = 0; s < plan.sections.size(); ++s) numbers.push_back(progress_of(plan).size_by_section[s].*size);
  return numbers;
}

template <class Test>
std::vector<std::string> rows_where(const Plan& plan, Test holds) {
  std::vector<std::string> refs;
  for (std::uint32_t i = 0; i < plan.rows.size(); ++i) {
    if (holds(model::Id<model::RowTag>{i})) refs.push_back(plan.ref_of(model::Id<model::RowTag>{i}));
  }
  return refs;
}

// "met", "not met", "unclear" or "so far" for every result of the plan's newest update.
std::map<std::string, std::string> verdicts(const Plan& plan) {
  std::map<std::string, std::string> found;
  const progress::Snapshot& now = *progress_of(plan).current();
  for (std::uint32_t i = 0; i < plan.outcomes.size(); ++i) {
    if (now.results[i] == nullptr) continue;
    const model::Id<model::Outcome> outcome{i};
    std::string& verdict = found[plan.ref_of(outcome)];
    switch (progress::judge(*plan.outcome(outcome).target, *now.results[i])) {
      case progress::Verdict::met: verdict = "met"; break;
      case progress::Verdict::not_met: verdict = "not met"; break;
      case progress::Verdict::unclear: verdict = "unclear"; break;
      case progress::Verdict::so_far: verdict = "so far"; break;
    }
  }
  return found;
}

using Refs = std::vector<std::string>;
using Numbers = std::vector<int>;

}  // namespace

TEST_CASE("the real content has no mistake") { CHECK(loaded().said == ""); }

TEST_CASE("every section, aim, action and outcome of the three plans is there") {
  CHECK(by_section(plan_2017(), &progress::SectionSize::aims) == Numbers{4, 3, 5, 4, 2, 3, 2});
  CHECK(by_section(plan_2017(), &progress::SectionSize::actions) == Numbers{9, 6, 10, 5, 5, 4, 3});
  CHECK(by_section(plan_2017(), &progress::SectionSize::outcomes) == Numbers{18, 10, 18, 9, 7, 7, 4});
  CHECK(by_section(plan_2014(), &progress::SectionSize::aims) == Numbers{3, 5, 5, 3, 4, 7});
  CHECK(by_section(plan_2014(), &progress::SectionSize::outcomes) == Numbers{6, 8, 17, 4, 6, 18});
  CHECK(by_section(plan_2008(), &progress::SectionSize::aims) == Numbers{9, 8, 6, 3, 5, 5, 1});
  CHECK(by_section(plan_2008(), &progress::SectionSize::actions) == Numbers{18, 13, 10, 3, 6, 10, 1});
  CHECK(progress_of(plan_2017()).rows == 42);
  CHECK(progress_of(plan_2017()).outcomes == 73);
  CHECK(progress_of(plan_2014()).rows == 27);
  CHECK(progress_of(plan_2014()).outcomes == 59);
  CHECK(progress_of(plan_2008()).rows == 37);
  CHECK(progress_of(plan_2008()).actions == 61);
  CHECK(progress_of(plan_2008()).outcomes == 0);
}

TEST_CASE("each plan has its own columns, and no other") {
  const auto columns = [](const Plan& plan) { return std::set<Column>(plan.columns.begin(), plan.columns.end()); };
  CHECK(columns(plan_2017()) == std::set{Column::leads, Column::partners, Column::resources, Column::outcomes, Column::progress});
  CHECK(columns(plan_2014()) == std::set{Column::leads, Column::resources, Column::when_by, Column::outcomes,
                                         Column::progress, Column::status, Column::indicators});
  CHECK(columns(plan_2008()) == std::set{Column::leads, Column::lead_groups, Column::targets, Column::progress});
}

TEST_CASE("the statuses of 2014/15 are those of its table, section by section, out of 59") {
  const progress::Snapshot& now = *progress_of(plan_2014()).current();
  const auto line = [](const progress::Tally& tally) {
    const int red_or_words = tally.of(Mark::not_started_or_at_risk);
    const int words = tally.of_words_only(Mark::not_started_or_at_risk);
    return Numbers{tally.of(Mark::complete), tally.of(Mark::in_progress), red_or_words - words, words,
                   tally.of(Mark::not_recorded), tally.total()};
  };
  std::vector<Numbers> sections;
  for (const progress::Tally& tally : now.tally_by_section) sections.push_back(line(tally));
  CHECK(sections == std::vector<Numbers>{{0, 2, 0, 0, 4, 6},
                                         {0, 0, 0, 2, 6, 8},
                                         {1, 2, 0, 0, 14, 17},
                                         {0, 0, 0, 2, 2, 4},
                                         {2, 0, 1, 0, 3, 6},
                                         {3, 2, 4, 1, 8, 18}});
  CHECK(line(now.tally) == Numbers{6, 6, 5, 5, 37, 59});
  CHECK(now.tally.reported() == 22);
}

TEST_CASE("seventeen colours survive, and five statuses rest on words alone") {
  const progress::Snapshot& now = *progress_of(plan_2014()).current();
  Refs words;
  int colours = 0;
  for (std::uint32_t i = 0; i < now.statuses.size(); ++i) {
    if (now.statuses[i].colour()) ++colours;
    if (now.statuses[i].evidence() == model::Evidence::words) words.push_back(plan_2014().ref_of(model::Id<model::Outcome>{i}));
  }
  CHECK(colours == 17);
  CHECK(words == Refs{"2.2(1)", "2.5(3)", "4.1(1)", "4.2(1)", "6.5(2)"});
}

TEST_CASE("the 2014/15 key joins not started and at risk, and its amber is no warning") {
  REQUIRE(plan_2014().key.size() == 3);
  CHECK(plan_2014().key[0].state == model::Delivery::complete);
  CHECK(plan_2014().key[1].state == model::Delivery::in_progress);
  CHECK(plan_2014().key[2].state == model::Delivery::not_started_or_at_risk);
}

TEST_CASE("no status is given to a plan without a status column") {
  for (const Plan* plan : {&plan_2017(), &plan_2008()}) {
    for (const progress::Snapshot& snapshot : progress_of(*plan).snapshots) {
      CHECK(snapshot.tally.of(Mark::not_applicable) == progress_of(*plan).outcomes);
      CHECK(snapshot.tally.reported() == 0);
    }
  }
}

TEST_CASE("the leads of 2017/18 are mentioned 57 times, teams counted with their body") {
  const progress::PlanProgress& all = progress_of(plan_2017());
  std::map<std::string, int> counts;
  for (const progress::LeadCount& lead : all.leads) counts[record().at(lead.body).id] = lead.rows;
  CHECK(all.lead_mentions == 57);
  CHECK(counts["sbc"] == 28);
  CHECK(counts["police"] == 15);
  CHECK(counts["safs"] == 4);
  CHECK(counts["hfrs"] == 3);
  CHECK(counts["ccsu"] == 2);
  CHECK(counts["trading-standards"] == 2);
  CHECK(counts.size() == 9);  // and three others, once each
  CHECK(all.rows_by_leads.at(2) == 15);
}

TEST_CASE("the amounts stated in 2017/18 add to £110,850 over six actions") {
  const progress::AmountsStated& amounts = progress_of(plan_2017()).amounts;
  CHECK(amounts.total == 110850);
  CHECK(amounts.rows == 6);
}

TEST_CASE("one action of 42 has no update in 2017/18, and no aim of 27 is blank in 2014/15") {
  const progress::Snapshot& late = *progress_of(plan_2017()).current();
  const auto without_update = [&](model::Id<model::RowTag> row) {
    const model::ProgressEntry* entry = late.entries[row.index];
    return entry == nullptr || entry->kind != model::ProgressKind::update;
  };
  CHECK(rows_where(plan_2017(), without_update) == Refs{"6.2"});
  CHECK(progress_of(plan_2014()).current()->coverage.updated == 27);
}

TEST_CASE("all 148 quarterly cells of 2008-09 are blank, and none is counted as anything else") {
  const progress::PlanProgress& all = progress_of(plan_2008());
  REQUIRE(all.snapshots.size() == 4);
  int blank = 0;
  for (const progress::Snapshot& snapshot : all.snapshots) {
    blank += snapshot.coverage.blank();
    CHECK(snapshot.coverage.updated == 0);
  }
  CHECK(blank == 148);
}

TEST_CASE("five objectives of 2008-09 name no lead, and three of these leave the group blank too") {
  const auto no_lead = [](auto row) { return plan_2008().cells_of(row).leads.empty(); };
  CHECK(rows_where(plan_2008(), no_lead) == Refs{"1.4", "3.5", "3.6", "6.1", "7.1"});
  CHECK(progress_of(plan_2008()).gaps.without_lead == 5);
  CHECK(progress_of(plan_2008()).gaps.without_lead_or_group == 3);  // 3.5, 3.6 and 6.1; the group of 1.4 is given as N/A
}

TEST_CASE("of 37 group cells in 2008-09, 17 name a group, 8 say N/A and 12 are blank") {
  int named = 0;
  int not_applicable = 0;
  for (std::uint32_t i = 0; i < plan_2008().rows.size(); ++i) {
    const model::Cells& cells = plan_2008().cells_of(model::Id<model::RowTag>{i});
    const bool says_so = std::any_of(cells.empty.begin(), cells.empty.end(), [](const auto& cell) {
      return cell.column == Column::lead_groups && cell.why == model::Absence::given_as_not_applicable;
    });
    if (!cells.lead_groups.empty()) ++named;
    if (says_so) ++not_applicable;
  }
  CHECK(named == 17);
  CHECK(not_applicable == 8);
  CHECK(plan_2008().rows.size() == 17 + 8 + 12);
}

TEST_CASE("results are held against targets only where unit and base match") {
  CHECK(verdicts(plan_2017()) == std::map<std::string, std::string>{
                                     {"2.1a(1)", "so far"}, {"3.2a(1)", "so far"}, {"3.4c(1)", "met"}, {"3.4c(2)", "met"}});
  CHECK(verdicts(plan_2014()) ==
        std::map<std::string, std::string>{{"6.4(2)", "not met"}, {"6.4(3)", "not met"}, {"6.4(4)", "so far"}});
}

TEST_CASE("two rows of 2014/15 have two dates, and only real dates are understood as such") {
  const auto two = [](auto row) { return plan_2014().cells_of(row).when_by.size() == 2; };
  CHECK(rows_where(plan_2014(), two) == Refs{"1.2", "3.5"});
  for (const auto& place : plan_2014().rows) {
    for (const model::WhenBy& when : plan_2014().sections[place.section].aims[place.aim].cells.when_by) {
      INFO(when.text);
      CHECK_FALSE(std::holds_alternative<model::NotUnderstood>(when.meaning));
      CHECK(model::last_day(when).has_value() == (when.text.find("201") != std::string::npos));
    }
  }
}

TEST_CASE("four aims of 2014/15 are marked as project or campaign") {
  const auto tagged = [](auto row) { return !plan_2014().aim_of(row).tags.empty(); };
  CHECK(rows_where(plan_2014(), tagged) == Refs{"2.2", "3.3", "5.4", "6.7"});
}

TEST_CASE("three objectives of 2008-09 define their words, and one lists no action") {
  CHECK(rows_where(plan_2008(), [](auto row) { return !plan_2008().aim_of(row).definitions.empty(); }) == Refs{"3.1", "3.2", "6.1"});
  CHECK(rows_where(plan_2008(), [](auto row) { return plan_2008().aim_of(row).actions.empty(); }) == Refs{"6.1"});
}

TEST_CASE("eight aims of 2017/18 have one action without a letter, and none is invented") {
  const auto unlettered = [](auto row) { return !plan_2017().action_of(row)->letter; };
  CHECK(rows_where(plan_2017(), unlettered).size() == 8);
  CHECK(plan_2017().principles.size() == 11);
}

TEST_CASE("no link between plan and strategy is called the partnership's own") {
  int inferred = 0;
  for (const Plan& plan : record().plans) {
    for (const model::Section& section : plan.sections) {
      CHECK(section.links.empty());
      for (const model::Aim& aim : section.aims) {
        for (const model::Link& link : aim.links) {
          CHECK(link.basis != model::Basis::stated);
          CHECK(&plan == &plan_2017());
          if (link.basis == model::Basis::inferred) ++inferred;
        }
      }
    }
  }
  CHECK(inferred > 0);
  const auto none = [](auto row) {
    const auto& links = plan_2017().aim_of(row).links;
    return plan_2017().action_of(row) == &plan_2017().aim_of(row).actions.front() && !links.empty() &&
           links.front().basis == model::Basis::none;
  };
  CHECK(rows_where(plan_2017(), none) == Refs{"3.2a", "3.3a"});
}

TEST_CASE("the strategies have five, five and six objectives, under labels of their own") {
  REQUIRE(record().strategies.size() == 3);
  CHECK(strategy(2015).objectives.size() == 5);
  CHECK(strategy(2021).objectives.size() == 5);
  CHECK(strategy(2025).objectives.size() == 6);
  CHECK(strategy(2015).overarching->items.size() == 2);
  CHECK(strategy(2015).overarching->label == "aims");
  CHECK(strategy(2025).overarching->items.size() == 2);
  CHECK(strategy(2025).overarching->label == "objectives");
  CHECK(strategy(2021).standing == model::StrategyStanding::known_through_another_document);
  CHECK(strategy(2025).standing == model::StrategyStanding::draft);
}

TEST_CASE("the strategy of 2015-18 has 22 measures without a single value, and 16 past activities") {
  std::size_t measures = 0;
  std::size_t activities = 0;
  for (const model::Objective& objective : strategy(2015).objectives) {
    measures += objective.measures.size();
    activities += objective.activities.size();
    for (const model::Measure& measure : objective.measures) CHECK(measure.observations.empty());
  }
  CHECK(measures == 22);
  CHECK(activities == 16);
}

TEST_CASE("every draft objective of 2025-28 says why it was chosen, and what it follows is our inference") {
  for (const model::Objective& objective : strategy(2025).objectives) {
    CHECK(objective.reason.has_value());
    for (const model::Link& link : objective.follows) CHECK(link.basis == model::Basis::inferred);
  }
}

TEST_CASE("each objective of 2015-18 has one case study") {
  std::multiset<std::string> objectives;
  for (const model::CaseStudy& study : record().case_studies) objectives.insert(study.objective->name);
  CHECK(objectives == std::multiset<std::string>{"2015-18/alcohol-and-drugs", "2015-18/antisocial-behaviour",
                                                 "2015-18/domestic-abuse", "2015-18/feel-safe", "2015-18/reduce-crime"});
}

TEST_CASE("the Cabinet report asks for two decisions, and none of its four appendices is held") {
  REQUIRE(record().decisions.size() == 1);
  const model::DecisionReport& report = record().decisions.front();
  CHECK(report.recommendations.size() == 2);
  CHECK(report.route.size() == 3);
  CHECK(report.appendices.size() == 4);
  CHECK(std::none_of(report.appendices.begin(), report.appendices.end(), [](const auto& a) { return a.held; }));
}

TEST_CASE("the totals of the record are the sums of its plans") {
  const progress::Totals totals = progress::derive(record()).totals;
  CHECK(totals.plans == 3);
  CHECK(totals.plans_with_status == 1);
  CHECK(totals.rows == 42 + 27 + 37);
  CHECK(totals.outcomes == 73 + 59);
  CHECK(totals.outcomes_with_status_column == 59);
  CHECK(totals.outcomes_reported == 22);
}
