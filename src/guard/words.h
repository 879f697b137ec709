// A text as a row of words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace candour::guard {

// Letters with the apostrophes and hyphens between them: "O'Example", "Example-Sample". A possessive's end is left out.
struct Word {
  std::size_t begin = 0;  // in bytes of the text
  std::size_t end = 0;
  std::string key;        // folded
  bool is_capital = false;   // the first letter
  bool is_capitals = false;  // every letter, two or more
};

// `text` is plain (plain_text.h).
std::vector<Word> words_of(std::string_view text);

}  // namespace candour::guard
