#include "json/object.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

namespace candour::json {

using diagnostics::Code;
using diagnostics::Diagnostics;

namespace {

constexpr Code kUnknownField{"json/unknown-field"};
constexpr Code kMissingField{"json/missing-field"};
constexpr Code kWrongType{"json/wrong-type"};
constexpr Code kUnknownValue{"json/unknown-value"};
constexpr Code kBadForm{"json/bad-form"};
constexpr Code kOutOfRange{"json/out-of-range"};
constexpr Code kEmpty{"json/empty-text"};

std::string article(std::string_view name) {
  const bool vowel = !name.empty() && std::string_view("aeiou").find(name.front()) != std::string_view::npos;
  return (vowel ? "an " : "a ") + std::string(name);
}

std::string listed(const std::vector<std::string_view>& names) {
  std::string out;
  for (const std::string_view name : names) out += fmt::format("{}`{}`", out.empty() ? "" : ", ", name);
  return out;
}

// An object's whole text may run over hundreds of lines; what is wrong with it as a whole is shown at its first byte.
diagnostics::Span start_of(const Node& node) { return {node.span.file, node.span.begin, node.span.begin + 1}; }

// What stands there may be the right value in the wrong form, which the hint then shows in the right one.
std::string how_to_write(const Node& node, std::string_view expected) {
  if (node.type == Type::null) return fmt::format("write {} or, if the field is optional, leave it out", expected);
  if (expected == "true or false") return "write `true` or `false`, without quotation marks";
  if (expected.ends_with("number")) {
    const bool digits = node.type == Type::string && !node.text.empty() && node.text.find_first_not_of("0123456789") == std::string::npos;
    return fmt::format("write it in digits, without quotation marks{}", digits ? ": " + node.text : ", like 12");
  }
  if (expected == "a list") return "put it in square brackets, even where there is only one: [ … ]";
  if (expected.ends_with("in braces")) return "write it in braces, each field with its name: { \"…\": … }";
  return fmt::format("write it in quotation marks: \"{}\"", node.type == Type::number ? node.text : "…");
}

}  // namespace

void wrong_type(const Node& node, std::string_view expected, Diagnostics& diagnostics) {
  const bool scalar = node.type != Type::array && node.type != Type::object;
  diagnostics.error(kWrongType, scalar ? node.span : start_of(node),
                    fmt::format("expected {}, found {}", expected, in_words(node.type)), {how_to_write(node, expected)});
}

void wrong_name(const Node& node, std::string_view what, const std::vector<std::string_view>& allowed,
                Diagnostics& diagnostics) {
  std::vector<std::string> hints = diagnostics::did_you_mean(node.text, allowed);
  hints.push_back("use one of " + listed(allowed));
  diagnostics.error(kUnknownValue, node.span, fmt::format("unknown {} `{}`", what, node.text), std::move(hints));
}

void wrong_form(const Node& node, std::string_view what, std::string_view example, Diagnostics& diagnostics) {
  diagnostics.error(kBadForm, node.span, fmt::format("`{}` is not {}", node.text, article(what)),
                    {fmt::format("write it like `{}`", example)});
}

void out_of_range(const Node& node, long long low, long long high, Diagnostics& diagnostics) {
  diagnostics.error(kOutOfRange, node.span, fmt::format("`{}` cannot be meant here", node.text),
                    {fmt::format("write a number from {} to {}", low, high)});
}

void empty_text(const Node& node, Diagnostics& diagnostics) {
  diagnostics.error(kEmpty, node.span, "this text is empty",
                    {"write the text, or leave the field out if the document says nothing"});
}

void FieldTable::read(const Node& node, void* target, Diagnostics& diagnostics) const {
  if (node.type != Type::object) return wrong_type(node, article(name) + " in braces", diagnostics);
  for (const Member& member : node.members) {
    const auto field =
        std::find_if(fields_.begin(), fields_.end(), [&](const Field& f) { return f.name == member.key; });
    if (field != fields_.end()) {
      field->read(member.value, target, diagnostics);
    } else if (member.key != "$schema") {
      std::vector<std::string_view> names;
      for (const Field& f : fields_) names.push_back(f.name);
      std::vector<std::string> hints = diagnostics::did_you_mean(member.key, names);
      if (hints.empty()) hints.push_back(fmt::format("{} may have {}", article(name), listed(names)));
      diagnostics.error(kUnknownField, member.key_span, fmt::format("unknown field `{}`", member.key), std::move(hints));
    }
  }
  for (const Field& field : fields_) {
    if (field.required && node.find(field.name) == nullptr) {
      diagnostics.error(kMissingField, start_of(node), fmt::format("this {} has no `{}`", name, field.name),
                        {fmt::format("add \"{}\": {}", field.name, field.meaning)});
    }
  }
}

std::map<std::string, std::string> FieldTable::fields_of(const void* source) const {
  std::map<std::string, std::string> values;
  for (const Field& field : fields_) {
    if (std::optional<std::string> value = field.write(source)) values.emplace(field.name, *std::move(value));
  }
  return values;
}

std::string FieldTable::write(const void* source) const { return object_of(fields_of(source)); }

Schema FieldTable::schema(SchemaSet& set) const {
  if (set.begin(name)) {
    nlohmann::ordered_json properties = nlohmann::ordered_json::object();
    nlohmann::ordered_json required = nlohmann::ordered_json::array();
    for (const Field& field : fields_) {
      auto property = nlohmann::ordered_json::parse(field.schema(set).json);
      property["description"] = field.meaning;
      properties[std::string(field.name)] = std::move(property);
      if (field.required) required.push_back(field.name);
    }
    nlohmann::ordered_json shape = {{"description", meaning}, {"type", "object"}, {"properties", properties}};
    if (!required.empty()) shape["required"] = required;
    shape["additionalProperties"] = false;
    set.finish(name, {shape.dump()});
  }
  return set.reference(name);
}

void Codec<std::string>::read(const Node& node, std::string& out, Diagnostics& diagnostics) {
  if (node.type != Type::string) return wrong_type(node, "text", diagnostics);
  if (node.text.find_first_not_of(" \t\r\n") == std::string::npos) return empty_text(node, diagnostics);
  out = node.text;
}

Schema Codec<std::string>::schema(SchemaSet&) { return text_schema(); }

bool is_slug(std::string_view text) {
  if (text.empty() || text.front() == '-' || text.back() == '-' || text.find("--") != std::string_view::npos) return false;
  return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

void Codec<Slug>::read(const Node& node, std::string& out, Diagnostics& diagnostics) {
  Codec<std::string>::read(node, out, diagnostics);
  if (!out.empty() && !is_slug(out)) wrong_form(node, "name for an address", "feel-safe", diagnostics);
}

Schema Codec<Slug>::schema(SchemaSet&) { return text_of_form("^[a-z0-9]+(-[a-z0-9]+)*$", "feel-safe"); }

void Codec<bool>::read(const Node& node, bool& out, Diagnostics& diagnostics) {
  if (node.type != Type::boolean) return wrong_type(node, "true or false", diagnostics);
  out = node.truth;
}

Schema Codec<bool>::schema(SchemaSet&) { return boolean_schema(); }

void Codec<int>::read(const Node& node, int& out, Diagnostics& diagnostics) {
  if (node.type != Type::number) return wrong_type(node, "a whole number", diagnostics);
  const auto [end, error] = std::from_chars(node.text.data(), node.text.data() + node.text.size(), out);
  if (error != std::errc() || end != node.text.data() + node.text.size()) {
    out = 0;
    wrong_form(node, "whole number", "12", diagnostics);
  }
}

Schema Codec<int>::schema(SchemaSet&) { return integer_schema(); }

void Codec<double>::read(const Node& node, double& out, Diagnostics& diagnostics) {
  if (node.type != Type::number) return wrong_type(node, "a number", diagnostics);
  const auto [end, error] = std::from_chars(node.text.data(), node.text.data() + node.text.size(), out);
  if (error != std::errc()) {
    out = 0;
    wrong_form(node, "number", "12.5", diagnostics);
  }
}

Schema Codec<double>::schema(SchemaSet&) { return number_schema(); }

}  // namespace candour::json
