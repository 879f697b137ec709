// The marks as drawings: the shapes of templates/symbols.mustache, each told apart without its colour.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "print/inlines.h"
#include "progress/tally.h"
#include "typeset/flow.h"
#include "views/parts.h"

namespace candour::print {

typeset::Colour colour_of(const model::Theme& theme, theme::Role role);
typeset::Colour colour_of(const model::Theme& theme, progress::Mark mark);

// Adds a mark, `size` wide and high, with its upper left corner at `at`.
void add_mark(progress::Mark mark, typeset::Point at, double size, const model::Theme& theme, typeset::Drawing& drawing);

// The mark, and its word behind it.
typeset::Badge badge(const model::Theme& theme, progress::Mark mark, std::string word);
Inline badge(const Page& page, progress::Mark mark, std::string word);
// The bar that stands for what was left out, and the words behind it.
Inline left_out_badge(const Page& page, std::string words);

// How a row of marks is drawn, in points.
struct MarkRows {
  double size = 14;
  double gap = 5;       // between two marks
  double after_five = 7;  // more, after each fifth
  int in_row = 25;
};
// The largest of `sizes` at which so many marks keep within the width: of the first in one row only, of the others in rows that are at
// most `height` high together. Nothing where even the least is too large.
std::optional<MarkRows> rows_for(std::size_t marks, double width, double height, const std::vector<double>& sizes);
typeset::Drawing drawing_of(const std::vector<progress::Mark>& marks, const model::Theme& theme, const MarkRows& rows);
// Marks counted in fives; read as the label of each, in order. Never of no mark.
Block marks_of(const Page& page, const std::vector<views::TallyMark>& marks, const MarkRows& rows);

}  // namespace candour::print
