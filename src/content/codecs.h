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

template <>
struct Codec<model::ChosenColour> {
  static void read(const Node& node, model::ChosenColour& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
};

template <>
struct Codec<model::FontFile> {
  static void read(const Node& node, model::FontFile& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
};

// Texts and numbers that the record keeps as plain ones.
struct MailAddress;  // see content/forms.h
struct LanguageTag;
using Printed = WholeNumber<1, 999>;             // a number that a document prints beside something
using Compression = WholeNumber<0, 12>;          // as libdeflate counts it
using Money = Number<0, 10'000'000'000>;         // more than any partnership's area spends in a year
using Measured = Number<-1'000'000'000'000, 1'000'000'000'000>;  // falls are negative

template <>
struct Codec<MailAddress> {
  static void read(const Node& node, std::string& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
};

template <>
struct Codec<LanguageTag> {
  static void read(const Node& node, std::string& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
};

// {"lead_groups": "given-as-not-applicable"}: a column's name and why its cell is empty.
template <>
struct Codec<std::vector<model::EmptyCell>> {
  static void read(const Node& node, std::vector<model::EmptyCell>& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
};

}  // namespace candour::json
