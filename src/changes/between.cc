#include "changes/between.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "changes/same_words.h"

namespace candour::changes {

using model::Delivery;
using model::Reporting;

namespace {

using Index = std::map<std::string, const Item*, std::less<>>;

Index index_of(const std::vector<Item>& items) {
  Index index;
  for (const Item& item : items) index.emplace(item.identity, &item);
  return index;
}

const Item* find(const Index& index, const std::string& identity) {
  const auto found = index.find(identity);
  return found == index.end() ? nullptr : found->second;
}

// States of one rank are different things of which none is further: what has not started may or may not be at risk.
std::optional<int> rank(Delivery delivery) {
  switch (delivery) {
    case Delivery::complete: return 2;
    case Delivery::in_progress: return 1;
    case Delivery::at_risk:
    case Delivery::not_started:
    case Delivery::not_started_or_at_risk: return 0;
    case Delivery::withdrawn: return std::nullopt;
  }
  return std::nullopt;
}

std::optional<MovementKind> movement_of(const model::Status& before, const model::Status& after) {
  if (progress::mark_of(before) == progress::mark_of(after)) return std::nullopt;
  // What is left out of this site was reported.
  if (before.reporting() == Reporting::withheld || after.reporting() == Reporting::withheld) return MovementKind::restated;
  if (!before.delivery()) return after.delivery() ? MovementKind::newly_reported : MovementKind::reporting_changed;
  if (!after.delivery()) return MovementKind::no_longer_reported;
  const auto from = rank(*before.delivery());
  const auto to = rank(*after.delivery());
  if (!from || !to || *from == *to) return MovementKind::restated;
  return *from < *to ? MovementKind::moved_up : MovementKind::moved_down;
}

bool same_target(const model::Target& a, const model::Target& b) {
  return std::tie(a.comparator, a.value, a.unit, a.per, a.base) == std::tie(b.comparator, b.value, b.unit, b.per, b.base);
}

bool same_due(const std::vector<model::WhenBy>& a, const std::vector<model::WhenBy>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) { return same_words(x.text, y.text); });
}

Direction direction_of(const std::optional<model::Target>& before, const std::optional<model::Target>& after) {
  if (!before) return Direction::set;
  if (!after) return Direction::dropped;
  const bool comparable = std::tie(before->comparator, before->unit, before->per, before->base) ==
                              std::tie(after->comparator, after->unit, after->per, after->base) &&
                          before->comparator != model::Comparator::exactly;
  if (!comparable) return Direction::other;
  const bool floor = after->comparator == model::Comparator::at_least;
  return (after->value < before->value) == floor ? Direction::lowered : Direction::raised;
}

class Comparison {
 public:
  Comparison(const Standing& from, const Standing& to)
      : from_(from), to_(to), same_plan_(from.year == to.year), before_(index_of(from.items)), after_(index_of(to.items)) {
    if (same_plan_) {
      for (const Item& item : to.gone) gone_successors_.emplace(item.identity, &item);
      return;
    }
    for (const Item& item : to.items) {
      if (item.continues.size() == 1) successors_.emplace(item.continues.front(), &item);
      continued_.insert(item.continues.begin(), item.continues.end());
    }
    for (const Item& item : to.gone) {
      for (const std::string& origin : item.continues) gone_successors_.emplace(origin, &item);
      if (item.split_from && !item.is_added) gone_successors_.emplace(*item.split_from, &item);
    }
  }

  std::vector<Movement> run() {
    for (const Item& item : to_.items) compare(item);
    for (const Item& item : from_.items) {
      if (!accounted_.contains(item.identity)) leave(item);
    }
    return std::move(movements_);
  }

 private:
  // The one promise that this one is, in the earlier standing.
  const Item* origin_of(const Item& item) const {
    if (same_plan_) return find(before_, item.identity);
    return item.continues.size() == 1 ? find(before_, item.continues.front()) : nullptr;
  }

  void add(MovementKind kind, const Item* before, const Item* after) {
    Movement& movement = movements_.emplace_back();
    movement.kind = kind;
    if (before != nullptr) movement.before = *before;
    if (after != nullptr) movement.after = *after;
  }

  void compare(const Item& item) {
    if (const Item* origin = origin_of(item)) {
      accounted_.insert(origin->identity);
      compare(*origin, item);
    } else if (!join(item)) {
      // In one plan, what is new says so; in a plan that follows, what continues nothing is new.
      if (!same_plan_ || item.is_added) add(MovementKind::added, nullptr, &item);
    }
  }

