// A text, cut at its white space.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace candour::plain {

// Of the English alphabet.
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// What stands between two spaces. Its parts are views into the text.
struct Token {
  std::string_view raw;     // "(ODG),"
  std::string_view before;  // "("
  std::string_view core;    // "ODG"; empty for a dash of its own
  std::string_view after;   // "),"

  bool has_digit() const;
  // Whether it begins with a capital letter of the English alphabet.
  bool is_capitalised() const;
};

// A slash between letters parts two tokens ("and/or"); between digits it does not ("2014/15").
std::vector<Token> tokens_of(std::string_view text);

// The same without the curly kind of apostrophes and dashes, in small letters: two spellings of one word become equal.
std::string folded(std::string_view text);

}  // namespace candour::plain
