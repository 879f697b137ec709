#include "content/codecs.h"

#include "content/forms.h"
#include "content/kinds.h"

namespace candour::json {

using diagnostics::Diagnostics;

void Codec<model::Date>::read(const Node& node, model::Date& out, Diagnostics& diagnostics) {
  if (node.type != Type::string) return wrong_type(node, "a date as text", diagnostics);
  if (const auto date = model::parse_date(node.text)) out = *date;
  else wrong_form(node, "date", "2014-06-30", diagnostics);
}

Schema Codec<model::Date>::schema(SchemaSet&) { return text_of_form("^\\d{4}(-\\d{2}(-\\d{2})?)?$", "2014-06-30"); }

void Codec<model::GivenDay>::read(const Node& node, model::GivenDay& out, Diagnostics& diagnostics) {
  if (node.type != Type::string) return wrong_type(node, "a day as text", diagnostics);
  out.span = node.span;
  const auto date = model::parse_date(node.text);
  if (date && date->day != 0) out.date = *date;
  else wrong_form(node, "day", "2026-05-07", diagnostics);
}

Schema Codec<model::GivenDay>::schema(SchemaSet&) { return text_of_form("^\\d{4}-\\d{2}-\\d{2}$", "2026-05-07"); }

void Codec<model::WhenBy>::read(const Node& node, model::WhenBy& out, Diagnostics& diagnostics) {
  std::string text;
  Codec<std::string>::read(node, text, diagnostics);
  out = model::parse_when_by(std::move(text));
}

Schema Codec<model::WhenBy>::schema(SchemaSet&) { return text_schema(); }

void Codec<model::ChosenColour>::read(const Node& node, model::ChosenColour& out, Diagnostics& diagnostics) {
  if (node.type != Type::string) return wrong_type(node, "a colour as text", diagnostics);
  out.span = node.span;
  if (const auto colour = model::parse_rgb(node.text)) out.colour = *colour;
  else wrong_form(node, "colour", "#0b4170", diagnostics);
}

Schema Codec<model::ChosenColour>::schema(SchemaSet&) { return text_of_form("^#[0-9A-Fa-f]{6}$", "#0b4170"); }

void Codec<model::FontFile>::read(const Node& node, model::FontFile& out, Diagnostics& diagnostics) {
  out.span = node.span;
  Codec<std::string>::read(node, out.name, diagnostics);
  if (!out.name.empty() && !content::is_font_file(out.name)) wrong_form(node, "font file name", "OurSans-Regular.ttf", diagnostics);
}

Schema Codec<model::FontFile>::schema(SchemaSet&) { return text_of_form("^[^/\\\\.][^/\\\\]*\\.(ttf|otf)$", "OurSans-Regular.ttf"); }

void Codec<model::Count>::read(const Node& node, model::Count& out, Diagnostics& diagnostics) {
  Codec<Measured>::read(node, out.emplace<model::Exact>().value, diagnostics);
}

std::string Codec<model::Count>::write(const model::Count& value) {
  if (const auto* given = std::get_if<model::Exact>(&value)) return canonical(given->value);
  if (const auto* few = std::get_if<model::FewerThan>(&value)) return object_of({{"fewer_than", std::to_string(few->limit)}});
  return object_of({{"not_shown", Codec<model::Hidden>::write(std::get<model::NotShown>(value).why)}});
}

Schema Codec<model::Count>::schema(SchemaSet& set) { return Codec<Measured>::schema(set); }

void Codec<MailAddress>::read(const Node& node, std::string& out, Diagnostics& diagnostics) {
  Codec<std::string>::read(node, out, diagnostics);
  if (!out.empty() && !content::is_mail_address(out)) wrong_form(node, "e-mail address", "community.safety@example.org", diagnostics);
}

Schema Codec<MailAddress>::schema(SchemaSet&) { return text_of_form("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", "community.safety@example.org"); }

void Codec<LanguageTag>::read(const Node& node, std::string& out, Diagnostics& diagnostics) {
  Codec<std::string>::read(node, out, diagnostics);
  if (!out.empty() && !content::is_language_tag(out)) wrong_form(node, "language tag of BCP 47", "en-GB", diagnostics);
}

Schema Codec<LanguageTag>::schema(SchemaSet&) { return text_of_form("^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$", "en-GB"); }

void Codec<WebAddress>::read(const Node& node, std::string& out, Diagnostics& diagnostics) {
  Codec<std::string>::read(node, out, diagnostics);
  if (!out.empty() && !content::is_web_address(out)) wrong_form(node, "web address", "https://example.org/licence", diagnostics);
}

Schema Codec<WebAddress>::schema(SchemaSet&) { return text_of_form("^https?://[^\\s\"<>\\\\^`{|}]+$", "https://example.org/licence"); }

void Codec<LicenceId>::read(const Node& node, std::string& out, Diagnostics& diagnostics) {
  Codec<std::string>::read(node, out, diagnostics);
  if (!out.empty() && !content::is_licence_id(out)) wrong_form(node, "name of the SPDX License List", "OGL-UK-3.0", diagnostics);
}

Schema Codec<LicenceId>::schema(SchemaSet&) { return text_of_form("^[A-Za-z0-9.-]+$", "OGL-UK-3.0"); }

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

std::string Codec<std::vector<model::EmptyCell>>::write(const std::vector<model::EmptyCell>& cells) {
  std::map<std::string, std::string> reasons;
  for (const model::EmptyCell& cell : cells) reasons.emplace(spelled(cell.column), Codec<model::Absence>::write(cell.why));
  return object_of(reasons);
}

Schema Codec<std::vector<model::EmptyCell>>::schema(SchemaSet& set) {
  const std::string names = Codec<model::Column>::schema(set).json;
  const std::string reasons = Codec<model::Absence>::schema(set).json;
  return {"{\"type\":\"object\",\"propertyNames\":" + names + ",\"additionalProperties\":" + reasons + "}"};
}

}  // namespace candour::json
