// A text of whole sentences that is never too long.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace candour::views {

// What is between white space.
std::size_t words_in(std::string_view text);

// The first of `ways` to say the same, the fullest being the first, whose texts have fewer than kBriefWords words together: the
// last of them must. After it those of `more` that there is still room for, in their order. No text is ever cut.
std::string shortened(const std::vector<std::vector<std::string>>& ways, const std::vector<std::string>& more);

}  // namespace candour::views
