// What the site offers as data beside its pages. The module `data` makes these files; pages say how large they are.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "views/url.h"

namespace candour::views {

struct DataColumn {
  std::string name;  // in the first line of the table
  std::string says;
};

struct DataFile {
  Url url;
  std::string media_type;  // "text/csv" (RFC 4180)
  std::size_t bytes = 0;
  std::size_t lines = 0;            // of a table, without its first
  std::vector<DataColumn> columns;  // of a table
};

using DataFiles = std::vector<DataFile>;

inline const DataFile* find(const DataFiles& files, const Url& url) {
  const auto found = std::find_if(files.begin(), files.end(), [&](const DataFile& file) { return file.url == url; });
  return found == files.end() ? nullptr : &*found;
}

// Below data_url().
inline constexpr std::string_view kPromisesTable = "promises.csv";
inline constexpr std::string_view kPlansTable = "plans.csv";
inline constexpr std::string_view kReportsTable = "reports.csv";
inline constexpr std::string_view kPublicRecord = "record.json";
inline constexpr std::string_view kPublicRecordSchema = "record.schema.json";
inline constexpr std::string_view kTablesMetadata = "csv-metadata.json";
inline constexpr std::string_view kDataPackage = "datapackage.json";
inline constexpr std::string_view kDataCatalogue = "catalogue.jsonld";
inline constexpr std::string_view kLicenceText = "licence.txt";

}  // namespace candour::views
