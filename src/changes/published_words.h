// What frozen statements say of a plan's promises, for those who compare reports.
#pragma once

#include "changes/standing.h"
#include "ledger/ledger.h"

namespace candour::changes {

// The words of a promise as published with a frozen report and put right since; nothing for a report that is not frozen. Both
// arguments must outlive the result.
Published published_words(const model::Record& record, const ledger::Ledger& ledger);

}  // namespace candour::changes
