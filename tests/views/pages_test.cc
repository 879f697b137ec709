// What each kind of page says of the fictional record.
#include "world.h"
#include "views/common.h"

using namespace candour;
using test::fictional;
using test::page;
using test::plain;

namespace {

using Texts = std::vector<std::string>;

const views::OutcomeView& outcome(const views::SectionView& section, const std::string& ref) {
  for (const views::AimView& aim : section.aims) {
    if (aim.cells) {
      for (const auto& each : aim.cells->outcomes) {
        if (each.ref == ref) return each;
      }
    }
    for (const views::ActionView& action : aim.actions) {
      if (!action.cells) continue;
      for (const auto& each : action.cells->outcomes) {
        if (each.ref == ref) return each;
      }
    }
  }
  throw std::logic_error("no outcome " + ref);
}

const views::Fact& fact(const std::vector<views::Fact>& facts, const std::string& label) {
  const auto found = std::find_if(facts.begin(), facts.end(), [&](const auto& it) { return it.label == label; });
  if (found == facts.end()) throw std::logic_error("no fact " + label);
  return *found;
}

Texts values(const views::Fact& fact) {
  Texts texts;
  for (const views::FactValue& value : fact.values) texts.push_back(value.remark ? value.text + " (" + *value.remark + ")" : value.text);
  return texts;
}

Texts refs(const std::vector<views::OutcomeLine>& lines) {
  Texts texts;
  for (const auto& line : lines) texts.push_back(line.ref);
  return texts;
}

template <class T>
T page_without(model::Record record, const std::string& address) {
  // The plans that these tests take away are followed by none.
  for (model::Plan& plan : record.plans) plan.follows.reset();
  return test::page_of<T>(record, address);
}

model::Plan& plan_of(model::Record& record, int year) {
  return *std::find_if(record.plans.begin(), record.plans.end(), [&](const auto& plan) { return plan.year.start == year; });
}

}  // namespace

// ---- Home and lists ----

TEST_CASE("home counts promises over all plans, and statuses only over plans that have them") {
  CHECK(plain(page<views::HomeView>("/").lede) ==
        "4 action plans make 19 commitments and promise 19 outcomes. Only one of them gives its outcomes a status. "
        "A status is recorded for 8 of 10 outcomes in it.");
}

TEST_CASE("one plan is spoken of as one, and none as none") {
  model::Record record = fictional().record();
  const model::Plan only = plan_of(record, 2022);
  record.plans = {only};
  CHECK(plain(page_without<views::HomeView>(record, "/").lede) ==
        "1 action plan makes 7 commitments and promises 10 outcomes. A status is recorded for 8 of 10 outcomes.");
  record.plans.clear();
  CHECK(plain(page_without<views::HomeView>(record, "/").lede) == "This record holds no action plan yet.");
}

TEST_CASE("plans without any status are not asked for one") {
  model::Record record = fictional().record();
  record.plans = {plan_of(record, 2021)};
  CHECK(plain(page_without<views::HomeView>(record, "/").lede) == "1 action plan makes 5 commitments and promises 6 outcomes. It gives no outcome a status.");
}

TEST_CASE("years with nothing in the set of documents are shown as a gap, not passed over") {
  model::Record record = fictional().record();
  for (model::Strategy& strategy : record.strategies) {
    if (strategy.years.from == 2023) strategy.years = {2025, 2028};
  }
  Texts gaps;
  for (const views::TimelineItem& item : page_without<views::HomeView>(record, "/").timeline) {
    if (!item.gap) continue;
    CHECK_FALSE(item.item);
    gaps.push_back(item.partnership + ": " + item.years);
  }
  CHECK(gaps == Texts{"Wendle Safer Streets: 2023 to 2025"});
  for (const views::TimelineItem& item : page<views::HomeView>("/").timeline) CHECK_FALSE(item.gap);
}

