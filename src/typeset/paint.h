// Placed strips to the items of pages.
#pragma once

#include "typeset/pages.h"

namespace candour::typeset {

// One page for each sheet, with header and footer. The tree is the stock's.
std::vector<Page> paint(const Flow& flow, const Galley& galley, const Pages& pages, const Stock& stock, const Desk& desk);

}  // namespace candour::typeset
