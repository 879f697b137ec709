#include "data/json_parts.h"

#include <cmath>

#include "views/common.h"
#include "views/rows.h"

namespace candour::data {

namespace {

std::string_view name_of(model::Comparator comparator) {
  switch (comparator) {
    case model::Comparator::at_least: return "at-least";
    case model::Comparator::at_most: return "at-most";
    case model::Comparator::exactly: return "exactly";
  }
  return "";
}

std::string_view name_of(model::Per per) {
  switch (per) {
    case model::Per::month: return "month";
    case model::Per::quarter: return "quarter";
    case model::Per::year: return "year";
  }
  return "";
}

std::string_view name_of(model::Qualifier qualifier) {
  switch (qualifier) {
    case model::Qualifier::exactly: return "exactly";
    case model::Qualifier::about: return "about";
    case model::Qualifier::over: return "over";
    case model::Qualifier::at_least: return "at-least";
    case model::Qualifier::at_most: return "at-most";
  }
  return "";
}

std::string_view name_of(model::Hidden hidden) {
  switch (hidden) {
    case model::Hidden::beside_small_count: return "beside-small-count";
    case model::Hidden::near_earlier_count: return "near-earlier-count";
    case model::Hidden::of_few_people: return "few-people";
  }
  return "";
}

std::string_view name_of(progress::Verdict verdict) {
  switch (verdict) {
    case progress::Verdict::met: return "met";
    case progress::Verdict::not_met: return "not-met";
    case progress::Verdict::unclear: return "unclear";
    case progress::Verdict::so_far: return "so-far";
  }
  return "";
}

}  // namespace

Json or_null(const std::optional<model::Date>& date) { return date ? Json(model::iso(*date)) : Json(); }

Json number(double value) {
  constexpr double kExact = 9007199254740992.0;  // 2^53: up to it, every whole number is one of its own
  if (std::fabs(value) <= kExact && value == std::trunc(value)) return static_cast<std::int64_t>(value);
  return value;
}

Json cell(const model::Plan& plan, const model::Cells& cells, model::Column column, Json values) {
  if (shows(plan, cells, column)) return {{"recorded", true}, {"values", std::move(values)}};
  const model::Absence why = plan.absence(cells, column);
  return {{"recorded", false}, {"values", nullptr}, {"why", name_of(why)}, {"says", views::statement_of(why)}};
}

Json leads_json(const views::Material& material, const std::vector<model::Lead>& leads) {
  Json list = Json::array();
  for (const model::Lead& lead : leads) {
    const views::FactValue value = views::value_of(material, lead);
    list.push_back({{"name", value.text},
                    {"in_support", lead.supporting},
                    {"remark", or_null(value.remark)},
                    {"address", address(material, *value.url)}});
  }
  return list;
}

Json partners_json(const views::Material& material, const std::vector<model::Partner>& partners) {
  Json list = Json::array();
  for (const model::Partner& partner : partners) {
    if (partner.body) {
      const views::LinkTo link = views::link_to(material.record.at(partner.body->id));
      list.push_back({{"name", link.text}, {"sure", true}, {"address", address(material, link.url)}});
    } else {
      list.push_back({{"name", *partner.unsure}, {"sure", false}, {"address", nullptr}});
    }
  }
  return list;
}

Json resources_json(const std::vector<model::Resource>& resources) {
  Json list = Json::array();
  for (const model::Resource& resource : resources) {
    Json amount;
    if (resource.amount) amount = {{"value", number(resource.amount->value)}, {"currency", resource.amount->currency}};
    list.push_back({{"number", or_null(resource.number)},
                    {"text", resource.text},
                    {"amount", std::move(amount)},
                    {"from", or_null(resource.from)},
                    {"purpose", or_null(resource.purpose)}});
  }
  return list;
}

Json when_by_json(const model::WhenBy& when) {
  const auto* date = std::get_if<model::Date>(&when.meaning);
  return {{"as_printed", when.text},
          {"date", date != nullptr ? Json(model::iso(*date)) : Json()},
          {"last_day", or_null(model::last_day(when))}};
}

Json target_json(const model::Target& target) {
  return {{"says", views::target_text(target)},
          {"comparator", name_of(target.comparator)},
          {"value", number(target.value)},
          {"unit", target.unit},
          {"per", target.per ? Json(name_of(*target.per)) : Json()},
          {"among", or_null(target.base)}};
}

Json count_json(const model::Count& count) {
  Json json = {{"says", views::count_text(count)}, {"value", nullptr}, {"fewer_than", nullptr}, {"not_shown", nullptr}};
  if (const auto value = exact(count)) json["value"] = number(*value);
  if (const auto* small = std::get_if<model::FewerThan>(&count)) json["fewer_than"] = small->limit;
  if (const auto* gone = std::get_if<model::NotShown>(&count)) json["not_shown"] = name_of(gone->why);
  return json;
}

Json breakdowns_json(const std::vector<model::Breakdown>& breakdowns) {
  Json list = Json::array();
  for (const model::Breakdown& it : breakdowns) {
    Json parts = Json::array();
    for (const model::BreakdownPart& part : it.parts) {
      Json line = {{"label", part.label}};
      line.update(count_json(part.value));
      parts.push_back(std::move(line));
    }
    list.push_back({{"what", it.what}, {"unit", it.unit}, {"so_far", it.so_far}, {"parts", std::move(parts)},
                    {"total", it.total ? count_json(*it.total) : Json()}});
  }
  return list;
}

Json result_json(const model::Target& target, const model::Result& result) {
  const Json count = count_json(result.value);
  const bool is_exact = exact(result.value).has_value();
  return {{"says", views::result_text(target, result)},
          {"qualifier", is_exact ? Json(name_of(result.qualifier.value_or(model::Qualifier::exactly))) : Json()},
          {"value", count["value"]},
          {"fewer_than", count["fewer_than"]},
          {"not_shown", count["not_shown"]},
          {"unit", result.unit},
          {"so_far", result.so_far},
          {"verdict", name_of(progress::judge(target, result))}};
}

void add_remarks(Json& json, const views::Material& material, const model::Remarks& remarks) {
  Json notes = Json::array();
  for (const views::NoteView& note : views::notes_of(material, remarks)) {
    notes.push_back({{"kind", note.kind},
                     {"document_says", note.says},
                     {"we_show", note.shows},
                     {"place", or_null(note.place)},
                     {"document", note.source ? Json(note.source->text) : Json()}});
  }
  Json left_out = Json::array();
  for (const views::LeftOutView& each : views::left_out_of(remarks)) {
    left_out.push_back({{"kind", each.kind}, {"says", or_null(each.says)}, {"place", or_null(each.place)}});
  }
  json["notes"] = std::move(notes);
  json["left_out"] = std::move(left_out);
}

Json links_json(const views::Material& material, const std::vector<model::Link>& links) {
  Json list = Json::array();
  for (const model::Link& link : links) {
    const views::LinkView view = views::link_view(material, link);
    list.push_back({{"says", view.statement},
                    {"objective", view.objective ? Json(view.objective->text) : Json()},
                    {"address", view.objective ? Json(address(material, view.objective->url)) : Json()},
                    {"basis", view.basis},
                    {"reason", view.reason}});
  }
  return list;
}

Json document_json(const views::Material& material, const model::Ref<model::Document>& document, const std::optional<std::string>& place) {
  const model::Document& it = material.record.at(document.id);
  return {{"title", it.title},
          {"publisher", it.publisher},
          {"dated", or_null(it.dated)},
          {"place", or_null(place)},
          {"address", address(material, views::url_of(it))}};
}

}  // namespace candour::data
