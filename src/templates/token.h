// A template cut into pieces: text, which never runs over a line end, and tags.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace candour::templates {

enum class TokenKind {
  text,
  variable,    // {{name}}
  raw,         // {{{name}}} or {{&name}}
  section,     // {{#name}}
  inverted,    // {{^name}}
  close,       // {{/name}}
  partial,     // {{>name}} or {{>*name}}
  parent,      // {{<name}} or {{<*name}}
  block,       // {{$name}}
  comment,     // {{! … }}
  delimiters,  // {{=<% %>=}}
};

struct Token {
  TokenKind kind = TokenKind::text;
  // Bytes of the file: the whole token, and the name of a tag.
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t name_begin = 0;
  std::uint32_t name_end = 0;
  bool dynamic = false;    // of a partial or parent: the name says where to find the name
  bool blank = false;      // of text: only white space
  bool ends_line = false;  // of text: its last byte is a line feed
};

// Whether the name opens something that a {{/name}} must close.
constexpr bool opens(TokenKind kind) {
  return kind == TokenKind::section || kind == TokenKind::inverted || kind == TokenKind::parent ||
         kind == TokenKind::block;
}

// A space, tab, carriage return or line feed.
constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// Cuts up the whole of a file, a byte order mark left out. Reports tags that have no end, no name, a name that is none,
// and delimiters that cannot be used.
std::vector<Token> scan(const diagnostics::Sources& sources, diagnostics::FileId file,
                        diagnostics::Diagnostics& diagnostics);

}  // namespace candour::templates
