#include "guard/words.h"

#include "guard/plain_text.h"

namespace candour::guard {
namespace {

// Letters beyond U+017F count as parts of words, and have no case that matters to us.
bool is_letter(const Decoded& it) { return base_letter(it.code) != 0 || it.code >= 0xC0; }

bool is_upper(const Decoded& it) {
  const char base = base_letter(it.code);
  return base >= 'A' && base <= 'Z';
}


// The end of a word that begins at `at`, with its letters counted.
struct Counted {
  std::size_t end = 0;
  std::size_t letters = 0;
  std::size_t capitals = 0;
  bool is_ascii = true;
};

Counted count(std::string_view text, std::size_t at) {
  Counted it;
  while (at < text.size()) {
    const char c = text[at];
    if (is_ascii_letter(c)) {
      ++it.letters;
      if (c < 'a') ++it.capitals;
      ++at;
      continue;
    }
    if (static_cast<unsigned char>(c) < 0x80) {
      const bool joins = (c == '\'' || c == '-') && at + 1 < text.size() && is_letter(first_of(text.substr(at + 1)));
      if (!joins) break;
      ++at;
      continue;
    }
    const Decoded letter = first_of(text.substr(at));
    if (!is_letter(letter)) break;
    it.is_ascii = false;
    ++it.letters;
    if (is_upper(letter)) ++it.capitals;
    at += letter.length;
  }
  it.end = at;
  return it;
}

std::string small_of(std::string_view word) {
  std::string key(word);
  for (char& c : key) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  }
  return key;
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  words.reserve(text.size() / 5);
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    const Decoded letter = static_cast<unsigned char>(c) < 0x80 ? Decoded{static_cast<char32_t>(c), 1} : first_of(text.substr(at));
    if (!(letter.code < 0x80 ? is_ascii_letter(c) : is_letter(letter))) {
      at += letter.length;
      continue;
    }
    const Counted counted = count(text, at);
    Word word;
    word.begin = at;
    word.end = counted.end;
    word.is_capital = is_upper(letter);
    word.is_capitals = counted.letters > 1 && counted.capitals > 1 && counted.capitals + 1 >= counted.letters;
    at = counted.end;
    std::string_view written = text.substr(word.begin, word.end - word.begin);
    if (written.ends_with("'s")) {
      written.remove_suffix(2);
      word.end -= 2;
    }
    word.key = counted.is_ascii ? small_of(written) : folded(written);
    words.push_back(std::move(word));
  }
  return words;
}

}  // namespace candour::guard
