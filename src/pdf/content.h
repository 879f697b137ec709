// Page content (ISO 32000-1, 8 and 9) with its marks (14.6): what is painted of the structure tree has a number on its page
// (MCID) that the tree refers to, all else is an artifact. No mark is ever within another.
#pragma once

#include <string>
#include <vector>

#include "pdf/fonts.h"
#include "pdf/pictures.h"
#include "typeset/frames.h"

namespace candour::pdf {

struct PageContent {
  std::string operators;
  std::vector<typeset::ContentId> marked;  // by MCID
};

// `fonts` and `pictures` are those of the page's document. The result is the same for the same page, whatever was encoded before.
PageContent content_of(const typeset::Tree& tree, const typeset::Page& page, const std::vector<EmbeddedFont>& fonts, const Pictures& pictures);

}  // namespace candour::pdf
