#include "ledger/excerpt.h"

#include <algorithm>
#include <string_view>

namespace candour::ledger {

namespace {

constexpr std::size_t kLongest = 70;  // bytes that are shown whole
constexpr std::size_t kBefore = 25;   // of a longer one, how much is shown before the difference

// The start of the character that holds this byte (UTF-8).
std::size_t character_at(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

std::string shown(const std::optional<std::string>& value, std::size_t difference) {
  if (!value) return "nothing";
  const std::string_view text = *value;
  if (text.size() <= kLongest) return "`" + *value + "`";
  const std::size_t begin = character_at(text, std::min(difference > kBefore ? difference - kBefore : 0, text.size() - kLongest));
  const std::size_t end = character_at(text, std::min(begin + kLongest, text.size()));
  return "`" + std::string(begin > 0 ? "…" : "") + std::string(text.substr(begin, end - begin)) + (end < text.size() ? "…`" : "`");
}

}  // namespace

Excerpts excerpts(const std::optional<std::string>& first, const std::optional<std::string>& second) {
  std::size_t difference = 0;
  if (first && second) {
    const auto [at, other] = std::mismatch(first->begin(), first->end(), second->begin(), second->end());
    difference = static_cast<std::size_t>(at - first->begin());
  }
  return {shown(first, difference), shown(second, difference)};
}

}  // namespace candour::ledger
