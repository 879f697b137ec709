// Charts on paper: the scene that the pages draw, and the table of the same numbers.
#pragma once

#include "print/inlines.h"
#include "views/charts.h"

namespace candour::print {

// A section: headline (level 3), what is counted, the drawing, the table and the remark.
void add_chart(const Page& page, const views::ChartView& chart, Blocks& blocks);

}  // namespace candour::print
