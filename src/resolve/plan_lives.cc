#include "resolve/plan_lives.h"

#include <optional>
#include <set>

namespace candour::resolve {

using diagnostics::Code;
using diagnostics::Diagnostics;
using model::Id;
using model::Plan;
using model::Promise;

namespace {

constexpr Code kIdentity{"resolve/identity"};

Names<Promise> identities_of(const Plan& plan, Diagnostics& diagnostics) {
  Names<Promise> names(fmt::format("promise of {}", slug(plan.year)));
  std::set<std::string> refs;
  for (std::size_t i = 0; i < plan.promises.size(); ++i) {
    const Id<Promise> id = model::id_at<Promise>(i);
    const std::string identity = plan.identity_of(id);
    const bool is_new_ref = refs.insert(plan.ref_of(id)).second;  // else the row was reported to be given twice
    if (names.add_silently(identity, id) || !is_new_ref) continue;
    const auto& own = plan.life_of(id).identity;
    diagnostics.error(kIdentity, own ? own->span : plan.span_of(id), fmt::format("two promises of this plan are known as `{}`", identity),
                      {"give one of them an `id` of its own"});
  }
  return names;
}

// Where to look up what a life refers to.
struct Scope {
  const Names<Promise>* own;
  const Names<Promise>* followed;  // nullptr where the plan follows none
  const Names<model::Update>* updates;
};

void resolve(model::Life& life, const Scope& scope, Diagnostics& diagnostics) {
  if (scope.followed != nullptr) {
    for (auto& ref : life.continues) scope.followed->resolve(ref, diagnostics);
  }
  if (life.split_from) {
    const Names<Promise>* names = life.added ? scope.own : scope.followed;
    if (names != nullptr) names->resolve(*life.split_from, diagnostics);
  }
  if (life.added) scope.updates->resolve(life.added->in, diagnostics);
  if (life.withdrawn && life.withdrawn->in) scope.updates->resolve(*life.withdrawn->in, diagnostics);
  if (life.merged_into) {
    scope.own->resolve(life.merged_into->into, diagnostics);
    scope.updates->resolve(life.merged_into->in, diagnostics);
  }
}

template <class Visit>
void for_each_life(Plan& plan, Visit visit) {
  for (auto& section : plan.sections) {
    for (auto& aim : section.aims) {
      visit(aim.life);
      for (auto& outcome : aim.cells.outcomes) visit(outcome.life);
      for (auto& action : aim.actions) {
        visit(action.life);
        for (auto& outcome : action.cells.outcomes) visit(outcome.life);
      }
    }
  }
}

void resolve_amendments(Plan& plan, Diagnostics& diagnostics) {
  Names<Promise> printed("row or outcome");
  for (std::size_t i = 0; i < plan.promises.size(); ++i) printed.add_silently(plan.ref_of(model::id_at<Promise>(i)), model::id_at<Promise>(i));
  for (auto& update : plan.updates) {
    for (auto& amendment : update.amendments) printed.resolve(amendment.of, diagnostics);
  }
}

}  // namespace

void resolve_lives(model::Record& record, Diagnostics& diagnostics) {
  std::vector<Names<Promise>> identities;
  for (const Plan& plan : record.plans) identities.push_back(identities_of(plan, diagnostics));
  for (std::size_t i = 0; i < record.plans.size(); ++i) {
    Plan& plan = record.plans[i];
    Names<model::Update> updates("report of this plan");
    model::for_each(plan.updates, [&](Id<model::Update> id, const auto& update) { updates.add_silently(update.slug, id); });
    const bool follows = plan.follows && plan.follows->id.known();
    const Scope scope{&identities[i], follows ? &identities[plan.follows->id.index] : nullptr, &updates};
    for_each_life(plan, [&](model::Life& life) { resolve(life, scope, diagnostics); });
    resolve_amendments(plan, diagnostics);
  }
}

}  // namespace candour::resolve
