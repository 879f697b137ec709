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
  static std::string write(const model::Ref<T>& ref) { return canonical(ref.name); }
};

template <>
struct Codec<model::Date> {
  static void read(const Node& node, model::Date& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
  static std::string write(const model::Date& value) { return canonical(model::iso(value)); }
};

template <>
struct Codec<model::GivenDay> {
  static void read(const Node& node, model::GivenDay& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
  static std::string write(const model::GivenDay& value) { return canonical(model::iso(value.date)); }
};

template <>
struct Codec<model::WhenBy> {
  static void read(const Node& node, model::WhenBy& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
  static std::string write(const model::WhenBy& value) { return canonical(value.text); }
};

template <>
struct Codec<model::ChosenColour> {
  static void read(const Node& node, model::ChosenColour& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
  static std::string write(const model::ChosenColour& value) { return canonical(model::hex(value.colour)); }
};

template <>
struct Codec<model::FontFile> {
  static void read(const Node& node, model::FontFile& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
  static std::string write(const model::FontFile& value) { return canonical(value.name); }
};

// Texts and numbers that the record keeps as plain ones.
struct Sha256;  // 64 hexadecimal digits in lower case
struct Salt;    // 32 of them
struct MailAddress;  // see content/forms.h
struct LanguageTag;
struct WebAddress;
struct LicenceId;
using Printed = WholeNumber<1, 999>;             // a number that a document prints beside something
using SmallNumber = WholeNumber<2, 50>;           // a count of people that could point at one
using Compression = WholeNumber<0, 12>;          // as libdeflate counts it
using Money = Number<0, 10'000'000'000>;         // more than any partnership's area spends in a year
using Measured = Number<-1'000'000'000'000, 1'000'000'000'000>;  // falls are negative

using Threshold = WholeNumber<model::kLeastThreshold, 100>;
using People = WholeNumber<1, 1'000'000'000>;

// A number as an author gives it: none is taken out yet.
template <>
struct Codec<model::Count> {
  static void read(const Node& node, model::Count& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
  // What was taken out is written as what is said of it: {"fewer_than": 5}, {"not_shown": "beside-small-count"}.
  static std::string write(const model::Count& value);
};

template <>
struct Codec<Sha256> {
  static void read(const Node& node, std::string& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
};

template <>
struct Codec<Salt> {
  static void read(const Node& node, std::string& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
};

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

template <>
struct Codec<WebAddress> {
  static void read(const Node& node, std::string& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
};

template <>
struct Codec<LicenceId> {
  static void read(const Node& node, std::string& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
};

// A part of the record, whatever it is.
template <>
struct Codec<model::JsonText> {
  static void read(const Node& node, model::JsonText& out, diagnostics::Diagnostics&) { out.text = canonical(node); }
  static Schema schema(SchemaSet&) { return any_schema(); }
  static std::string write(const model::JsonText& value) { return value.text; }
};

// {"text": {"value": …, "salt": …, "digest": …}}: a field's name and how it is frozen.
template <>
struct Codec<std::vector<model::FrozenField>> {
  static void read(const Node& node, std::vector<model::FrozenField>& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
  static std::string write(const std::vector<model::FrozenField>& fields);
};

// {"lead_groups": "given-as-not-applicable"}: a column's name and why its cell is empty.
template <>
struct Codec<std::vector<model::EmptyCell>> {
  static void read(const Node& node, std::vector<model::EmptyCell>& out, diagnostics::Diagnostics& diagnostics);
  static Schema schema(SchemaSet& set);
  static std::string write(const std::vector<model::EmptyCell>& cells);
};

}  // namespace candour::json
