#include "guard/plain_text.h"

#include <algorithm>
#include <array>

#include "files/utf8.h"

namespace candour::guard {
namespace {

// The base letters of U+00C0 to U+017F (Latin-1 Supplement and Latin Extended-A); '*' where there is none.
constexpr std::string_view kBase =
    "AAAAAAACEEEEIIIIDNOOOOO*OUUUUYTsaaaaaaaceeeeiiiidnooooo*ouuuuyty"
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

constexpr std::array<std::string_view, 7> kLigatures = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};  // U+FB00 to U+FB06

// Not seen, and put between letters to hide what they spell (UAX #9 controls, joiners, soft hyphens).
bool is_unseen(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || c == 0x034F;
}
bool is_wide_space(char32_t c) {
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

// What stands for a character in plain text; 0 where it stands for itself.
char as_ascii(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return static_cast<char>(c - 0xFF01 + '!');
  if (c >= 0x1D7CE && c <= 0x1D7FF) return static_cast<char>('0' + (c - 0x1D7CE) % 10);  // mathematical digits
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return '-';
  if (c == 0x2018 || c == 0x2019 || c == 0x02BC) return '\'';
  if (c == 0x201C || c == 0x201D) return '"';
  return 0;
}

void add_space(std::string& out) {
  if (!out.empty() && out.back() != ' ') out += ' ';
}

// Most texts are plain already: printable ASCII with single spaces, none at the ends.
bool is_plain(std::string_view text) {
  bool after_space = true;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte >= 0x80 || (c == ' ' && after_space)) return false;
    after_space = c == ' ';
  }
  return !after_space;
}

}  // namespace

Decoded first_of(std::string_view text) {
  const std::size_t length = files::utf8_length(text);
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
  switch (length) {
    case 1: return {byte(0), 1};
    case 2: return {(byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU), 2};
    case 3: return {(byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU), 3};
    case 4: return {(byte(0) & 0x07U) << 18U | (byte(1) & 0x3FU) << 12U | (byte(2) & 0x3FU) << 6U | (byte(3) & 0x3FU), 4};
    default: return {0xFFFD, 1};
  }
}

void append_utf8(std::string& out, char32_t code) {
  if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = 0xFFFD;
  const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (code < 0x80) return put(code);
  if (code < 0x800) {
    put(0xC0U | code >> 6U);
  } else {
    if (code < 0x10000) {
      put(0xE0U | code >> 12U);
    } else {
      put(0xF0U | code >> 18U);
      put(0x80U | (code >> 12U & 0x3FU));
    }
    put(0x80U | (code >> 6U & 0x3FU));
  }
  put(0x80U | (code & 0x3FU));
}

char base_letter(char32_t code) {
  if (code < 0x80) return is_ascii_letter(static_cast<char>(code)) ? static_cast<char>(code) : '\0';
  if (code < 0xC0 || code - 0xC0 >= kBase.size()) return 0;
  const char base = kBase[code - 0xC0];
  return base == '*' ? '\0' : base;
}

std::string plain(std::string_view text) {
  std::string space;
  return std::string(plain(text, space));
}

std::string_view plain(std::string_view text, std::string& space) {
  if (is_plain(text)) return text;
  space.clear();
  space.reserve(text.size());  // nothing becomes longer
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && text[at] > ' ' && text[at] <= '~') ++at;
    space.append(text, begin, at - begin);
    if (at == text.size()) break;
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      if (is_space(text[at])) add_space(space);
      else if (text[at] == 0x7F) space += text[at];
      ++at;
      continue;
    }
    const auto [code, length] = first_of(text.substr(at));
    if (is_wide_space(code)) add_space(space);
    else if (const char ascii = as_ascii(code)) space += ascii;
    else if (code >= 0xFB00 && code <= 0xFB06) space += kLigatures[code - 0xFB00];
    else if (!is_unseen(code)) space.append(text, at, length);
    at += length;
  }
  while (space.ends_with(' ')) space.pop_back();
  return space;
}

std::string folded(std::string_view plain_text) {
  std::string out;
  out.reserve(plain_text.size());
  for (std::size_t at = 0; at < plain_text.size();) {
    const auto [code, length] = first_of(plain_text.substr(at));
    const char base = base_letter(code);
    if (base != 0) out += static_cast<char>(base | 0x20);
    else out += plain_text.substr(at, length);
    at += length;
  }
  return out;
}

}  // namespace candour::guard
