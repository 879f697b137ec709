#include "views/published_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "json/node.h"
#include "views/words.h"

namespace candour::views {

namespace {

using json::Node;

// In the order in which people read them; what is not named here comes last, by its own name.
constexpr std::array<std::pair<std::string_view, std::string_view>, 42> kLabels = {{
    {"title", "Title"},
    {"text", "Text"},
    {"texts", "In full"},
    {"points", "Points"},
    {"short", "In short"},
    {"focus", "Focus"},
    {"label", "Called"},
    {"quarter", "Quarter"},
    {"period", "Period"},
    {"as_at", "As at"},
    {"summary", "Summary"},
    {"what", "What"},
    {"target", "Target"},
    {"due", "Due"},
    {"when_by", "When by"},
    {"colour", "Colour"},
    {"state", "State"},
    {"words", "In the report’s words"},
    {"reason", "Reason"},
    {"leads", "Led by"},
    {"lead_groups", "Led by group"},
    {"partners", "With"},
    {"resources", "Resources"},
    {"figures", "Figures"},
    {"results", "Results"},
    {"mentions", "Dates named"},
    {"links", "Objectives it serves"},
    {"given", "As given"},
    {"qualifier", "How sure"},
    {"row", "Rows are"},
    {"columns", "Columns of the plan"},
    {"status_key", "What the colours meant"},
    {"cross_cutting", "Runs across the other sections"},
    {"absent", "Why cells are empty"},
    {"number", "Number"},
    {"for", "Purpose"},
    {"in", "From the report"},
    {"class", "Kind"},
    {"document", "Document"},
    {"notes", "Notes on the source"},
    {"withheld", "Left out"},
    {"place", "In the document"},
}};

// Whether a field's texts are names of kinds: "at-least".
bool is_token(std::string_view field) {
  static constexpr std::array<std::string_view, 12> kTokens = {"basis", "class", "columns", "comparator", "kind",     "per",
                                                               "qualifier", "reporting", "row", "standing", "state", "strength"};
  return std::find(kTokens.begin(), kTokens.end(), field) != kTokens.end();
}

bool is_date(std::string_view field) { return field == "as_at" || field == "date" || field == "from" || field == "to"; }

std::string spaced(std::string text) {
  std::replace(text.begin(), text.end(), '-', ' ');
  return text;
}

std::string date_text(const std::string& text) {
  const auto date = model::parse_date(text);
  return date ? model::in_words(*date) : text;
}

// A text that is a short name in the files, as people know it.
std::string named(const model::Record& record, std::string_view field, const std::string& text) {
  if (field == "body") {
    const auto body = std::find_if(record.bodies.begin(), record.bodies.end(), [&](const auto& it) { return it.id == text; });
    if (body != record.bodies.end()) return body->label();
  }
  if (field == "document") {
    const auto document = std::find_if(record.documents.begin(), record.documents.end(), [&](const auto& it) { return it.id == text; });
    if (document != record.documents.end()) return document->title;
  }
  return text;
}

std::string text_of(const model::Record& record, std::string_view field, const Node& node) {
  switch (node.type) {
    case json::Type::string: return is_token(field) ? spaced(node.text) : is_date(field) ? date_text(node.text) : named(record, field, node.text);
    case json::Type::number: return node.text;
    case json::Type::boolean: return node.truth ? "yes" : "no";
    case json::Type::null: return "nothing";
    case json::Type::array: {
      std::vector<std::string> items;
      for (const Node& item : node.items) items.push_back(text_of(record, field, item));
      return fmt::format("{}", fmt::join(items, ", "));
    }
    case json::Type::object: {
      const Node* currency = node.find("currency");
      const Node* value = node.find("value");
      if (currency != nullptr && value != nullptr) return money_text({std::stod(value->text), currency->text});
      std::vector<std::string> members;
      for (const json::Member& member : node.members) {
        const std::string text = text_of(record, member.key, member.value);
        // A text of its own needs no name before it.
        const bool is_plain = member.key == "text" || member.key == "body" || member.key == "name" || member.key == "what";
        members.push_back(is_plain ? text : label_of_field(member.key) + ": " + text);
      }
      if (members.size() == 1) return members.front();
      // Each is a sentence of its own: in a row, they would be one of forty words.
      for (std::string& member : members) member = sentence(member);
      return fmt::format("{}", fmt::join(members, " "));
    }
  }
  return "";
}

}  // namespace

std::string label_of_field(std::string_view field) {
  const auto known = std::find_if(kLabels.begin(), kLabels.end(), [&](const auto& it) { return it.first == field; });
  if (known != kLabels.end()) return std::string(known->second);
  std::string label = capitalised(field);
  std::replace(label.begin(), label.end(), '_', ' ');
  return label;
}

std::size_t reading_order(std::string_view field) {
  return static_cast<std::size_t>(std::find_if(kLabels.begin(), kLabels.end(), [&](const auto& it) { return it.first == field; }) - kLabels.begin());
}

std::vector<std::string> in_words(const model::Record& record, std::string_view field, std::string_view canonical) {
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  const std::optional<Node> root = json::parse(sources, sources.add("", std::string(canonical)), diagnostics);
  if (!root) return {std::string(canonical)};
  if (root->type != json::Type::array) return {text_of(record, field, *root)};
  std::vector<std::string> words;
  for (const Node& item : root->items) words.push_back(text_of(record, field, item));
  return words;
}

std::string in_one_text(const model::Record& record, std::string_view field, std::string_view canonical) {
  return fmt::format("{}", fmt::join(in_words(record, field, canonical), "; "));
}

std::string heading_of_part(std::string_view part) {
  const std::size_t space = part.find(' ');
  const std::string_view kind = part.substr(0, space);
  const std::string name(space == std::string_view::npos ? "" : part.substr(space + 1));
  if (kind == "status") return "Status of " + name;
  if (kind == "progress") return "Reported on " + name;
  if (name.empty()) return "The " + std::string(kind);
  return capitalised(kind) + " " + name;
}

}  // namespace candour::views
