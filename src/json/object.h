// Reading JSON into typed values, writing them again, and describing what is read as JSON Schema, from one declaration:
//
//   template <> struct candour::json::Fields<Outcome> {
//     static void declare(Declaration<Outcome>& d) {
//       d.named("outcome", "What an aim or action promises.");
//       d.required("text", &Outcome::text, "The promise, in plain words.");
//       d.optional("number", &Outcome::number, "The number printed beside it.");
//     }
//   };
//
// A member may be std::string, bool, int, double, an enum with Names<E>, any struct with Fields, std::vector,
// std::optional or Located of these, or a type with a Codec of its own. Reading reports unknown, missing and mistyped
// fields, all of them, with the nearest name; what could be read is kept.
//
// Written values are in the canonical form of json/canonical.h. An optional field that holds what it would hold if nobody
// had given it is left out: a field that a later version declares changes nothing of what an earlier one wrote.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "json/canonical.h"
#include "json/node.h"
#include "json/schema.h"

namespace candour::json {

// A value together with the place it was read from.
template <class T>
struct Located {
  T value{};
  diagnostics::Span span;
};

// Specialise for an enum: `static constexpr std::array<std::pair<std::string_view, E>, n> all` and
// `static constexpr std::string_view what` (what a value is called: "kind of body").
template <class E>
struct Names;

template <class T>
class Declaration;
struct Slug;
template <long long Low, long long High>
struct WholeNumber;
template <long long Low, long long High>
struct Number;

// Specialise for a struct: `static void declare(Declaration<T>&)`.
template <class T>
struct Fields;

// How a type is read, written and described. Specialise for types that are written as one JSON string with a form of its own.
template <class T>
struct Codec;

// The mistakes that every codec may report.
void wrong_type(const Node& node, std::string_view expected, diagnostics::Diagnostics& diagnostics);
void wrong_name(const Node& node, std::string_view what, const std::vector<std::string_view>& allowed,
                diagnostics::Diagnostics& diagnostics);
void wrong_form(const Node& node, std::string_view what, std::string_view example, diagnostics::Diagnostics& diagnostics);
void out_of_range(const Node& node, long long low, long long high, diagnostics::Diagnostics& diagnostics);
bool is_slug(std::string_view text);
void empty_text(const Node& node, diagnostics::Diagnostics& diagnostics);

// The part of a declaration that does not depend on the type read.
class FieldTable {
 public:
  struct Field {
    std::string_view name;
    std::string_view meaning;
    bool required;
    std::function<void(const Node&, void*, diagnostics::Diagnostics&)> read;
    std::function<Schema(SchemaSet&)> schema;
    // The value within the object, as JSON; nothing where the field is left out.
    std::function<std::optional<std::string>(const void*)> write;
  };

  void add(Field field) { fields_.push_back(std::move(field)); }
  const std::vector<Field>& fields() const { return fields_; }
  // Reads each member of `node` into the object at `target`.
  void read(const Node& node, void* target, diagnostics::Diagnostics& diagnostics) const;
  // The fields of the object at `source` that are not left out, by name, each as JSON.
  std::map<std::string, std::string> fields_of(const void* source) const;
  // All of the object, as JSON.
  std::string write(const void* source) const;
  // Registers this shape in `set` and returns a reference to it.
  Schema schema(SchemaSet& set) const;

  std::string_view name;
  std::string_view meaning;

