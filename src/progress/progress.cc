#include "progress/progress.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace candour::progress {

using model::Column;
using model::Id;
using model::Plan;
using model::Record;

namespace {

// Blank in the source. A cell that is left out, lost or answered with "N/A" is not a gap of the plan.
bool is_blank(const Plan& plan, const model::Cells& cells, Column column) {
  return !cells.is_filled(column) && plan.absence(cells, column) == model::Absence::blank_in_source;
}

bool names_nobody(const Plan& plan, const model::Cells& cells) {
  return is_blank(plan, cells, Column::leads) && (!plan.has(Column::lead_groups) || is_blank(plan, cells, Column::lead_groups));
}

Id<model::RowTag> row_id(std::size_t index) { return {static_cast<std::uint32_t>(index)}; }

Coverage coverage_of(const model::ProgressEntry* entry) {
  Coverage coverage;
  coverage.rows = 1;
  if (entry == nullptr) return coverage;
  switch (entry->kind) {
    case model::ProgressKind::update: coverage.updated = 1; break;
    case model::ProgressKind::none_recorded: coverage.none_recorded = 1; break;
    case model::ProgressKind::withheld: coverage.withheld = 1; break;
  }
  return coverage;
}

// Whether the plan lists actions anywhere. Where it does, an aim that lists none has none; elsewhere its aims are its actions.
bool lists_actions(const Plan& plan) {
  return plan.row_level == model::RowLevel::action || std::any_of(plan.sections.begin(), plan.sections.end(), [](const auto& section) {
           return std::any_of(section.aims.begin(), section.aims.end(), [](const auto& aim) { return !aim.actions.empty(); });
         });
}

// An aim whose rows have all left the plan has left it, too.
std::vector<SectionSize> sizes_of(const Plan& plan, const Presence& present) {
  std::vector<SectionSize> sizes(plan.sections.size());
  const bool lists = lists_actions(plan);
  std::size_t row = 0;  // rows run in the plan's order
  for (std::size_t s = 0; s < plan.sections.size(); ++s) {
    for (std::size_t a = 0; a < plan.sections[s].aims.size(); ++a) {
      const std::size_t listed = plan.sections[s].aims[a].actions.size();
      int rows = 0;
      int gone = 0;
      for (; row < plan.rows.size() && plan.rows[row].section == s && plan.rows[row].aim == a; ++row) ++(present.rows[row] ? rows : gone);
      sizes[s].rows += rows;
      if (rows == 0 && gone > 0) continue;
      ++sizes[s].aims;
      sizes[s].actions += !lists ? 1 : static_cast<int>(listed) - (plan.row_level == model::RowLevel::action ? gone : 0);
    }
  }
  for (std::size_t i = 0; i < plan.outcomes.size(); ++i) sizes[plan.rows[plan.outcomes[i].row.index].section].outcomes += present.outcomes[i] ? 1 : 0;
  return sizes;
}

Snapshot snapshot(const Plan& plan, std::size_t at) {
  const model::Update& update = plan.updates[at];
  Snapshot result;
  result.present = presence_in(plan, at);
  result.size_by_section = sizes_of(plan, result.present);
  const bool has_status = plan.has(model::Column::status);
  result.statuses.assign(plan.outcomes.size(),
                         model::Status::unreported(has_status ? model::Reporting::not_recorded : model::Reporting::not_applicable));
  result.status_entries.assign(plan.outcomes.size(), nullptr);
  result.results.assign(plan.outcomes.size(), nullptr);
  result.entries.assign(plan.rows.size(), nullptr);
  result.tally_by_section.resize(plan.sections.size());
  result.coverage_by_section.resize(plan.sections.size());
  for (const model::StatusEntry& entry : update.statuses) {
    result.statuses[entry.outcome.id.index] = entry.status;
    result.status_entries[entry.outcome.id.index] = &entry;
  }
  for (const model::ProgressEntry& entry : update.progress) {
    result.entries[entry.row.id.index] = &entry;
    for (const model::Result& measured : entry.results) result.results[measured.outcome.id.index] = &measured;
  }
  for (std::size_t i = 0; i < plan.outcomes.size(); ++i) {
    if (!result.present.outcomes[i]) continue;
    result.tally_by_section[plan.rows[plan.outcomes[i].row.index].section].add(result.statuses[i]);
  }
  for (std::size_t i = 0; i < plan.rows.size(); ++i) {
    if (!result.present.rows[i]) continue;
    result.coverage_by_section[plan.rows[i].section].add(coverage_of(result.entries[i]));
  }
  for (const Tally& tally : result.tally_by_section) result.tally.add(tally);
  for (const Coverage& coverage : result.coverage_by_section) result.coverage.add(coverage);
  return result;
}

// Of a row, with those of its outcomes that are present.
Gaps gaps_of(const Plan& plan, Id<model::RowTag> row, const std::vector<const model::Outcome*>& outcomes) {
  const model::Cells& cells = plan.cells_of(row);
  const auto blank = [&](Column column) { return is_blank(plan, cells, column) ? 1 : 0; };
  const auto outcomes_are = [&](model::Absence why) {
    return cells.outcomes.empty() && plan.absence(cells, Column::outcomes) == why ? 1 : 0;
  };
  Gaps gaps;
  gaps.rows = 1;
  gaps.without_lead = blank(Column::leads);
  gaps.without_lead_or_group = names_nobody(plan, cells) ? 1 : 0;
  gaps.without_date = blank(Column::when_by);
  gaps.without_outcome = blank(Column::outcomes);
  gaps.outcomes_withheld = outcomes_are(model::Absence::withheld);
  gaps.outcomes_lost = outcomes_are(model::Absence::lost_in_extract);
  gaps.outcomes = static_cast<int>(outcomes.size());
  gaps.without_target = static_cast<int>(std::count_if(outcomes.begin(), outcomes.end(), [](const auto* o) { return !o->target; }));
  return gaps;
}

using RowsLed = std::map<Id<model::Body>, int>;

std::vector<LeadCount> most_first(const RowsLed& rows_led) {
  std::vector<LeadCount> leads;
  for (const auto& [body, rows] : rows_led) leads.push_back({body, rows});
  std::stable_sort(leads.begin(), leads.end(), [](const auto& a, const auto& b) { return a.rows > b.rows; });
  return leads;
}

void count_rows(const Record& record, const Plan& plan, PlanProgress& result) {
  result.gaps_by_section.resize(plan.sections.size());
  RowsLed rows_led;
  RowsLed rows_supported;
  std::vector<RowsLed> led_by_section(plan.sections.size());
  std::vector<std::vector<const model::Outcome*>> outcomes(plan.rows.size());
  for (std::uint32_t i = 0; i < plan.outcomes.size(); ++i) {
    if (result.present.outcomes[i]) outcomes[plan.outcomes[i].row.index].push_back(&plan.outcome({i}));
  }
  for (std::size_t i = 0; i < plan.rows.size(); ++i) {
    if (!result.present.rows[i]) continue;
    const model::Cells& cells = plan.cells_of(row_id(i));
    result.gaps_by_section[plan.rows[i].section].add(gaps_of(plan, row_id(i), outcomes[i]));
    std::set<Id<model::Body>> bodies;
    std::set<Id<model::Body>> supporters;
    for (const model::Lead& lead : cells.leads) (lead.supporting ? supporters : bodies).insert(record.answerable(lead.body.id));
    for (const Id<model::Body> body : supporters) {
      if (!bodies.contains(body)) ++rows_supported[body];
    }
    for (const Id<model::Body> body : bodies) {
      ++rows_led[body];
      ++led_by_section[plan.rows[i].section][body];
    }
    result.lead_mentions += static_cast<int>(bodies.size());
    if (result.rows_by_leads.size() <= bodies.size()) result.rows_by_leads.resize(bodies.size() + 1);
    ++result.rows_by_leads[bodies.size()];
  }
  for (const Gaps& gaps : result.gaps_by_section) result.gaps.add(gaps);
  result.leads = most_first(rows_led);
  result.supports = most_first(rows_supported);
  for (const RowsLed& led : led_by_section) result.leads_by_section.push_back(most_first(led));
}

void add_amounts(const model::Cells& cells, AmountsStated& sum) {
  bool any = false;
  for (const model::Resource& resource : cells.resources) {
    if (!resource.amount) continue;
    any = true;
    ++sum.entries;
    sum.total += resource.amount->value;
    sum.currency = resource.amount->currency;
  }
  if (any) ++sum.rows;
}

void count_amounts(const Plan& plan, PlanProgress& result) {
  result.amounts_by_section.resize(plan.sections.size());
  for (std::size_t i = 0; i < plan.rows.size(); ++i) {
    if (!result.present.rows[i]) continue;
    const model::Cells& cells = plan.cells_of(row_id(i));
    add_amounts(cells, result.amounts);
    add_amounts(cells, result.amounts_by_section[plan.rows[i].section]);
  }
  // To the penny: sums of binary fractions drift.
  const auto round = [](AmountsStated& sum) { sum.total = std::round(sum.total * 100) / 100; };
  round(result.amounts);
  std::for_each(result.amounts_by_section.begin(), result.amounts_by_section.end(), round);
}

PlanProgress derive(const Record& record, const Plan& plan) {
  PlanProgress result;
  result.latest = plan.newest();
  result.present = presence_in(plan, result.latest);
  result.size_by_section = sizes_of(plan, result.present);
  SectionSize whole;
  for (const SectionSize& size : result.size_by_section) whole.add(size);
  result.aims = whole.aims;
  result.actions = whole.actions;
  result.rows = whole.rows;
  result.outcomes = whole.outcomes;
  count_rows(record, plan, result);
  count_amounts(plan, result);
  result.all_updates_by_section.resize(plan.sections.size());
  for (std::size_t i = 0; i < plan.updates.size(); ++i) {
    const Snapshot& added = result.snapshots.emplace_back(snapshot(plan, i));
    result.all_updates.add(added.coverage);
    for (std::size_t s = 0; s < plan.sections.size(); ++s) {
      result.all_updates_by_section[s].add(added.coverage_by_section[s]);
    }
  }
  return result;
}

}  // namespace

