// Text as the rules see it, whatever it was hidden under.
#pragma once

#include <string>
#include <string_view>

namespace candour::guard {

// Without soft hyphens and characters that cannot be seen; full-width letters and digits, ligatures, dashes and quotation marks
// as ASCII has them; every run of white space one space, none at the ends.
std::string plain(std::string_view text);

// The same: the text itself where it is plain already, as most are; else what it becomes in `space`.
std::string_view plain(std::string_view text, std::string& space);

// `plain` text in small letters of ASCII, accents taken off: what two spellings are compared by.
std::string folded(std::string_view plain_text);

// Appends a code point as UTF-8.
void append_utf8(std::string& out, char32_t code);

// The code point that `text` begins with, and its length in bytes; a byte that begins none counts as U+FFFD.
struct Decoded {
  char32_t code = 0;
  std::size_t length = 1;
};
Decoded first_of(std::string_view text);

// The letter without its accent, as ASCII, in its own case: 'e' for U+00E9. 0 for what is no Latin letter.
char base_letter(char32_t code);

inline bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
// Part of a word: a letter or digit of ASCII, or part of any other character.
inline bool is_word(char c) { return is_ascii_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace candour::guard