 private:
  std::vector<Field> fields_;
};

template <class T>
class Declaration {
 public:
  void named(std::string_view name, std::string_view meaning) {
    table_.name = name;
    table_.meaning = meaning;
  }
  template <class M>
  void required(std::string_view name, M T::*member, std::string_view meaning) {
    add(name, member, meaning, true);
  }
  template <class M>
  void optional(std::string_view name, M T::*member, std::string_view meaning) {
    add(name, member, meaning, false);
  }
  // The same for a field that is read as Form says and not as its type does: a text of a form of its own, a number within
  // bounds. Codec<Form>::read takes the member's type.
  template <class Form, class M>
  void required_as(std::string_view name, M T::*member, std::string_view meaning) {
    add_as<Form>(name, member, meaning, true);
  }
  template <class Form, class M>
  void optional_as(std::string_view name, M T::*member, std::string_view meaning) {
    add_as<Form>(name, member, meaning, false);
  }
  // A required text that others refer to, kept with its place.
  void located(std::string_view name, std::string T::*member, diagnostics::Span T::*span, std::string_view meaning) {
    add_located<std::string>(name, member, span, meaning);
  }
  // The same, and fit to stand in an address: lower-case letters, digits and single hyphens.
  void slug(std::string_view name, std::string T::*member, diagnostics::Span T::*span, std::string_view meaning) {
    add_located<Slug>(name, member, span, meaning);
  }
  // The fields of a part that several shapes share (a base class or a member struct written inline in the JSON).
  template <class M>
  void part(M T::*member) {
    Declaration<M> inner;
    Fields<M>::declare(inner);
    for (const FieldTable::Field& field : inner.table().fields()) {
      FieldTable::Field outer = field;
      outer.read = [member, read = field.read](const Node& node, void* target, diagnostics::Diagnostics& diagnostics) {
        read(node, &(static_cast<T*>(target)->*member), diagnostics);
      };
      outer.write = [member, write = field.write](const void* source) { return write(&(static_cast<const T*>(source)->*member)); };
      table_.add(std::move(outer));
    }
  }
  const FieldTable& table() const { return table_; }

 private:
  template <class Read>
  void add_located(std::string_view name, std::string T::*member, diagnostics::Span T::*span, std::string_view meaning) {
    table_.add({name, meaning, true,
                [member, span](const Node& node, void* target, diagnostics::Diagnostics& diagnostics) {
                  static_cast<T*>(target)->*span = node.span;
                  Codec<Read>::read(node, static_cast<T*>(target)->*member, diagnostics);
                },
                [](SchemaSet& set) { return Codec<Read>::schema(set); }, writer(member, true)});
  }
  template <class M>
  static M& storage(M& member) {
    return member;
  }
  template <class M>
  static M& storage(std::optional<M>& member) {
    return member.emplace();
  }
  template <class Form, class M>
  void add_as(std::string_view name, M T::*member, std::string_view meaning, bool required) {
    table_.add({name, meaning, required,
                [member](const Node& node, void* target, diagnostics::Diagnostics& diagnostics) {
                  Codec<Form>::read(node, storage(static_cast<T*>(target)->*member), diagnostics);
                },
                [](SchemaSet& set) { return Codec<Form>::schema(set); }, writer(member, required)});
  }
  template <class M>
  void add(std::string_view name, M T::*member, std::string_view meaning, bool required) {
    table_.add({name, meaning, required,
                [member](const Node& node, void* target, diagnostics::Diagnostics& diagnostics) {
                  Codec<M>::read(node, static_cast<T*>(target)->*member, diagnostics);
                },
                [](SchemaSet& set) { return Codec<M>::schema(set); }, writer(member, required)});
  }
  template <class M>
  static std::function<std::optional<std::string>(const void*)> writer(M T::*member, bool required) {
    static const T kUngiven{};
    return [member, required, ungiven = Codec<M>::write(kUngiven.*member)](const void* source) -> std::optional<std::string> {
      std::string value = Codec<M>::write(static_cast<const T*>(source)->*member);
      if (!required && value == ungiven) return std::nullopt;
      return value;
    };
  }
  template <class M>
  static std::function<std::optional<std::string>(const void*)> writer(std::optional<M> T::*member, bool) {
    return [member](const void* source) -> std::optional<std::string> {
      const std::optional<M>& value = static_cast<const T*>(source)->*member;
      if (!value) return std::nullopt;
      return Codec<M>::write(*value);
    };
  }
  FieldTable table_;
};

// The declaration of T, made once (thread-safe).
template <class T>
const FieldTable& table_of() {
  static const FieldTable table = [] {
    Declaration<T> declaration;
    Fields<T>::declare(declaration);
    return declaration.table();
  }();
  return table;
}

template <class T>
struct Codec {
  static void read(const Node& node, T& out, diagnostics::Diagnostics& diagnostics) {
    if constexpr (std::is_enum_v<T>) {
      if (node.type != Type::string) return wrong_type(node, "text", diagnostics);
      for (const auto& [name, value] : Names<T>::all) {
        if (name == node.text) {
          out = value;
          return;
        }
      }
      wrong_name(node, Names<T>::what, names(), diagnostics);
    } else {
      table_of<T>().read(node, &out, diagnostics);
    }
  }
  static Schema schema(SchemaSet& set) {
    if constexpr (std::is_enum_v<T>) {
      return one_of(names());
    } else {
      return table_of<T>().schema(set);
    }
  }
  static std::string write(const T& value) {
    if constexpr (std::is_enum_v<T>) {
      for (const auto& [name, candidate] : Names<T>::all) {
        if (candidate == value) return canonical(name);
      }
      return canonical("");  // a state that no file can give: it stands only where nothing was given
    } else {
      return table_of<T>().write(&value);
    }
  }

