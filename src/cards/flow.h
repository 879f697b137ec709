// A card as a flow, and how it looks. Of no use outside this module.
#pragma once

#include <string>

#include "model/theme.h"
#include "typeset/flow.h"
#include "typeset/styles.h"
#include "views/parts.h"

namespace candour::cards {

// From the edges to the text; likewise above the line at the foot.
inline constexpr double kSide = 72;
inline constexpr double kFoot = 92;

// Tight is for what finds no room otherwise: a title on two lines above a tally of many kinds.
enum class Measure { ample, tight };

typeset::Styles styles_of(const model::Theme& theme, Measure measure);

// `title` is the card's, or as much of it as there is room for.
typeset::Flow flow_of(const views::ShareCard& card, const std::string& title, const std::string& language, const model::Theme& theme, Measure measure);

}  // namespace candour::cards
