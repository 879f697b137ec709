// The syntax of PDF objects, written into a string (ISO 32000-1, 7.3).
//
//   Syntax out;
//   out << "<</Type/Page/Parent " << pages << "/Label" << Text{"Année"} << ">>";
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

#include "typeset/frames.h"

namespace candour::pdf {

// The most bytes of a string, as it is read (ISO 19005-2, 6.1.13). Longer ones throw std::logic_error.
inline constexpr std::size_t kLongestString = 32'767;

// An indirect object. Its generation is 0, as that of all objects of a file that is written once.
struct Ref {
  std::uint32_t number = 0;  // 0: no object
  bool operator==(const Ref&) const = default;
};

// A text string (7.9.2.2): ASCII as it is, all else as UTF-16. UTF-8 in.
struct Text {
  std::string_view utf8;
};
// A byte string (7.3.4.2), as a literal.
struct Bytes {
  std::string_view bytes;
};
// A name (7.3.5), of any bytes but 0.
struct Name {
  std::string_view name;
};

class Syntax {
 public:
  Syntax& operator<<(std::string_view syntax) {
    out_ += syntax;
    return *this;
  }
  Syntax& operator<<(char c) {
    out_ += c;
    return *this;
  }
  // Whole numbers; the caller sees to it that two of them are apart.
  template <std::integral T>
  Syntax& operator<<(T number) {
    return integer(static_cast<std::int64_t>(number));
  }
  // Rounded to three decimals, without those that are 0; never in exponents.
  Syntax& operator<<(double number);
  Syntax& operator<<(Ref ref);  // "12 0 R"
  Syntax& operator<<(Text text);
  Syntax& operator<<(Bytes bytes);
  Syntax& operator<<(Name name);
  Syntax& operator<<(typeset::Day day);  // (D:20140719000000Z), 7.9.4

  const std::string& str() const { return out_; }
  std::string& str() { return out_; }
  void clear() { out_.clear(); }

 private:
  Syntax& integer(std::int64_t number);

  std::string out_;
};

void append_integer(std::string& out, std::int64_t number);

// Appends the number of hundredths as a decimal: 1250 as "12.5". What content streams are full of.
void append_hundredths(std::string& out, std::int64_t hundredths);

// The characters of well-formed UTF-8, one after the other: `at` moves behind the one that is returned.
char32_t next_character(std::string_view utf8, std::size_t& at);

}  // namespace candour::pdf
