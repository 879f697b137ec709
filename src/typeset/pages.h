// Strips to pages: where each page ends.
//
// A page takes what fits, then gives back what its end must not part. It ends where it may; where that would leave it half
// empty, also where it had better not; and where it must not only if there is no other place. A row that does not fit is taken
// to the next page, unless it is high: then it is broken, every cell between two of its lines.
// Footnotes stand at the foot of the page that calls them, and take room from it.
#pragma once

#include <cstddef>
#include <deque>
#include <vector>

#include "typeset/galley.h"

namespace candour::typeset {

struct PlacedStrip {
  const Strip* strip = nullptr;  // of the galley, or a part of a row in Pages::parts
  std::size_t index = 0;         // of the strip in the galley that it is, or is a part of
  double y = 0;                  // from the top of the text area to the strip's upper edge
  bool is_repeated = false;      // a table's head on a later page: an artifact
};

struct PlacedNote {
  std::size_t note = 0;  // of Stock::notes
  double y = 0;
};

struct Sheet {
  bool is_sideways = false;
  std::vector<PlacedStrip> strips;
  std::vector<PlacedNote> notes;  // their rule stands half a gap above the first
};

struct Pages {
  std::vector<Sheet> sheets;
  std::deque<Strip> parts;
};

// What is higher than a page and cannot be broken, such as rows that a cell spans, is a mistake (typeset/too-high).
Pages paginate(const Galley& galley, const Stock& stock, const Desk& desk);

}  // namespace candour::typeset
