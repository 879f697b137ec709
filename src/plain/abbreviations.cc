#include "plain/abbreviations.h"

#include <algorithm>
#include <array>

#include "plain/tokens.h"

namespace candour::plain {
namespace {

// Better known than the words they stand for.
constexpr std::array<std::string_view, 8> kEverybodys = {"UK", "US", "EU", "TV", "BBC", "DVD", "PDF", "ID"};

// "ODG" of "ODG", "PCSOs" and "ODG's"; empty where it is no abbreviation.
std::string_view abbreviation_in(std::string_view word) {
  for (const std::string_view ending : {"'s", "’s", "s"}) {
    if (!word.ends_with(ending)) continue;
    word.remove_suffix(ending.size());
    break;
  }
  const auto capitals = std::count_if(word.begin(), word.end(), is_upper);
  const auto others = std::count_if(word.begin(), word.end(), [](char c) { return !is_upper(c) && c != '&'; });
  if (capitals < 2 || others > 0) return {};
  const bool roman = word.find_first_not_of("IVX") == std::string_view::npos;
  const bool level = word.find_first_not_of(word.front()) == std::string_view::npos;  // "AA"
  const bool known = std::find(kEverybodys.begin(), kEverybodys.end(), word) != kEverybodys.end();
  return roman || level || known ? std::string_view() : word;
}

// Whether the letters stand in the words in this order, the first of them first: "asb" in "antisocial behaviour".
bool spells(std::string_view abbreviation, const std::string& words) {
  std::string letters = folded(abbreviation);
  std::erase(letters, '&');
  if (!words.starts_with(letters.substr(0, 1))) return false;
  std::size_t from = 0;
  for (const char letter : letters) {
    from = words.find(letter, from);
    if (from++ == std::string::npos) return false;
  }
  return true;
}

// Whether the words before `at` spell the abbreviation: "Operational Delivery Group (ODG)".
bool follows_its_words(const std::vector<Token>& tokens, std::size_t at, std::string_view abbreviation) {
  std::string words;
  const std::size_t reach = std::min(at, abbreviation.size() + 4);
  for (std::size_t back = 1; back <= reach; ++back) {
    words.insert(0, folded(tokens[at - back].core) + " ");
    if (spells(abbreviation, words)) return true;
  }
  return false;
}

// Whether what stands in brackets after `at` does: "ODG (Operational Delivery Group)".
bool precedes_its_words(const std::vector<Token>& tokens, std::size_t at, std::string_view abbreviation) {
  if (at + 1 >= tokens.size() || !tokens[at + 1].before.starts_with('(')) return false;
  std::string words;
  for (std::size_t i = at + 1; i < tokens.size(); ++i) {
    words += folded(tokens[i].core) + " ";
    if (tokens[i].after.find(')') != std::string_view::npos) break;
  }
  // "the Operational Delivery Group", "a body that …" may begin with a small word.
  return spells(abbreviation, words) || (words.starts_with("the ") && spells(abbreviation, words.substr(4)));
}

}  // namespace

void Abbreviations::look_at(std::string_view sentence) {
  // Most sentences have none: two capitals side by side, or with an ampersand between them.
  const auto near_capitals = [](char one, char two) { return is_upper(one) && (is_upper(two) || two == '&'); };
  if (std::adjacent_find(sentence.begin(), sentence.end(), near_capitals) == sentence.end()) return;
  const std::vector<Token> tokens = tokens_of(sentence);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    // With a number in it, it is a reference: "SOS-AP-2014".
    std::string_view rest = tokens[at].has_digit() ? std::string_view() : tokens[at].core;
    while (!rest.empty()) {
      const std::size_t hyphen = rest.find('-');
      const std::string_view abbreviation = abbreviation_in(rest.substr(0, hyphen));
      rest = hyphen == std::string_view::npos ? std::string_view() : rest.substr(hyphen + 1);
      if (abbreviation.empty() || lexicon_.explains(abbreviation) || is_part_of_name(tokens, at)) continue;
      const bool in_brackets = tokens[at].before.starts_with('(') && tokens[at].after.find(')') != std::string_view::npos;
      if ((in_brackets && follows_its_words(tokens, at, abbreviation)) || precedes_its_words(tokens, at, abbreviation)) {
        explained_here_.emplace(abbreviation);
      }
      const auto same = [&](const Unexplained& it) { return it.abbreviation == abbreviation; };
      if (std::none_of(used_.begin(), used_.end(), same)) used_.push_back({std::string(abbreviation), std::string(sentence)});
    }
  }
}

bool Abbreviations::is_part_of_name(const std::vector<Token>& tokens, std::size_t at) const {
  for (std::size_t begin = 0; begin <= at; ++begin) {
    if (begin + lexicon_.name_at(tokens, begin, begin == 0) > at) return true;
  }
  return false;
}

std::vector<Unexplained> Abbreviations::unexplained() const {
  std::vector<Unexplained> found;
  for (const Unexplained& it : used_) {
    if (!explained_here_.contains(it.abbreviation)) found.push_back(it);
  }
  return found;
}

}  // namespace candour::plain
