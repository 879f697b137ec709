// Pages that may be hard to read.
#pragma once

#include <string>

#include "diagnostics/source.h"

namespace candour::model {

// A page that may be harder to read than others, because its words are not ours to choose.
struct PlainException {
  std::string page;  // its address from the root of the site: "/accessibility/"
  diagnostics::Span page_span;
  std::string reason;
};

}  // namespace candour::model
