// The rules that hold across the record, outside the plans.
#include <fmt/format.h>

#include <map>
#include <set>

#include "resolve/names.h"
#include "resolve/rules.h"

namespace candour::resolve {

using diagnostics::Code;
using diagnostics::Diagnostics;

namespace {
constexpr Code kCycle{"resolve/cycle"};
constexpr Code kLink{"resolve/link"};
constexpr Code kPreElection{"resolve/pre-election"};
}  // namespace

void pre_election_runs_forward(const model::Site& site, Diagnostics& diagnostics) {
  if (!site.pre_election || !(site.pre_election->until.date < site.pre_election->from.date)) return;
  const model::PreElection& period = *site.pre_election;
  diagnostics.error(kPreElection, period.until.span, fmt::format("the pre-election period ends on {}, before it begins on {}", in_words(period.until.date), in_words(period.from.date)),
                    {"give the first day as `from`, and the last as `until`"});
}

void body_parents_end(const model::Record& record, Diagnostics& diagnostics) {
  for (const model::Body& start : record.bodies) {
    const model::Body* body = &start;
    for (std::size_t steps = 0; body->parent && body->parent->id.known(); ++steps) {
      if (steps > record.bodies.size()) {
        diagnostics.error(kCycle, start.parent->span, fmt::format("`{}` is part of itself, by way of its parents", start.id),
                          {"remove one of the `parent` fields on the way round"});
        break;
      }
      body = &record.at(body->parent->id);
    }
  }
}

void objectives_are_distinct(const model::Strategy& strategy, Diagnostics& diagnostics) {
  std::set<int> numbers;
  for (const model::Objective& objective : strategy.objectives) {
    if (!numbers.insert(objective.number).second) {
      diagnostics.error(kDuplicate, objective.span, fmt::format("there are two objectives with the number {}", objective.number),
                        {"give each its own number"});
    }
  }
}

namespace {

void check_links(const std::vector<model::Link>& links, diagnostics::Span owner, Diagnostics& diagnostics) {
  for (const model::Link& link : links) {
    const bool none = link.basis == model::Basis::none;
    if (none && link.objective) {
      diagnostics.error(kLink, link.objective->span, "a link of basis `none` names an objective",
                        {"remove `objective`, or say whether the link is `stated` or `inferred`"});
    } else if (!none && !link.objective) {
      diagnostics.error(kLink, owner, "a link names no objective",
                        {"add `objective`, or give the basis `none` with the reason why none matches"});
    }
  }
}

}  // namespace

void links_say_one_thing(const model::Record& record, Diagnostics& diagnostics) {
  for (const model::Strategy& strategy : record.strategies) {
    for (const model::Objective& objective : strategy.objectives) check_links(objective.follows, objective.span, diagnostics);
  }
  for (const model::Plan& plan : record.plans) {
    for (const model::Section& section : plan.sections) {
      check_links(section.links, section.span, diagnostics);
      for (const model::Aim& aim : section.aims) {
        check_links(aim.links, aim.span, diagnostics);
        for (const model::Action& action : aim.actions) check_links(action.links, action.span, diagnostics);
      }
    }
  }
}

}  // namespace candour::resolve
