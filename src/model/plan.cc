#include "model/plan.h"

#include <algorithm>
#include <tuple>

namespace candour::model {

bool Cells::is_filled(Column column) const {
  switch (column) {
    case Column::leads: return !leads.empty();
    case Column::lead_groups: return !lead_groups.empty();
    case Column::partners: return !partners.empty();
    case Column::resources: return !resources.empty();
    case Column::when_by: return !when_by.empty();
    case Column::outcomes: return !outcomes.empty();
    case Column::targets:
    case Column::progress:
    case Column::status:
    case Column::indicators: return false;
  }
  return false;
}

bool Plan::has(Column column) const { return std::find(columns.begin(), columns.end(), column) != columns.end(); }

Absence Plan::absence(const Cells& cells, Column column) const {
  if (!has(column)) return Absence::not_in_plan;
  const auto given = std::find_if(cells.empty.begin(), cells.empty.end(), [&](const auto& e) { return e.column == column; });
  return given == cells.empty.end() ? Absence::blank_in_source : given->why;
}

const Action* Plan::action_of(Id<RowTag> row) const {
  const RowPlace& at = rows[row.index];
  return at.action < 0 ? nullptr : &aim_of(row).actions[static_cast<std::size_t>(at.action)];
}

const Cells& Plan::cells_of(Id<RowTag> row) const {
  const Action* action = action_of(row);
  return action == nullptr ? aim_of(row).cells : action->cells;
}

const Outcome& Plan::outcome(Id<Outcome> id) const {
  const OutcomePlace& at = outcomes[id.index];
  return cells_of(at.row).outcomes[at.position];
}

namespace {

std::optional<Date> end_of_quarter(FinancialYear year, const Update& update) {
  // Updates are put in order before `resolve` has refused a quarter that there is not.
  if (!update.quarter || *update.quarter < 1 || *update.quarter > 4) return std::nullopt;
  return range_of(Quarter{year, *update.quarter}).to;
}

}  // namespace

std::optional<Date> Plan::as_at(const Update& update) const {
  if (update.as_at) return update.as_at;
  if (update.period) return update.period->to;
  return end_of_quarter(year, update);
}

bool Plan::is_older(const Update& a, const Update& b) const {
  const auto order = [&](const Update& update) {
    const auto day = update.quarter ? end_of_quarter(year, update) : as_at(update);
    return std::tuple(!day.has_value(), day.value_or(Date{}), !update.quarter.has_value(), std::string_view(update.slug));
  };
  return order(a) < order(b);
}

std::string Plan::ref_of(Id<RowTag> row) const {
  const Aim& aim = aim_of(row);
  const Action* action = action_of(row);
  if (action == nullptr) return aim.ref;
  if (action->letter) return aim.ref + *action->letter;
  const auto unlettered = std::count_if(aim.actions.begin(), aim.actions.end(), [](const Action& each) { return !each.letter; });
  return unlettered == 1 ? aim.ref : aim.ref + "/" + std::to_string(action - aim.actions.data() + 1);
}

std::string Plan::ref_of(Id<Outcome> id) const {
  const OutcomePlace& at = outcomes[id.index];
  return ref_of(at.row) + "(" + std::to_string(at.position + 1) + ")";
}

}  // namespace candour::model
