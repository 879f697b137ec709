// Old addresses, once it is known where pages stand.
#pragma once

#include "diagnostics/diagnostic.h"
#include "model/record.h"
#include "views/site_map.h"

namespace candour::views {

// Adds an entry for each redirect to `map.redirects`. Reports those at whose address a page stands, or would stand where
// capitals do not count; and of the others, those that lead to one another, for each has to lead to its end in one step.
void map_redirects(const model::Record& record, SiteMap& map, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::views
