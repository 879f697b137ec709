#include "disclose/number_in_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace candour::disclose {

namespace {

constexpr std::array<std::string_view, 21> kNumbers = {"nought",  "one",     "two",       "three",    "four",     "five",    "six",
                                                       "seven",   "eight",   "nine",      "ten",      "eleven",   "twelve",  "thirteen",
                                                       "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
constexpr std::array<std::string_view, 8> kPeople = {"people", "person", "persons", "them", "individual", "individuals", "whom", "clients"};

// How many words may stand between a number and what it counts: "3 of the young residents".
constexpr std::size_t kReach = 4;
// Shorter words name nothing: "of", "in", "the".
constexpr std::size_t kShortestName = 4;

struct Token {
  std::string word;  // in small letters; of a number, its digits alone
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_of_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A comma or point between digits belongs to their number.
bool joins_digits(std::string_view text, std::size_t at) {
  return (text[at] == ',' || text[at] == '.') && at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1]);
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_of_word(text[i])) {
      ++i;
      continue;
    }
    Token token{"", i, i};
    for (; i < text.size() && (is_of_word(text[i]) || joins_digits(text, i)); ++i) {
      if (text[i] == ',') continue;
      token.word += text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
    }
    token.end = i;
    tokens.push_back(std::move(token));
  }
  return tokens;
}

// "resident" of "residents": one and many are named alike.
std::string_view stem_of(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);
  return word;
}

bool names_the_counted(const std::string& word, const std::vector<Token>& names) {
  if (std::find(kPeople.begin(), kPeople.end(), word) != kPeople.end()) return true;
  return std::any_of(names.begin(), names.end(), [&](const Token& name) {
    return name.word.size() >= kShortestName && stem_of(name.word) == stem_of(word);
  });
}

// "No one", "each one": the word counts nobody.
bool is_pronoun(const std::vector<Token>& tokens, std::size_t at) {
  if (at == 0 || tokens[at].word != "one") return false;
  const std::string_view before = tokens[at - 1].word;
  return before == "no" || before == "any" || before == "each" || before == "every" || before == "which";
}

// Empty where there is none.
std::string_view word_for(double size) { return size == std::trunc(size) && size < kNumbers.size() ? kNumbers[static_cast<std::size_t>(size)] : ""; }

}  // namespace

std::vector<std::string> written(double value, std::string_view unit) {
  const double size = std::fabs(value);
  const std::string_view counted = size == 1 ? stem_of(unit) : unit;
  std::vector<std::string> forms = {fmt::format("{} {}", size, counted)};
  if (const std::string_view word = word_for(size); !word.empty()) forms.push_back(fmt::format("{} {}", word, counted));
  return forms;
}

std::optional<std::string> number_in(std::string_view text, double value, std::string_view names) {
  const double size = std::fabs(value);
  const std::string digits = fmt::format("{}", size);
  const std::string_view word = word_for(size);
  const std::vector<Token> tokens = tokens_of(text);
  const std::vector<Token> counted = tokens_of(names);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].word != digits && (word.empty() || tokens[i].word != word)) continue;
    if (is_pronoun(tokens, i)) continue;
    for (std::size_t j = i > kReach ? i - kReach : 0; j < tokens.size() && j <= i + kReach; ++j) {
      if (j == i || !names_the_counted(tokens[j].word, counted)) continue;
      const std::size_t begin = tokens[std::min(i, j)].begin;
      return std::string(text.substr(begin, tokens[std::max(i, j)].end - begin));
    }
  }
  return std::nullopt;
}

}  // namespace candour::disclose
