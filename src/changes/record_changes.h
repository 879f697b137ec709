// What changed throughout the record: from each report of a plan to the next, and from a plan to the one that follows it.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "changes/between.h"
#include "diagnostics/diagnostic.h"

namespace candour::changes {

// A report, or the beginning of a plan that has none.
struct Moment {
  model::Id<model::Plan> plan;
  std::optional<std::size_t> update;
  bool operator==(const Moment&) const = default;
};

struct Step {
  Moment from;
  Moment to;
  Changes changes;
};

// ---- The life of one promise over the plans ----

struct PlanPromise {
  model::Id<model::Plan> plan;
  model::Id<model::Promise> promise;
  auto operator<=>(const PlanPromise&) const = default;
};

enum class Link { continued, merged, split };

struct Successor {
  PlanPromise promise;
  Link link = Link::continued;  // how it came of the earlier one
};

// What came of each promise, in the plan that follows or in its own; without those of which nothing came.
using Successors = std::map<PlanPromise, std::vector<Successor>>;
Successors successors(const model::Record& record);
// The promise that it goes on with without a merger or a split, and so on back to the first: oldest first, itself last.
std::vector<PlanPromise> history(const model::Record& record, PlanPromise promise);

// ---- All reports ----

struct RecordChanges {
  // By plan, beside its updates: what changed with each. Nothing where there is none to compare with: for the first report of a
  // plan that follows none, and for one without a day, of which nobody can say what it came after.
  std::vector<std::vector<std::optional<Step>>> steps;
  Successors successors;

  const Step* into(model::Id<model::Plan> plan, std::size_t update) const {
    const auto& step = steps[plan.index][update];
    return step ? &*step : nullptr;
  }
};

// The report that one is compared with: the dated one before it; for a plan's first dated one, or its only one, the newest of the
// plan that this one follows.
std::optional<Moment> before(const model::Record& record, model::Id<model::Plan> plan, std::size_t update);

RecordChanges derive(const model::Record& record, const progress::Progress& progress, const Published& published = {});

// Which part of a plan is meant: the rows for which this is true. Rows are asked for in the plan that they stand in.
using InScope = std::function<bool(const model::Plan&, model::Id<model::RowTag>)>;

// The movements of a step in one part of the plan, with how many rows and outcomes that part had and has. Sums by mark, and
// what came and went, are those of whole plans: they are left out.
Changes part_of(const model::Record& record, const Step& step, const InScope& in_scope);

// An error for each promise for which a step does not add up.
void report_mismatches(const model::Record& record, const RecordChanges& changes, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::changes
