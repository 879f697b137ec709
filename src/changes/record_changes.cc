#include "changes/record_changes.h"

#include <fmt/format.h>

namespace candour::changes {

using diagnostics::Code;
using diagnostics::Diagnostics;
using model::Id;
using model::Plan;

namespace {

constexpr Code kDoesNotAddUp{"changes/does-not-add-up"};

bool is_dated(const Plan& plan, std::size_t update) { return plan.as_at(plan.updates[update]).has_value(); }

std::optional<std::size_t> first_of(const Plan& plan) {
  for (std::size_t i = 0; i < plan.updates.size(); ++i) {
    if (is_dated(plan, i)) return i;
  }
  return plan.updates.size() == 1 ? std::optional<std::size_t>(0) : std::nullopt;
}

}  // namespace

std::optional<Moment> before(const model::Record& record, Id<Plan> id, std::size_t update) {
  const Plan& plan = record.at(id);
  const std::optional<std::size_t> first = first_of(plan);
  if (update == first) {
    if (!plan.follows) return std::nullopt;
    return Moment{plan.follows->id, record.at(plan.follows->id).newest()};
  }
  if (!is_dated(plan, update)) return std::nullopt;
  return Moment{id, update - 1};  // updates without a day stand last
}

RecordChanges derive(const model::Record& record, const progress::Progress& progress, const Published& published) {
  RecordChanges result;
  result.successors = successors(record);
  model::for_each(record.plans, [&](Id<Plan> id, const Plan& plan) {
    auto& steps = result.steps.emplace_back(plan.updates.size());
    std::optional<Moment> last;  // of which `standing` is
    Standing standing;
    for (std::size_t i = 0; i < plan.updates.size(); ++i) {
      const std::optional<Moment> from = before(record, id, i);
      if (from && from != last) standing = standing_of(record, progress, from->plan, from->update, published);
      Standing now = standing_of(record, progress, id, i, published);
      if (from) steps[i] = Step{*from, {id, i}, between(standing, now)};
      standing = std::move(now);
      last = Moment{id, i};
    }
  });
  return result;
}

namespace {

bool is_in(const model::Record& record, const Step& step, const Movement& movement, const InScope& in_scope) {
  const bool is_new = movement.after && !has_left(movement.kind);
  if (!is_new && !movement.before) return false;
  const Plan& plan = record.at(is_new ? step.to.plan : step.from.plan);
  return in_scope(plan, plan.at((is_new ? movement.after : movement.before)->promise).row);
}

int count(const model::Record& record, const Moment& moment, const InScope& in_scope, Kind kind) {
  const Plan& plan = record.at(moment.plan);
  int number = 0;
  for (std::uint32_t i = 0; i < plan.promises.size(); ++i) {
    const Id<model::Promise> id{i};
    const Kind is = plan.at(id).outcome ? Kind::outcome : Kind::row;
    const bool stands = !moment.update || plan.stands(id, *moment.update);
    number += is == kind && stands && in_scope(plan, plan.at(id).row) ? 1 : 0;
  }
  return number;
}

}  // namespace

Changes part_of(const model::Record& record, const Step& step, const InScope& in_scope) {
  Changes part;
  for (const Movement& movement : step.changes.movements) {
    if (is_in(record, step, movement, in_scope)) part.movements.push_back(movement);
  }
  part.rows.opening = count(record, step.from, in_scope, Kind::row);
  part.rows.closing = count(record, step.to, in_scope, Kind::row);
  part.outcomes.opening = count(record, step.from, in_scope, Kind::outcome);
  part.outcomes.closing = count(record, step.to, in_scope, Kind::outcome);
  return part;
}

void report_mismatches(const model::Record& record, const RecordChanges& changes, Diagnostics& diagnostics) {
  for (const auto& steps : changes.steps) {
    for (const auto& step : steps) {
      if (!step) continue;
      const Plan& from = record.at(step->from.plan);
      const Plan& to = record.at(step->to.plan);
      for (const Mismatch& mismatch : step->changes.mismatches) {
        const bool is_earlier = mismatch.why == Mismatch::Why::vanished;
        const auto& flow = mismatch.item.kind == Kind::row ? step->changes.rows : step->changes.outcomes;
        diagnostics.error(kDoesNotAddUp, (is_earlier ? from : to).span_of(mismatch.item.promise),
                          fmt::format("the change to `{}` of {} does not add up ({} + {} − {} ≠ {}, or one mark for another): `{}` {}",
                                      to.updates[*step->to.update].slug, slug(to.year), flow.opening, flow.came(), flow.went(), flow.closing,
                                      mismatch.item.identity, what_of(mismatch.why)),
                          {"say what became of it: `continues`, `split_from`, `added`, `merged_into` or `withdrawn`"});
      }
    }
  }
}

// ---- The life of one promise over the plans ----

Successors successors(const model::Record& record) {
  Successors found;
  model::for_each(record.plans, [&](Id<Plan> id, const Plan& plan) {
    for (std::uint32_t i = 0; i < plan.promises.size(); ++i) {
      const PlanPromise self{id, {i}};
      const model::Life& life = plan.life_of(self.promise);
      const Link link = life.continues.size() == 1 ? Link::continued : Link::merged;
      if (plan.follows) {
        for (const model::PromiseRef& origin : life.continues) found[{plan.follows->id, origin.id}].push_back({self, link});
      }
      if (life.split_from) found[{life.added ? id : plan.follows->id, life.split_from->id}].push_back({self, Link::split});
      if (life.merged_into) found[self].push_back({{id, life.merged_into->into.id}, Link::merged});
    }
  });
  return found;
}

std::vector<PlanPromise> history(const model::Record& record, PlanPromise promise) {
  std::vector<PlanPromise> chain = {promise};
  while (true) {
    const Plan& plan = record.at(chain.front().plan);
    const auto& continues = plan.life_of(chain.front().promise).continues;
    if (!plan.follows || continues.size() != 1) return chain;
    chain.insert(chain.begin(), {plan.follows->id, continues.front().id});
  }
}

}  // namespace candour::changes
