// All rules for words, in one place.
#pragma once

#include <string_view>
#include <vector>

#include "guard/allowed.h"
#include "guard/forbidden_texts.h"
#include "guard/listener.h"
#include "guard/match.h"
#include "guard/patterns.h"

namespace candour::guard {

// May be used by several threads at once.
class Matcher {
 public:
  // `policy` must outlive it.
  explicit Matcher(const Policy& policy) : policy_(policy), allowed_(policy), forbidden_(policy.forbidden) {}

  // What is found in a plain text that stands in such a place, and is not allowed. A place is found once.
  Matches find(Place place, std::string_view text) const;
  const Allowed& allowed() const { return allowed_; }

 private:
  void find_in_address(std::string_view text, Matches& matches) const;

  const Policy& policy_;
  Allowed allowed_;
  ForbiddenTexts forbidden_;
  Patterns patterns_;
};

}  // namespace candour::guard
