// A small record for tests of counting.
#pragma once

#include "progress/progress.h"

namespace candour::test {

template <class T>
model::Ref<T> ref(std::uint32_t index) {
  model::Ref<T> made;
  made.id = model::Id<T>{index};
  return made;
}

// A record with one plan whose rows are aims. Rows and outcomes are listed as `resolve` lists them.
struct Maker {
  Maker() {
    for (const auto& [id, kind] : {std::pair{"council", model::BodyKind::council}, std::pair{"wardens", model::BodyKind::team},
                                   std::pair{"police", model::BodyKind::police}, std::pair{"table", model::BodyKind::group}}) {
      model::Body& body = record.bodies.emplace_back();
      body.id = id;
      body.kind = kind;
    }
    record.bodies[kWardens].parent = ref<model::Body>(kCouncil);
    model::Plan& plan = record.plans.emplace_back();
    plan.year = {2022};
    plan.row_level = model::RowLevel::aim;
    plan.columns = {model::Column::leads, model::Column::outcomes, model::Column::status};
  }

  static constexpr std::uint32_t kCouncil = 0;
  static constexpr std::uint32_t kWardens = 1;
  static constexpr std::uint32_t kPolice = 2;
  static constexpr std::uint32_t kTable = 3;

  model::Plan& plan() { return record.plans.front(); }

  void section() { plan().sections.emplace_back(); }
  // A row with so many outcomes, in the newest section.
  model::Cells& row(std::size_t outcomes = 0, std::vector<std::uint32_t> leads = {}) {
    model::Section& last = plan().sections.back();
    const auto number = static_cast<std::uint32_t>(plan().rows.size());
    plan().rows.push_back({static_cast<std::uint32_t>(plan().sections.size() - 1), static_cast<std::uint32_t>(last.aims.size()), -1});
    model::Cells& cells = last.aims.emplace_back().cells;
    cells.outcomes.resize(outcomes);
    for (std::uint32_t i = 0; i < outcomes; ++i) plan().outcomes.push_back({model::Id<model::RowTag>{number}, i});
    for (const std::uint32_t body : leads) cells.leads.push_back({ref<model::Body>(body), std::nullopt, false, std::nullopt});
    return cells;
  }
  model::Update& update(std::optional<int> quarter = 1) {
    model::Update& made = plan().updates.emplace_back();
    made.quarter = quarter;
    return made;
  }
  static void status(model::Update& update, std::uint32_t outcome, model::Status status) {
    model::StatusEntry& entry = update.statuses.emplace_back();
    entry.outcome = ref<model::Outcome>(outcome);
    entry.status = status;
  }
  static model::ProgressEntry& entry(model::Update& update, std::uint32_t row, model::ProgressKind kind = model::ProgressKind::update) {
    model::ProgressEntry& made = update.progress.emplace_back();
    made.row = ref<model::RowTag>(row);
    made.kind = kind;
    return made;
  }
  progress::PlanProgress derived() const { return progress::derive(record).plans.front(); }

  model::Record record;
};

}  // namespace candour::test
