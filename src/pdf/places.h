// Where the elements of a structure tree came to lie.
#pragma once

#include <optional>
#include <vector>

#include "typeset/frames.h"

namespace candour::pdf {

// The box that an item paints in; of text, the lines' height.
typeset::Rect bounds_of(const typeset::Page& page, const typeset::GlyphRun& run);
typeset::Rect bounds_of(const typeset::Shape& shape);

struct Place {
  std::size_t page = 0;        // the first that anything of the element is painted on
  typeset::Rect rect;          // what is painted of it there
  bool is_on_one_page = true;  // nothing of it is on another
};

// By the number of the entry in the tree; nothing for elements of which nothing is painted, and for content.
std::vector<std::optional<Place>> places_of(const typeset::Document& document);

}  // namespace candour::pdf
