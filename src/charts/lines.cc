#include "charts/lines.h"

namespace candour::charts {

namespace {

// As much as a reader may ask for (WCAG 2.2 SC 1.4.12).
constexpr double kBetweenLetters = 0.12;
constexpr double kBetweenWords = 0.16;

// The bytes of the code point that begins `text`.
std::size_t length_of_first(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) ++length;
  return length;
}

double ink_of_first(char first) {
  if ((static_cast<unsigned char>(first) & 0x80U) != 0) return 0.8;
  if (std::string_view(" .,:;'!|ijlI()[]").find(first) != std::string_view::npos) return 0.3;
  if (std::string_view("mwMW@%&").find(first) != std::string_view::npos) return 0.95;
  if (std::string_view("frt-").find(first) != std::string_view::npos) return 0.42;
  return first >= 'A' && first <= 'Z' ? 0.68 : 0.57;
}

double width_of_first(char first) { return ink_of_first(first) + (first == ' ' ? kBetweenLetters + kBetweenWords : kBetweenLetters); }

// As much of an overlong word as fits a line, and at least one character.
std::size_t fitting(std::string_view word, double width) {
  std::size_t end = length_of_first(word);
  double taken = width_of_first(word.front());
  while (end < word.size()) {
    taken += width_of_first(word[end]);
    if (taken > width) break;
    end += length_of_first(word.substr(end));
  }
  return end;
}

}  // namespace

double width_of(std::string_view text) {
  double width = 0;
  while (!text.empty()) {
    width += width_of_first(text.front());
    text.remove_prefix(length_of_first(text));
  }
  return width;
}

std::vector<std::string> lines_of(std::string_view text, double width) {
  std::vector<std::string> lines(1);
  while (!text.empty()) {
    std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size() < text.size() ? word.size() + 1 : word.size());
    const std::string_view space = lines.back().empty() ? "" : " ";
    if (width_of(lines.back()) + width_of(space) + width_of(word) <= width) {
      lines.back().append(space).append(word);
      continue;
    }
    if (!lines.back().empty()) lines.emplace_back();
    for (std::size_t end = fitting(word, width); end < word.size(); end = fitting(word, width)) {
      lines.back() = word.substr(0, end);
      lines.emplace_back();
      word.remove_prefix(end);
    }
    lines.back() = word;
  }
  return lines;
}

}  // namespace candour::charts
