// Characters that cannot be seen in a text and change what it seems to say: an author has to be told of them, for no
// looking finds them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace candour::diagnostics {

// One of them in a UTF-8 text.
struct Invisible {
  std::size_t offset = 0;
  std::size_t length = 0;  // in bytes
  char32_t code = 0;
  std::string_view name;  // as in the Unicode Standard: "RIGHT-TO-LEFT OVERRIDE"
};

// The first one in text[from, end), or nothing. They are the controls of the bidirectional algorithm (UAX #9, table of
// explicit directional formatting characters), which can show a text in another order than it has, and the other format
// characters and separators without a shape. U+200C and U+200D, which some scripts are spelled with, are none of them.
// `text` is well-formed UTF-8.
std::optional<Invisible> first_invisible(std::string_view text, std::size_t from = 0);

// "U+202E RIGHT-TO-LEFT OVERRIDE, a character that cannot be seen".
std::string said_of(const Invisible& invisible);

// What an author can do about one.
inline constexpr std::string_view kInvisibleHint =
    "delete it, and what it may have come with; retyping the words around it is the surest way";

}  // namespace candour::diagnostics
