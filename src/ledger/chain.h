// The statements of one partnership in the order in which they were frozen, each holding the digest of the one before.
#pragma once

#include <vector>

#include "diagnostics/diagnostic.h"
#include "model/statement.h"

namespace candour::ledger {

// Puts them in order, and reports where they form no chain: two that follow the same one, one that follows none that is there,
// none that is first, one that is dated before the one that it follows. Those that no chain reaches come last.
//
// The last of a chain can be taken away without a trace in what remains; whoever has a copy of the site, or knows the last
// digest, can tell.
std::vector<const model::Statement*> in_chain_order(const std::vector<const model::Statement*>& statements, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::ledger
