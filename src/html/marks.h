// The names of the marks in markup: class names and the ids of their drawings.
#pragma once

#include "views/addresses.h"

namespace candour::html {

using views::slug_of;

}  // namespace candour::html
