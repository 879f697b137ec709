// Texts that must not stand anywhere, found again whatever their case, punctuation and white space.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <map>
#include <vector>

#include "guard/match.h"
#include "guard/policy.h"

namespace candour::guard {

class ForbiddenTexts {
 public:
  explicit ForbiddenTexts(const std::vector<Forbidden>& texts);

  bool empty() const { return windows_.empty(); }
  // Adds each place of a plain text (plain_text.h) that repeats a forbidden one: all of it, or of a long one a run of
  // kWindow words. Internal texts of fewer than kLeast letters and digits are too short to mean anything.
  void find(std::string_view text, Matches& matches) const;

  static constexpr std::size_t kWindow = 8;
  static constexpr std::size_t kLeast = 12;

 private:
  struct Window {
    Rule rule;
    std::size_t text;  // which of the texts
    std::vector<std::string> words;
  };
  std::multimap<std::string, Window, std::less<>> windows_;  // by their first word
};

}  // namespace candour::guard
