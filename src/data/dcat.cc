#include "data/dcat.h"

#include "data/json_parts.h"
#include "data/table_kinds.h"
#include "views/addresses.h"
#include "views/data_files.h"
#include "views/titles.h"

namespace candour::data {

namespace {

// From the catalogue, which stands one folder below the root.
std::string reference_to(const views::Url& url) { return ".." + url.address; }

class Catalogue {
 public:
  explicit Catalogue(const views::Material& material) : material_(material), site_(material.record.site) {}

  Json json() {
    Json json = {{"@context", context()}, {"@id", reference_to({views::data_url().address + "#catalogue"})}, {"@type", "dcat:Catalog"}};
    describe(json, site_.title, site_.description);
    json["foaf:homepage"] = link(views::data_url());
    json["dcat:dataset"] = Json::array();
    add(json, views::kPromisesTable, promises_kind().title, promises_kind().says);
    add(json, views::kPlansTable, plans_kind().title, plans_kind().says);
    add(json, views::kReportsTable, reports_kind().title, reports_kind().says);
    add(json, views::kPublicRecord, "The public record", "The whole public record as one tree.");
    for (const model::Plan& plan : material_.record.plans) add_plan(json["dcat:dataset"], plan);
    return json;
  }

 private:
  static Json context() {
    return {{"dcat", "http://www.w3.org/ns/dcat#"},
            {"dct", "http://purl.org/dc/terms/"},
            {"foaf", "http://xmlns.com/foaf/0.1/"},
            {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
            {"xsd", "http://www.w3.org/2001/XMLSchema#"}};
  }

  static Json link(const views::Url& url) { return {{"@id", reference_to(url)}}; }
  static Json day(const model::Date& date) { return {{"@value", model::iso(date)}, {"@type", "xsd:date"}}; }
  Json text(std::string_view says) const { return {{"@value", says}, {"@language", site_.language}}; }

  // Codes of ISO 639 as the Library of Congress publishes them: those of two letters, else those of three.
  Json language() const {
    const std::string code = site_.language.substr(0, site_.language.find('-'));
    return {{"@id", std::string("http://id.loc.gov/vocabulary/") + (code.size() == 2 ? "iso639-1/" : "iso639-2/") + code}};
  }

  void describe(Json& json, std::string_view title, std::string_view says) const {
    json["dct:title"] = text(title);
    json["dct:description"] = text(says);
    json["dct:language"] = language();
    json["dct:publisher"] = {{"@id", reference_to({views::data_url().address + "#publisher"})}, {"@type", "foaf:Organization"},
        {"foaf:name", site_.publisher}};
    if (site_.licence) json["dct:license"] = {{"@id", site_.licence->address}};
  }

  // `page` tells people of it.
  Json dataset(const views::Url& id, const views::Url& page, const views::DataFile& file, std::string_view title, std::string_view says) const {
    Json json = {{"@id", reference_to(id)}, {"@type", "dcat:Dataset"}};
    describe(json, title, says);
    json["dcat:landingPage"] = link(page);
    Json distribution = {{"@type", "dcat:Distribution"}, {"dct:title", text(title)}, {"dcat:accessURL", link(file.url)},
        {"dcat:downloadURL", link(file.url)}};
    distribution["dcat:mediaType"] = {{"@id", "https://www.iana.org/assignments/media-types/" + file.media_type}};
    distribution["dcat:byteSize"] = {{"@value", std::to_string(file.bytes)}, {"@type", "xsd:nonNegativeInteger"}};
    if (site_.licence) distribution["dct:license"] = {{"@id", site_.licence->address}};
    if (file.url == views::data_file_url(views::kPublicRecord)) {
      distribution["dct:conformsTo"] = link(views::data_file_url(views::kPublicRecordSchema));
    }
    json["dcat:distribution"] = std::move(distribution);
    return json;
  }

  void add(Json& catalogue, std::string_view name, std::string_view title, std::string_view says) const {
    const views::DataFile* file = find(material_.data_files, views::data_file_url(name));
    if (file == nullptr) return;
    const views::Url id{views::data_url().address + "#" + std::string(name.substr(0, name.find('.')))};
    catalogue["dcat:dataset"].push_back(dataset(id, views::data_url(), *file, title, says));
  }

  void add_plan(Json& datasets, const model::Plan& plan) const {
    const views::Url page = views::url_of(material_.record, plan);
    const std::string title = views::full_title_of(material_.record, plan);
    const auto add_table = [&](const views::Url& of, const std::string& called) -> Json* {
      const views::DataFile* file = find(material_.data_files, views::table_url(of));
      if (file == nullptr) return nullptr;
      Json json = dataset({of.address + "#data"}, of, *file, called, promises_kind().says);
      json["dct:temporal"] = {{"@type", "dct:PeriodOfTime"},
                              {"dcat:startDate", day(range_of(model::Quarter{plan.year, 1}).from)},
                              {"dcat:endDate", day(range_of(model::Quarter{plan.year, 4}).to)}};
      json["dct:spatial"] = {{"@type", "dct:Location"}, {"rdfs:label", text(material_.record.at(plan.partnership).area)}};
      datasets.push_back(std::move(json));
      return &datasets.back();
    };
    add_table(page, title);
    for (const model::Section& section : plan.sections) {
      Json* const part = add_table(views::url_of(material_.record, plan, section), section.title + " (" + title + ")");
      if (part != nullptr) (*part)["dct:isPartOf"] = link({page.address + "#data"});
    }
  }

  const views::Material& material_;
  const model::Site& site_;
};

}  // namespace

std::string catalogue_json(const views::Material& material) { return Catalogue(material).json().dump(2) + "\n"; }

}  // namespace candour::data
