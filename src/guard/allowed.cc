#include "guard/allowed.h"

#include <algorithm>

#include "guard/plain_text.h"

namespace candour::guard {
namespace {

// "01632 960000" and "+44 (0)1632 960000" are one number.
std::string national(std::string_view number) {
  std::string digits;
  for (const char c : number) {
    if (is_digit(c)) digits += c;
  }
  if (digits.starts_with("0044")) digits.erase(0, 4);
  else if (number.starts_with('+') && digits.starts_with("44")) digits.erase(0, 2);
  if (!digits.starts_with('0')) digits.insert(0, "0");
  return digits;
}

std::string without_spaces(std::string_view text) {
  std::string out = folded(text);
  std::erase(out, ' ');
  return out;
}

// Whether `phrase` stands in the text as whole words, and this match within it.
bool covers(std::string_view text, std::string_view phrase, const Match& match) {
  for (std::size_t at = text.find(phrase); at != std::string_view::npos && at <= match.begin; at = text.find(phrase, at + 1)) {
    const std::size_t end = at + phrase.size();
    const bool is_whole = (at == 0 || !is_word(text[at - 1])) && (end == text.size() || !is_word(text[end]));
    if (is_whole && match.end <= end) return true;
  }
  return false;
}

}  // namespace

Allowed::Allowed(const Policy& policy) : policy_(policy), used_(std::make_unique<std::atomic<bool>[]>(policy.settings.cleared.size())) {
  for (const std::string& name : policy.known_names) add_name(name);
  for (const std::string& name : policy.settings.names) add_name(name);
  for (const std::string& address : policy.settings.mail_addresses) addresses_.insert(folded(plain(address)));
  for (const std::string& number : policy.settings.telephone_numbers) numbers_.insert(national(plain(number)));
  for (const std::string& postcode : policy.settings.postcodes) postcodes_.insert(without_spaces(plain(postcode)));
  for (const model::Clearance& clearance : policy.settings.cleared) cleared_.push_back(plain(clearance.words));
}

void Allowed::add_name(const std::string& name) {
  const std::string text = plain(name);
  const Words words(text);
  if (words.list().empty()) return;
  names_.emplace(words.list().front().key, text.substr(words.list().front().begin));
  for (const Word& word : words.list()) {
    if (word.is_capital) known_words_.emplace(word.key);
  }
}

bool Allowed::has(const Match& match, std::string_view text, const std::vector<Word>& words) const {
  const std::string_view found = text.substr(match.begin, match.end - match.begin);
  const bool is_of_person = match.rule == Rule::person || match.rule == Rule::possible_person || match.rule == Rule::initials;
  if (is_of_person && is_named(match, text, words)) return true;
  if (match.rule == Rule::mail_address && addresses_.contains(folded(found))) return true;
  if (match.rule == Rule::telephone && numbers_.contains(national(found))) return true;
  if (match.rule == Rule::postcode && postcodes_.contains(without_spaces(found))) return true;
  return clearable(match.rule) && is_cleared(match, text);
}

bool Allowed::is_named(const Match& match, std::string_view text, const std::vector<Word>& words) const {
  constexpr std::size_t kLongestName = 12;  // in words
  auto word = std::upper_bound(words.begin(), words.end(), match.begin, [](std::size_t at, const Word& it) { return at < it.begin; });
  for (std::size_t i = 0; i < kLongestName && word != words.begin(); ++i) {
    --word;
    const auto [begin, end] = names_.equal_range(word->key);
    for (auto name = begin; name != end; ++name) {
      const std::size_t stop = word->begin + name->second.size();
      if (stop < match.end || text.substr(word->begin, name->second.size()) != name->second) continue;
      if (stop == text.size() || !is_word(text[stop])) return true;
    }
  }
  return false;
}

bool Allowed::is_cleared(const Match& match, std::string_view text) const {
  const std::vector<model::Clearance>& clearances = policy_.settings.cleared;
  for (std::size_t i = 0; i < clearances.size(); ++i) {
    if (clearances[i].rule != clearable(match.rule) || !covers(text, cleared_[i], match)) continue;
    used_[i].store(true, std::memory_order_relaxed);
    return true;
  }
  return false;
}

}  // namespace candour::guard
