#include "resolve/plan_rows.h"

namespace candour::resolve {

using diagnostics::Diagnostics;
using model::Id;
using model::Plan;

namespace {

void add_row(Plan& plan, model::RowPlace place, const model::Cells& cells) {
  const Id<model::RowTag> row{static_cast<std::uint32_t>(plan.rows.size())};
  plan.rows.push_back(place);
  plan.promises.push_back({row, std::nullopt});
  for (std::uint32_t position = 0; position < cells.outcomes.size(); ++position) {
    plan.promises.push_back({row, model::Id<model::Outcome>{static_cast<std::uint32_t>(plan.outcomes.size())}});
    plan.outcomes.push_back({row, position});
  }
}

void list_rows(Plan& plan) {
  for (std::uint32_t s = 0; s < plan.sections.size(); ++s) {
    const auto& aims = plan.sections[s].aims;
    for (std::uint32_t a = 0; a < aims.size(); ++a) {
      if (plan.row_level == model::RowLevel::aim) {
        add_row(plan, {s, a, -1}, aims[a].cells);
        continue;
      }
      for (std::size_t i = 0; i < aims[a].actions.size(); ++i) {
        add_row(plan, {s, a, static_cast<int>(i)}, aims[a].actions[i].cells);
      }
    }
  }
}

}  // namespace

void resolve_rows(Plan& plan, Diagnostics& diagnostics) {
  list_rows(plan);
  Names<model::RowTag> rows("row");
  Names<model::Outcome> outcomes("outcome");
  for (std::uint32_t i = 0; i < plan.rows.size(); ++i) {
    const Id<model::RowTag> row{i};
    rows.add(plan.ref_of(row), plan.span_of(plan.promise_of(row)), row, diagnostics);
  }
  for (std::uint32_t i = 0; i < plan.outcomes.size(); ++i) {
    const Id<model::Outcome> outcome{i};
    outcomes.add_silently(plan.ref_of(outcome), outcome);  // given twice only where its row is
  }
  for (model::Update& update : plan.updates) {
    for (model::ProgressEntry& entry : update.progress) {
      rows.resolve(entry.row, diagnostics);
      for (model::Result& result : entry.results) outcomes.resolve(result.outcome, diagnostics);
    }
    for (model::StatusEntry& entry : update.statuses) outcomes.resolve(entry.outcome, diagnostics);
  }
}

}  // namespace candour::resolve
