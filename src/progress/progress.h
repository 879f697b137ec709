// What follows from the record by counting: pure arithmetic, no words. Every number that any output prints is computed
// here, once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/record.h"
#include "progress/tally.h"

namespace candour::progress {

// How much of a plan one update covers: of all rows, how many have an entry that says something.
struct Coverage {
  int rows = 0;
  int updated = 0;        // with an entry of words or figures
  int none_recorded = 0;  // with an entry that says that there is nothing
  int withheld = 0;       // with an entry that is left out
  int blank() const { return rows - updated - none_recorded - withheld; }
  void add(const Coverage& other);
};

// A result held against its outcome's target.
enum class Verdict {
  met,
  not_met,
  unclear,  // "about 10" or "at most 4" may stand on either side of the target; so may a number that is not given
  so_far  // more is to come, so that a verdict would be early
};
Verdict judge(const model::Target& target, const model::Result& result);

// Rows and outcomes of one section, for its heading.
struct SectionSize {
  int aims = 0;
  int actions = 0;  // as listed under the aims; where a plan lists none anywhere, each aim counts as one
  int rows = 0;
  int outcomes = 0;
  void add(const SectionSize& other);
};

// Which promises are part of a plan at some time. What was withdrawn, merged or not added yet is in the record, and in no number.
struct Presence {
  std::vector<bool> rows;      // by Id<RowTag>
  std::vector<bool> outcomes;  // by Id<Outcome>
};
// As in an update; without one, everything.
Presence presence_in(const model::Plan& plan, std::optional<std::size_t> update);

// One update, complete: a status for every outcome of the plan, an entry or none for every row. Counted are those present.
struct Snapshot {
  Presence present;
  std::vector<model::Status> statuses;                   // by Id<Outcome>
  std::vector<const model::StatusEntry*> status_entries;  // by Id<Outcome>; nullptr where there is none
  std::vector<const model::ProgressEntry*> entries;       // by Id<RowTag>; nullptr where the cell is blank
  std::vector<const model::Result*> results;              // by Id<Outcome>; nullptr where nothing can be held against a target
  Tally tally;
  Coverage coverage;
  std::vector<Tally> tally_by_section;
  std::vector<Coverage> coverage_by_section;
  std::vector<SectionSize> size_by_section;
};

// How often a body leads, or supports a lead, its teams counted with it. Who is named in support of another leads nothing.
struct LeadCount {
  model::Id<model::Body> body;
  int rows = 0;
};

// Money that a plan states. It is not a budget: most of what the work cost is not stated at all.
struct AmountsStated {
  double total = 0;
  std::string currency;  // one per plan: `resolve` refuses a mixture
  int rows = 0;     // rows that state any
  int entries = 0;
};

// What rows leave open, each number with what it is out of.
struct Gaps {
  int rows = 0;
  int without_lead = 0;           // the lead cell is blank in the source
  int without_lead_or_group = 0;  // and so is the lead group's
  int without_date = 0;
  int without_outcome = 0;    // blank in the source
  int outcomes_withheld = 0;  // promised, and left out of this site
  int outcomes_lost = 0;      // lost in the text we have
  int outcomes = 0;
  int without_target = 0;
  void add(const Gaps& other);
};

// Every number is of what is part of the plan now: in its newest update.
struct PlanProgress {
  Presence present;
  int aims = 0;
  int actions = 0;   // as in SectionSize
  int rows = 0;
  int outcomes = 0;
  std::vector<SectionSize> size_by_section;
  std::vector<int> rows_by_leads;  // how many rows have so many lead bodies: [0] none
  int lead_mentions = 0;           // the sum of `leads`
  std::vector<LeadCount> leads;     // most rows first, then by the record's order of bodies
  std::vector<LeadCount> supports;  // of rows that the body does not lead itself; in the same order
  std::vector<std::vector<LeadCount>> leads_by_section;
  AmountsStated amounts;
  std::vector<AmountsStated> amounts_by_section;
  Gaps gaps;
  std::vector<Gaps> gaps_by_section;
  std::vector<Snapshot> snapshots;  // beside plan.updates
  Coverage all_updates;             // every row in every update: the cells that could have been filled
  std::vector<Coverage> all_updates_by_section;

  std::optional<std::size_t> latest;  // plan.newest()
  const Snapshot* current() const { return latest ? &snapshots[*latest] : nullptr; }
};

// The one day by which an outcome, or a row, was to be done; nothing where that is no date. An outcome's own date goes
// before its row's.
std::optional<model::Date> due_day(const model::Plan& plan, model::Id<model::Outcome> outcome);
std::optional<model::Date> due_day(const model::Cells& cells);
// Of the dates that one cell gives. Several, or a date beside a rhythm, give no single day on which it became late.
std::optional<model::Date> due_day(const std::vector<model::WhenBy>& dates);

// Whether an outcome's own date, or its row's, had passed when this was reported and it was not complete. Only real dates
// count; an outcome without a reported status is never called late.
bool was_late(const model::Plan& plan, const model::Update& update, model::Id<model::Outcome> outcome, const model::Status& status);
// The same of a status that was reported on one day and was due on another.
bool was_late(const model::Status& status, std::optional<model::Date> due, std::optional<model::Date> reported);

// The whole record in a few numbers.
struct Totals {
  int plans = 0;
  int plans_with_status = 0;  // plans that have a status column at all
  int rows = 0;
  int outcomes = 0;
  int outcomes_with_status_column = 0;
  int outcomes_reported = 0;  // with a delivery state, in the newest update of their plan
};

struct Progress {
  std::vector<PlanProgress> plans;  // by Id<Plan>
  Totals totals;
  const PlanProgress& at(model::Id<model::Plan> id) const { return plans[id.index]; }
};

// The snapshots point into `record`, which must outlive the result.
Progress derive(const model::Record& record);

}  // namespace candour::progress
