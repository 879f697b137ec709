// References, dates and empty cells: the parts of the record that have a written form of their own.
#pragma once

#include "content/names.h"

namespace candour::json {

template <class T>
struct Codec<model::Ref<T>> {
  static void read(const Node& node, model::Ref<T>& out, diagnostics::Diagnostics& diagnostics) {
    out.span = node.span;
    Codec<std::string>::read(node, out.name, diagnostics);
  }
  static Schema schema(SchemaSet& set) { return Codec<std::string>::schema(set); }
};

template <>
struct Codec<model::Date> {
  static void read(const Node& node, model::Date& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
};

template <>
struct Codec<model::WhenBy> {
  static void read(const Node& node, model::WhenBy& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
};

// {"lead_groups": "given-as-not-applicable"}: a column's name and why its cell is empty.
template <>
struct Codec<std::vector<model::EmptyCell>> {
  static void read(const Node& node, std::vector<model::EmptyCell>& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
};

}  // namespace candour::json
