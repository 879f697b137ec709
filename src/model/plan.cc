#include "model/plan.h"

#include <algorithm>

namespace candour::model {

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

std::string Plan::ref_of(Id<RowTag> row) const {
  const Action* action = action_of(row);
  return aim_of(row).ref + (action == nullptr ? "" : action->letter.value_or(""));
}

std::string Plan::ref_of(Id<Outcome> id) const {
  const OutcomePlace& at = outcomes[id.index];
  return ref_of(at.row) + "(" + std::to_string(at.position + 1) + ")";
}

}  // namespace candour::model
