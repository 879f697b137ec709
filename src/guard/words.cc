#include "guard/words.h"

#include <array>

#include "guard/plain_text.h"

namespace candour::guard {
namespace {

// Letters beyond U+017F count as parts of words, and have no case that matters to us.
bool is_letter(const Decoded& it) { return base_letter(it.code) != 0 || it.code >= 0xC0; }

bool is_upper(const Decoded& it) {
  const char base = base_letter(it.code);
  return base >= 'A' && base <= 'Z';
}

enum class Byte : unsigned char { other, small, capital, joint, beyond };

constexpr auto kBytes = [] {
  std::array<Byte, 256> kinds{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) kinds[c] = Byte::small;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) kinds[c] = Byte::capital;
  for (std::size_t c = 0x80; c < 0x100; ++c) kinds[c] = Byte::beyond;
  kinds['\''] = kinds['-'] = Byte::joint;
  return kinds;
}();

Byte byte_at(std::string_view text, std::size_t at) { return kBytes[static_cast<unsigned char>(text[at])]; }

// The end of a word that begins at `at`, with its letters counted.
struct Counted {
  std::size_t end = 0;
  std::size_t letters = 0;
  std::size_t capitals = 0;
  bool is_ascii = true;
  bool has_joints = false;
};

Counted count(std::string_view text, std::size_t at) {
  Counted it;
  while (at < text.size()) {
    const Byte byte = byte_at(text, at);
    if (byte == Byte::other) break;
    if (byte == Byte::joint) {
      if (at + 1 >= text.size() || !is_letter(first_of(text.substr(at + 1)))) break;
      it.has_joints = true;
      ++at;
      continue;
    }
    std::size_t length = 1;
    bool is_capital = byte == Byte::capital;
    if (byte == Byte::beyond) {
      const Decoded letter = first_of(text.substr(at));
      if (!is_letter(letter)) break;
      it.is_ascii = false;
      is_capital = is_upper(letter);
      length = letter.length;
    }
    ++it.letters;
    if (is_capital) ++it.capitals;
    at += length;
  }
  it.end = at;
  return it;
}

}  // namespace

Words::Words(std::string_view text) {
  list_.reserve(text.size() / 5);
  for (std::size_t at = 0; at < text.size();) {
    const Byte byte = byte_at(text, at);
    bool is_capital = byte == Byte::capital;
    if (byte == Byte::other || byte == Byte::joint) {
      ++at;
      continue;
    }
    if (byte == Byte::beyond) {
      const Decoded letter = first_of(text.substr(at));
      if (!is_letter(letter)) {
        at += letter.length;
        continue;
      }
      is_capital = is_upper(letter);
    }
    const Counted counted = count(text, at);
    std::string_view written = text.substr(at, counted.end - at);
    if (written.ends_with("'s")) written.remove_suffix(2);
    Word& word = list_.emplace_back();
    word.begin = at;
    word.end = at + written.size();
    word.is_capital = is_capital;
    word.is_capitals = counted.letters > 1 && counted.capitals > 1 && counted.capitals + 1 >= counted.letters;
    word.is_simple = counted.is_ascii && !counted.has_joints;
    at = counted.end;
    if (counted.is_ascii && counted.capitals == 0) {
      word.key = written;
    } else {
      if (keys_.capacity() < text.size()) keys_.reserve(text.size());  // folding makes nothing longer
      word.key = key_of(written, counted.is_ascii);
    }
  }
}

std::string_view Words::key_of(std::string_view written, bool is_ascii) {
  const std::size_t begin = keys_.size();
  if (!is_ascii) {
    keys_ += folded(written);
  } else {
    keys_ += written;
    for (std::size_t at = begin; at < keys_.size(); ++at) {
      if (byte_at(keys_, at) == Byte::capital) keys_[at] = static_cast<char>(keys_[at] | 0x20);
    }
  }
  return std::string_view(keys_).substr(begin);
}

}  // namespace candour::guard
