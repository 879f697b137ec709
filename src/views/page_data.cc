// What the site offers as data, and what each file is.
#include <fmt/format.h>

#include "views/offer_data.h"
#include "views/page_makers.h"

namespace candour::views {
namespace {

// Each kind of file that stands for the whole site, in the order in which the page tells of them.
struct Kind {
  std::string_view name;
  std::string_view what;
};
constexpr Kind kForPeople[] = {
    {kPromisesTable, "Everything in one table: one line for each outcome in each report. Begin here."},
    {kPlansTable, "One line for each plan: what it is called, for which year it is, and how large it is."},
    {kReportsTable, "One line for each report: how many outcomes it gives a status for, and which. These are the counts on the pages."},
};
constexpr Kind kForPrograms[] = {
    {kPublicRecord, "The whole public record as one tree: plans, strategies, case studies, sources and the rest."},
    {kPublicRecordSchema, "What that tree is made of, for programs that check it."},
    {kTablesMetadata, "What the columns of the three tables are, as the World Wide Web Consortium has it. Each other table has such a file beside it."},
    {kDataPackage, "The three tables and the tree as a Data Package (Frictionless), with sizes and checksums."},
    {kDataCatalogue, "A catalogue of all the data, for portals that gather it."},
    {kLicenceText, "The licence, in words, to keep with the data."},
};

DataFileLine line_of(const DataFile& file, std::string name, std::optional<std::string> what) {
  return {{std::move(name), file.url}, std::move(what), extent_of(file)};
}

template <std::size_t N>
std::vector<DataFileLine> lines_of(const Material& material, const Kind (&kinds)[N]) {
  std::vector<DataFileLine> lines;
  for (const Kind& kind : kinds) {
    const DataFile* file = find(material.data_files, data_file_url(kind.name));
    if (file != nullptr) lines.push_back(line_of(*file, std::string(kind.name), std::string(kind.what)));
  }
  return lines;
}

DataOfPlan tables_of(const Material& material, const model::Plan& plan) {
  DataOfPlan of{"tables-" + anchor_of(url_of(material.record, plan).address), full_title_of(material.record, plan), {}};
  const auto add = [&](const Url& page, std::string name) {
    const DataFile* file = find(material.data_files, table_url(page));
    if (file != nullptr) of.tables.push_back(line_of(*file, std::move(name), std::nullopt));
  };
  // Links of one name lead to one place (WCAG 2.2, 2.4.9): sections of several plans are called the same.
  add(url_of(material.record, plan), of.heading + ": the whole plan");
  for (const model::Section& section : plan.sections) {
    add(url_of(material.record, plan, section), fmt::format("{}. {}, {}", section.number, section.title, in_words(plan.year)));
  }
  return of;
}

std::vector<DataColumns> columns_of(const Material& material) {
  std::vector<DataColumns> all;
  for (const std::string_view name : {kPromisesTable, kPlansTable, kReportsTable}) {
    const DataFile* file = find(material.data_files, data_file_url(name));
    if (file != nullptr) all.push_back({"The columns of " + std::string(name), file->columns});
  }
  return all;
}

// For machines: the tables and the tree as one dataset.
Dataset dataset_of(const Material& material) {
  const model::Site& site = material.record.site;
  Dataset dataset{site.title + ": data", site.description, {site.publisher, std::nullopt}, std::nullopt, std::nullopt, {}};
  if (site.licence) dataset.licence = site.licence->address;
  for (const std::string_view name : {kPromisesTable, kPlansTable, kReportsTable, kPublicRecord}) {
    const DataFile* file = find(material.data_files, data_file_url(name));
    if (file != nullptr) dataset.downloads.push_back({file->url, file->media_type, size_text(file->bytes)});
  }
  return dataset;
}

}  // namespace

DataView make(const Material& material, const PageEntry& entry, const DataPage&) {
  const model::Site& site = material.record.site;
  DataView view;
  view.frame = frame_of(material, entry, "", "All that this site says, as tables for spreadsheets and as files for programs.");
  view.frame.dataset = dataset_of(material);
  view.lede = {{"All that this site says of its plans can be had as data: ", false},
               {"tables for spreadsheets, and files for programs", true},
               {".", false}};
  view.contents = {{"The whole record", {entry.url.address + "#whole"}},
                   {"Plan by plan", {entry.url.address + "#plans"}},
                   {"How to open a table", {entry.url.address + "#open"}},
                   {"How things are counted", {entry.url.address + "#counted"}},
                   {"Licence", {entry.url.address + "#licence"}},
                   {"For programs", {entry.url.address + "#programs"}},
                   {"What the columns say", {entry.url.address + "#columns"}}};
  view.whole = lines_of(material, kForPeople);
  for (const model::Plan& plan : material.record.plans) view.plans.push_back(tables_of(material, plan));
  view.for_programs = lines_of(material, kForPrograms);
  view.columns = columns_of(material);
  if (site.licence) {
    view.licence = LinkTo{site.licence->name, {site.licence->address}};
    view.attribution = site.licence->attribution;
  }
  view.publisher = site.publisher;
  view.licence_file = {std::string(kLicenceText), data_file_url(kLicenceText)};
  view.how_to_read = {"How to read this", about_url()};
  view.left_out = {"What was left out", left_out_url()};
  return view;
}

}  // namespace candour::views
