// Removing what must not stand from what was published, without breaking the chain: the digest stays, the value goes.
#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "model/record.h"

namespace candour::ledger {

// Which value to remove, why, and on whose word.
struct RedactRequest {
  std::string partnership;  // its folder: "sosafe"
  std::string plan;         // its year: "2014-15"
  std::string report;       // its file: "q1"; or the number of its quarter
  std::string record;       // "status 6.4(1)"
  std::string field;        // "words"
  model::WithheldClass kind = model::WithheldClass::internal_query;
  std::string by;           // a role, never a name
  model::Date on;
};

// The statements that change: all of the partnership that hold this value in this field of this record, without value and
// salt. To be written together or not at all. Reports why there are none: no such statement, record or field, a value that is gone
// already, a statement that somebody has edited, or a record that still says it. Warns of every other place that says the same: a
// field of another record, a correction.
std::vector<model::Statement> redact(const model::Record& record, const RedactRequest& request, const diagnostics::Sources& sources,
                                     diagnostics::Diagnostics& diagnostics);

}  // namespace candour::ledger
