#include "data/record_json.h"

#include "data/plan_json.h"
#include "views/common.h"

namespace candour::data {

namespace {

class PublicRecord {
 public:
  explicit PublicRecord(const views::Material& material) : material_(material), record_(material.record) {}

  Json document() const {
    Json json = head();
    json["sources"] = list_json(record_.documents, [this](const auto& it) { return source(it); });
    json["bodies"] = list_json(record_.bodies, [this](const auto& it) { return body(it); });
    json["glossary"] = list_json(record_.terms, [this](const auto& it) { return term(it); });
    json["partnerships"] = list_json(record_.partnerships, [this](const auto& it) { return partnership(it); });
    json["strategies"] = Json::array();
    model::for_each(record_.strategies, [&](auto id, const auto& it) { json["strategies"].push_back(strategy_json(material_, it, id)); });
    json["plans"] = Json::array();
    model::for_each(record_.plans, [&](auto id, const auto&) { json["plans"].push_back(tree_of(material_, {id, std::nullopt, std::nullopt})); });
    json["case_studies"] = list_json(record_.case_studies, [this](const auto& it) { return case_study_json(material_, it); });
    json["decisions"] = list_json(record_.decisions, [this](const auto& it) { return decision_json(material_, it); });
    return json;
  }

 private:
  std::string at(const views::Url& url) const { return address(material_, url); }
  Json id_of(const std::optional<model::Ref<model::Body>>& ref) const { return ref ? Json(record_.at(ref->id).id) : Json(); }
  Json id_of(const model::Ref<model::Document>& ref) const { return record_.at(ref.id).id; }

  Json head() const {
    const model::Site& site = record_.site;
    Json licence;
    if (site.licence) {
      const model::Licence& it = *site.licence;
      licence = {{"name", it.name}, {"id", or_null(it.id)}, {"address", it.address}, {"attribution", or_null(it.attribution)}};
    }
    return {{"shape", kPublicRecordShape},
            {"title", site.title},
            {"description", site.description},
            {"address", at(views::home_url())},
            {"publisher", site.publisher},
            {"licence", std::move(licence)},
            {"demonstration", or_null(site.demonstration)},
            {"language", site.language}};
  }

  Json source(const model::Document& it) const {
    Json json = {{"id", it.id},           {"title", it.title},
                 {"kind", views::label_of(it.kind)}, {"publisher", it.publisher},
                 {"dated", or_null(it.dated)},       {"summary", it.summary},
                 {"standing", or_null(it.standing)}, {"address", at(views::url_of(it))}};
    add_remarks(json, material_, it.remarks);
    return json;
  }

  Json body(const model::Body& it) const {
    Json names = Json::array();
    for (const model::Alias& alias : it.aliases) names.push_back({{"name", alias.name},
        {"source", alias.document ? id_of(*alias.document) : Json()}});
    Json json = {{"id", it.id},
                 {"name", it.name},
                 {"short_name", or_null(it.short_name)},
                 {"kind", views::label_of(it.kind)},
                 {"part_of", id_of(it.parent)},
                 {"partnership", it.partnership ? Json(record_.at(it.partnership->id).slug) : Json()},
                 {"also_called", std::move(names)},
                 {"summary", or_null(it.summary)},
                 {"address", at(views::url_of(it))}};
    add_remarks(json, material_, it.remarks);
    return json;
  }

  Json term(const model::Term& it) const {
    Json meanings = list_json(it.meanings, [this](const model::Meaning& meaning) -> Json {
      return {{"stands_for", or_null(meaning.expansion)},
              {"explanation", or_null(meaning.explanation)},
              {"sources", list_json(meaning.documents, [this](const auto& ref) { return id_of(ref); })},
              {"place", or_null(meaning.place)}};
    });
    Json json = {{"term", it.term}, {"explanation", or_null(it.explanation)}, {"meanings", std::move(meanings)}, {"body", id_of(it.body)},
        {"address", at(views::url_of(it))}};
    add_remarks(json, material_, it.remarks);
    return json;
  }

  Json partnership(const model::Partnership& it) const {
    Json json = {{"id", it.slug},
                 {"name", it.name},
                 {"full_name", or_null(it.full_name)},
                 {"area", it.area},
                 {"kind", views::capitalised(it.kind)},
                 {"summary", it.summary},
                 {"address", at(views::url_of(it))}};
    json["also_called"] = list_json(it.other_names, [this](const model::OtherName& name) -> Json {
      return {{"name", name.name}, {"source", id_of(name.document)}, {"place", or_null(name.place)}};
    });
    json["members"] = list_json(it.members, [this](const model::Member& member) -> Json {
      return {{"body", record_.at(member.body.id).id}, {"source", id_of(member.document)}, {"place", or_null(member.place)}};
    });
    json["governance"] = list_json(it.governance, [this](const model::Governance& group) -> Json {
      return {{"body", record_.at(group.body.id).id},
              {"role", group.role},
              {"who_sits_on_it", or_null(group.composition)},
              {"reports_to", id_of(group.reports_to)},
              {"years", views::years_of(group)},
              {"source", id_of(group.document)},
              {"place", or_null(group.place)}};
    });
    add_remarks(json, material_, it.remarks);
    return json;
  }

  const views::Material& material_;
  const model::Record& record_;
};

}  // namespace

std::string record_json(const views::Material& material) { return PublicRecord(material).document().dump(2) + "\n"; }

}  // namespace candour::data
