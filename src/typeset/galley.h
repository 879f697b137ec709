// Blocks that have a width, as one long column of strips: what a page break may stand between. Cells of a table are galleys
// of their own.
#pragma once

#include <cstdint>
#include <memory>
#include <variant>
#include <vector>

#include "typeset/stock.h"

namespace candour::typeset {

struct Galley;

// Whether a page may end above a strip, from the most willing on.
enum class PageEnd : std::uint8_t {
  may,
  avoid,  // only where no better place is near
  never,   // only where there is no other place at all
  joined,  // not at all: a cell of a table reaches across
  must,
};

struct LineAt {
  const Passage* passage = nullptr;
  std::size_t line = 0;
};

struct FigureAt {
  const PreparedFigure* figure = nullptr;
};

struct RuleAt {
  double width = 0;
  bool is_heavy = false;
};

// A cell, or what of it stands on this page: strips [from, to) of its galley.
struct CellAt {
  std::shared_ptr<const Galley> galley;
  std::size_t from = 0;
  std::size_t to = 0;
  double x = 0;      // of its text, from the row's left edge
  double width = 0;  // of its text
  double down = 0;   // from the row's upper padding
};

enum class RowLook : std::uint8_t { plain, ruled, last_of_head, boxes };

struct RowAt {
  std::vector<CellAt> cells;
  RowLook look = RowLook::plain;  // what is painted above, below or behind it
  double width = 0;
  double padding_above = 0;
  double padding_below = 0;
};

// A label of a list beside the first line of its item.
struct LabelAt {
  const Passage* passage = nullptr;
  double x = 0;
};

struct Strip {
  double x = 0;         // from the left edge of the galley
  double above = 0;     // space that is left out at the top of a page
  double inset = 0;     // space above that is kept
  double height = 0;    // without the insets
  double inset_below = 0;
  PageEnd before = PageEnd::may;
  bool is_sideways = false;
  bool is_at_foot = false;  // moved down as far as there is room, and what follows it on its page with it
  std::variant<LineAt, FigureAt, RuleAt, RowAt> what;
  std::vector<LabelAt> labels;
  std::vector<std::size_t> notes;          // of Stock::notes that it calls
  const std::vector<Strip>* head = nullptr;  // what stands above it where it begins a page

  double extent() const { return inset + height + inset_below; }
};

// What is painted behind strips [begin, end), from the first one's upper edge to the last one's lower edge.
struct Backdrop {
  std::size_t begin = 0;
  std::size_t end = 0;
  AsideKind kind = AsideKind::note;
  double x = 0;
  double width = 0;
  const Drawing* beside = nullptr;  // at its end; none: nothing
};

struct Galley {
  std::vector<Strip> strips;
  std::vector<Backdrop> backdrops;
  std::vector<std::unique_ptr<std::vector<Strip>>> heads;  // of its tables

  // How high strips [from, to) are when they begin a page.
  double height(std::size_t from, std::size_t to) const;
};

// What blocks ask of the width of a table's column.
struct Extent {
  double least = 0;
  double wished = 0;
  double text = 0;  // of all lines together
};
Extent extent_of(const PreparedBlocks& blocks, const Styles& styles);

// The text's part of a page.
struct Area {
  double width = 0;
  double height = 0;
};
Area text_area(const PageStyle& page, bool is_sideways);

// Gives every block of the stock its width. Reported: a table that is wider than a page on its side (typeset/table-too-wide), a
// figure that is larger than a page (typeset/figure-too-large), a word that had to be broken (typeset/broken-word, a warning).
Galley lay_out(Stock& stock, const Desk& desk);

}  // namespace candour::typeset
