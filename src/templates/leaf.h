// The types that print as one piece of text. Part of shape.h; nothing here is for users of the module.
#pragma once

#include <charconv>
#include <concepts>
#include <utility>

#include "templates/type.h"

namespace candour::templates::detail {

// Specialised below for every type that has text: `kind`, truthy(), and text() for a value that stays where it is. For
// values that a function returns, keep() gives text that outlives them, if need be by moving it into the scratch.
template <class X>
struct Leaf;

template <class X>
concept IsLeaf = requires {
  Leaf<X>::kind;
};

template <>
struct Leaf<bool> {
  static constexpr Kind kind = Kind::boolean;
  static bool truthy(bool value) { return value; }
  static std::string_view text(bool value, Scratch&) { return value ? "true" : "false"; }
  static std::string_view keep(bool value, Scratch& scratch) { return text(value, scratch); }
};

template <class X>
requires(std::integral<X> && !std::same_as<X, bool> && !std::same_as<X, char>) struct Leaf<X> {
  static constexpr Kind kind = Kind::number;
  static bool truthy(X) { return true; }
  static std::string_view text(X value, Scratch& scratch) {
    const auto end = std::to_chars(scratch.digits.data(), scratch.digits.data() + scratch.digits.size(), value).ptr;
    return {scratch.digits.data(), static_cast<std::size_t>(end - scratch.digits.data())};
  }
  static std::string_view keep(X value, Scratch& scratch) { return text(value, scratch); }
};

template <>
struct Leaf<std::string_view> {
  static constexpr Kind kind = Kind::text;
  static bool truthy(std::string_view value) { return !value.empty(); }
  static std::string_view text(std::string_view value, Scratch&) { return value; }
  // A view that a function returns is taken to point into the data, as every view must.
  static std::string_view keep(std::string_view value, Scratch&) { return value; }
};

template <>
struct Leaf<const char*> {
  static constexpr Kind kind = Kind::text;
  static bool truthy(const char* value) { return value != nullptr && *value != '\0'; }
  static std::string_view text(const char* value, Scratch&) { return value ? value : ""; }
  static std::string_view keep(const char* value, Scratch& scratch) { return text(value, scratch); }
};

// A struct around, or just, one std::string.
template <class X, Kind K, std::string& (*string_in)(X&)>
struct StringLeaf {
  static constexpr Kind kind = K;
  static bool truthy(const X& value) { return !string_in(const_cast<X&>(value)).empty(); }
  static std::string_view text(const X& value, Scratch&) { return string_in(const_cast<X&>(value)); }
  static std::string_view keep(X&& value, Scratch& scratch) { return scratch.text = std::move(string_in(value)); }
};

inline std::string& string_in_text(std::string& value) { return value; }
inline std::string& string_in_html(Html& value) { return value.markup; }
inline std::string& string_in_url(Url& value) { return value.address; }

template <>
struct Leaf<std::string> : StringLeaf<std::string, Kind::text, string_in_text> {};
template <>
struct Leaf<Html> : StringLeaf<Html, Kind::html, string_in_html> {};
template <>
struct Leaf<Url> : StringLeaf<Url, Kind::url, string_in_url> {};

// Text of the record is never printed unescaped: only markup, and what cannot hold a special character, may be raw.
constexpr bool may_be_raw(Kind kind) { return kind == Kind::html || kind == Kind::number || kind == Kind::boolean; }

// The one instance of an access.
template <class A>
const A& instance() {
  static constexpr A access{};
  return access;
}

// The type of every leaf of one kind, so that two kinds of text do not count as two types.
template <Kind kind>
const Type& leaf_type() {
  static constexpr Type type{kind, nullptr, nullptr};
  return type;
}

// `self` points to an X.
template <class X>
class LeafAccess final : public Access {
 public:
  Kind kind(const void*) const override { return Leaf<X>::kind; }
  bool truthy(const void* self) const override { return Leaf<X>::truthy(*static_cast<const X*>(self)); }
  Printed print(const void* self, Scratch& scratch) const override {
    return {Leaf<X>::kind, Leaf<X>::text(*static_cast<const X*>(self), scratch), may_be_raw(Leaf<X>::kind)};
  }
};

}  // namespace candour::templates::detail
