// A plan's rows: aims with their actions, the outcomes promised, and what was reported of them.
#pragma once

#include <vector>

#include "print/inlines.h"
#include "views/parts.h"

namespace candour::print {

// An aim under a heading of level 3; its actions, where they are the plan's rows, under headings of level 4.
void add_aim(const Page& page, const views::AimView& aim, Blocks& blocks);
// What a row is said to serve, and how that is known.
void add_links(const Page& page, const std::vector<views::LinkView>& links, Blocks& blocks);

}  // namespace candour::print
