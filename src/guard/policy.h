// What the guard has to know beforehand.
#pragma once

#include <string>
#include <vector>

#include "guard/rule.h"
#include "model/guard.h"

namespace candour::guard {

// A text that must not stand in any file, in whatever case and with whatever white space.
struct Forbidden {
  Rule rule = Rule::internal;  // or suppressed
  std::string text;
  diagnostics::Span span;      // where it stands in the content; nowhere when it was computed
};

struct Policy {
  model::GuardSettings settings;
  std::vector<std::string> known_names;  // of bodies, places, documents: what the record itself names
  std::vector<Forbidden> forbidden;
  model::Date as_of;                     // the day by which clearances end
};

}  // namespace candour::guard
