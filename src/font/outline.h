// What a glyph shows. Of no use outside this module.
#pragma once

#include "font/face.h"

namespace candour::font {

// Whether the glyph has an outline that encloses something: not for a space, nor where the outline is damaged.
bool shows_something(const Face& face, GlyphId glyph);

}  // namespace candour::font
