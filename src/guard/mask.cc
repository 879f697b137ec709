#include "guard/mask.h"

#include "guard/plain_text.h"

namespace candour::guard {

std::string masked(std::string_view words) {
  constexpr std::size_t kMost = 60;  // characters: a paragraph of dots says no more
  std::string out;
  bool within_word = false;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < words.size(); ++characters) {
    if (characters == kMost) return out + "…";
    const Decoded it = first_of(words.substr(at));
    const bool is_letter = base_letter(it.code) != 0 || it.code >= 0xC0;
    const bool is_hidden = (is_letter && within_word) || (it.code < 0x80 && is_digit(static_cast<char>(it.code)));
    if (is_hidden) out += "·";
    else out += words.substr(at, it.length);
    within_word = is_letter;
    at += it.length;
  }
  return out;
}

}  // namespace candour::guard
