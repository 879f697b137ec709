#include "views/distinct_anchors.h"

#include <fmt/format.h>

#include <map>

#include "views/addresses.h"

namespace candour::views {

using diagnostics::Diagnostics;
using diagnostics::Span;
using model::Plan;

namespace {

constexpr diagnostics::Code kAnchorTaken{"views/anchor-taken"};

// The anchors of one page.
class Anchors {
 public:
  explicit Anchors(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  // `what` with its article, as an author calls it: "the aim"; `name` is what the anchor was made of.
  void add(const std::string& anchor, std::string_view what, const std::string& name, Span span) {
    if (anchor_of(name).empty()) {
      diagnostics_.error(kAnchorTaken, span, fmt::format("{} `{}` has no letter or digit that an address could carry", what, name),
                         {"put a letter from a to z or a digit into it"});
      return;
    }
    const auto [other, is_new] = names_.emplace(anchor, name);
    // The same name twice has been reported as such.
    if (is_new || other->second == name) return;
    diagnostics_.error(kAnchorTaken, span, fmt::format("{} `{}` has the same anchor as `{}`: `#{}`", what, name, other->second, anchor),
                       {"change one of the two: capitals and punctuation do not tell them apart in an address"});
  }

 private:
  Diagnostics& diagnostics_;
  std::map<std::string, std::string> names_;
};

Span span_of(const Plan& plan, model::Id<model::RowTag> row) {
  const model::Action* action = plan.action_of(row);
  return action == nullptr || action->span == Span{} ? plan.aim_of(row).span : action->span;
}

void check_plan(const Plan& plan, Diagnostics& diagnostics) {
  std::vector<Anchors> pages(plan.sections.size(), Anchors(diagnostics));
  for (std::size_t s = 0; s < plan.sections.size(); ++s) {
    for (const model::Aim& aim : plan.sections[s].aims) pages[s].add(aim_anchor(aim), "the aim", aim.ref, aim.span);
  }
  for (std::uint32_t i = 0; i < plan.rows.size(); ++i) {
    const model::Id<model::RowTag> row{i};
    if (plan.action_of(row) == nullptr) continue;  // its aim's anchor is its own
    pages[plan.rows[i].section].add(action_anchor(plan, row), "the action", plan.ref_of(row), span_of(plan, row));
  }
  for (std::uint32_t i = 0; i < plan.outcomes.size(); ++i) {
    const model::Id<model::Outcome> outcome{i};
    const model::Id<model::RowTag> row = plan.outcomes[i].row;
    pages[plan.rows[row.index].section].add(outcome_anchor(plan, outcome), "the outcome", plan.ref_of(outcome), span_of(plan, row));
  }
}

}  // namespace

void anchors_are_distinct(const model::Record& record, Diagnostics& diagnostics) {
  Anchors sources(diagnostics);
  for (const model::Document& document : record.documents) sources.add(anchor_of(document.id), "the document", document.id, document.span);
  for (const Plan& plan : record.plans) check_plan(plan, diagnostics);
}

}  // namespace candour::views
