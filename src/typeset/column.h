// Lays blocks below one another in a column of given width: the page's, or a cell's.
#pragma once

#include "typeset/galley.h"

namespace candour::typeset {

class Column {
 public:
  // Only in the page's own column may a table be given a page on its side.
  Column(Galley& galley, double x, double width, const Desk& desk, bool is_page);

  void add_all(PreparedBlocks& blocks);

 private:
  void add(PreparedText& text);
  void add(PreparedList& list);
  void add(PreparedTable& table);
  void add(PreparedFigure& figure);
  void add(PreparedKeys& keys);
  void add(PreparedAside& aside);
  void add(Rule& rule);
  void add(PageBreak& page_break);

  // A strip of no place yet; `before` is the space that it wants above it.
  Strip& push(Strip strip, double before);
  // `is_whole`: no page ends within it.
  void add_lines(Passage& passage, bool is_whole);

  // Widths of the table's columns for the page, upright or on its side.
  std::optional<std::vector<double>> widths_of(const PreparedTable& table, double width) const;
  void add_rows(std::vector<PreparedRow>& rows, const std::vector<double>& widths, bool is_head, std::vector<Strip>& strips) const;
  void turn_sideways(std::size_t from);

  Galley& galley_;
  double x_;
  double width_;
  const Desk& desk_;
  bool is_page_;
  int list_depth_ = 0;
  double gap_ = 0;          // the space that the last block wants below it
  bool is_bound_ = false;   // the next strip stays with the last one
  bool must_end_ = false;   // the next strip begins a page
};

}  // namespace candour::typeset