TEST_CASE("strategies leave no gap where the years follow, plans none where the months do") {
  model::Record record = fictional().record();
  for (model::Strategy& strategy : record.strategies) {
    if (strategy.years.from == 2023) strategy.years = {2024, 2026};
  }
  model::Plan later = plan_of(record, 2019);
  later.year = {2021};
  record.plans.push_back(later);
  Texts gaps;
  for (const views::TimelineItem& item : page_without<views::HomeView>(record, "/").timeline) {
    if (item.gap) gaps.push_back(item.partnership.substr(0, 4) + " " + item.years);
  }
  CHECK(gaps == Texts{"Tarn 2020 to 2021"});
}

TEST_CASE("the timeline of a partnership runs forwards, and a gap of one is no gap of another") {
  Texts years;
  for (const views::TimelineItem& item : page<views::HomeView>("/").timeline) years.push_back(item.partnership.substr(0, 4) + " " + item.years);
  CHECK(years == Texts{"Tarn 2016 to 2019", "Tarn 2019/20", "Wend 2017 to 2020", "Wend 2020 to 2023", "Wend 2020/21", "Wend 2021/22", "Wend 2022/23", "Wend 2023 to 2026"});
}

// ---- A plan ----

TEST_CASE("a key line counts what is in words only, and says so instead of a colour where nothing else is known") {
  const auto summary = page<views::SummaryView>("/wendle/plan/2022-23/q4/");
  Texts lines;
  for (const views::KeyLine& line : summary.key) lines.push_back(std::to_string(line.count) + " " + line.word + ": " + line.meaning.value_or("-"));
  CHECK(lines == Texts{"4 complete: Green in the plan", "1 in progress: In words only: no colour is recorded", "1 at risk: -",
                       "1 not started or at risk: Red in the plan: not started / at risk", "1 withdrawn: In words only: no colour is recorded",
                       "2 not recorded: Neither a colour nor words are recorded"});
}

TEST_CASE("a key line with both colours and words says how many have only words") {
  using model::Delivery;
  using model::Evidence;
  progress::Tally tally;
  for (int i = 0; i < 5; ++i) {
    tally.add(model::Status::reported(Delivery::not_started_or_at_risk, Evidence::colour, model::Colour::red));
    tally.add(model::Status::reported(Delivery::not_started_or_at_risk, Evidence::words, std::nullopt));
  }
  const auto lines = views::key_of(test::plan_of(fictional().record(), "wendle", 2022), tally);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].meaning == "Red in the plan: not started / at risk; 5 of 10 in words only");
  CHECK(lines[1].count == 0);  // "not recorded" always has its line
}

TEST_CASE("a plan's colours are explained by its own key, and amber is no warning") {
  CHECK(page<views::PlanView>("/wendle/plan/2022-23/").key_statements ==
        Texts{"Green: complete.", "Amber: in progress / on target. In this plan amber is not a warning.",
              "Red: not started / at risk. The plan does not tell these two apart."});
  CHECK(page<views::PlanView>("/wendle/plan/2021-22/").key_statements.empty());
}

TEST_CASE("blank quarters are told by all their cells together") {
  CHECK(plain(page<views::PlanView>("/tarn/plan/2019-20/").lede) ==
        "3 objectives with 3 actions. This plan has no column for outcomes or their status. All 12 update cells are blank in the document.");
  CHECK(plain(page<views::SummaryView>("/tarn/plan/2019-20/q1/").lede) == "All 3 update cells are blank in the document.");
}

TEST_CASE("with several quarters of updates, the newest is counted and not all together") {
  model::Record record = fictional().record();
  model::Plan& plan = plan_of(record, 2019);
  model::ProgressEntry& entry = plan.updates.back().progress.emplace_back();
  entry.row.id = {0};
  entry.text = {"It is quieter."};
  CHECK(plain(page_without<views::PlanView>(record, "/tarn/plan/2019-20/").lede).find("1 of 3 objectives carries an update in words. For 2, the cell is blank.") !=
        std::string::npos);
}

TEST_CASE("the newest report comes first, and each is told by its own numbers") {
  const auto plan = page<views::PlanView>("/wendle/plan/2022-23/");
  Texts updates;
  for (const views::UpdateRow& row : plan.updates) updates.push_back(row.summary.text);
  CHECK(updates == Texts{"Quarter 4, 2022/23: progress summary", "Quarter 3, 2022/23: progress summary", "Quarter 2, 2022/23: progress summary",
                         "Quarter 1, 2022/23: progress summary"});
  CHECK(plain(plan.updates.back().sentence) ==
        "Of 12 promised outcomes, 2 were in progress, 1 not started and 1 not started or at risk. For 1, the report says that nothing was due yet. "
        "For 7, no status is recorded.");
}

