// What has to stand in a text before it is worth asking the patterns about it.
#pragma once

#include <string_view>
#include <vector>

#include "guard/words.h"

namespace candour::guard {

// Whether any pattern (patterns.cc) for prose could find something in a plain text. Most texts are told from those that one
// could by one look at each byte and word; no text in which a pattern finds something is ever passed over.
bool may_hold_pattern(std::string_view text, const std::vector<Word>& words);

}  // namespace candour::guard
