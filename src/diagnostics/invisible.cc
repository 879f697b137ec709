#include "diagnostics/invisible.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace candour::diagnostics {
namespace {

struct Kind {
  char32_t first;
  char32_t last;
  std::string_view name;
};

constexpr std::array kKinds = {
    Kind{0x00AD, 0x00AD, "SOFT HYPHEN"},
    Kind{0x061C, 0x061C, "ARABIC LETTER MARK"},
    Kind{0x180E, 0x180E, "MONGOLIAN VOWEL SEPARATOR"},
    Kind{0x200B, 0x200B, "ZERO WIDTH SPACE"},
    Kind{0x200E, 0x200E, "LEFT-TO-RIGHT MARK"},
    Kind{0x200F, 0x200F, "RIGHT-TO-LEFT MARK"},
    Kind{0x2028, 0x2028, "LINE SEPARATOR"},
    Kind{0x2029, 0x2029, "PARAGRAPH SEPARATOR"},
    Kind{0x202A, 0x202A, "LEFT-TO-RIGHT EMBEDDING"},
    Kind{0x202B, 0x202B, "RIGHT-TO-LEFT EMBEDDING"},
    Kind{0x202C, 0x202C, "POP DIRECTIONAL FORMATTING"},
    Kind{0x202D, 0x202D, "LEFT-TO-RIGHT OVERRIDE"},
    Kind{0x202E, 0x202E, "RIGHT-TO-LEFT OVERRIDE"},
    Kind{0x2060, 0x2060, "WORD JOINER"},
    Kind{0x2061, 0x2064, "an invisible operator of mathematics"},
    Kind{0x2066, 0x2066, "LEFT-TO-RIGHT ISOLATE"},
    Kind{0x2067, 0x2067, "RIGHT-TO-LEFT ISOLATE"},
    Kind{0x2068, 0x2068, "FIRST STRONG ISOLATE"},
    Kind{0x2069, 0x2069, "POP DIRECTIONAL ISOLATE"},
    Kind{0x206A, 0x206F, "a deprecated format character"},
    Kind{0xFEFF, 0xFEFF, "ZERO WIDTH NO-BREAK SPACE"},
    Kind{0xFFF9, 0xFFFB, "an annotation character"},
    Kind{0xFFFC, 0xFFFC, "OBJECT REPLACEMENT CHARACTER"},
    Kind{0xE0001, 0xE0001, "LANGUAGE TAG"},
    Kind{0xE0020, 0xE007F, "a tag character"},
};

struct Character {
  char32_t code;
  std::size_t length;
};

Character at(std::string_view text, std::size_t i) {
  const auto byte = [&](std::size_t k) { return k < text.size() ? static_cast<unsigned char>(text[k]) : 0U; };
  const unsigned lead = byte(i);
  if (lead < 0x80) return {lead, 1};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  char32_t code = lead & (0xFFU >> (length + 1));
  for (std::size_t k = 1; k < length; ++k) code = (code << 6U) | (byte(i + k) & 0x3FU);
  return {code, length};
}

const Kind* kind_of(char32_t code) {
  if (code < kKinds.front().first) return nullptr;  // nearly every character of an English text
  const auto kind = std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& k) { return k.first <= code && code <= k.last; });
  return kind == kKinds.end() ? nullptr : &*kind;
}

}  // namespace

std::optional<Invisible> first_invisible(std::string_view text, std::size_t from) {
  for (std::size_t i = from; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      ++i;
      continue;
    }
    const Character character = at(text, i);
    if (const Kind* kind = kind_of(character.code)) return Invisible{i, character.length, character.code, kind->name};
    i += character.length;
  }
  return std::nullopt;
}

std::string said_of(const Invisible& invisible) {
  return fmt::format("U+{:04X} {}, a character that cannot be seen", static_cast<std::uint32_t>(invisible.code), invisible.name);
}

}  // namespace candour::diagnostics
