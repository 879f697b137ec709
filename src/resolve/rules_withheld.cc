// The rule that nothing is left out without a word on it.
#include <fmt/format.h>

#include <algorithm>

#include "content/names.h"
#include "resolve/rules.h"

namespace candour::resolve {

using diagnostics::Diagnostics;
using diagnostics::Span;
using model::Plan;

namespace {

constexpr diagnostics::Code kWithheld{"resolve/withheld"};

void require_remark(const model::Remarks& remarks, Span span, std::string what, Diagnostics& diagnostics) {
  if (!remarks.withheld.empty()) return;
  diagnostics.error(kWithheld, span, std::move(what) + ", and nothing says of which kind it is",
                    {fmt::format("add \"withheld\": [{{\"class\": \"{}\"}}] beside it, with the class that fits",
                                 json::spelled(model::WithheldClass::officer_names))});
}

void check_cells(const model::Cells& cells, const model::Remarks& remarks, Span span, const std::string& ref,
                 Diagnostics& diagnostics) {
  const auto left_out = std::find_if(cells.empty.begin(), cells.empty.end(),
                                     [](const auto& cell) { return cell.why == model::Absence::withheld; });
  if (left_out == cells.empty.end()) return;
  require_remark(remarks, span, fmt::format("row {} leaves out `{}`", ref, json::spelled(left_out->column)), diagnostics);
}

}  // namespace

void withheld_is_explained(const Plan& plan, Diagnostics& diagnostics) {
  for (std::uint32_t i = 0; i < plan.rows.size(); ++i) {
    const model::Id<model::RowTag> row{i};
    const model::Aim& aim = plan.aim_of(row);
    const model::Action* action = plan.action_of(row);
    const Span span = action == nullptr || action->span == Span{} ? aim.span : action->span;
    check_cells(plan.cells_of(row), action == nullptr ? aim.remarks : action->remarks, span, plan.ref_of(row), diagnostics);
  }
  for (const model::Update& update : plan.updates) {
    for (const model::ProgressEntry& entry : update.progress) {
      if (entry.kind != model::ProgressKind::withheld) continue;
      require_remark(entry.remarks, entry.row.span, fmt::format("the entry for `{}` is left out", entry.row.name), diagnostics);
    }
    for (const model::StatusEntry& entry : update.statuses) {
      if (entry.reporting != model::Reporting::withheld) continue;
      require_remark(entry.remarks, entry.outcome.span, fmt::format("the status of `{}` is left out", entry.outcome.name), diagnostics);
    }
  }
}

}  // namespace candour::resolve
