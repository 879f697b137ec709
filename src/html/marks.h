// The names of the marks in markup: class names and the ids of their drawings.
#pragma once

#include <string_view>

#include "progress/tally.h"

namespace candour::html {

std::string_view slug_of(progress::Mark mark);

}  // namespace candour::html
