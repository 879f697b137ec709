// How our documents look: the house style of `typeset`, in the site's colours.
#pragma once

#include "model/theme.h"
#include "typeset/styles.h"

namespace candour::print {

typeset::Styles styles_of(const model::Theme& theme);

}  // namespace candour::print
