// Frames to dots: the bytes of a PNG file (ISO/IEC 15948), one dot for each point.
#pragma once

#include <string>

#include "typeset/frames.h"

namespace candour::cards {

// A function of the page: no clock, and the same edges whichever thread paints them. Of as many colours as a palette holds, if
// the page has no more (256, the shades of edges among them), which makes the file small. What is not painted is white. Throws
// std::logic_error for a page with pictures of dots, which cards have none of.
std::string png_of(const typeset::Page& page);

}  // namespace candour::cards
