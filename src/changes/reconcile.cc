// Opening + came − went = closing: of rows, of outcomes, and of the outcomes with each mark.
#include <algorithm>
#include <map>
#include <set>

#include "changes/between.h"

namespace candour::changes {

using progress::Mark;

namespace {

enum class Side { stays, comes, goes };

Side side_of(MovementKind kind) {
  switch (kind) {
    case MovementKind::added:
    case MovementKind::part:
    case MovementKind::joined: return Side::comes;
    case MovementKind::withdrawn:
    case MovementKind::merged:
    case MovementKind::divided: return Side::goes;
    case MovementKind::moved_up:
    case MovementKind::moved_down:
    case MovementKind::restated:
    case MovementKind::newly_reported:
    case MovementKind::no_longer_reported:
    case MovementKind::reporting_changed:
    case MovementKind::newly_late:
    case MovementKind::no_longer_late:
    case MovementKind::text_changed:
    case MovementKind::target_changed:
    case MovementKind::due_changed:
    case MovementKind::renumbered: return Side::stays;
  }
  return Side::stays;
}

bool is_of_status(MovementKind kind) { return kind <= MovementKind::reporting_changed; }

void count(MovementKind kind, Flow& flow) {
  if (kind == MovementKind::added) ++flow.added;
  if (kind == MovementKind::part) ++flow.parts;
  if (kind == MovementKind::joined) ++flow.joined;
  if (kind == MovementKind::withdrawn) ++flow.withdrawn;
  if (kind == MovementKind::merged) ++flow.merged;
  if (kind == MovementKind::divided) ++flow.divided;
}

std::size_t mark_index(const Item& item) { return static_cast<std::size_t>(progress::mark_of(item.status)); }

class Reconciliation {
 public:
  Reconciliation(const Standing& from, const Standing& to, Changes& changes) : from_(from), to_(to), changes_(changes) {}

  void run() {
    open_and_close();
    for (const Movement& movement : changes_.movements) count_movement(movement);
    name_twice(from_.items);
    name_twice(to_.items);
    name_unexplained();
    if (changes_.mismatches.empty()) name_miscounted();
  }

 private:
  void open_and_close() {
    changes_.rows = {};
    changes_.outcomes = {};
    changes_.mismatches.clear();
    changes_.rows.opening = from_.rows;
    changes_.rows.closing = to_.rows;
    changes_.outcomes.opening = from_.tally.total();
    changes_.outcomes.closing = to_.tally.total();
    for (std::size_t i = 0; i < progress::kMarks; ++i) {
      changes_.marks[i] = {};
      changes_.marks[i].opening = from_.tally.of(static_cast<Mark>(i));
      changes_.marks[i].closing = to_.tally.of(static_cast<Mark>(i));
    }
  }

  void count_movement(const Movement& movement) {
    const Side side = side_of(movement.kind);
    const Item& item = side == Side::goes ? *movement.before : *movement.after;
    count(movement.kind, item.kind == Kind::row ? changes_.rows : changes_.outcomes);
    if (side == Side::comes) came_.insert(item.identity);
    if (side == Side::goes) went_.insert(item.identity);
    if (item.kind == Kind::row) return;
    if (side == Side::comes) ++changes_.marks[mark_index(item)].came;
    if (side == Side::goes) ++changes_.marks[mark_index(item)].went;
    if (!is_of_status(movement.kind)) return;
    ++changes_.marks[mark_index(*movement.before)].moved_out;
    ++changes_.marks[mark_index(*movement.after)].moved_in;
  }

  void name_twice(const std::vector<Item>& items) {
    std::set<std::string> seen;
    for (const Item& item : items) {
      if (!seen.insert(item.identity).second) changes_.mismatches.push_back({Mismatch::Why::twice, item});
    }
  }

  // Whatever stands on one side only must have come or gone in some movement.
  void name_unexplained() {
    const bool same_plan = from_.year == to_.year;
    std::set<std::string> origins;  // what is gone on with
    std::set<std::string> before;
    for (const Item& item : from_.items) before.insert(item.identity);
    for (const Item& item : to_.items) {
      bool goes_on = false;
      if (same_plan && before.contains(item.identity)) {
        goes_on = true;
        origins.insert(item.identity);
      } else if (!same_plan && item.continues.size() == 1 && before.contains(item.continues.front())) {
        goes_on = true;
        origins.insert(item.continues.front());
      }
      if (!goes_on && !came_.contains(item.identity)) changes_.mismatches.push_back({Mismatch::Why::appeared, item});
    }
    for (const Item& item : from_.items) {
      if (!origins.contains(item.identity) && !went_.contains(item.identity)) changes_.mismatches.push_back({Mismatch::Why::vanished, item});
    }
  }

  // All promises are accounted for, and still the numbers differ: some are not counted as what they are. Nobody can tell which of
  // those that have the mark, or that came or went; all of them are named.
  void name_miscounted() {
    if (!changes_.rows.reconciles()) name([](const Item& item) { return item.kind == Kind::row; });
    for (std::size_t i = 0; i < progress::kMarks; ++i) {
      if (changes_.marks[i].reconciles()) continue;
      name([&](const Item& item) { return item.kind == Kind::outcome && mark_index(item) == i; });
    }
    if (changes_.mismatches.empty() && !(changes_.rows.reconciles() && changes_.outcomes.reconciles())) name([](const Item&) { return true; });
  }

  template <class IsSuspect>
  void name(IsSuspect is_suspect) {
    for (const Standing* side : {&to_, &from_}) {
      bool any = false;
      for (const Item& item : side->items) {
        const bool suspect = is_suspect(item);
        any = any || suspect;
        if (!suspect && !came_.contains(item.identity) && !went_.contains(item.identity)) continue;
        if (named_.insert(item.identity).second) changes_.mismatches.push_back({Mismatch::Why::counted, item});
      }
      if (any) return;
    }
  }

  const Standing& from_;
  const Standing& to_;
  Changes& changes_;
  std::set<std::string> came_;
  std::set<std::string> went_;
  std::set<std::string> named_;
};

}  // namespace

std::string_view what_of(Mismatch::Why why) {
  switch (why) {
    case Mismatch::Why::vanished: return "is gone, and nothing says how";
    case Mismatch::Why::appeared: return "is new, and nothing says whence";
    case Mismatch::Why::twice: return "stands twice";
    case Mismatch::Why::counted: return "is not counted as what it is";
  }
  return "";
}

void reconcile(const Standing& from, const Standing& to, Changes& changes) { Reconciliation(from, to, changes).run(); }

}  // namespace candour::changes
