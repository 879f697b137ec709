// Whether two texts say the same, however they are spaced.
#pragma once

#include <string>
#include <string_view>

namespace candour::changes {

// With single spaces between words, and none at the ends.
std::string normalised(std::string_view text);
bool same_words(std::string_view a, std::string_view b);

}  // namespace candour::changes
