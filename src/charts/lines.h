// Text broken into lines without knowing the font.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace candour::charts {

// The width of a text in em: what it takes in a usual sans-serif face where the reader has spaced it out. `text` is UTF-8.
double width_of(std::string_view text);

// Broken between words; within one only where it is wider than a line. At least one line, which may be empty.
std::vector<std::string> lines_of(std::string_view text, double width);

}  // namespace candour::charts
