#include "guard/triggers.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "guard/plain_text.h"

namespace candour::guard {
namespace {

// How the words begin that patterns ask for; in small letters.
constexpr std::array<std::string_view, 18> kBeginnings = {"lorem", "xxx", "insert", "add ", "enter ", "type ", "todo", "fixme", "tbc", "tba", "tbd", "t.b", "waiting", "awaiting", "confirmed", "advised", "announced",
                                                          "determined"};
// The same of patterns that ask for a digit as well.
constexpr std::array<std::string_view, 22> kBeforeDigits = {"tel", "phone", "mob", "ext", "bleep", "cad", "urn", "nhs", "crime r", "crime n", "case r", "case n", "incident r", "incident n", "offence r", "offence n",
                                                            "custody r", "custody n", "safeguarding r", "safeguarding n", "log r", "log n"};

constexpr unsigned kDigitsOfPhone = 9;
constexpr unsigned kDigitsOfReference = 6;  // National Insurance numbers have six, references with two slashes seven

constexpr char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

// By the first two letters: which beginnings a word may have.
enum Pair : std::uint8_t { none = 0, alone = 1, with_digits = 2 };
constexpr std::size_t pair_of(char first, char second) { return static_cast<std::size_t>(first & 0x1F) << 5U | static_cast<std::size_t>(second & 0x1F); }
constexpr auto kPairs = [] {
  std::array<std::uint8_t, 1024> pairs{};
  for (const std::string_view it : kBeginnings) pairs[pair_of(it[0], it[1])] |= alone;
  for (const std::string_view it : kBeforeDigits) pairs[pair_of(it[0], it[1])] |= with_digits;
  return pairs;
}();

template <std::size_t n>
bool begins_with_one_of(std::string_view text, const std::array<std::string_view, n>& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view it) {
    return text.size() >= it.size() && std::equal(it.begin(), it.end(), text.begin(), [](char a, char b) { return a == small(b); });
  });
}

// "[at]", "{ at", "[insert", "<date": what stands behind an opening bracket.
bool opens_pattern(std::string_view rest) {
  static constexpr std::array<std::string_view, 9> kBehind = {"at", " at", "insert", "name", "date", "figure", "tbc", "to be", "xx"};
  return begins_with_one_of(rest, kBehind);
}

// Without branches, so that many bytes are looked at as one.
unsigned is_letter(char c) { return static_cast<unsigned>(static_cast<unsigned char>((c | 0x20) - 'a') < 26); }
unsigned is_figure(char c) { return static_cast<unsigned>(static_cast<unsigned char>(c - '0') < 10); }

struct Counted {
  unsigned digits = 0;
  unsigned slashes = 0;
  unsigned signs = 0;     // "?" and "@"
  unsigned openings = 0;  // brackets
};

Counted count(std::string_view text) {
  Counted it;
  for (const char c : text) {
    it.digits += is_figure(c);
    it.slashes += static_cast<unsigned>(c == '/');
    it.signs += static_cast<unsigned>(c == '?') | static_cast<unsigned>(c == '@');
    it.openings += static_cast<unsigned>(c == '[') | static_cast<unsigned>(c == '{') | static_cast<unsigned>(c == '(') | static_cast<unsigned>(c == '<');
  }
  return it;
}

// Nine digits with nothing between them that parts a telephone number from the next.
bool may_hold_telephone(std::string_view text) {
  unsigned digits = 0;
  for (const char c : text) {
    if (is_digit(c)) ++digits;
    else if (c != ' ' && c != '.' && c != '-' && c != '(' && c != ')' && c != '+') digits = 0;
    if (digits >= kDigitsOfPhone) return true;
  }
  return false;
}

// "9ZZ" is how a postcode ends.
bool may_hold_postcode(std::string_view text) {
  unsigned found = 0;
  for (std::size_t at = 0; at + 2 < text.size(); ++at) found |= is_figure(text[at]) & is_letter(text[at + 1]) & is_letter(text[at + 2]);
  return found != 0;
}

// A National Insurance number ends in a letter of the first four.
bool may_hold_insurance(std::string_view text) {
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    const char next = text[at + 1] == ' ' && at + 2 < text.size() ? text[at + 2] : text[at + 1];
    if (next >= 'A' && next <= 'D') return true;
  }
  return false;
}

// Which beginnings the text at hand has: a set of Pair.
unsigned beginnings_of(std::string_view rest) {
  const unsigned pair = kPairs[pair_of(rest[0], rest[1])];
  unsigned found = none;
  if ((pair & alone) != 0 && begins_with_one_of(rest, kBeginnings)) found |= alone;
  if ((pair & with_digits) != 0 && begins_with_one_of(rest, kBeforeDigits)) found |= with_digits;
  return found;
}

// The same of every run of ASCII letters within a word: patterns part words where ASCII ends. The long s and the sign of the
// kelvin are letters of ASCII to a pattern that does not ask for a case: a word with one of them may be any.
unsigned beginnings_within(std::string_view text, const Word& word) {
  unsigned found = none;
  for (std::size_t at = word.begin; at < word.end && at + 1 < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("\u017F") || rest.starts_with("\u212A")) return alone;
    if (is_ascii_letter(text[at]) && (at == word.begin || !is_ascii_letter(text[at - 1]))) found |= beginnings_of(rest);
  }
  return found;
}

unsigned beginnings(std::string_view text, const std::vector<Word>& words) {
  unsigned found = none;
  for (const Word& word : words) {
    if (!word.is_simple) found |= beginnings_within(text, word);
    else if (word.begin + 1 < text.size() && kPairs[pair_of(text[word.begin], text[word.begin + 1])] != none) found |= beginnings_of(text.substr(word.begin));
  }
  return found;
}

bool has_opening_of_pattern(std::string_view text) {
  for (std::size_t at = text.find_first_of("[{(<"); at != std::string_view::npos; at = text.find_first_of("[{(<", at + 1)) {
    if (opens_pattern(text.substr(at + 1))) return true;
  }
  return false;
}

}  // namespace

bool may_hold_pattern(std::string_view text, const std::vector<Word>& words) {
  const Counted counted = count(text);
  if (counted.signs > 0 || (counted.openings > 0 && has_opening_of_pattern(text))) return true;
  const unsigned begins = beginnings(text, words);
  if ((begins & alone) != 0) return true;
  if (counted.digits == 0) return false;
  if ((begins & with_digits) != 0 || may_hold_postcode(text) || (counted.digits >= kDigitsOfPhone && may_hold_telephone(text))) return true;
  return counted.digits >= kDigitsOfReference && (counted.slashes >= 2 || may_hold_insurance(text));
}

}  // namespace candour::guard
