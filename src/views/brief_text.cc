#include "views/brief_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "views/brief.h"

namespace candour::views {

std::size_t words_in(std::string_view text) {
  static constexpr std::string_view kNoBreak = "\u00a0";
  std::size_t words = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_wide = text.substr(at).starts_with(kNoBreak);
    const bool is_space = is_wide || text[at] == ' ' || text[at] == '\n' || text[at] == '\t';
    if (is_wide) ++at;
    if (!is_space && !in_word) ++words;
    in_word = !is_space;
  }
  return words;
}

std::string shortened(const std::vector<std::vector<std::string>>& ways, const std::vector<std::string>& more) {
  static constexpr std::size_t kRoom = kBriefWords - 1;
  std::string text;
  for (const std::vector<std::string>& way : ways) {
    text = fmt::format("{}", fmt::join(way, " "));
    if (words_in(text) <= kRoom) break;
  }
  for (const std::string& each : more) {
    if (words_in(text) + words_in(each) <= kRoom) text += " " + each;
  }
  return text;
}

}  // namespace candour::views