  // Whether it came of promises that stood before.
  bool join(const Item& item) {
    std::vector<const Item*> merged;
    if (!same_plan_) {
      for (const std::string& identity : item.continues) {
        if (const Item* origin = find(before_, identity)) merged.push_back(origin);
      }
    }
    for (const Item* origin : merged) {
      accounted_.insert(origin->identity);
      add(MovementKind::merged, origin, &item);
    }
    if (!merged.empty()) {
      add(MovementKind::joined, nullptr, &item);
      return true;
    }
    if (!item.split_from) return false;
    const bool within = same_plan_ || item.is_added;
    const Item* origin = find(before_, *item.split_from);
    if (same_plan_ && origin == nullptr) origin = find(after_, *item.split_from);
    if (within && !same_plan_) origin = find(after_, *item.split_from);
    add(MovementKind::part, origin, &item);
    // What was split ends with that, unless it goes on as one of the parts or in another promise.
    if (!same_plan_ && !within && origin != nullptr && !continued_.contains(origin->identity) && accounted_.insert(origin->identity).second) {
      add(MovementKind::divided, origin, nullptr);
    }
    return true;
  }

  void compare(const Item& before, const Item& after) {
    if (before.ref != after.ref) add(MovementKind::renumbered, &before, &after);
    if (!same_words(before.words.text, after.words.text)) add(MovementKind::text_changed, &before, &after);
    if (!same_due(before.words.due, after.words.due)) add(MovementKind::due_changed, &before, &after);
    if (after.kind == Kind::row) return;
    compare_targets(before, after);
    if (const auto kind = movement_of(before.status, after.status)) add(*kind, &before, &after);
    if (!before.late && after.late) add(MovementKind::newly_late, &before, &after);
    const auto delivery = after.status.delivery();
    const bool open = delivery && *delivery != Delivery::complete && *delivery != Delivery::withdrawn;
    if (before.late && !after.late && open) add(MovementKind::no_longer_late, &before, &after);
  }

  void compare_targets(const Item& before, const Item& after) {
    const auto& old = before.words.target;
    const auto& now = after.words.target;
    if (!old && !now) return;
    if (old && now && same_target(*old, *now)) return;
    add(MovementKind::target_changed, &before, &after);
    Movement& movement = movements_.back();
    movement.direction = direction_of(old, now);
    if (!old || !now || !after.result || old->unit != now->unit || after.result->unit != now->unit) return;
    using progress::Verdict;
    movement.met_by_change = progress::judge(*now, *after.result) == Verdict::met && progress::judge(*old, *after.result) != Verdict::met;
  }

  // The earlier promise stands nowhere in the later standing: what the record says of its end.
  void leave(const Item& item) {
    const auto found = gone_successors_.find(item.identity);
    // What it says of its own end holds for the later standing only where that is of another plan.
    const auto& departure = found != gone_successors_.end() ? found->second->departure : item.departure;
    if (!departure || (same_plan_ && found == gone_successors_.end())) return;  // for reconcile() to find
    if (departure->how == Departure::How::withdrawn) {
      Movement& movement = movements_.emplace_back();
      movement.kind = MovementKind::withdrawn;
      movement.before = item;
      movement.before->departure = departure;
      return;
    }
    // Where it was merged in the earlier plan, what took it over may go on in the later one.
    const bool in_later_plan = same_plan_ || found != gone_successors_.end();
    const Item* into = find(in_later_plan ? after_ : successors_, departure->into);
    add(MovementKind::merged, &item, into);
    movements_.back().before->departure = departure;
  }

  const Standing& from_;
  const Standing& to_;
  bool same_plan_;
  Index before_;
  Index after_;
  Index successors_;       // what goes on with a promise of the plan before, by that promise
  Index gone_successors_;  // the same of what has left since; within one plan, what has left
  std::set<std::string, std::less<>> continued_;  // what any promise that stands goes on with, alone or among others
  std::set<std::string, std::less<>> accounted_;
  std::vector<Movement> movements_;
};

}  // namespace

int Changes::count(MovementKind kind) const {
  return static_cast<int>(std::count_if(movements.begin(), movements.end(), [&](const Movement& movement) { return movement.kind == kind; }));
}

Changes between(const Standing& from, const Standing& to) {
  Changes changes;
  changes.opening = from.tally;
  changes.closing = to.tally;
  changes.movements = Comparison(from, to).run();
  reconcile(from, to, changes);
  return changes;
}

}  // namespace candour::changes
