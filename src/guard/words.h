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
  std::string_view key;      // folded
  bool is_capital = false;   // the first letter
  bool is_capitals = false;  // every letter, two or more
  bool is_simple = false;    // letters of ASCII and nothing else
};

// The words of a text in their order.
class Words {
 public:
  Words() = default;
  // `text` is plain (plain_text.h), and must outlive them.
  explicit Words(std::string_view text);
  // Keys are parts of the text, or of what is held here.
  Words(const Words&) = delete;
  Words& operator=(const Words&) = delete;

  const std::vector<Word>& list() const { return list_; }

 private:
  std::string_view key_of(std::string_view written, bool is_ascii);

  std::vector<Word> list_;
  std::string keys_;  // of those that are not written as they are folded; never grows beyond what was reserved
};

}  // namespace candour::guard
