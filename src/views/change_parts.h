// What changed between two reports, as pages and documents show it: every movement of a promise, and how the numbers of the one
// report become those of the other. The words of a movement are those of change_words.h, which `candour diff` prints, too.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "views/parts.h"

namespace candour::views {

// One promise that changed.
struct ChangedPromise {
  std::string ref;      // as printed in the newer report's plan: "1.1a(2)"
  LinkTo promise;
  std::string section;  // "Domestic abuse"
  std::optional<std::string> says;  // "Quarter 1: In progress. Quarter 2: Complete."
};

// All promises that changed in one way.
struct ChangedGroup {
  std::string anchor;   // unique on its page: "changed-moved-down"
  std::string heading;  // "Moved down: 1 of 24 outcomes"
  std::optional<std::string> explains;  // what that means, where its heading does not say it
  std::vector<ChangedPromise> lines;
};

// How many promises have a status in each report, and what lies between: before + more − fewer = after.
struct BalanceRow {
  std::optional<progress::Mark> mark;  // none: all promises
  std::string label;
  int before = 0;
  std::string change;  // "+2 moved in, −1 moved out"; "no change"
  int after = 0;
};

struct BalanceView {
  std::string caption;
  std::string before_heading;  // "Quarter 1"
  std::string after_heading;
  std::vector<BalanceRow> rows;  // the last is of all promises
};

struct ChangeView {
  std::string anchor;   // "changed"
  std::string heading;  // "What changed since quarter 1"
  Phrase sentence;
  std::optional<LinkTo> earlier;  // the report that this one is held against
  std::vector<ChangedGroup> groups;
  std::optional<BalanceView> balance;
};

}  // namespace candour::views
