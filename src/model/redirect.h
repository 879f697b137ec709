// Addresses that lead elsewhere.
#pragma once

#include <string>

#include "diagnostics/source.h"

namespace candour::model {

// An address at which people may look for a page, because it once stood there, and the one at which it stands. Both are
// counted from the root of the site.
struct Redirect {
  std::string from;  // "/plans/2014/" or "/plan-2014.html"
  diagnostics::Span from_span;
  std::string to;    // "/sosafe/plan/2014-15/", maybe with an anchor
  diagnostics::Span to_span;
};

}  // namespace candour::model
