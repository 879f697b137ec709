// What changed from one record to another, such as the content folder of last month and that of today.
#pragma once

#include <vector>

#include "changes/record_changes.h"

namespace candour::changes {

// A record with what was counted of it.
struct Counted {
  const model::Record& record;
  const progress::Progress& progress;
};

// One plan, from its newest report then to its newest report now. The two moments are of two records.
struct PlanDiff {
  Moment from;
  Moment to;
  Changes changes;
};

struct RecordDiff {
  std::vector<PlanDiff> plans;  // that are in both, in the order of the newer record
  std::vector<model::Id<model::Plan>> plans_added;
  std::vector<model::Id<model::Plan>> plans_gone;  // of the older record
  std::vector<model::Id<model::Partnership>> partnerships_added;
  std::vector<model::Id<model::Partnership>> partnerships_gone;  // of the older record
};

// Partnerships are matched by their folders, plans by their years, promises by identity.
RecordDiff compare(const Counted& from, const Counted& to);

}  // namespace candour::changes
