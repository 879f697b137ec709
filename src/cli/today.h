// The one place where the program asks what day it is.
#pragma once

#include "model/time.h"

namespace candour::cli {

// The day of the system's clock, in UTC.
model::Date today();

}  // namespace candour::cli
