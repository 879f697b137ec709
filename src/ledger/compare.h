// The record of today, held against what was published. Of no use outside this module.
#pragma once

#include "ledger/ledger.h"

namespace candour::ledger {

// Reports every field that differs from its frozen and corrected value, and every part that has come or gone, unless
// it was removed.
void compare(const model::Record& record, const Ledger& ledger, const diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::ledger