TEST_CASE("a report without a quarter is called by its day, wherever it is spoken of") {
  model::Record record = fictional().record();
  model::Plan& plan = plan_of(record, 2021);
  model::Update& update = plan.updates.front();
  const auto titled = [&] { return views::title_of(plan, update); };
  update.as_at = model::Date{2022, 5, 3};
  CHECK(titled() == "2021/22: progress summary, report of 3 May 2022");
  CHECK(views::name_of(update) == "the report of 3 May 2022");
  const auto summary = page_without<views::SummaryView>(record, "/wendle/plan/2021-22/late-year/");
  CHECK(summary.frame.stamp.heading == "As at 3 May 2022");
  CHECK(summary.frame.description.ends_with(": what the report of 3 May 2022 says."));
  const auto section = page_without<views::SectionView>(record, "/wendle/plan/2021-22/night-time/");
  CHECK(section.aims.front().actions.front().cells->entries.front().heading == "Report of 3 May 2022");
  update.as_at = std::nullopt;
  update.period = model::DateRange{{2021, 10, 1}, {2022, 3, 31}};
  CHECK(titled() == "2021/22: progress summary, report for 1 October 2021 to 31 March 2022");
}

TEST_CASE("two reports of one day are told apart by their files") {
  model::Record record = fictional().record();
  model::Plan& plan = plan_of(record, 2021);
  plan.updates.front().as_at = model::Date{2022, 5, 3};
  plan.updates.push_back(plan.updates.front());
  plan.updates.back().slug = "second-look";
  CHECK(views::title_of(plan, plan.updates.back()) == "2021/22: progress summary, report of 3 May 2022, second look");
}

TEST_CASE("a section is so many of so many only where the printed numbers run without a gap") {
  model::Record record = fictional().record();
  model::Plan& plan = plan_of(record, 2022);
  const std::string address = views::url_of(record, plan, plan.sections.back()).address;
  CHECK(page_without<views::SectionView>(record, address).frame.kicker == "Action plan 2022/23, theme 3 of 3");
  plan.sections.back().number = 12;
  CHECK(page_without<views::SectionView>(record, address).frame.kicker == "Action plan 2022/23, theme 12");
}

TEST_CASE("a report without a quarter and without a day is named by its file and called undated") {
  CHECK(page<views::SummaryView>("/wendle/plan/2021-22/late-year/").frame.title == "2021/22: progress summary, late year (undated)");
}

// ---- A section ----

TEST_CASE("an outcome says its status, what it rests on and its words") {
  const auto section = page<views::SectionView>("/wendle/plan/2022-23/streets-and-squares/");
  const views::OutcomeView& red = outcome(section, "2.1(2)");
  REQUIRE(red.status);
  CHECK(red.status->word == "Not started or at risk");
  CHECK(red.status->evidence == "Red in the plan");
  const views::OutcomeView& words = outcome(section, "2.1(3)");
  CHECK(words.status->evidence == "In words only: no colour is recorded");
  CHECK(words.words == "One meeting left");
  const views::OutcomeView& blank = outcome(section, "2.2(1)");
  CHECK(blank.status->word == "Not recorded");
  CHECK_FALSE(blank.status->evidence);
}

TEST_CASE("a plan without a status column gives no outcome a mark") {
  const auto section = page<views::SectionView>("/wendle/plan/2021-22/night-time/");
  CHECK_FALSE(section.tally);
  CHECK_FALSE(outcome(section, "1.1a(1)").status);
}

