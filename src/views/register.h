// What a plan's register says: every promise of the plan in one list, with the keys by which the list can be filtered.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "views/parts.h"

namespace candour::views {

// One value of a filter, and how many promises it leaves.
struct FilterChoice {
  std::string key;
  std::string label;  // "Complete (3)"
};

struct RegisterRow {
  std::string ref;
  LinkTo promise;
  std::optional<StatusView> status;     // where the plan gives its outcomes one
  std::optional<std::string> reported;  // where it does not, but reports in words: "Update given"
  std::optional<Fact> leads;
  std::optional<Fact> due;
  LinkTo section;

  // Keys, each one that a FilterChoice has; several are parted by spaces.
  std::string status_key;
  std::string lead_keys;  // each body with what it is part of, so that a body's choice finds its teams' promises
  std::string due_keys;
  std::string day;  // ISO 8601, of a real date; empty without one
};

struct RegisterView {
  Frame frame;
  Phrase lede;
  std::string noun;  // what stands in the list: "Outcome"
  bool has_status = false;
  bool has_reported = false;
  bool has_leads = false;
  bool has_due = false;
  // Each in the order in which the list is sorted by it.
  std::vector<FilterChoice> statuses;
  std::vector<FilterChoice> leads;
  std::vector<FilterChoice> dues;
  std::vector<RegisterRow> rows;  // in the plan's order
};

}  // namespace candour::views
