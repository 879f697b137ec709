// What becomes of a promise: where it came from, when it joined its plan and how it left. A promise is a row of a plan, or an
// outcome of one. It is known by its identity, which stays the same when the plan gives it another number.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/id.h"
#include "model/time.h"

namespace candour::model {

struct Outcome;
struct RowTag;
struct Update;

// What Id<Promise> stands for: a row or, where `outcome` is given, that outcome of it.
struct Promise {
  Id<RowTag> row;
  std::optional<Id<Outcome>> outcome;
};
using PromiseRef = Ref<Promise>;

// It is part of the plan from this report on.
struct Added {
  Ref<Update> in;
  std::optional<std::string> reason;
};

// It is no part of the plan any more: from this report on or, where none is named, when the plan had ended.
struct Withdrawn {
  std::optional<Ref<Update>> in;
  Date date;
  std::string reason;
};

// From this report on, another promise of the plan stands for it as well.
struct Merged {
  PromiseRef into;
  Ref<Update> in;
  std::optional<std::string> reason;
};

// An outcome without `added`, `withdrawn` or `merged_into` shares those of its row; it cannot outlive its row.
struct Life {
  std::optional<PromiseRef> identity;  // its own name, where that is not the printed reference
  std::vector<PromiseRef> continues;   // of the plan that this one follows; several are merged into this one
  std::optional<PromiseRef> split_from;  // of the plan that this one follows or, with `added`, of this plan
  std::optional<Added> added;
  std::optional<Withdrawn> withdrawn;
  std::optional<Merged> merged_into;

  bool is_plain() const { return !identity && continues.empty() && !split_from && !added && !withdrawn && !merged_into; }
};

// The plan's own words changed with a report: which fields of a row or an outcome, by the names that the content gives them.
struct Amendment {
  PromiseRef of;  // as printed
  std::vector<std::string> fields;
  std::string reason;
};

}  // namespace candour::model