TEST_CASE("a result stands with its target, and only where one can be held against the other") {
  const auto nights = page<views::SectionView>("/wendle/plan/2021-22/night-time/");
  CHECK(outcome(nights, "1.1a(1)").result == "44 night buses. The target was met.");
  CHECK(outcome(nights, "1.1b(1)").result == "about 3 lessons so far. There was more to come, so it is too early to judge.");
  CHECK_FALSE(outcome(nights, "1.2(1)").result);
  const auto young = page<views::SectionView>("/wendle/plan/2021-22/young-people/");
  CHECK(outcome(young, "2.1a(1)").result == "9 Fridays. The target was not met.");
  CHECK_FALSE(outcome(young, "2.1a(2)").result);
  CHECK(outcome(page<views::SectionView>("/wendle/plan/2022-23/streets-and-squares/"), "2.1(1)").result == "a fall of 11% in thefts. The target was met.");
}

TEST_CASE("an empty cell says why it is empty") {
  const auto young = page<views::SectionView>("/wendle/plan/2021-22/young-people/");
  const auto& asked = young.aims.front().actions.back();
  REQUIRE(asked.cells);
  CHECK(fact(asked.cells->facts, "Led by").absent == "Left out of this site");
  CHECK(fact(asked.cells->facts, "With").absent == "“N/A” in the document");
  CHECK(fact(asked.cells->facts, "Resources").absent == "Blank in the document");
  CHECK(fact(young.aims.front().actions.front().cells->facts, "With").absent == "Lost in the text we have");
  CHECK(asked.cells->no_outcomes == "Outcomes: Blank in the document.");
}

TEST_CASE("a lead says its post, whether it only supports, and where it stands") {
  const auto nights = page<views::SectionView>("/wendle/plan/2021-22/night-time/");
  CHECK(values(fact(nights.aims.front().actions.front().cells->facts, "Led by")) == Texts{"Street Wardens (night warden lead)", "WBC"});
  CHECK(values(fact(nights.aims.front().actions.back().cells->facts, "Led by")) == Texts{"Night desk", "Police", "JST (in support)"});
  CHECK(values(fact(page<views::SectionView>("/wendle/plan/2022-23/safe-homes/").facts, "Led by")) == Texts{"Police (heading)"});
}

TEST_CASE("names that are not sure are shown as they run together") {
  const auto nights = page<views::SectionView>("/wendle/plan/2021-22/night-time/");
  CHECK(values(fact(nights.aims.front().actions.front().cells->facts, "With")) ==
        Texts{"Police", "Harbour Lane MOON Brightlock (names run together in the document)"});
}

TEST_CASE("a resource keeps its printed number, its amount and its giver") {
  const auto homes = page<views::SectionView>("/wendle/plan/2022-23/safe-homes/");
  CHECK(values(fact(homes.aims.front().cells->facts, "Resources")) == Texts{"1. Locks given by a firm", "2. Fitters"});
  const auto nights = page<views::SectionView>("/wendle/plan/2021-22/night-time/");
  CHECK(values(fact(nights.aims.front().actions.front().cells->facts, "Resources")) ==
        Texts{"Wardens already in post.", "£350 for coats. (£350 stated, from the Commissioner, for coats)", "£150.50 for torches. (£150.50 stated)"});
}

TEST_CASE("what was reported is told newest first, with a blank as a blank") {
  const auto homes = page<views::SectionView>("/wendle/plan/2022-23/safe-homes/");
  Texts entries;
  for (const views::EntryView& entry : homes.aims.back().cells->entries) {
    entries.push_back(entry.heading + ": " + entry.statement.value_or(entry.paragraphs.empty() ? "" : entry.paragraphs.front()));
  }
  CHECK(entries == Texts{"Reported for quarter 4: Nothing: the cell is blank in the document.",
                         "Reported for quarter 3: Nothing: the cell is blank in the document.",
                         "Reported for quarter 2: The board is asked to drop the night line.",
                         "Reported for quarter 1: Talks on a night line have begun."});
}

TEST_CASE("a row whose cells are blank in every report says so once") {
  const auto valley = page<views::SectionView>("/tarn/plan/2019-20/quiet-valley/");
  const auto& entries = valley.aims.front().cells->entries;
  REQUIRE(entries.size() == 1);
  CHECK(entries.front().statement == "Nothing: the cells for all 4 reports are blank in the document.");
}

