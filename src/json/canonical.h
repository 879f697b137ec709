// JSON in the one form that the same value always has (RFC 8785, JSON Canonicalization Scheme): no white space, the members
// of an object in the order of their names, texts with no more escapes than they need, numbers as ECMAScript prints them.
//
// Names of members are compared byte by byte; RFC 8785 compares UTF-16 code units, which gives another order only between
// characters beyond U+FFFF and those from U+E000 on. No name of a field holds either.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "json/node.h"

namespace candour::json {

// A text, which must be UTF-8, in its quotation marks.
std::string canonical(std::string_view text);
inline std::string canonical(const char* text) { return canonical(std::string_view(text)); }
// A finite number: the fewest digits that give it back.
std::string canonical(double number);
// All that is below a node.
std::string canonical(const Node& node);
// An object of members whose values are canonical already.
std::string object_of(const std::map<std::string, std::string>& members);

// The same for people, indented by two spaces, with a line feed at the end. `canonical_text` must be JSON.
std::string indented(std::string_view canonical_text);

}  // namespace candour::json
