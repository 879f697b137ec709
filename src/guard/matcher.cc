#include "guard/matcher.h"

#include <algorithm>

#include "guard/people.h"
#include "guard/plain_text.h"
#include "guard/small_numbers.h"

namespace candour::guard {
namespace {

// What parts the words of an address or a file's name, byte for byte.
std::string with(char separator, std::string_view address) {
  std::string out(address);
  std::replace_if(out.begin(), out.end(), [](char c) { return c == '-' || c == '_' || c == '.' || c == '+' || c == ' '; }, separator);
  return out;
}

// Whether it stands in a SHA-256 or in the salt of one (docs/statements.md): digits that chance has thrown, and that now and then
// look like a telephone number. Such a word is 64 or 32 hexadecimal digits in lower case, and nothing else.
bool is_in_a_digest(const Match& match, std::string_view text) {
  std::size_t begin = match.begin;
  while (begin < match.end && !is_word(text[begin])) ++begin;
  std::size_t last = match.end;
  while (last > begin && !is_word(text[last - 1])) --last;
  std::size_t end = begin;
  while (begin > 0 && is_word(text[begin - 1])) --begin;
  while (end < text.size() && is_word(text[end])) ++end;
  const std::string_view word = text.substr(begin, end - begin);
  return end >= last && (word.size() == 64 || word.size() == 32) && word.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool is_like_address(std::string_view text) { return text.find(' ') == std::string_view::npos && text.find_first_of("-_/") != std::string_view::npos; }

}  // namespace

void Matcher::find_in_address(std::string_view text, Matches& matches) const {
  const std::string joined = with('-', text);
  find_people_in_address(Words(joined).list(), matches);
  patterns_.find_in_code(text, matches);
}

Matches Matcher::find(Place place, std::string_view text) const {
  Matches found;
  forbidden_.find(text, found);
  const bool writes_to_somebody = text.starts_with("mailto:") || text.starts_with("tel:") || text.starts_with("sms:");
  const bool is_address = place == Place::address && !writes_to_somebody;
  const Words read(place == Place::code || is_address ? std::string_view() : text);
  const std::vector<Word>& words = read.list();
  if (place == Place::code) {
    patterns_.find_in_code(text, found);
  } else if (is_address) {
    find_in_address(text, found);
  } else {
    find_people(text, words, allowed_.known_words(), found);
    if (place == Place::file_name) {
      const std::string spaced = with(' ', text);
      find_people(spaced, Words(spaced).list(), allowed_.known_words(), found);
    }
    if (is_like_address(text)) find_in_address(text, found);
    patterns_.find(text, words, found);
    find_small_numbers(text, words, policy_.settings.small_numbers_below, found);
  }
  Matches matches;
  for (const Match& match : found) {
    const bool is_told = std::any_of(matches.begin(), matches.end(), [&](const Match& other) { return other.begin < match.end && match.begin < other.end; });
    if (!is_told && !is_in_a_digest(match, text) && !allowed_.has(match, text, words)) matches.push_back(match);
  }
  return matches;
}

}  // namespace candour::guard