TEST_CASE("an aim without actions says so only where the plan lists actions") {
  const auto valley = page<views::SectionView>("/tarn/plan/2019-20/quiet-valley/");
  CHECK_FALSE(valley.aims[0].no_actions);
  CHECK(valley.aims[1].no_actions == "No action is listed in the document.");
  CHECK_FALSE(page<views::SectionView>("/wendle/plan/2022-23/voices/").aims[0].no_actions);
}

TEST_CASE("a link says whose it is, and that there is none where there is none") {
  const auto nights = page<views::SectionView>("/wendle/plan/2021-22/night-time/");
  REQUIRE(nights.links.size() == 1);
  CHECK(nights.links[0].statement == "Objective 3 of the 2020 to 2023 strategy");
  CHECK(nights.links[0].basis == "Stated in the document");
  const auto& none = nights.aims[1].links.at(0);
  CHECK(none.statement == "No matching objective");
  CHECK_FALSE(none.objective);
  CHECK(none.reason == "No objective of the strategy is about licences.");
  CHECK(nights.aims[0].links.at(0).basis == "Our inference, weak");
}

TEST_CASE("how a plan stands is what its document says of itself") {
  model::Record record = fictional().record();
  plan_of(record, 2022).standing = model::PlanStanding::live;
  CHECK(values(fact(page_without<views::PlanView>(record, "/wendle/plan/2022-23/").facts, "Standing")) ==
        Texts{"Its document calls itself live: to be updated during the year"});
}

// ---- The list of sections ----

TEST_CASE("a section's line says in words what its marks say, out of all") {
  Texts said;
  for (const auto& row : page<views::PlanView>("/wendle/plan/2022-23/").sections) said.push_back(row.recorded);
  CHECK(said == Texts{"2 of 3 complete, 1 withdrawn", "1 of 5 complete, 1 in progress, 1 at risk, 1 not started or at risk, 1 not recorded",
                      "1 of 2 complete, 1 not recorded"});
  CHECK(views::tally_text({}) == "No outcome is counted here");
}

// ---- A summary ----

TEST_CASE("a summary lists what needs attention first, every group out of all") {
  const auto summary = page<views::SummaryView>("/wendle/plan/2022-23/q4/");
  Texts headings;
  for (const views::OutcomeGroup& group : summary.groups) headings.push_back(group.heading);
  CHECK(headings == Texts{"At risk: 1 of 10", "Not started or at risk: 1 of 10", "In progress: 1 of 10", "Complete: 4 of 10", "Withdrawn: 1 of 10", "Not recorded: 2 of 10"});
  CHECK(refs(summary.groups.back().outcomes) == Texts{"2.2(1)", "3.1(2)"});
  CHECK(plain(summary.lede) == "Of 10 promised outcomes, 4 were complete, 1 in progress, 1 at risk, 1 not started or at risk and 1 withdrawn. "
                               "For 2, no status is recorded.");
  CHECK(plain(summary.coverage) == "2 of 7 aims carry an update in words. For 1, no update is recorded. For 4, the cell is blank. "
                                   "A status is known for 8 of 10 outcomes: 6 by a colour and 2 by words alone.");
}

TEST_CASE("a summary keeps the words, the reason, the notes and the gaps of each status, also of an older report") {
  const auto summary = page<views::SummaryView>("/wendle/plan/2022-23/q1/");
  const auto& line = summary.groups.at(1).outcomes.at(0);
  CHECK(line.ref == "1.2(1)");
  CHECK(line.remark == "In the report’s words: Not started. Too few staff.");
  CHECK(line.notes.size() == 1);
  const auto second = page<views::SummaryView>("/wendle/plan/2022-23/q2/");
  CHECK(second.groups.back().heading == "Not recorded: 4 of 11");
  const auto& left_out = second.groups.at(second.groups.size() - 2);
  CHECK(left_out.heading == "Left out: 1 of 11");
  CHECK(left_out.outcomes.at(0).left_out.size() == 1);
}

