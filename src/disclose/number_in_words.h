// A number that was taken out, said in words all the same.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace candour::disclose {

// The first place of `text` that holds `value` in digits or in words, near a word of `names` or a word for people: "3
// residents", "three of the residents", "residents helped: 3". As the text has it; nothing where there is none. It knows the
// words for numbers up to twenty.
std::optional<std::string> number_in(std::string_view text, double value, std::string_view names);

// How a number is written before what it counts: "3 residents", "three residents"; "1 resident".
std::vector<std::string> written(double value, std::string_view unit);

}  // namespace candour::disclose