void Coverage::add(const Coverage& other) {
  rows += other.rows;
  updated += other.updated;
  none_recorded += other.none_recorded;
  withheld += other.withheld;
}

void SectionSize::add(const SectionSize& other) {
  aims += other.aims;
  actions += other.actions;
  rows += other.rows;
  outcomes += other.outcomes;
}

Presence presence_in(const Plan& plan, std::optional<std::size_t> update) {
  Presence present{std::vector<bool>(plan.rows.size(), true), std::vector<bool>(plan.outcomes.size(), true)};
  if (!update) return present;
  for (std::uint32_t i = 0; i < plan.rows.size(); ++i) present.rows[i] = plan.stands(Id<model::RowTag>{i}, *update);
  for (std::uint32_t i = 0; i < plan.outcomes.size(); ++i) present.outcomes[i] = plan.stands(Id<model::Outcome>{i}, *update);
  return present;
}

void Gaps::add(const Gaps& other) {
  rows += other.rows;
  without_lead += other.without_lead;
  without_lead_or_group += other.without_lead_or_group;
  without_date += other.without_date;
  without_outcome += other.without_outcome;
  outcomes_withheld += other.outcomes_withheld;
  outcomes_lost += other.outcomes_lost;
  outcomes += other.outcomes;
  without_target += other.without_target;
}

