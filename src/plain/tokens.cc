#include "plain/tokens.h"

#include <algorithm>
#include <array>

namespace candour::plain {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool is_letter(char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }

// Punctuation beyond ASCII that our pages use.
constexpr std::array<std::string_view, 9> kMarks = {"‘", "’", "“", "”", "–", "—", "…", "•", "·"};

// The length of the punctuation that `text` begins with; 0 when it begins with none.
std::size_t mark_at_front(std::string_view text) {
  if (text.empty()) return 0;
  if (is_ascii(text.front())) return is_letter(text.front()) || is_digit(text.front()) ? 0 : 1;
  for (const std::string_view mark : kMarks) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}

std::size_t mark_at_back(std::string_view text) {
  if (text.empty()) return 0;
  if (is_ascii(text.back())) return is_letter(text.back()) || is_digit(text.back()) ? 0 : 1;
  for (const std::string_view mark : kMarks) {
    if (text.ends_with(mark)) return mark.size();
  }
  return 0;
}

Token token_of(std::string_view raw) {
  std::size_t begin = 0;
  std::size_t end = raw.size();
  while (const std::size_t length = mark_at_front(raw.substr(begin))) begin += length;
  while (const std::size_t length = mark_at_back(raw.substr(begin, end - begin))) end -= length;
  return {raw, raw.substr(0, begin), raw.substr(begin, end - begin), raw.substr(end)};
}

bool parts_words(std::string_view text, std::size_t slash) {
  return text[slash] == '/' && slash > 0 && slash + 1 < text.size() && is_letter(text[slash - 1]) && is_letter(text[slash + 1]);
}

}  // namespace

bool Token::has_digit() const { return std::any_of(core.begin(), core.end(), is_digit); }

bool Token::is_capitalised() const { return !core.empty() && is_upper(core.front()); }

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  tokens.reserve(text.size() / 5);
  std::size_t begin = 0;
  const auto cut = [&](std::size_t end) {
    if (end > begin) tokens.push_back(token_of(text.substr(begin, end - begin)));
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool space = text[i] == ' ' || text[i] == '\n' || text[i] == '\t' || text[i] == '\r';
    if (!space && !parts_words(text, i)) continue;
    if (!space && text.substr(begin, i - begin).find("://") != std::string_view::npos) continue;  // an address of the web
    cut(i);
    begin = i + 1;
  }
  cut(text.size());
  return tokens;
}

std::string folded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = is_ascii(text[i]) ? std::string_view() : text.substr(i);
    const bool apostrophe = rest.starts_with("’") || rest.starts_with("‘");
    const bool dash = rest.starts_with("–");
    if (apostrophe || dash) {
      out.push_back(dash ? '-' : '\'');
      i += 2;
    } else {
      out.push_back(is_upper(text[i]) ? static_cast<char>(text[i] - 'A' + 'a') : text[i]);
    }
  }
  return out;
}

}  // namespace candour::plain
