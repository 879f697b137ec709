// Characters of UTF-8 text, one after the other.
#pragma once

#include <cstddef>
#include <string_view>

namespace candour::typeset {

// The character at byte `at`, which moves to the next one. What is not UTF-8 is U+FFFD, a byte at a time.
inline char32_t next_character(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
  char32_t character = length <= 1 ? lead : lead & (0x7FU >> length);
  std::size_t end = at + 1;
  for (; end < at + length && end < text.size() && (byte(end) & 0xC0U) == 0x80; ++end) character = character << 6U | (byte(end) & 0x3FU);
  if (length == 0 || end != at + length) {
    ++at;
    return 0xFFFD;
  }
  at = end;
  return character;
}

}  // namespace candour::typeset
