#include "markdown/heading_ids.h"

#include <array>

#include "files/utf8.h"

namespace candour::markdown {
namespace {

// U+00C0 to U+00FF without their accents; `-` for the two signs among them.
constexpr std::array<std::string_view, 64> kLatin = {
    "a", "a", "a", "a", "a", "a", "ae", "c", "e",  "e",  "e", "e", "i", "i", "i", "i", "d",  "n", "o",  "o", "o", "o",
    "o", "-", "o", "u", "u", "u", "u",  "y", "th", "ss", "a", "a", "a", "a", "a", "a", "ae", "c", "e",  "e", "e", "e",
    "i", "i", "i", "i", "d", "n", "o",  "o", "o",  "o",  "o", "-", "o", "u", "u", "u", "u",  "y", "th", "y"};

// What one character contributes: letters and digits, nothing for an apostrophe, `-` for a gap.
std::string_view ascii(std::string_view character) {
  const auto lead = static_cast<unsigned char>(character[0]);
  if (character == "'" || character == "\u2019") return "";
  if (character.size() == 1) {
    const bool kept = (lead >= 'a' && lead <= 'z') || (lead >= '0' && lead <= '9');
    return kept ? character : "-";
  }
  if (lead == 0xC3) return kLatin.at(static_cast<unsigned char>(character[1]) - 0x80U);
  if (character == "ŵ" || character == "Ŵ") return "w";
  if (character == "ŷ" || character == "Ŷ") return "y";
  return "-";
}

}  // namespace

std::string slug(std::string_view text) {
  std::string out;
  bool gap = false;
  while (!text.empty()) {
    const std::size_t length = std::max<std::size_t>(1, files::utf8_length(text));
    const char small = text[0] >= 'A' && text[0] <= 'Z' ? static_cast<char>(text[0] - 'A' + 'a') : text[0];
    const std::string_view part = length == 1 ? ascii({&small, 1}) : ascii(text.substr(0, length));
    text.remove_prefix(length);
    if (part == "-") {
      gap = true;
      continue;
    }
    if (gap && !out.empty() && !part.empty()) out += '-';
    if (!part.empty()) gap = false;
    out += part;
  }
  return out.empty() ? "section" : out;
}

std::string HeadingIds::next(std::string_view text) {
  const std::string base = slug(text);
  std::string id = base;
  for (int number = 2; !taken_.insert(id).second; ++number) id = base + '-' + std::to_string(number);
  return id;
}

}  // namespace candour::markdown
