// The smaller parts of the tree that plan_json.h describes.
#pragma once

#include <nlohmann/json.hpp>

#include "data/extract.h"
#include "views/parts.h"

namespace candour::data {

using Json = nlohmann::ordered_json;  // members in the order in which they are set

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json();
}
Json or_null(const std::optional<model::Date>& date);  // "2014-07-19", "2014-07" or "2014"
// What `make` makes of each.
template <class T, class Make>
Json list_json(const std::vector<T>& all, Make make) {
  Json json = Json::array();
  for (const T& each : all) json.push_back(make(each));
  return json;
}
// Whole numbers without a fraction: 4, not 4.0.
Json number(double value);

// A list that a cell of the document holds, or why it holds none.
Json cell(const model::Plan& plan, const model::Cells& cells, model::Column column, Json values);

Json leads_json(const views::Material& material, const std::vector<model::Lead>& leads);
Json partners_json(const views::Material& material, const std::vector<model::Partner>& partners);
Json resources_json(const std::vector<model::Resource>& resources);
Json when_by_json(const model::WhenBy& when);
Json target_json(const model::Target& target);
// A number, or `null` and why: a count of few people is not in the record that data is made of.
Json count_json(const model::Count& count);
Json breakdowns_json(const std::vector<model::Breakdown>& breakdowns);
Json result_json(const model::Target& target, const model::Result& result);
// How far the sources and the site go: what is odd, and what was left out, of which kind.
void add_remarks(Json& json, const views::Material& material, const model::Remarks& remarks);
Json links_json(const views::Material& material, const std::vector<model::Link>& links);
Json document_json(const views::Material& material, const model::Ref<model::Document>& document, const std::optional<std::string>& place);

}  // namespace candour::data
