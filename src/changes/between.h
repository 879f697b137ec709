// What changed from one standing of a plan to a later one, or to one of the plan that follows it: computed from the record, never
// typed, and held against what `progress` counts.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "changes/standing.h"

namespace candour::changes {

enum class MovementKind {
  // A status. A blank is none, and never a step down.
  moved_up,
  moved_down,
  restated,              // to what is neither better nor worse, or cannot be compared: not started, then at risk; left out, then shown
  newly_reported,
  no_longer_reported,
  reporting_changed,     // unreported before and after, for another reason: not due, then not recorded
  newly_late,            // a real date has passed by now, and had not
  no_longer_late,        // not complete either: its date was moved
  // The plan's words.
  text_changed,
  target_changed,
  due_changed,
  renumbered,
  // It joined.
  added,
  part,                  // of a promise that was split
  joined,                // of several that were merged
  // It left.
  withdrawn,
  merged,
  divided                // its parts stand for it
};
inline constexpr std::size_t kMovementKinds = 18;

// Which way a target went: lowered is easier to reach.
enum class Direction { lowered, raised, other, set, dropped };

// Whether what moved is no part of the plan any more.
constexpr bool has_left(MovementKind kind) {
  return kind == MovementKind::withdrawn || kind == MovementKind::merged || kind == MovementKind::divided;
}

struct Movement {
  MovementKind kind = MovementKind::restated;
  std::optional<Item> before;  // none for what is new; for a part, what it was split from
  std::optional<Item> after;   // none for what is gone; for a merger, what took it over
  // Of a changed target:
  Direction direction = Direction::other;
  bool met_by_change = false;  // the result that is now reported meets the new target, and would not have met the old one

  const Item& item() const { return after ? *after : *before; }
};

// How many there were, came, went and are. Counted from the movements, but for `opening` and `closing`.
struct Flow {
  int opening = 0;
  int added = 0;
  int parts = 0;
  int joined = 0;
  int withdrawn = 0;
  int merged = 0;
  int divided = 0;
  int closing = 0;

  int came() const { return added + parts + joined; }
  int went() const { return withdrawn + merged + divided; }
  bool reconciles() const { return opening + came() - went() == closing; }
};

// The same of the outcomes with one mark.
struct MarkFlow {
  int opening = 0;
  int came = 0;       // joined the plan with this mark
  int went = 0;       // left it with this mark
  int moved_in = 0;   // had another mark
  int moved_out = 0;  // have another now
  int closing = 0;

  bool reconciles() const { return opening + came - went + moved_in - moved_out == closing; }
};

// A promise for which the change does not add up.
struct Mismatch {
  enum class Why {
    vanished,  // it is gone, and nothing says how
    appeared,  // it is there, and nothing says whence
    twice,     // it stands twice on one side
    counted    // it is not counted as what it is
  };
  Why why = Why::vanished;
  Item item;
};

// "is gone, and nothing says how".
std::string_view what_of(Mismatch::Why why);

struct Changes {
  progress::Tally opening;
  progress::Tally closing;
  Flow rows;
  Flow outcomes;
  std::array<MarkFlow, progress::kMarks> marks;  // by progress::Mark
  std::vector<Movement> movements;               // in the order of the plan; what left stands last
  std::vector<Mismatch> mismatches;

  int count(MovementKind kind) const;
};

// `to` is of the same plan and later, or of the plan that follows that of `from`.
Changes between(const Standing& from, const Standing& to);

// Fills in the flows of `changes` from its movements and the two counts, and `mismatches` with every promise for which they
// do not add up. Called by between().
void reconcile(const Standing& from, const Standing& to, Changes& changes);

}  // namespace candour::changes
