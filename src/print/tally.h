// The tally: one mark for each promised outcome, and what each kind of mark means.
#pragma once

#include <vector>

#include "print/inlines.h"
#include "views/parts.h"

namespace candour::print {

void add_tally(const Page& page, const views::TallyView& tally, Blocks& blocks);
// Mark and word, how many, and what the plan says of it.
void add_key(const Page& page, const std::vector<views::KeyLine>& key, Blocks& blocks);
// The marks of a row of a list. Nothing where there are none.
void add_row_marks(const Page& page, const std::vector<views::TallyMark>& marks, Blocks& blocks);

}  // namespace candour::print
