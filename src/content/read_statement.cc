#include "content/fields_statement.h"
#include "content/readers.h"
#include "content/schema_document.h"
#include "content/spelling.h"

namespace candour::json {

using diagnostics::Diagnostics;

namespace {

void read_digits(const Node& node, std::size_t count, std::string_view what, std::string& out, Diagnostics& diagnostics) {
  if (node.type != Type::string) return wrong_type(node, "text", diagnostics);
  out = node.text;
  if (out.size() == count && out.find_first_not_of("0123456789abcdef") == std::string::npos) return;
  wrong_form(node, what, std::string("5d41402abc4b2a76b9719d911017c592").append(count - 32, '0'), diagnostics);
}

std::string digits_pattern(std::size_t count) { return "^[0-9a-f]{" + std::to_string(count) + "}$"; }

}  // namespace

void Codec<Sha256>::read(const Node& node, std::string& out, Diagnostics& diagnostics) {
  read_digits(node, 64, "digest of 64 hexadecimal digits", out, diagnostics);
}

Schema Codec<Sha256>::schema(SchemaSet&) { return text_of_form(digits_pattern(64), std::string(64, '0')); }

void Codec<Salt>::read(const Node& node, std::string& out, Diagnostics& diagnostics) {
  read_digits(node, 32, "salt of 32 hexadecimal digits", out, diagnostics);
}

Schema Codec<Salt>::schema(SchemaSet&) { return text_of_form(digits_pattern(32), std::string(32, '0')); }

void Codec<std::vector<model::FrozenField>>::read(const Node& node, std::vector<model::FrozenField>& out, Diagnostics& diagnostics) {
  if (node.type != Type::object) return wrong_type(node, "frozen fields, in braces", diagnostics);
  for (const Member& member : node.members) {
    model::FrozenField& field = out.emplace_back();
    Codec<model::FrozenField>::read(member.value, field, diagnostics);
    field.name = member.key;
    field.span = member.key_span;
  }
}

Schema Codec<std::vector<model::FrozenField>>::schema(SchemaSet& set) {
  return {"{\"type\":\"object\",\"additionalProperties\":" + Codec<model::FrozenField>::schema(set).json + "}"};
}

std::string Codec<std::vector<model::FrozenField>>::write(const std::vector<model::FrozenField>& fields) {
  std::map<std::string, std::string> members;
  for (const model::FrozenField& field : fields) members.emplace(field.name, Codec<model::FrozenField>::write(field));
  return object_of(members);
}

}  // namespace candour::json

namespace candour::content {

using diagnostics::Diagnostics;

model::Statement read_statement(const json::Node& root, Diagnostics& diagnostics) { return json::read<model::Statement>(root, diagnostics); }

std::vector<model::Correction> read_corrections(const json::Node& root, Diagnostics& diagnostics) {
  return json::read<CorrectionsFile>(root, diagnostics).corrections;
}

std::string statement_schema() { return schema_document<model::Statement>(); }
std::string corrections_schema() { return schema_document<CorrectionsFile>(); }

std::string spelled(const model::Statement& statement) { return json::indented(json::Codec<model::Statement>::write(statement)); }

std::string spelled(const std::vector<model::Correction>& corrections) {
  return json::indented(json::Codec<CorrectionsFile>::write({corrections}));
}

std::string spelled(const model::Correction& correction) { return json::Codec<model::Correction>::write(correction); }

}  // namespace candour::content
