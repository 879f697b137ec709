#include "content/codecs.h"

namespace candour::json {

using diagnostics::Diagnostics;

void Codec<model::Date>::read(const Node& node, model::Date& out, Diagnostics& diagnostics) {
  if (node.type != Type::string) return wrong_type(node, "a date as text", diagnostics);
  if (const auto date = model::parse_date(node.text)) out = *date;
  else wrong_form(node, "date", "2014-06-30", diagnostics);
}

Schema Codec<model::Date>::schema(SchemaSet&) { return text_of_form("^\\d{4}(-\\d{2}(-\\d{2})?)?$", "2014-06-30"); }

void Codec<model::WhenBy>::read(const Node& node, model::WhenBy& out, Diagnostics& diagnostics) {
  std::string text;
  Codec<std::string>::read(node, text, diagnostics);
  out = model::parse_when_by(std::move(text));
}

Schema Codec<model::WhenBy>::schema(SchemaSet&) { return text_schema(); }

void Codec<std::vector<model::EmptyCell>>::read(const Node& node, std::vector<model::EmptyCell>& out,
                                                Diagnostics& diagnostics) {
  if (node.type != Type::object) return wrong_type(node, "columns with reasons, in braces", diagnostics);
  for (const Member& member : node.members) {
    model::EmptyCell cell;
    Node column;
    column.type = Type::string;
    column.text = member.key;
    column.span = member.key_span;
    Codec<model::Column>::read(column, cell.column, diagnostics);
    Codec<model::Absence>::read(member.value, cell.why, diagnostics);
    out.push_back(cell);
  }
}

Schema Codec<std::vector<model::EmptyCell>>::schema(SchemaSet& set) {
  const std::string names = Codec<model::Column>::schema(set).json;
  const std::string reasons = Codec<model::Absence>::schema(set).json;
  return {"{\"type\":\"object\",\"propertyNames\":" + names + ",\"additionalProperties\":" + reasons + "}"};
}

}  // namespace candour::json
