// How wide the columns of a table are, from the least and the wished width of each, as in CSS's automatic layout (CSS 2.2,
// 17.5.2.2): what is left or lacking is shared. How it is shared is our own. Knows only numbers.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace candour::typeset {

struct ColumnNeed {
  double least = 0;    // what cannot be divided
  double wished = 0;   // everything on one line; at least `least`
  bool is_rigid = false;  // is given what it wishes before others are, and nothing of what is left over
  double text = 0;        // how long its longest text is as one line, over all paragraphs of a cell; 0: as `wished`
};

// What a cell needs that spans `count` columns from `first` on, the gaps between them included.
struct SpanNeed {
  std::size_t first = 0;
  std::size_t count = 2;
  double least = 0;
  double wished = 0;
};

// The widths of the columns, which together with a `gap` between any two fill `width` (or less, where all columns are rigid
// and need less). Nothing, when not even the least widths fit.
std::optional<std::vector<double>> column_widths(std::vector<ColumnNeed> columns, const std::vector<SpanNeed>& spans, double gap, double width);

}  // namespace candour::typeset
