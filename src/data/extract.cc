#include "data/extract.h"

#include "views/addresses.h"
#include "views/words.h"

namespace candour::data {

std::vector<std::size_t> updates_of(const model::Plan& plan, const Extract& extract) {
  if (extract.update) return {*extract.update};
  std::vector<std::size_t> updates;
  for (std::size_t i = 0; i < plan.updates.size(); ++i) updates.push_back(i);
  return updates;
}

std::optional<std::size_t> current_report(const views::Material& material, const Extract& extract) {
  return extract.update ? extract.update : material.progress.at(extract.plan).latest;
}

bool shows(const model::Plan& plan, const model::Cells& cells, model::Column column) {
  return plan.has(column) && cells.is_filled(column) && plan.absence(cells, column) != model::Absence::withheld;
}

std::optional<model::Date> due_by(const model::Plan& plan, model::Id<model::RowTag> row, std::optional<model::Id<model::Outcome>> outcome) {
  if (shows(plan, plan.cells_of(row), model::Column::when_by)) {
    return outcome ? progress::due_day(plan, *outcome) : progress::due_day(plan.cells_of(row));
  }
  return outcome && plan.outcome(*outcome).due ? last_day(*plan.outcome(*outcome).due) : std::nullopt;
}

std::vector<std::vector<model::Id<model::Outcome>>> outcomes_by_row(const model::Plan& plan) {
  std::vector<std::vector<model::Id<model::Outcome>>> rows(plan.rows.size());
  for (std::uint32_t i = 0; i < plan.outcomes.size(); ++i) {
    const model::Id<model::RowTag> row = plan.outcomes[i].row;
    if (shows(plan, plan.cells_of(row), model::Column::outcomes)) rows[row.index].push_back({i});
  }
  return rows;
}

Standing standing_of(const views::Material& material, const Extract& extract, std::size_t update, model::Id<model::Outcome> outcome) {
  const model::Plan& plan = material.record.at(extract.plan);
  const progress::Snapshot& snapshot = material.progress.at(extract.plan).snapshots[update];
  const model::Status& status = snapshot.statuses[outcome.index];
  Standing standing;
  standing.mark = progress::mark_of(status);
  standing.recorded = status.reporting() == model::Reporting::reported;
  standing.entry = snapshot.status_entries[outcome.index];
  standing.result = snapshot.results[outcome.index];
  standing.late = progress::was_late(plan, plan.updates[update], outcome, status);
  if (status.colour()) standing.colour = views::word_of(*status.colour());
  if (standing.entry == nullptr || status.reporting() == model::Reporting::withheld) return standing;
  standing.words = standing.entry->words;
  if (standing.entry->reason) standing.reason = views::sentence(*standing.entry->reason);
  return standing;
}

std::string in_words(const model::Mention& mention) { return model::in_words(mention.date) + ": " + views::sentence(mention.what); }

std::string address(const views::Material& material, const views::Url& url) { return views::whole_address(material.base_url, url); }

std::string_view name_of(model::Absence absence) {
  switch (absence) {
    case model::Absence::not_in_plan: return "not-in-plan";
    case model::Absence::blank_in_source: return "blank";
    case model::Absence::given_as_not_applicable: return "given-as-not-applicable";
    case model::Absence::lost_in_extract: return "lost";
    case model::Absence::withheld: return "left-out";
  }
  return "";
}

}  // namespace candour::data
