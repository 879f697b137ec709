// The column of references, in which the promises of a document stand in line.
#pragma once

#include "views/pages.h"

namespace candour::print {

// In points, of its text: as wide as the longest reference of the document asks, which is never divided then, so that all its
// tables are alike; but at least as wide as most documents need, and at most a third of a page.
double reference_width(const views::SectionView& view);
double reference_width(const views::SummaryView& view);
double reference_width(const views::ObjectiveView& view);

}  // namespace candour::print
