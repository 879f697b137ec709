#include "model/plan.h"

#include <algorithm>
#include <limits>
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

std::optional<std::size_t> Plan::newest() const {
  std::optional<std::size_t> newest;
  for (std::size_t i = 0; i < updates.size(); ++i) {
    if (as_at(updates[i]) || !newest || !as_at(updates[*newest])) newest = i;
  }
  return newest;
}

std::string ref_of(const Aim& aim, const Action& action) {
  if (action.letter) return aim.ref + *action.letter;
  const auto unlettered = std::count_if(aim.actions.begin(), aim.actions.end(), [](const Action& each) { return !each.letter; });
  return unlettered == 1 ? aim.ref : aim.ref + "/" + std::to_string(&action - aim.actions.data() + 1);
}

std::string Plan::ref_of(Id<RowTag> row) const {
  const Action* action = action_of(row);
  return action == nullptr ? aim_of(row).ref : model::ref_of(aim_of(row), *action);
}

std::string Plan::ref_of(Id<Outcome> id) const {
  const OutcomePlace& at = outcomes[id.index];
  return ref_of(at.row) + "(" + std::to_string(at.position + 1) + ")";
}

namespace {

// Where a promise joins its plan and leaves it, counted in updates; [0, kNever) where nothing is said.
constexpr std::uint32_t kNever = std::numeric_limits<std::uint32_t>::max();

std::uint32_t joins(const Life& life) { return life.added && life.added->in.id.known() ? life.added->in.id.index : 0; }

std::uint32_t leaves(const Life& life) {
  std::uint32_t at = kNever;
  if (life.withdrawn && life.withdrawn->in) at = std::min(at, life.withdrawn->in->id.index);
  if (life.merged_into) at = std::min(at, life.merged_into->in.id.index);
  return at;
}

bool stands(const Life& life, std::size_t update) { return joins(life) <= update && update < leaves(life); }

}  // namespace

Id<Promise> Plan::promise_of(Id<RowTag> row) const {
  const auto first = std::partition_point(promises.begin(), promises.end(), [&](const Promise& each) { return each.row < row; });
  return {static_cast<std::uint32_t>(first - promises.begin())};
}

Id<Promise> Plan::promise_of(Id<Outcome> id) const {
  const OutcomePlace& place_of = outcomes[id.index];
  return {promise_of(place_of.row).index + 1 + place_of.position};
}

std::string Plan::ref_of(Id<Promise> id) const {
  const Promise& it = at(id);
  return it.outcome ? ref_of(*it.outcome) : ref_of(it.row);
}

std::string Plan::identity_of(Id<Promise> id) const {
  if (const auto& own = life_of(id).identity) return own->name;
  const Promise& it = at(id);
  if (!it.outcome) return ref_of(it.row);
  return identity_of(promise_of(it.row)) + "(" + std::to_string(outcomes[it.outcome->index].position + 1) + ")";
}

const Life& Plan::life_of(Id<RowTag> row) const {
  const Action* action = action_of(row);
  return action == nullptr ? aim_of(row).life : action->life;
}

const Life& Plan::life_of(Id<Promise> id) const {
  const Promise& it = at(id);
  return it.outcome ? outcome(*it.outcome).life : life_of(it.row);
}

const Added* Plan::addition_of(Id<Promise> id) const {
  const Life& own = life_of(id);
  if (own.added) return &*own.added;
  return at(id).outcome ? addition_of(promise_of(at(id).row)) : nullptr;
}

const Withdrawn* Plan::withdrawal_of(Id<Promise> id) const {
  const Life& own = life_of(id);
  if (own.withdrawn) return &*own.withdrawn;
  return at(id).outcome ? withdrawal_of(promise_of(at(id).row)) : nullptr;
}

diagnostics::Span Plan::span_of(Id<Promise> id) const {
  const Promise& it = at(id);
  if (it.outcome) return outcome(*it.outcome).span;
  const Action* action = action_of(it.row);
  return action != nullptr && action->span != diagnostics::Span{} ? action->span : aim_of(it.row).span;
}

bool Plan::stands(Id<RowTag> row, std::size_t update) const { return model::stands(life_of(row), update); }

bool Plan::stands(Id<Outcome> id, std::size_t update) const {
  return model::stands(outcome(id).life, update) && stands(outcomes[id.index].row, update);
}

bool Plan::stands(Id<Promise> id, std::size_t update) const {
  const Promise& it = at(id);
  return it.outcome ? stands(*it.outcome, update) : stands(it.row, update);
}

}  // namespace candour::model
