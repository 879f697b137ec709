#include "changes/compare_records.h"

#include <algorithm>
#include <optional>

namespace candour::changes {

using model::Id;
using model::Partnership;
using model::Plan;
using model::Record;

namespace {

std::optional<Id<Partnership>> find(const Record& record, const std::string& slug) {
  const auto& all = record.partnerships;
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.slug == slug; });
  if (found == all.end()) return std::nullopt;
  return Id<Partnership>{static_cast<std::uint32_t>(found - all.begin())};
}

// The plan of the same partnership and year in another record.
std::optional<Id<Plan>> find_same(const Record& record, const Plan& plan, const Record& in) {
  const auto partnership = find(in, record.at(plan.partnership).slug);
  const auto found = std::find_if(in.plans.begin(), in.plans.end(),
                                  [&](const Plan& each) { return each.partnership == partnership && each.year == plan.year; });
  if (found == in.plans.end()) return std::nullopt;
  return Id<Plan>{static_cast<std::uint32_t>(found - in.plans.begin())};
}

}  // namespace

RecordDiff compare(const Counted& from, const Counted& to) {
  RecordDiff diff;
  model::for_each(to.record.partnerships, [&](Id<Partnership> id, const Partnership& it) {
    if (!find(from.record, it.slug)) diff.partnerships_added.push_back(id);
  });
  model::for_each(from.record.partnerships, [&](Id<Partnership> id, const Partnership& it) {
    if (!find(to.record, it.slug)) diff.partnerships_gone.push_back(id);
  });
  model::for_each(to.record.plans, [&](Id<Plan> id, const Plan& plan) {
    const auto before = find_same(to.record, plan, from.record);
    if (!before) {
      diff.plans_added.push_back(id);
      return;
    }
    const Moment then{*before, from.progress.at(*before).latest};
    const Moment now{id, to.progress.at(id).latest};
    diff.plans.push_back({then, now, between(standing_of(from.record, from.progress, then.plan, then.update), standing_of(to.record, to.progress, now.plan, now.update))});
  });
  model::for_each(from.record.plans, [&](Id<Plan> id, const Plan& plan) {
    if (!find_same(from.record, plan, to.record)) diff.plans_gone.push_back(id);
  });
  return diff;
}

}  // namespace candour::changes
