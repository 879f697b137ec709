// What a glyph shows. Of no use outside this module.
#pragma once

#include <hb.h>

namespace candour::font {

// Whether the glyph has an outline that encloses something: not for a space, nor where the outline is damaged.
bool shows_something(hb_font_t* font, hb_codepoint_t glyph);

}  // namespace candour::font
