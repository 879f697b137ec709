// Small numbers of people whom a number could point at: "one victim", "2 high-risk cases", "households: 3".
#pragma once

#include <string_view>

#include "guard/match.h"
#include "guard/words.h"

namespace candour::guard {

// Adds each number from 1 to below `bound` that counts victims, offenders, children, cases and the like.
void find_small_numbers(std::string_view text, const std::vector<Word>& words, int bound, Matches& matches);

}  // namespace candour::guard
