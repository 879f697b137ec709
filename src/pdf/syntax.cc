#include "pdf/syntax.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <stdexcept>

namespace candour::pdf {
namespace {

constexpr std::string_view kHex = "0123456789ABCDEF";

// 19005-2, 6.1.13.
constexpr std::size_t kLongestName = 127;

// number / 10^decimals, decimals at most 3.
void append_scaled(std::string& out, std::int64_t number, int decimals) {
  if (number < 0) {
    out += '-';
    number = -number;
  }
  const std::int64_t scale = decimals == 2 ? 100 : 1000;
  append_integer(out, number / scale);
  std::int64_t rest = number % scale;
  if (rest == 0) return;
  out += '.';
  for (std::int64_t place = scale / 10; rest != 0; place /= 10) {
    out += static_cast<char>('0' + rest / place);
    rest %= place;
  }
}

void append_hex(std::string& out, std::uint32_t unit) {
  for (int shift = 12; shift >= 0; shift -= 4) out += kHex[unit >> static_cast<unsigned>(shift) & 0xFU];
}

bool is_plain(char c) { return c >= ' ' && c <= '~'; }

std::string two_digits(int number) { return {static_cast<char>('0' + number / 10 % 10), static_cast<char>('0' + number % 10)}; }

}  // namespace

void append_integer(std::string& out, std::int64_t number) {
  // Most are steps between letters, and places on a page.
  if (number >= 0 && number < 100) {
    if (number >= 10) out += static_cast<char>('0' + number / 10);
    out += static_cast<char>('0' + number % 10);
    return;
  }
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  out.append(digits, end);
}

void append_hundredths(std::string& out, std::int64_t hundredths) { append_scaled(out, hundredths, 2); }

Syntax& Syntax::integer(std::int64_t number) {
  append_integer(out_, number);
  return *this;
}

Syntax& Syntax::operator<<(double number) {
  append_scaled(out_, std::llround(number * 1000), 3);
  return *this;
}

Syntax& Syntax::operator<<(Ref ref) {
  append_integer(out_, ref.number);
  out_ += " 0 R";
  return *this;
}

Syntax& Syntax::operator<<(Text text) {
  if (std::all_of(text.utf8.begin(), text.utf8.end(), is_plain)) return *this << Bytes{text.utf8};
  const std::size_t begin = out_.size();
  out_ += "<FEFF";
  for (std::size_t at = 0; at < text.utf8.size();) {
    const auto character = static_cast<std::uint32_t>(next_character(text.utf8, at));
    if (character < 0x10000) {
      append_hex(out_, character);
    } else {
      append_hex(out_, 0xD800U + (character - 0x10000U) / 0x400U);
      append_hex(out_, 0xDC00U + (character - 0x10000U) % 0x400U);
    }
  }
  out_ += '>';
  if ((out_.size() - begin - 2) / 2 > kLongestString) throw std::logic_error("a text is too long for a string of a PDF");
  return *this;
}

Syntax& Syntax::operator<<(Bytes bytes) {
  if (bytes.bytes.size() > kLongestString) throw std::logic_error("a text is too long for a string of a PDF");
  out_ += '(';
  for (const char c : bytes.bytes) {
    if (c == '(' || c == ')' || c == '\\') out_ += '\\';
    // A bare CR or CR LF would be read as LF.
    if (c == '\r') {
      out_ += "\\r";
    } else {
      out_ += c;
    }
  }
  out_ += ')';
  return *this;
}

Syntax& Syntax::operator<<(Name name) {
  if (name.name.size() > kLongestName) throw std::logic_error("a name is too long for a PDF");
  out_ += '/';
  for (const char c : name.name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_regular = byte > ' ' && byte < 0x7F && std::string_view("()<>[]{}/%#").find(c) == std::string_view::npos;
    if (is_regular) {
      out_ += c;
    } else {
      out_ += '#';
      out_ += kHex[byte >> 4U];
      out_ += kHex[byte & 0xFU];
    }
  }
  return *this;
}

Syntax& Syntax::operator<<(typeset::Day day) {
  out_ +=
      "(D:" + two_digits(day.year / 100) + two_digits(day.year % 100) + two_digits(day.month) + two_digits(day.day) + "000000Z)";
  return *this;
}

char32_t next_character(std::string_view utf8, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0U; };
  const unsigned lead = byte(at);
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t character = length == 1 ? lead : lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) character = character << 6U | (byte(at + i) & 0x3FU);
  at += length;
  return character;
}

}  // namespace candour::pdf
