#include "data/tables_metadata.h"

#include "data/json_parts.h"
#include "digest/digest.h"
#include "views/addresses.h"
#include "views/data_files.h"

namespace candour::data {

namespace {

constexpr std::string_view kPartOfDate = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";

std::string name_of_file(const files::Artifact& file) {
  const std::string& path = file.path.text();
  return path.substr(path.rfind('/') + 1);
}

// ---- CSV on the Web ----

Json csvw_datatype(Datatype type) {
  switch (type) {
    case Datatype::text: return "string";
    case Datatype::whole_number: return "integer";
    case Datatype::number: return "decimal";
    case Datatype::date: return {{"base", "date"}, {"format", "yyyy-MM-dd"}};
    case Datatype::part_of_date: return {{"base", "string"}, {"format", kPartOfDate}};
    case Datatype::yes_no: return {{"base", "boolean"}, {"format", "yes|no"}};
    case Datatype::address: return "anyURI";
  }
  return nullptr;
}

Json csvw_schema(const TableKind& kind) {
  Json columns = Json::array();
  for (const ColumnKind& column : kind.columns) {
    // Its name comes first: what stands in the first line of a table must be among the titles.
    Json json = {{"name", column.name}, {"titles", Json::array({column.name, column.title})}, {"dc:description", column.says},
        {"datatype", csvw_datatype(column.type)}};
    if (column.always) json["required"] = true;
    columns.push_back(std::move(json));
  }
  Json schema = {{"columns", std::move(columns)}, {"null", ""}};
  if (!kind.key.empty()) schema["primaryKey"] = kind.key;
  for (const Reference& it : kind.references) {
    schema["foreignKeys"].push_back({{"columnReference", it.columns}, {"reference", {{"resource", it.table}, {"columnReference", it.columns}}}});
  }
  return schema;
}

// What is said of the whole description, before its tables.
Json csvw_head(const views::Material& material) {
  return {{"@context", Json::array({"http://www.w3.org/ns/csvw", Json{{"@language", material.record.site.language}}})}};
}

void add_terms(Json& json, const views::Material& material) {
  const model::Site& site = material.record.site;
  json["dc:publisher"] = site.publisher;
  if (!site.licence) return;
  json["dc:license"] = {{"@id", site.licence->address}};
  json["dc:rights"] = site.licence->attribution.value_or(site.licence->name);
}

// ---- Frictionless ----

Json frictionless_field(const ColumnKind& column) {
  Json json = {{"name", column.name}, {"title", column.title}, {"description", column.says}};
  Json constraints = Json::object();
  if (column.always) constraints["required"] = true;
  switch (column.type) {
    case Datatype::text:
    case Datatype::address: json["type"] = "string"; break;
    case Datatype::whole_number: json["type"] = "integer"; break;
    case Datatype::number: json["type"] = "number"; break;
    case Datatype::date: json["type"] = "date"; break;
    case Datatype::part_of_date:
      json["type"] = "string";
      constraints["pattern"] = kPartOfDate;
      break;
    case Datatype::yes_no:
      json["type"] = "boolean";
      json["trueValues"] = Json::array({"yes"});
      json["falseValues"] = Json::array({"no"});
      break;
  }
  if (!constraints.empty()) json["constraints"] = std::move(constraints);
  return json;
}

Json table_schema(const TableKind& kind) {
  Json fields = Json::array();
  for (const ColumnKind& column : kind.columns) fields.push_back(frictionless_field(column));
  Json schema = {{"fields", std::move(fields)}, {"missingValues", Json::array({""})}};
  if (!kind.key.empty()) schema["primaryKey"] = kind.key;
  for (const Reference& it : kind.references) {
    const std::string_view table = it.table.substr(0, it.table.rfind('.'));
    schema["foreignKeys"].push_back({{"fields", it.columns}, {"reference", {{"resource", table}, {"fields", it.columns}}}});
  }
  return schema;
}

Json resource(const files::Artifact& file, std::string_view title, std::string_view says) {
  const std::string name = name_of_file(file);
  const std::size_t dot = name.rfind('.');
  const bool is_table = name.ends_with(".csv");
  return {{"name", name.substr(0, dot)},
          {"path", name},
          {"profile", is_table ? "tabular-data-resource" : "data-resource"},
          {"title", title},
          {"description", says},
          {"format", name.substr(dot + 1)},
          {"mediatype", is_table ? "text/csv" : "application/json"},
          {"encoding", "utf-8"},
          {"bytes", file.bytes.size()},
          {"hash", "sha256:" + digest::sha256(file.bytes)}};
}

Json licences(const std::optional<model::Licence>& licence) {
  Json json = {{"title", licence->name}, {"path", licence->address}};
  if (licence->id) json["name"] = *licence->id;
  return Json::array({std::move(json)});
}

}  // namespace

std::string csvw_of(const views::Material& material, const TableKind& kind, std::string_view file_name, std::string_view title) {
  Json json = csvw_head(material);
  json["url"] = file_name;
  json["dc:title"] = title;
  json["dc:description"] = kind.says;
  add_terms(json, material);
  json["tableSchema"] = csvw_schema(kind);
  return json.dump(2) + "\n";
}

std::string csvw_of(const views::Material& material, const std::vector<DescribedTable>& tables) {
  Json json = csvw_head(material);
  json["dc:title"] = material.record.site.title;
  json["dc:description"] = material.record.site.description;
  add_terms(json, material);
  json["tables"] = Json::array();
  for (const DescribedTable& it : tables) {
    json["tables"].push_back(
        {{"url", name_of_file(it.file)}, {"dc:title", it.kind.title}, {"dc:description", it.kind.says}, {"tableSchema", csvw_schema(it.kind)}});
  }
  return json.dump(2) + "\n";
}

std::string data_package_of(const views::Material& material, const std::vector<DescribedTable>& tables, const files::Artifact& record) {
  const model::Site& site = material.record.site;
  const std::string name = views::anchor_of(site.title);
  Json json = {{"profile", "data-package"}, {"name", name.empty() ? "record" : name}, {"title", site.title}, {"description", site.description}};
  if (material.base_url) json["homepage"] = address(material, views::data_url());
  json["contributors"] = Json::array({{{"title", site.publisher}, {"role", "publisher"}}});
  if (site.licence) json["licenses"] = licences(site.licence);
  json["resources"] = Json::array();
  for (const DescribedTable& it : tables) {
    Json described = resource(it.file, it.kind.title, it.kind.says);
    described["dialect"] = {{"delimiter", ","}, {"lineTerminator", "\r\n"}, {"quoteChar", "\""}, {"doubleQuote", true}, {"header", true}};
    described["schema"] = table_schema(it.kind);
    json["resources"].push_back(std::move(described));
  }
  json["resources"].push_back(resource(record, "The public record", "The whole public record as one tree."));
  return json.dump(2) + "\n";
}

}  // namespace candour::data
