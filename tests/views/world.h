// The fictional record and every page of it, as views.
#pragma once

#include <catch2/catch.hpp>

#include "../fictional/loaded.h"
#include "changes/published_words.h"
#include "progress/progress.h"
#include "views/addresses.h"
#include "views/cross_references.h"
#include "views/material.h"
#include "views/site_map.h"

namespace candour::test {

inline constexpr model::Date kDayOfBuild{2023, 7, 15};

// For records of a test's own, in which nothing is frozen.
inline const ledger::Ledger kNothingFrozen;

// The files of data that a page can speak of, of round sizes: what is in them is for the tests of `data`.
inline views::DataFiles round_data_files(const model::Record& record) {
  views::DataFiles files;
  const auto add_table = [&](views::Url url) {
    files.push_back({std::move(url), "text/csv", 2'500, 12, {{"partnership", "Who made the plan"}, {"status", "How the outcome stands"}}});
  };
  for (const model::Plan& plan : record.plans) {
    add_table(views::table_url(views::url_of(record, plan)));
    for (const model::Section& section : plan.sections) add_table(views::table_url(views::url_of(record, plan, section)));
  }
  for (const auto name : {views::kPromisesTable, views::kPlansTable, views::kReportsTable}) add_table(views::data_file_url(name));
  for (const auto name : {views::kPublicRecord, views::kPublicRecordSchema, views::kTablesMetadata, views::kDataPackage, views::kDataCatalogue, views::kLicenceText}) {
    files.push_back({views::data_file_url(name), "application/json", 1'234'567, 0, {}});
  }
  return files;
}

struct World {
  explicit World(const files::Reader& content) : loaded(content) {
    if (!loaded.said.empty()) throw std::runtime_error("the content has mistakes:\n" + loaded.said);
    progress = progress::derive(loaded.record);
    ledger = ledger::check(loaded.record, loaded.sources, diagnostics);
    changes = changes::derive(loaded.record, progress, changes::published_words(loaded.record, ledger));
    site_map = views::map_site(loaded.record, ledger, diagnostics);
    cross_references = views::cross_reference(loaded.record);
  }

  const model::Record& record() const { return loaded.record; }
  views::Material material(std::optional<std::string> base_url = std::nullopt) const {
    return {loaded.record, progress, ledger, changes, site_map, cross_references, kDayOfBuild, std::move(base_url), round_data_files(loaded.record)};
  }

  Loaded loaded;
  progress::Progress progress;
  ledger::Ledger ledger;
  changes::RecordChanges changes;
  diagnostics::Diagnostics diagnostics;
  views::SiteMap site_map;
  views::CrossReferences cross_references;
};

// tests/fictional, whichever module's test asks for it.
inline const World& fictional() {
  static const World world(files::DiskReader(CANDOUR_TEST_DATA "/../fictional/content"));
  return world;
}

// A report, a plan or an objective can be had in small.
inline bool has_brief(const views::Page& page) {
  return std::holds_alternative<views::SummaryPage>(page) || std::holds_alternative<views::PlanPage>(page) || std::holds_alternative<views::ObjectivePage>(page);
}

inline const views::Frame& frame_of(const views::View& view) {
  return std::visit([](const auto& it) -> const views::Frame& { return it.frame; }, view);
}

inline views::View view_at(const World& world, const std::string& address) {
  for (const views::PageEntry& redirect : world.site_map.redirects) {
    if (redirect.url.address == address) return views::make_view(world.material(), redirect);
  }
  const auto found = world.site_map.by_address.find(address);
  if (found == world.site_map.by_address.end()) throw std::logic_error("no page at " + address);
  return views::make_view(world.material(), world.site_map.pages[found->second]);
}

// The view at an address of the fictional site, which is known to be a T.
template <class T>
T page(const std::string& address) {
  return std::get<T>(view_at(fictional(), address));
}

// The view at an address of the fictional site when the record has become another one. Nothing in it is frozen.
template <class T>
T page_of(const model::Record& record, const std::string& address, const model::Date& as_of = kDayOfBuild) {
  const progress::Progress progress = progress::derive(record);
  const views::CrossReferences references = views::cross_reference(record);
  const changes::RecordChanges changes = changes::derive(record, progress);
  const views::Material material{record, progress, kNothingFrozen, changes, fictional().site_map, references, as_of, std::nullopt};
  return std::get<T>(views::make_view(material, fictional().site_map.pages[fictional().site_map.by_address.find(address)->second]));
}

inline std::string plain(const views::Phrase& phrase) {
  std::string text;
  for (const views::Run& run : phrase) text += run.text;
  return text;
}

}  // namespace candour::test
