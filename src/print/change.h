// What changed between two reports, on paper.
#pragma once

#include "print/inlines.h"
#include "views/change_parts.h"

namespace candour::print {

// A section under a heading of level 2: the sentence, each kind of change, and the table in which the numbers add up.
void add_change(const Page& page, const views::ChangeView& change, Blocks& blocks);

}  // namespace candour::print
