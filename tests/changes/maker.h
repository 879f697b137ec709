// Small records for tests of changes: plans whose rows are aims, as `resolve` would leave them.
#pragma once

#include <string>
#include <utility>

#include "changes/record_changes.h"

namespace candour::test {

using model::Id;
using model::Plan;
using model::Promise;

inline model::Status reported(model::Delivery delivery) { return model::Status::reported(delivery, model::Evidence::words, std::nullopt); }

template <class T>
model::Ref<T> ref(std::string name, std::uint32_t index) {
  model::Ref<T> made;
  made.name = std::move(name);
  made.id = Id<T>{index};
  return made;
}

inline model::Target at_least(double value, std::string unit = "lamps") {
  return {model::Comparator::at_least, value, std::move(unit), model::Counted::things, std::nullopt, std::nullopt};
}

class Maker {
 public:
  model::Record record;

  // A plan with `updates` quarterly reports.
  Plan& plan(int year, int updates) {
    Plan& made = record.plans.emplace_back();
    made.year = {year};
    made.row_level = model::RowLevel::aim;
    made.columns = {model::Column::when_by, model::Column::outcomes, model::Column::progress, model::Column::status};
    made.sections.emplace_back();
    for (int quarter = 1; quarter <= updates; ++quarter) {
      model::Update& update = made.updates.emplace_back();
      update.quarter = quarter;
      update.slug = "q" + std::to_string(quarter);
    }
    return made;
  }

  // A row "1.<n>" with so many outcomes; its number.
  static std::uint32_t row(Plan& plan, std::uint32_t outcomes) {
    auto& aims = plan.sections.front().aims;
    const auto number = static_cast<std::uint32_t>(plan.rows.size());
    plan.rows.push_back({0, number, -1});
    model::Aim& aim = aims.emplace_back();
    aim.ref = "1." + std::to_string(number + 1);
    aim.title = "Mend " + aim.ref;
    plan.promises.push_back({{number}, std::nullopt});
    for (std::uint32_t i = 0; i < outcomes; ++i) {
      plan.promises.push_back({{number}, Id<model::Outcome>{static_cast<std::uint32_t>(plan.outcomes.size())}});
      plan.outcomes.push_back({{number}, i});
      aim.cells.outcomes.emplace_back().text = "Lamps shine " + aim.ref + "." + std::to_string(i + 1);
    }
    return number;
  }

  static model::Aim& aim(Plan& plan, std::uint32_t row) { return plan.sections.front().aims[row]; }
  static model::Outcome& outcome(Plan& plan, std::uint32_t id) {
    const model::OutcomePlace& place = plan.outcomes[id];
    return aim(plan, place.row.index).cells.outcomes[place.position];
  }
  static model::Life& life(Plan& plan, std::uint32_t promise) {
    const Promise& it = plan.promises[promise];
    return it.outcome ? outcome(plan, it.outcome->index).life : aim(plan, it.row.index).life;
  }

  static void status(Plan& plan, std::size_t update, std::uint32_t outcome, model::Status status) {
    model::StatusEntry& entry = plan.updates[update].statuses.emplace_back();
    entry.outcome = ref<model::Outcome>("", outcome);
    entry.status = status;
  }
  static void result(Plan& plan, std::size_t update, std::uint32_t outcome, double value, std::string unit = "lamps") {
    model::ProgressEntry& entry = plan.updates[update].progress.emplace_back();
    entry.row = ref<model::RowTag>("", plan.outcomes[outcome].row.index);
    entry.text = {"Lamps were mended."};
    model::Result& made = entry.results.emplace_back();
    made.outcome = ref<model::Outcome>("", outcome);
    made.value = model::Exact{value};
    made.unit = std::move(unit);
  }

  static model::Ref<model::Update> in(const Plan& plan, std::uint32_t update) { return ref<model::Update>(plan.updates[update].slug, update); }
  static model::PromiseRef promise(const Plan& plan, std::uint32_t index) { return ref<Promise>(plan.identity_of({index}), index); }
  // Puts it in the plan before, which `newer` then follows.
  void follow(std::size_t newer, std::size_t older) { record.plans[newer].follows = ref<Plan>("", static_cast<std::uint32_t>(older)); }

  changes::RecordChanges derived(const changes::Published& published = {}) const {
    return changes::derive(record, progress::derive(record), published);
  }
  changes::Standing standing(std::uint32_t plan, std::size_t update, const changes::Published& published = {}) const {
    return changes::standing_of(record, progress::derive(record), {plan}, update, published);
  }
};

}  // namespace candour::test
