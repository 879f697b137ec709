// What was published, held against what the record says today.
//
//   const Ledger ledger = ledger::check(record, sources, diagnostics);
//   if (const FrozenReport* frozen = ledger.find(plan, update)) …     // "as published" and "as corrected"
//
// A report is frozen when a statement of it stands in the content (`candour freeze`). From then on its words and those of its
// plan are as they were published, unless a correction accounts for the difference, or a removal.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "ledger/records.h"
#include "model/record.h"

namespace candour::ledger {

// One field of a frozen part. Values are JSON in canonical form; there is none where the field was not given.
struct FrozenValue {
  std::string field;
  std::optional<std::string> published;
  std::optional<std::string> corrected;                // the same where no correction applies
  std::vector<const model::Correction*> corrections;   // those that apply, oldest first
  const model::Removal* removed = nullptr;             // then there is no value, and none is known
  diagnostics::Span span;                              // in the statement
};

struct FrozenPart {
  Part part = Part::plan;
  std::string name;                 // "outcome 6.4(1)"
  std::vector<FrozenValue> fields;  // by name

  const FrozenValue* find(std::string_view field) const;
};

// One frozen report. Refers to the record, which must outlive it.
struct FrozenReport {
  model::Id<model::Plan> plan;
  std::size_t update = 0;  // within the plan's updates
  const model::Statement* statement = nullptr;
  std::vector<FrozenPart> parts;

  const FrozenPart* find(std::string_view name) const;
};

struct Ledger {
  std::vector<FrozenReport> reports;  // by partnership, in the order in which they were frozen

  const FrozenReport* find(model::Id<model::Plan> plan, std::size_t update) const;
};

// Reports each statement that was edited or is missing from its chain, each correction that corrects nothing, and each field of
// the record that is no longer what was published, with its place and what can be done. Where it reports an error, the
// result is of no use. `sources` holds the files that the record was read from.
Ledger check(const model::Record& record, const diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::ledger