TEST_CASE("results are counted out of all targets, and rows without an update out of all rows") {
  const auto summary = page<views::SummaryView>("/wendle/plan/2022-23/q4/");
  CHECK(summary.results_heading == "Results held against targets: 4 of 5");
  CHECK(summary.results.at(2).remark == "Target: a fall of at least 10% in thefts. Reported: a fall of 11% in thefts. The target was met.");
  CHECK(summary.without_update_heading == "Without an update here: 5 of 7 aims");
  Texts remarks;
  for (const auto& line : summary.without_update) remarks.push_back(line.ref + ": " + *line.remark);
  CHECK(remarks == Texts{"1.2: Blank in the document.", "2.2: No update is recorded.", "2.3: Blank in the document.", "2.6: Blank in the document.", "3.1: Blank in the document."});
  CHECK(page<views::SummaryView>("/wendle/plan/2022-23/q1/").without_update.at(2).remark == "Left out of this site.");
}

TEST_CASE("a summary of a plan without statuses says that there is no colour to report") {
  const auto summary = page<views::SummaryView>("/wendle/plan/2021-22/late-year/");
  CHECK(summary.groups.empty());
  CHECK(plain(summary.lede) == "3 of 5 actions carry an update in words. For 1, no update is recorded. For 1, the cell is blank.");
  CHECK(plain(summary.coverage) == "This plan gives no outcome a status, so there is no colour to report.");
}

// ---- Objectives, strategies, reports ----

TEST_CASE("an objective says how many links are our own inference") {
  CHECK(plain(page<views::ObjectiveView>("/wendle/strategy/2020-23/calm-nights/").lede) ==
        "3 parts of the action plans are linked to this. 2 of the 3 links are our own inference. The documents name no measure for it.");
  CHECK(plain(page<views::ObjectiveView>("/wendle/strategy/2020-23/feel-safe/").lede) ==
        "1 aim of the action plans is linked to this. The link is our own inference. 2 measures are named, and the documents give values for 1 of them.");
  CHECK(plain(page<views::ObjectiveView>("/wendle/strategy/2020-23/safe-homes/").lede) ==
        "1 measure is named, and the documents give no value for it.");
}

TEST_CASE("a measure without values says so and shows no figure") {
  const auto objective = page<views::ObjectiveView>("/wendle/strategy/2020-23/feel-safe/");
  REQUIRE(objective.measures.size() == 2);
  CHECK(objective.measures[0].observations == Texts{"2018: 61.5 (page 5)", "March 2019: not shown, because it stands for few people"});
  CHECK_FALSE(objective.measures[0].none);
  CHECK(objective.measures[1].observations.empty());
  CHECK(objective.measures[1].none == "No value is given in the documents.");
}

TEST_CASE("what follows what is told from both ends, and that nothing is followed, with the reason") {
  const auto later = page<views::ObjectiveView>("/wendle/strategy/2023-26/violence-at-home/");
  REQUIRE(later.follows.size() == 1);
  CHECK(later.follows[0].to.text == "2020 to 2023: Make homes safe");
  CHECK(later.follows[0].basis == "Our inference");
  const auto earlier = page<views::ObjectiveView>("/wendle/strategy/2020-23/safe-homes/");
  REQUIRE(earlier.followed_by.size() == 1);
  CHECK(earlier.followed_by[0].to.text == "2023 to 2026: End violence at home");
  CHECK(page<views::ObjectiveView>("/wendle/strategy/2023-26/online-fraud/").follows_none == Texts{"No match: No earlier objective is about fraud."});
}

TEST_CASE("an objective without work says that no plan is linked to it") {
  CHECK(page<views::ObjectiveView>("/wendle/strategy/2023-26/online-fraud/").no_work == "No action plan in this record is linked to this priority.");
}

TEST_CASE("a strategy shows each plan that names it, with how that is known") {
  Texts rows;
  for (const auto& row : page<views::StrategyView>("/wendle/strategy/2017-20/").plans) rows.push_back(row.to.text + ": " + row.basis + ": " + row.reason);
  CHECK(rows == Texts{"Action plan 2021/22: No match: It had ended."});
}

TEST_CASE("a report for a decision is not taken for the decision") {
  const auto report = page<views::DecisionView>("/wendle/decisions/cabinet-report-2023/");
  CHECK(report.frame.stamp.lines == Texts{"On the strategy for 2023 to 2026.",
                                          "The report asks for a decision. This record does not hold the decision itself."});
  CHECK(report.appendices == Texts{"Appendix A: Draft strategy.", "Appendix B: Equality assessment. Not in the text that this record was made from."});
}