namespace {

// The values that a reported number may stand for, both ends included except that "over" leaves out its own.
struct Range {
  double low = 0;
  double high = 0;
  bool above_low = false;
};

std::optional<Range> range_of(const model::Result& result) {
  constexpr double kNoEnd = std::numeric_limits<double>::infinity();
  if (const auto* small = std::get_if<model::FewerThan>(&result.value)) return Range{1, static_cast<double>(small->limit - 1)};
  const std::optional<double> value = exact(result.value);
  if (!value) return std::nullopt;
  if (!result.qualifier) return Range{*value, *value};
  switch (*result.qualifier) {
    case model::Qualifier::exactly: return Range{*value, *value};
    case model::Qualifier::over: return Range{*value, kNoEnd, true};
    case model::Qualifier::at_least: return Range{*value, kNoEnd};
    case model::Qualifier::at_most: return Range{-kNoEnd, *value};
    case model::Qualifier::about: return std::nullopt;
  }
  return std::nullopt;
}

// Whether every value of the range meets the target, or none; unclear when some do.
Verdict judge(const model::Target& target, const Range& range) {
  const double bound = target.value;
  const bool wholly_above = range.low > bound || (range.above_low && range.low == bound);
  const bool wholly_below = range.high < bound;
  switch (target.comparator) {
    case model::Comparator::at_least:
      return range.low >= bound ? Verdict::met : wholly_below ? Verdict::not_met : Verdict::unclear;
    case model::Comparator::at_most: return range.high <= bound ? Verdict::met : wholly_above ? Verdict::not_met : Verdict::unclear;
    case model::Comparator::exactly:
      if (range.low == bound && range.high == bound) return Verdict::met;
      return wholly_above || wholly_below ? Verdict::not_met : Verdict::unclear;
  }
  return Verdict::unclear;
}

}  // namespace

