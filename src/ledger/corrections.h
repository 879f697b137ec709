// Corrections, put upon what was published. Of no use outside this module.
#pragma once

#include "ledger/ledger.h"

namespace candour::ledger {

// Sets `corrected` and `corrections` of every field that a correction names: in the report that it names and, for a part of the
// plan, in every later frozen report of the plan that says the same. Reports each correction that is out of order or does
// not fit what was published.
void apply_corrections(const model::Record& record, Ledger& ledger, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::ledger
