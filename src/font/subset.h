// The part of a font that a document needs.
#pragma once

#include <string>
#include <vector>

#include "font/face.h"

namespace candour::font {

// A font program with some of a face's glyphs, numbered anew without gaps in the order of their numbers in the face.
struct Subset {
  // A TrueType file with the tables that a PDF's viewer reads (ISO 32000-1, 9.9: glyf, head, hhea, hmtx, loca, maxp), or
  // the bare table `CFF `, as the face's Outlines are. Without hints: no viewer needs them at the size of print.
  std::string program;
  // The face's number of each glyph of the program; glyphs[0] is 0, .notdef with its outline. Ascending.
  std::vector<GlyphId> glyphs;
  // Six capital letters that are the same for the same glyphs of the same face (ISO 32000-1, 9.6.4).
  std::string tag;
};

// `used` in any order, each of them less than face.glyph_count(). Glyphs that others are composed of are added. The result
// depends on nothing but the arguments. Throws std::logic_error for a face that cannot be subset: Face::load refuses these.
Subset subset(const Face& face, std::vector<GlyphId> used);

// Whether HarfBuzz can copy every glyph of a face. Outlines of the `CFF ` kind are programs that call each other, and only
// running them all shows that they are sound; the others are copied as bytes, so nothing is tried with them.
bool can_be_subset(const Face& face);

}  // namespace candour::font