Verdict judge(const model::Target& target, const model::Result& result) {
  const std::optional<Range> range = range_of(result);
  const Verdict verdict = range ? judge(target, *range) : Verdict::unclear;
  // A count only rises: a floor that is reached stays reached, and what is passed stays passed. A share or a change may yet
  // go either way.
  const bool counts = !target.unit.starts_with('%');
  const bool passed = range && (range->low > target.value || (range->above_low && range->low == target.value));
  const bool settled = counts && (target.comparator == model::Comparator::at_least ? verdict == Verdict::met : passed);
  return result.so_far && !settled ? Verdict::so_far : verdict;
}

std::optional<model::Date> due_day(const std::vector<model::WhenBy>& dates) {
  return dates.size() == 1 ? last_day(dates.front()) : std::nullopt;
}

std::optional<model::Date> due_day(const model::Cells& cells) { return due_day(cells.when_by); }

std::optional<model::Date> due_day(const Plan& plan, Id<model::Outcome> outcome) {
  const auto& due = plan.outcome(outcome).due;
  if (due && last_day(*due)) return last_day(*due);
  return due_day(plan.cells_of(plan.outcomes[outcome.index].row));
}

bool was_late(const Plan& plan, const model::Update& update, Id<model::Outcome> outcome, const model::Status& status) {
  return was_late(status, due_day(plan, outcome), plan.as_at(update));
}

bool was_late(const model::Status& status, std::optional<model::Date> due, std::optional<model::Date> reported) {
  const auto delivery = status.delivery();
  if (!delivery || *delivery == model::Delivery::complete || *delivery == model::Delivery::withdrawn) return false;
  return due && reported && *due < *reported;
}

Progress derive(const Record& record) {
  Progress progress;
  for (const Plan& plan : record.plans) {
    const PlanProgress& added = progress.plans.emplace_back(derive(record, plan));
    Totals& totals = progress.totals;
    ++totals.plans;
    totals.rows += added.rows;
    totals.outcomes += added.outcomes;
    if (!plan.has(model::Column::status)) continue;
    ++totals.plans_with_status;
    totals.outcomes_with_status_column += added.outcomes;
    if (added.current() != nullptr) totals.outcomes_reported += added.current()->tally.reported();
  }
  return progress;
}

}  // namespace candour::progress
