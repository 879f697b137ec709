// What changed, in words: for pages and for `candour diff`, which say the same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "changes/between.h"

namespace candour::views {

// One thing that changed of one promise.
struct ChangeLine {
  changes::MovementKind kind = changes::MovementKind::restated;
  bool is_outcome = true;
  bool is_gone = false;  // no part of the plan any more: `promise` is of the earlier plan
  model::Id<model::Promise> promise;
  std::string identity;
  std::string ref;                    // as printed, of what it is now, or was last
  std::string text;                   // the promise
  std::string word;                   // "Moved up", "Target lowered"
  std::optional<std::string> before;  // "In progress", "at least 60 night buses"
  std::optional<std::string> after;
  std::optional<std::string> remark;  // a reason, where it came from, what it means: sentences
};

// All changes of one kind, under its heading.
struct ChangeGroup {
  changes::MovementKind kind = changes::MovementKind::restated;
  std::string heading;  // "Moved up: 3 of 58 outcomes"
  std::vector<ChangeLine> lines;
};

// "Moved up".
std::string_view word_of(changes::MovementKind kind);
// What readers ask for first stands first: what left, what was changed, what got worse. Kinds without a change are left out.
// `row` is what the plan calls its rows: "aim". Each number is out of all that there were then or, of what left, before.
std::vector<ChangeGroup> groups_of(const changes::Changes& changes, std::string_view row);

// "59 + 0 added − 1 withdrawn = 58". What is neither added nor withdrawn is named where there is any.
std::string sum_text(const changes::Flow& flow);
// "3 before + 2 moved in − 1 moved out = 4", for each mark that there was or is.
struct MarkSum {
  progress::Mark mark = progress::Mark::not_recorded;
  std::string label;  // "Complete"
  std::string text;
};
std::vector<MarkSum> mark_sums(const changes::Changes& changes);

// "`1.1(3)` is gone, and nothing says how".
std::string mismatch_text(const changes::Mismatch& mismatch);

}  // namespace candour::views
