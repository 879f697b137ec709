// JSON (RFC 8259) as a tree in which every value and key knows its place in the file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace candour::json {

enum class Type { null, boolean, number, string, array, object };

// "text", "a number", "a list" …: what an author would call a value of this type.
std::string_view in_words(Type type);

struct Member;

// One value. Members keep the order of the file.
struct Node {
  Type type = Type::null;
  diagnostics::Span span;
  std::string text;             // a string's content, unescaped; a number as it is written
  bool truth = false;           // of a boolean
  std::vector<Node> items;      // of an array
  std::vector<Member> members;  // of an object; no key twice

  // The member's value, or nullptr.
  const Node* find(std::string_view key) const;
};

struct Member {
  std::string key;
  diagnostics::Span key_span;
  Node value;
};

// Deeper nesting than this is refused: no honest record needs it, and it bounds every recursion over a tree.
inline constexpr std::size_t kMaxDepth = 64;

// Parses text[begin, end) of a registered file; spans count from the start of the file, so that JSON inside another file
// (front matter) is located too. A byte order mark and CRLF are tolerated. What is wrong (malformed, nested too deep, a
// key twice) goes to `diagnostics`; then there may be no tree.
std::optional<Node> parse(const diagnostics::Sources& sources, diagnostics::FileId file, std::size_t begin, std::size_t end,
                          diagnostics::Diagnostics& diagnostics);

// The whole file.
std::optional<Node> parse(const diagnostics::Sources& sources, diagnostics::FileId file,
                          diagnostics::Diagnostics& diagnostics);

}  // namespace candour::json
