// Freezing: the statement of a report that was published.
#pragma once

#include <optional>
#include <string>

#include "diagnostics/diagnostic.h"
#include "ledger/digests.h"
#include "ledger/ledger.h"
#include "model/record.h"

namespace candour::ledger {

// Which report to freeze, and on whose word.
struct FreezeRequest {
  std::string partnership;  // its folder: "sosafe"
  std::string plan;         // its year: "2014-15"
  std::string report;       // its file: "q1"; or the number of its quarter
  std::string by;           // a role, never a name
  model::Date on;
};

// The statement, to be kept with the content and never to be changed. Reports why there is none: no such report, one that is
// frozen, one whose plan has a later report that is frozen or an earlier one that should be frozen first, or a date before
// that of the last statement.
std::optional<model::Statement> freeze(const model::Record& record, const Ledger& ledger, const FreezeRequest& request, const Salts& salts,
                                       diagnostics::Diagnostics& diagnostics);

// Where it stands in the content folder: "sosafe/plans/2014-15/statements/q1.json".
std::string path_of(const model::Statement& statement);

}  // namespace candour::ledger
