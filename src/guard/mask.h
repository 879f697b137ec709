// Words that must not be said again.
#pragma once

#include <string>
#include <string_view>

namespace candour::guard {

// The first letter of each word, and dots for its other letters and for every digit: "J· E······".
std::string masked(std::string_view words);

}  // namespace candour::guard