 private:
  static std::vector<std::string_view> names() {
    std::vector<std::string_view> result;
    for (const auto& entry : Names<T>::all) result.push_back(entry.first);
    return result;
  }
};

template <>
struct Codec<std::string> {
  static void read(const Node& node, std::string& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
  static std::string write(const std::string& value) { return canonical(value); }
};

// A text that may stand in an address. Not a type of the record: it is kept as std::string.
template <>
struct Codec<Slug> {
  static void read(const Node& node, std::string& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
};

template <>
struct Codec<bool> {
  static void read(const Node& node, bool& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
  static std::string write(bool value) { return value ? "true" : "false"; }
};

// A whole number.
template <>
struct Codec<int> {
  static void read(const Node& node, int& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
  static std::string write(int value) { return std::to_string(value); }
};

template <>
struct Codec<double> {
  static void read(const Node& node, double& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
  static std::string write(double value) { return canonical(value); }
};

// A number from Low to High, both included. Not a type of the record: it is kept as int or double.
template <long long Low, long long High>
struct Codec<WholeNumber<Low, High>> {
  static void read(const Node& node, int& out, diagnostics::Diagnostics& diagnostics) {
    const std::size_t errors = diagnostics.errors();
    Codec<int>::read(node, out, diagnostics);
    if (diagnostics.errors() == errors && (out < Low || out > High)) out_of_range(node, Low, High, diagnostics);
  }
  static Schema schema(SchemaSet& set) { return within(Codec<int>::schema(set), Low, High); }
};

template <long long Low, long long High>
struct Codec<Number<Low, High>> {
  static void read(const Node& node, double& out, diagnostics::Diagnostics& diagnostics) {
    const std::size_t errors = diagnostics.errors();
    Codec<double>::read(node, out, diagnostics);
    const bool inside = out >= static_cast<double>(Low) && out <= static_cast<double>(High);
    if (diagnostics.errors() == errors && !inside) out_of_range(node, Low, High, diagnostics);
  }
  static Schema schema(SchemaSet& set) { return within(Codec<double>::schema(set), Low, High); }
};

template <class T>
struct Codec<std::vector<T>> {
  static void read(const Node& node, std::vector<T>& out, diagnostics::Diagnostics& diagnostics) {
    if (node.type != Type::array) return wrong_type(node, "a list", diagnostics);
    out.reserve(node.items.size());
    for (const Node& item : node.items) Codec<T>::read(item, out.emplace_back(), diagnostics);
  }
  static Schema schema(SchemaSet& set) { return list_of(Codec<T>::schema(set)); }
  static std::string write(const std::vector<T>& values) {
    std::string out = "[";
    for (const T& value : values) out += (out.size() == 1 ? "" : ",") + Codec<T>::write(value);
    return out + "]";
  }
};

template <class T>
struct Codec<std::optional<T>> {
  static void read(const Node& node, std::optional<T>& out, diagnostics::Diagnostics& diagnostics) {
    Codec<T>::read(node, out.emplace(), diagnostics);
  }
  static Schema schema(SchemaSet& set) { return Codec<T>::schema(set); }
};

template <class T>
struct Codec<Located<T>> {
  static void read(const Node& node, Located<T>& out, diagnostics::Diagnostics& diagnostics) {
    out.span = node.span;
    Codec<T>::read(node, out.value, diagnostics);
  }
  static Schema schema(SchemaSet& set) { return Codec<T>::schema(set); }
  static std::string write(const Located<T>& located) { return Codec<T>::write(located.value); }
};

// Reads a whole file's root into a T.
template <class T>
T read(const Node& root, diagnostics::Diagnostics& diagnostics) {
  T result{};
  Codec<T>::read(root, result, diagnostics);
  return result;
}

}  // namespace candour::json
