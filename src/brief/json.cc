#include <nlohmann/json.hpp>

#include "brief/brief_files.h"
#include "views/addresses.h"

namespace candour::brief {

namespace {

using Json = nlohmann::ordered_json;  // members in the order in which they are set

std::string_view name_of(views::BriefKind kind) {
  switch (kind) {
    case views::BriefKind::report: return "report";
    case views::BriefKind::plan: return "plan";
    case views::BriefKind::objective: return "objective";
  }
  return "";
}

Json or_null(const std::optional<std::string>& text) { return text ? Json(*text) : Json(); }

// No count stands without what it is out of.
Json counts_json(const std::vector<views::BriefCount>& counts, int of) {
  Json list = Json::array();
  for (const views::BriefCount& it : counts) list.push_back({{"name", it.name}, {"says", it.label}, {"count", it.count}, {"of", of}});
  return list;
}

Json marks_json(const std::vector<progress::Mark>& marks) {
  Json list = Json::array();
  for (const progress::Mark mark : marks) list.push_back(views::slug_of(mark));
  return list;
}

Json link_json(const views::Brief& brief, const views::LinkTo& link) { return {{"title", link.text}, {"address", views::whole_address(brief.base_url, link.url)}}; }

Json part_json(const views::Brief& brief, const views::BriefPart& part) {
  return {{"plan", link_json(brief, part.plan)}, {"reference", part.ref}, {"title", part.to.text}, {"address", views::whole_address(brief.base_url, part.to.url)},
          {"link", part.basis}, {"says", part.recorded}, {"counts", counts_json(part.counts, part.of)}, {"marks", marks_json(part.marks)}};
}

Json source_json(const views::Brief& brief, const views::SourceLine& source) {
  Json json = link_json(brief, source.document);
  json["place"] = or_null(source.place);
  return json;
}

}  // namespace

std::string json_of(const views::Brief& brief) {
  Json json = {{"shape", kBriefShape}, {"covers", name_of(brief.kind)}, {"title", brief.title}, {"of", brief.of},
               {"address", views::whole_address(brief.base_url, brief.page)}, {"publisher", brief.publisher}, {"demonstration", or_null(brief.demonstration)},
               {"language", brief.language}, {"as_at", {{"says", brief.as_at}, {"day", or_null(brief.day)}}}, {"text", brief.text},
               {"says", brief.says}};
  json["tallies"] = Json::array();
  for (const views::BriefTally& it : brief.tallies) {
    json["tallies"].push_back({{"name", it.name}, {"says", it.heading}, {"of", it.of}, {"counts", counts_json(it.counts, it.of)}, {"marks", marks_json(it.marks)}});
  }
  json["parts"] = Json::array();
  for (const views::BriefPart& it : brief.parts) json["parts"].push_back(part_json(brief, it));
  json["changes"] = Json::array();
  for (const views::BriefChange& it : brief.changes) json["changes"].push_back({{"heading", it.heading}, {"says", it.says}});
  json["sources"] = Json::array();
  for (const views::SourceLine& it : brief.sources) json["sources"].push_back(source_json(brief, it));
  return json.dump(2) + "\n";
}

}  // namespace candour::brief
