// Copying glyphs out of a TrueType file (ISO/IEC 14496-22, 5.3: glyf, loca). Ours because it is a seventh of the time that
// a general subsetter takes, for every document. Of no use outside this module.
#pragma once

#include <string>
#include <vector>

#include "font/face.h"

namespace candour::font {

// `glyphs`, which are in order, and all that they are composed of, in order.
std::vector<GlyphId> with_components(const Face& face, std::vector<GlyphId> glyphs);

// A file of these glyphs, which are in order and complete.
std::string true_type_program(const Face& face, const std::vector<GlyphId>& glyphs);

}  // namespace candour::font
