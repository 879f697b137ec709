#include "json/schema.h"

#include <nlohmann/json.hpp>

namespace candour::json {

using Json = nlohmann::ordered_json;

Schema text_schema() { return {Json{{"type", "string"}, {"minLength", 1}}.dump()}; }

Schema text_of_form(std::string_view pattern, std::string_view example) {
  return {Json{{"type", "string"}, {"pattern", pattern}, {"examples", {example}}}.dump()};
}

Schema boolean_schema() { return {Json{{"type", "boolean"}}.dump()}; }
Schema any_schema() { return {"{}"}; }
Schema integer_schema() { return {Json{{"type", "integer"}}.dump()}; }
Schema number_schema() { return {Json{{"type", "number"}}.dump()}; }
Schema within(const Schema& number, long long low, long long high) {
  Json bounded = Json::parse(number.json);
  bounded["minimum"] = low;
  bounded["maximum"] = high;
  return {bounded.dump()};
}
Schema one_of(const std::vector<std::string_view>& names) { return {Json{{"enum", names}}.dump()}; }
Schema list_of(const Schema& item) { return {Json{{"type", "array"}, {"items", Json::parse(item.json)}}.dump()}; }

Schema either(const Schema& one, const Schema& other) { return {Json{{"anyOf", {Json::parse(one.json), Json::parse(other.json)}}}.dump()}; }

bool SchemaSet::begin(std::string_view name) { return definitions_.emplace(name, "").second; }

void SchemaSet::finish(std::string_view name, const Schema& schema) { definitions_.find(name)->second = schema.json; }

Schema SchemaSet::reference(std::string_view name) const {
  return {Json{{"$ref", "#/$defs/" + std::string(name)}}.dump()};
}

void SchemaSet::allow_everywhere(std::string_view field, const Schema& schema, std::string_view meaning) {
  Json property = Json::parse(schema.json);
  property["description"] = meaning;
  everywhere_.emplace(field, property.dump());
}

std::string SchemaSet::document(std::string_view name, std::string_view title) const {
  Json root = {{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", title}};
  const auto whole = [&](const std::string& definition) {
    Json shape = Json::parse(definition);
    if (!shape.contains("properties")) return shape;
    for (const auto& [field, property] : everywhere_) shape["properties"][field] = Json::parse(property);
    return shape;
  };
  const Json shape = whole(definitions_.find(name)->second);
  for (const auto& [key, value] : shape.items()) root[key] = value;
  root["properties"]["$schema"] = {{"type", "string"}, {"description", "Where an editor finds this schema."}};
  Json definitions = Json::object();
  for (const auto& [key, text] : definitions_) {
    if (key != name) definitions[key] = whole(text);
  }
  if (!definitions.empty()) root["$defs"] = definitions;
  return root.dump(2) + "\n";
}

}  // namespace candour::json
