// The lower part of a card set off from its title: what was counted stands on a sheet, as the tally of a page does. Of no use
// outside this module.
#pragma once

#include "model/theme.h"
#include "typeset/frames.h"

namespace candour::cards {

// The page of a document of one, with the ground below all, and all that follows the title moved down to the foot, on a sheet.
typeset::Page on_sheet(const typeset::Document& document, const model::Theme& theme);

}  // namespace candour::cards
