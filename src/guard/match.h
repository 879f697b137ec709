// A finding within one text, before anyone asked whether it is allowed.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "guard/rule.h"

namespace candour::guard {

struct Match {
  Rule rule = Rule::person;
  std::size_t begin = 0;  // in bytes of the text
  std::size_t end = 0;
  std::size_t forbidden = 0;  // of internal and suppressed texts: which of Policy::forbidden
  bool operator==(const Match&) const = default;
};
using Matches = std::vector<Match>;

}  // namespace candour::guard
