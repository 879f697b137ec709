#include "data/record_schema.h"

#include <algorithm>

#include "data/plan_json.h"
#include "data/record_json.h"
#include "views/addresses.h"

namespace candour::data {

namespace {

using Members = std::vector<std::pair<std::string, Json>>;

Json typed(std::string_view type) { return {{"type", type}}; }
Json text() { return typed("string"); }
Json text_or_null() { return {{"type", {"string", "null"}}}; }
Json whole() { return {{"type", "integer"}, {"minimum", 0}}; }
Json whole_or_null() { return {{"type", {"integer", "null"}}}; }
Json flag() { return typed("boolean"); }
Json list_of(Json item) { return {{"type", "array"}, {"items", std::move(item)}}; }
Json texts() { return list_of(text()); }
Json part(std::string_view name) { return {{"$ref", "#/$defs/" + std::string(name)}}; }
Json parts_of(std::string_view name) { return list_of(part(name)); }
Json nullable(Json schema) { return {{"anyOf", {std::move(schema), typed("null")}}}; }
Json one_of(const std::vector<Json>& values) { return {{"enum", values}}; }
Json constant(std::string_view value) { return {{"const", value}}; }

Json meaning(std::string_view says, Json schema) {
  schema["description"] = says;
  return schema;
}

Json object(const Members& members, const std::vector<std::string_view>& may_be_missing = {}) {
  Json json = typed("object");
  json["required"] = Json::array();
  for (const auto& [name, schema] : members) {
    json["properties"][name] = schema;
    if (std::find(may_be_missing.begin(), may_be_missing.end(), name) == may_be_missing.end()) json["required"].push_back(name);
  }
  return json;
}

Members operator+(Members members, const Members& more) {
  members.insert(members.end(), more.begin(), more.end());
  return members;
}

Members remarks() { return {{"notes", parts_of("note")}, {"left_out", parts_of("left_out")}}; }

Json source_id() { return meaning("The id of a source.", text()); }
Json body_id() { return meaning("The id of a body.", text()); }
Json body_id_or_null() { return meaning("The id of a body.", text_or_null()); }
Json partnership_id() { return meaning("The id of a partnership.", text()); }
Json date_or_null() { return nullable(part("date")); }
Json quarter_or_null() { return nullable(part("quarter")); }
Json address_or_null() { return nullable(part("address")); }

// A number, or why it is not given.
Members count() {
  return {{"says", meaning("As the page says it.", text())},
          {"value", {{"type", {"number", "null"}}}},
          {"fewer_than", whole_or_null()},
          {"not_shown", one_of({"beside-small-count", "near-earlier-count", "few-people", nullptr})}};
}

Json status_names() {
  Json names = Json::array();
  for (std::size_t i = 0; i < progress::kMarks; ++i) names.push_back(views::slug_of(static_cast<progress::Mark>(i)));
  return {{"enum", std::move(names)}};
}

// A list that a cell of the document holds, or why it holds none.
Json cell_of(std::string_view item) {
  return object({{"recorded", flag()},
                 {"values", nullable(parts_of(item))},
                 {"why", one_of({"blank", "not-in-plan", "given-as-not-applicable", "lost", "left-out"})},
                 {"says", text()}},
                {"why", "says"});
}

Members counts() {
  const Json status = object({{"name", part("status_name")}, {"word", text()}, {"count", whole()}, {"meaning", text_or_null()}});
  return {{"statuses", nullable(object({{"of", meaning("All outcomes.", whole())}, {"recorded", meaning("Those with a status.", whole())},
      {"each", list_of(status)}}))},
          {"updates", nullable(object({{"of", meaning("All rows.", whole())}, {"given", whole()}, {"none_recorded", whole()},
              {"left_out", whole()}, {"blank", whole()}}))}};
}

// ---- What a plan is made of ----

void add_small_parts(Json& defs) {
  defs["date"] = meaning("ISO 8601, as exact as it is known.", {{"type", "string"}, {"pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}});
  defs["quarter"] = meaning("1 is April to June.", {{"type", "integer"}, {"minimum", 1}, {"maximum", 4}});
  defs["address"] = meaning("Absolute, or from the root of the site.", {{"type", "string"}, {"pattern", "^(https?://|/)"}});
  defs["status_name"] = status_names();
  defs["note"] = meaning("What is odd in a source, and what is shown.",
                         object({{"kind", text()}, {"document_says", text()}, {"we_show", text()}, {"place", text_or_null()},
                             {"document", text_or_null()}}));
  defs["left_out"] = meaning("Something that a source says and the site does not: its kind only.",
                             object({{"kind", text()}, {"says", text_or_null()}, {"place", text_or_null()}}));
  defs["count"] = meaning("A number, or why it is not given.", object(count()));
  defs["counts"] = meaning("Null where the plan has no room for them.", object(counts()));
  defs["size"] = object({{"aims", whole()}, {"actions", whole()}, {"commitments", meaning("Rows of the plan’s table.", whole())},
      {"outcomes", whole()}});
  defs["link"] = meaning("How a part belongs to an objective of a strategy.",
                         object({{"says", text()}, {"objective", text_or_null()}, {"address", address_or_null()}, {"basis", text()},
                             {"reason", text()}}));
  defs["figure"] = meaning("A number that a source states.",
                           object(count() + Members{{"unit", text()}, {"what", text_or_null()}, {"so_far", flag()}, {"place", text_or_null()}}));
}

void add_cells(Json& defs) {
  defs["lead"] = object({{"name", text()}, {"in_support", flag()}, {"remark", text_or_null()}, {"address", part("address")}});
  defs["partner"] = object({{"name", text()}, {"sure", meaning("False: names that the document runs together.", flag())},
      {"address", address_or_null()}});
  defs["due"] = object({{"as_printed", text()}, {"date", date_or_null()}, {"last_day", date_or_null()}});
  const Json amount = object({{"value", typed("number")}, {"currency", meaning("ISO 4217.", text())}});
  defs["resource"] = object({{"number", whole_or_null()}, {"text", text()}, {"amount", nullable(amount)}, {"from", text_or_null()},
      {"purpose", text_or_null()}});
  defs["target"] = object({{"says", text()},
                           {"comparator", one_of({"at-least", "at-most", "exactly"})},
                           {"value", typed("number")},
                           {"unit", text()},
                           {"per", one_of({"month", "quarter", "year", nullptr})},
                           {"among", text_or_null()}});
  defs["result"] = object(count() + Members{{"qualifier", one_of({"exactly", "about", "over", "at-least", "at-most", nullptr})},
                                            {"unit", text()},
                                            {"so_far", flag()},
                                            {"verdict", one_of({"met", "not-met", "unclear", "so-far"})}});
  defs["breakdown"] = object({{"what", text()},
                              {"unit", text()},
                              {"so_far", flag()},
                              {"parts", list_of(object(Members{{"label", text()}} + count()))},
                              {"total", nullable(part("count"))}});
}

void add_promises(Json& defs) {
  const Members of_report = {{"report", text()}, {"quarter", quarter_or_null()}, {"recorded", flag()}};
  defs["standing"] = meaning("How an outcome stands in one report.",
                             object(of_report + Members{{"status", meaning("Null where nothing is recorded, which is no status.",
                                 nullable(part("status_name")))},
                                                        {"word", text()},
                                                        {"why", part("status_name")},
                                                        {"colour", one_of({"green", "amber", "red", nullptr})},
                                                        {"words", text_or_null()},
                                                        {"reason", text_or_null()},
                                                        {"result", nullable(part("result"))},
                                                        {"late", flag()}} +
                                        remarks(),
                                    {"why"}));
  const Json mention = object({{"date", part("date")}, {"says", text()}});
  defs["statement"] = meaning("What a report says of a row.", object(of_report + Members{{"says", text()},
                                                                                          {"texts", nullable(texts())},
                                                                                          {"points", nullable(texts())},
                                                                                          {"breakdowns", nullable(parts_of("breakdown"))},
                                                                                          {"mentions", nullable(list_of(mention))}} +
                                                                     remarks()));
  defs["outcome"] = object(Members{{"reference", text()},
                                   {"number", whole_or_null()},
                                   {"text", text()},
                                   {"target", nullable(part("target"))},
                                   {"due", nullable(part("due"))},
                                   {"due_by", date_or_null()},
                                   {"place", text_or_null()},
                                   {"address", part("address")},
                                   {"in_plan", flag()},
                                   {"statuses", parts_of("standing")}} +
                           remarks());
  defs["commitment"] = meaning("A row of the plan’s table.", object({{"led_by", cell_of("lead")},
                                                                     {"led_by_groups", cell_of("lead")},
                                                                     {"with", cell_of("partner")},
                                                                     {"due", cell_of("due")},
                                                                     {"resources", cell_of("resource")},
                                                                     {"outcomes", cell_of("outcome")},
                                                                     {"in_plan", flag()},
                                                                     {"statements", parts_of("statement")}}));
}

void add_plan(Json& defs) {
  const Members row = Members{{"points", texts()}, {"proposal", text_or_null()}, {"place", text_or_null()}, {"links", parts_of("link")},
      {"commitment", nullable(part("commitment"))}} + remarks();
  defs["action"] = object(row + Members{{"reference", text_or_null()}, {"letter", text_or_null()}, {"text", text()}, {"address", address_or_null()}});
  const Json definition = object({{"term", text()}, {"says", text_or_null()}});
  defs["aim"] = object(row + Members{{"reference", text()}, {"title", text()}, {"texts", texts()}, {"tags", texts()},
      {"definitions", list_of(definition)}, {"address", part("address")}, {"actions", parts_of("action")}});
  const Json indicator = object({{"name", text()}, {"unit", text_or_null()}});
  defs["section"] = object(Members{{"kind", text()},
                                   {"number", whole()},
                                   {"title", text()},
                                   {"focus", text_or_null()},
                                   {"cross_cutting", flag()},
                                   {"led_by", parts_of("lead")},
                                   {"indicators", list_of(indicator)},
                                   {"place", text_or_null()},
                                   {"address", part("address")},
                                   {"size", part("size")},
                                   {"counts", list_of(object(Members{{"report", text()}} + counts()))},
                                   {"links", parts_of("link")},
                                   {"aims", parts_of("aim")}} +
                           remarks());
  defs["report"] = object(Members{{"id", text()},
                                  {"name", text()},
                                  {"label", text()},
                                  {"quarter", quarter_or_null()},
                                  {"period", nullable(object({{"from", part("date")}, {"to", part("date")}}))},
                                  {"as_at", date_or_null()},
                                  {"document", text()},
                                  {"address", part("address")},
                                  {"summary", text_or_null()},
                                  {"counts", part("counts")}} +
                          remarks());
  const Json key = object({{"colour", text()}, {"words", text()}, {"status", part("status_name")}});
  const Json strategy = object({{"title", text()}, {"address", part("address")}, {"basis", text()}, {"reason", text()}});
  const Json plan = object(Members{{"title", text()}, {"year", text()}, {"from", part("date")}, {"to", part("date")}, {"standing", text()},
      {"has_statuses", flag()}, {"status_key", list_of(key)}, {"address", part("address")}, {"summary", text()}, {"introduction", texts()},
      {"principles", texts()}, {"funding", texts()}, {"strategies", list_of(strategy)}} + remarks());
  const Json source = object({{"title", text()}, {"publisher", text()}, {"dated", text_or_null()}, {"place", text_or_null()},
      {"address", part("address")}});
  defs["plan"] = object({{"shape", constant(kPlanShape)},
                         {"covers", constant("plan")},
                         {"title", text()},
                         {"address", part("address")},
                         {"publisher", text()},
                         {"demonstration", text_or_null()},
                         {"language", text()},
                         {"partnership", object({{"name", text()}, {"area", text()}, {"address", part("address")}})},
                         {"plan", plan},
                         {"as_at", object({{"says", text()}, {"report", text_or_null()}, {"quarter", quarter_or_null()}, {"day", date_or_null()}})},
                         {"sources", list_of(source)},
                         {"size", part("size")},
                         {"reports", parts_of("report")},
                         {"quarters_without_report", parts_of("quarter")},
                         {"sections", parts_of("section")}});
}

// ---- What stands beside the plans ----

void add_strategy(Json& defs) {
  const Json value = object(Members{{"date", date_or_null()}} + count() + Members{{"place", text_or_null()}});
  const Json measure = object(Members{{"name", text()}, {"unit", text_or_null()}, {"values", list_of(value)}, {"place", text_or_null()}} + remarks());
  const Json activity = object(Members{{"title", text()}, {"texts", texts()}, {"figures", parts_of("figure")},
      {"place", text_or_null()}} + remarks());
  const Json title = object({{"title", text()}, {"source", source_id()}, {"place", text_or_null()}});
  const Json objective = object(Members{{"number", whole()}, {"title", text()}, {"reason", text_or_null()}, {"intentions", texts()},
      {"measures", list_of(measure)}, {"figures", parts_of("figure")}, {"follows", parts_of("link")}, {"place", text_or_null()},
      {"address", part("address")}, {"activities", list_of(activity)}, {"also_titled", list_of(title)}} + remarks());
  const Json above = object(Members{{"called", text()}, {"items", texts()}, {"place", text_or_null()}} + remarks());
  const Json chapter = object(Members{{"title", text()}, {"texts", texts()}, {"source", source_id()}, {"place", text_or_null()}} + remarks());
  const Json evidence = object(Members{{"title", text()}, {"place", text_or_null()}} + remarks());
  defs["strategy"] = object(Members{{"partnership", partnership_id()},
                                    {"title", text()},
                                    {"years", text()},
                                    {"standing", text()},
                                    {"summary", text()},
                                    {"source", source_id()},
                                    {"place", text_or_null()},
                                    {"address", part("address")},
                                    {"above_objectives", nullable(above)},
                                    {"objectives_are_called", text()},
                                    {"objectives", list_of(objective)},
                                    {"chapters", list_of(chapter)},
                                    {"evidence", list_of(evidence)},
                                    {"monitoring", texts()},
                                    {"figures", parts_of("figure")}} +
                            remarks());
}

void add_prose(Json& defs) {
  const Members prose = Members{{"partnership", partnership_id()}, {"title", text()}, {"figures", parts_of("figure")}, {"source", source_id()},
      {"address", part("address")}} + remarks();
  defs["case_study"] = object(prose + Members{{"says", text()}, {"quote", text_or_null()}, {"texts", texts()}, {"objective", address_or_null()},
      {"took_part", list_of(body_id())}, {"place", text_or_null()}});
  const Json recommendation = object({{"label", text()}, {"text", text()}});
  const Members titled = Members{{"title", text()}, {"texts", texts()}, {"place", text_or_null()}} + remarks();
  const Json appendix = object({{"label", text()}, {"title", text()}, {"held", meaning("Whether the record has its text.", flag())}});
  defs["decision"] = object(prose + Members{{"summary", text()},
                                            {"strategy", address_or_null()},
                                            {"purpose", texts()},
                                            {"route", texts()},
                                            {"recommendations", list_of(recommendation)},
                                            {"sections", list_of(object(titled + Members{{"points", texts()}}))},
                                            {"implications", list_of(object(titled))},
                                            {"appendices", list_of(appendix)}});
}

void add_names(Json& defs) {
  defs["source"] = object(Members{{"id", text()}, {"title", text()}, {"kind", text()}, {"publisher", text()}, {"dated", text_or_null()},
      {"summary", text()}, {"standing", text_or_null()}, {"address", part("address")}} + remarks());
  const Json alias = object({{"name", text()}, {"source", meaning("The id of a source.", text_or_null())}});
  defs["body"] = object(Members{{"id", text()}, {"name", text()}, {"short_name", text_or_null()}, {"kind", text()},
      {"part_of", body_id_or_null()}, {"partnership", meaning("The id of a partnership.", text_or_null())}, {"also_called", list_of(alias)},
      {"summary", text_or_null()}, {"address", part("address")}} + remarks());
  const Json term_meaning = object({{"stands_for", text_or_null()}, {"explanation", text_or_null()}, {"sources", list_of(source_id())},
      {"place", text_or_null()}});
  defs["term"] = object(Members{{"term", text()}, {"explanation", text_or_null()}, {"meanings", list_of(term_meaning)},
      {"body", body_id_or_null()}, {"address", part("address")}} + remarks());
  const Json other_name = object({{"name", text()}, {"source", source_id()}, {"place", text_or_null()}});
  const Json member = object({{"body", body_id()}, {"source", source_id()}, {"place", text_or_null()}});
  const Json group = object({{"body", body_id()}, {"role", text()}, {"who_sits_on_it", text_or_null()}, {"reports_to", body_id_or_null()},
      {"years", text()}, {"source", source_id()}, {"place", text_or_null()}});
  defs["partnership"] = object(Members{{"id", text()}, {"name", text()}, {"full_name", text_or_null()}, {"area", text()}, {"kind", text()},
      {"summary", text()}, {"address", part("address")}, {"also_called", list_of(other_name)}, {"members", list_of(member)},
      {"governance", list_of(group)}} + remarks());
}

}  // namespace

std::string record_schema() {
  Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "A public record of plans and reports"}};
  schema["description"] = "The shape candour-public-record/1. Within it, members keep their names, types and meaning, and new ones may be added.";
  const Json licence = object({{"name", text()}, {"id", meaning("Its name in the SPDX License List.", text_or_null())}, {"address", text()},
      {"attribution", text_or_null()}});
  schema.update(object({{"shape", constant(kPublicRecordShape)},
                        {"title", text()},
                        {"description", text()},
                        {"address", part("address")},
                        {"publisher", text()},
                        {"licence", nullable(licence)},
                        {"demonstration", meaning("A notice, where the site is not the publisher’s own.", text_or_null())},
                        {"language", meaning("A tag of BCP 47.", text())},
                        {"sources", parts_of("source")},
                        {"bodies", parts_of("body")},
                        {"glossary", parts_of("term")},
                        {"partnerships", parts_of("partnership")},
                        {"strategies", parts_of("strategy")},
                        {"plans", parts_of("plan")},
                        {"case_studies", parts_of("case_study")},
                        {"decisions", parts_of("decision")}}));
  Json defs = Json::object();
  add_small_parts(defs);
  add_cells(defs);
  add_promises(defs);
  add_plan(defs);
  add_strategy(defs);
  add_prose(defs);
  add_names(defs);
  schema["$defs"] = std::move(defs);
  return schema.dump(2) + "\n";
}

}  // namespace candour::data
