#include <algorithm>

#include "guard/plain_text.h"
#include "guard/readers.h"

namespace candour::guard {
namespace {

int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  const char small = static_cast<char>(c | 0x20);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

// The number behind "\u", or nothing: -1.
int four_digits(std::string_view text) {
  if (text.size() < 4) return -1;
  int code = 0;
  for (const char c : text.substr(0, 4)) {
    const int digit = hex_digit(c);
    if (digit < 0) return -1;
    code = code * 16 + digit;
  }
  return code;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\\' || at + 1 == text.size()) {
      out += text[at];
      continue;
    }
    const char c = text[++at];
    if (c != 'u') {
      out += c == 'n' || c == 't' || c == 'r' ? '\n' : c;
      continue;
    }
    int code = four_digits(text.substr(at + 1));
    if (code < 0) continue;
    at += 4;
    const bool is_high = code >= 0xD800 && code < 0xDC00 && text.substr(at + 1).starts_with("\\u");
    const int low = is_high ? four_digits(text.substr(at + 3)) : -1;
    if (low >= 0xDC00 && low < 0xE000) {
      code = 0x10000 + (code - 0xD800) * 0x400 + (low - 0xDC00);
      at += 6;
    }
    append_utf8(out, static_cast<char32_t>(code));
  }
  return out;
}

}  // namespace

void read_json(std::string_view bytes, Listener& listener) {
  for (std::size_t at = bytes.find('"'); at != std::string_view::npos; at = bytes.find('"', at)) {
    const std::size_t begin = ++at;
    at = std::min(bytes.find('"', begin), bytes.size());
    const bool has_escapes = bytes.substr(begin, at - begin).find('\\') != std::string_view::npos;
    if (has_escapes) {
      for (at = bytes.find_first_of("\"\\", begin); at < bytes.size() && bytes[at] == '\\';) at = bytes.find_first_of("\"\\", at + 2);
      at = std::min(at, bytes.size());
    }
    const std::string_view text = bytes.substr(begin, at - begin);
    // A line end within a text parts it as a paragraph's end does.
    if (has_escapes) read_text(unescaped(text), Place::data, listener);
    else if (!text.empty()) listener.hear(Place::data, text);
    if (at == bytes.size()) return;
    ++at;
  }
}

}  // namespace candour::guard