// ---- Bodies ----

TEST_CASE("what a team leads counts for every body that it is part of") {
  const auto lines = [](const std::string& address) {
    Texts texts;
    for (const auto& group : page<views::BodyView>(address).leads) {
      for (const auto& line : group.rows) texts.push_back(line.ref + (line.remark ? " " + *line.remark : ""));
    }
    return texts;
  };
  CHECK(lines("/bodies/wbc-night/") == Texts{"1.1b"});
  CHECK(lines("/bodies/wbc-licensing/") == Texts{"1.1b As its team: Night desk.", "1.2"});
  CHECK(lines("/bodies/wbc/") == Texts{"1.1a", "2.1", "1.1a As its team: Street Wardens.", "1.1b As its team: Night desk.", "1.2 As its team: Licensing team.", "2.1a",
                                       "2.1", "3.1"});
}

TEST_CASE("a body's row is counted once, however often it and its teams are named there") {
  CHECK(plain(page<views::BodyView>("/bodies/police/").lede) == "Leads 6 commitments and helps with 1, of the 19 in the action plans of this record.");
}

TEST_CASE("a body is told by all it does, and a lead group is called one") {
  CHECK(plain(page<views::BodyView>("/bodies/tarn-health/").lede) ==
        "Supports the lead of 1 commitment and helps with 1, of the 19 in the action plans of this record.");
  CHECK(plain(page<views::BodyView>("/bodies/moon-club/").lede) == "The documents name it, but no action plan in this record has it lead or help.");
  const auto jst = page<views::BodyView>("/bodies/jst/");
  CHECK(plain(jst.lede) == "Leads 1 commitment and supports the lead of 1, of the 19 in the action plans of this record.");
  CHECK(jst.leads.at(0).plan.text == "Action plan 2021/22, Wendle Safer Streets");
  CHECK(jst.leads.at(0).rows.at(0).remark == "As the lead group.");
  CHECK(jst.roles == Texts{"Wendle Safer Streets, Wendlebrook, an invented borough, 2021 to 2023: Runs the plan from month to month. "
                           "Who sits on it: One member of each body that leads an action. It reports to Wendle Safety Board."});
  CHECK(values(fact(jst.facts, "Partnership")) == Texts{"Wendle Safer Streets, Wendlebrook, an invented borough"});
  CHECK(values(fact(page<views::BodyView>("/bodies/shop-link/").facts, "Also called")) == Texts{"Shoplink (in Wendle action plan 2022/23)"});
}

TEST_CASE("bodies are listed by name, never ranked") {
  Texts names;
  for (const auto& row : page<views::BodiesView>("/bodies/").bodies) names.push_back(views::anchor_of(row.body.text));
  CHECK(std::is_sorted(names.begin(), names.end()));
  CHECK(names.size() == fictional().record().bodies.size());
}

TEST_CASE("what the bodies lead is said to be out of all commitments") {
  CHECK(plain(page<views::BodiesView>("/bodies/").lede).ends_with("To support another’s lead counts as help."));
  CHECK(page<views::BodiesView>("/bodies/").caption == "How many each body leads or helps with, of the 19 commitments in all plans");
}

TEST_CASE("members are shown document by document") {
  const auto partnership = page<views::PartnershipView>("/wendle/");
  REQUIRE(partnership.members.size() == 2);
  CHECK(partnership.members[0].bodies.size() == 2);
  CHECK(partnership.members[1].bodies.back().text == "Tarnshire Probation");
  CHECK(partnership.governance.at(1).years == "Not stated");
  CHECK(values(fact(partnership.facts, "Also called")) ==
        Texts{"Wendle CSP (in Wendle action plan 2021/22, with its late-year update, cover)",
              "WendleSafe (in Cabinet report on the draft strategy 2023-26)"});
}

TEST_CASE("a term that is never written out is not guessed at") {
  const auto glossary = page<views::GlossaryView>("/glossary/");
  REQUIRE(glossary.terms.size() == 3);
  CHECK(glossary.terms.at(1).meanings.size() == 2);
  CHECK(glossary.terms.at(2).meanings.at(0).expansion == "Never written out in the documents");
}
