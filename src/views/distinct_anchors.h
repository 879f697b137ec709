// Anchors are made of what documents print ("1.1a(2)"), and leave out what an address cannot carry: two that differ for a
// reader may be one for a browser.
#pragma once

#include "diagnostics/diagnostic.h"
#include "model/record.h"

namespace candour::views {

// Reports each aim, row, outcome and document whose anchor another on its page has already, or that gives none at all.
void anchors_are_distinct(const model::Record& record, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::views
