#include "plain/lexicon.h"

namespace candour::plain {
namespace {

// "Council's" is the council's name too.
std::string_view without_genitive(std::string_view word) {
  if (!word.ends_with('s')) return word;
  for (const std::string_view ending : {"'s", "’s"}) {
    if (word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
  }
  return word;
}

// A number below 4096 that follows from a word's first three letters, large or small: most words share it with no name, which
// spares looking for one.
std::size_t beginning(std::string_view word) {
  std::size_t number = 0;
  for (const char c : word.substr(0, 3)) number = number * 27 + (static_cast<unsigned char>(c) | 0x20U);
  return number % 4096;
}

}  // namespace

void Lexicon::add_name(std::string_view name) {
  const std::vector<Token> tokens = tokens_of(name);
  if (tokens.empty() || tokens.front().core.empty()) return;
  std::vector<std::string> words;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool last = i + 1 == tokens.size();
    if (i == 0 && last) words.emplace_back(tokens[i].core);
    else if (i == 0) words.push_back(std::string(tokens[i].core) + std::string(tokens[i].after));
    else words.emplace_back(last ? tokens[i].core : tokens[i].raw);
  }
  beginnings_.set(beginning(tokens.front().core));
  names_[folded(tokens.front().core)].push_back(std::move(words));
}

void Lexicon::add_explained(std::string_view term) {
  for (const Token& token : tokens_of(term)) explained_.emplace(token.core);
}

void Lexicon::add_short_form(std::string_view abbreviation, std::string_view name) { short_forms_.emplace(abbreviation, name); }

std::vector<std::string_view> Lexicon::names_of(std::string_view abbreviation) const {
  const auto [begin, end] = short_forms_.equal_range(abbreviation);
  std::vector<std::string_view> names;
  for (auto it = begin; it != end; ++it) names.emplace_back(it->second);
  return names;
}

std::size_t Lexicon::name_at(const std::vector<Token>& tokens, std::size_t at, bool first) const {
  if (!beginnings_.test(beginning(tokens[at].core))) return 0;
  const auto candidates = names_.find(folded(without_genitive(tokens[at].core)));
  if (candidates == names_.end()) return 0;
  std::size_t longest = 0;
  for (const std::vector<std::string>& words : candidates->second) {
    if (words.size() <= longest || at + words.size() > tokens.size()) continue;
    bool equal = true;
    for (std::size_t i = 0; equal && i < words.size(); ++i) {
      const Token& token = tokens[at + i];
      const bool last = i + 1 == words.size();
      if (i == 0 && first && folded(words[0].substr(0, 1)) == words[0].substr(0, 1)) {
        equal = last || folded(token.core) + std::string(token.after) == words[0];
      } else if (i == 0 && !last) {
        equal = std::string(token.core) + std::string(token.after) == words[0];
      } else {
        equal = (last ? without_genitive(token.core) : token.raw) == words[i];
      }
    }
    if (equal) longest = words.size();
  }
  return longest;
}

}  // namespace candour::plain
