#include "data/table_kinds.h"

#include "views/data_files.h"

namespace candour::data {

namespace {

constexpr bool kAlways = true;

const std::vector<std::string_view> kPlanKey = {"partnership", "plan"};

}  // namespace

std::vector<std::string_view> TableKind::names() const {
  std::vector<std::string_view> names;
  for (const ColumnKind& column : columns) names.push_back(column.name);
  return names;
}

const TableKind& promises_kind() {
  using enum Datatype;
  static const TableKind kind{
      "Promises and what was reported on them",
      "One line for each outcome in each report, oldest report first.",
      {{"partnership", "Partnership", "Who made the plan", text, kAlways},
       {"plan", "Plan", "Its title, with the year", text, kAlways},
       {"section_number", "Section number", "The number of the section of the plan", whole_number, kAlways},
       {"section", "Section", "The section of the plan", text, kAlways},
       {"aim", "Aim", "The aim, with its reference as printed", text, kAlways},
       {"commitment", "Commitment", "The row of the plan’s table: an action or, in plans without these, the aim itself", text, kAlways},
       {"details", "Details", "What the row says beside its title"},
       {"outcome_reference", "Outcome reference", "The number of the outcome; empty where the row shows no outcome"},
       {"outcome", "Outcome", "What was promised; in brackets why the row shows no outcome", text, kAlways},
       {"report", "Report", "The report’s short name, which never changes; empty where the plan has no report yet"},
       {"report_name", "Report name", "The same for people", text, kAlways},
       {"quarter", "Quarter", "1 (April to June) to 4; empty for a report without a quarter", whole_number},
       {"as_at", "As at", "The day, month or year for which the report stands; empty if it gives none", part_of_date},
       {"status", "Status", "How the outcome stands, in the words of the page", text, kAlways},
       {"status_name", "Status name", "The same as a name that never changes", text, kAlways},
       {"recorded", "Recorded", "Whether the report says how the outcome stands", yes_no, kAlways},
       {"colour", "Colour", "The colour that the plan gives it; empty if none is recorded"},
       {"status_words", "Status words", "Words beside the status"},
       {"reason", "Reason", "The reason given beside the status"},
       {"target", "Target", "What was to be reached"},
       {"result", "Result", "What was reported against the target"},
       {"due", "Due", "By when, as printed", text, kAlways},
       {"due_by", "Due by", "The last day on which it was still on time, if the words give one day", date},
       {"late", "Late",
           "Yes, if that day had passed when the report was made and the outcome was not complete; empty says only that this cannot be said", yes_no},
       {"led_by", "Led by", "Who leads", text, kAlways},
       {"with", "With", "Who helps", text, kAlways},
       {"resources", "Resources", "What it is to be done with", text, kAlways},
       {"statement", "Statement", "What the report says of the row", text, kAlways},
       {"notes", "Notes", "What is odd in the document, and what we show"},
       {"left_out", "Left out", "Which kinds of things were left out"},
       {"place", "Place", "Where in the document"},
       {"address", "Address", "The outcome, or the row, on the site", address, kAlways},
       {"result_value", "Result as a number", "Empty if there is none, and if it is not given exactly", number},
       {"result_shown", "How the result is shown", "Exactly; or why there is no number; empty where there is no result"},
       {"breakdowns", "Breakdowns", "Tables of counts in what the report says of the row, in words"}},
      {},
      {}};
  return kind;
}

const TableKind& promises_of_site_kind() {
  static const TableKind kind = [] {
    TableKind with_plans = promises_kind();
    with_plans.references = {{kPlanKey, views::kPlansTable}};
    return with_plans;
  }();
  return kind;
}

const TableKind& plans_kind() {
  using enum Datatype;
  static const TableKind kind{"Plans",
                              "One line for each plan.",
                              {{"partnership", "Partnership", "Who made the plan", text, kAlways},
                               {"plan", "Plan", "Its title, with the year", text, kAlways},
                               {"from", "From", "The first day of its year", date, kAlways},
                               {"to", "To", "The last day of its year", date, kAlways},
                               {"standing", "Standing", "Whether it is a draft, for example", text, kAlways},
                               {"document", "Document", "The document that it was taken from", text, kAlways},
                               {"has_statuses", "Has statuses", "Whether the plan’s table has room for statuses", yes_no, kAlways},
                               {"reports", "Reports", "How many reports on it the record has", whole_number, kAlways},
                               {"as_at", "As at", "The day, month or year for which the newest report stands; empty if it gives none", part_of_date},
                               {"sections", "Sections", "How many sections it has", whole_number, kAlways},
                               {"aims", "Aims", "How many aims it has, as things stand now", whole_number, kAlways},
                               {"actions", "Actions", "How many actions it lists, as things stand now", whole_number, kAlways},
                               {"commitments", "Commitments", "How many rows its table has, as things stand now", whole_number, kAlways},
                               {"outcomes", "Outcomes", "How many outcomes it promises, as things stand now", whole_number, kAlways},
                               {"address", "Address", "The plan on the site", address, kAlways},
                               {"table", "Table", "Its lines of promises.csv as a table of their own", address, kAlways}},
                              kPlanKey,
                              {}};
  return kind;
}

const TableKind& reports_kind() {
  using enum Datatype;
  static const TableKind kind{"Reports and their counts",
                              "One line for each report. The counts are those of its page; they are empty where the plan has no room for them.",
                              {{"partnership", "Partnership", "Who made the plan", text, kAlways},
                               {"plan", "Plan", "The plan’s title, with the year", text, kAlways},
                               {"report", "Report", "The report’s short name, which never changes", text, kAlways},
                               {"report_name", "Report name", "The same for people", text, kAlways},
                               {"quarter", "Quarter", "1 (April to June) to 4; empty for a report without a quarter", whole_number},
                               {"as_at", "As at", "The day, month or year for which the report stands; empty if it gives none", part_of_date},
                               {"outcomes", "Outcomes", "All outcomes of the plan with this report: what the counts of statuses are out of",
                                   whole_number, kAlways},
                               {"recorded", "Recorded", "How many have a status", whole_number},
                               {"complete", "Complete", "How many are complete", whole_number},
                               {"in_progress", "In progress", "How many are in progress", whole_number},
                               {"at_risk", "At risk",
                                   "How many are at risk; empty where the plan has one colour for this and “not started”", whole_number},
                               {"not_started", "Not started",
                                   "How many are not started; empty where the plan has one colour for this and “at risk”", whole_number},
                               {"not_started_or_at_risk", "Not started or at risk",
                                   "How many are one of the two, in plans that have one colour for both; empty in others", whole_number},
                               {"withdrawn", "Withdrawn", "How many are given up", whole_number},
                               {"not_due", "Not due", "For how many nothing was due by then", whole_number},
                               {"not_recorded", "Not recorded", "For how many the report says nothing. That is no status", whole_number},
                               {"withheld", "Left out", "How many are recorded and left out of this site", whole_number},
                               {"commitments", "Commitments", "All rows of the plan with this report: what the counts of updates are out of",
                                   whole_number, kAlways},
                               {"updates_given", "Updates given", "How many rows have an update", whole_number},
                               {"updates_none_recorded", "No update is recorded", "For how many rows the report says that there is none",
                                   whole_number},
                               {"updates_left_out", "Updates left out", "How many rows have an update that is left out of this site", whole_number},
                               {"updates_blank", "Blank", "How many rows have nothing in the report", whole_number},
                               {"address", "Address", "The report on the site", address, kAlways}},
                              {"partnership", "plan", "report"},
                              {{kPlanKey, views::kPlansTable}}};
  return kind;
}

}  // namespace candour::data
