// What the tables are, for programs: twice, in the two ways that are in use.
//
// CSV on the Web: Metadata Vocabulary for Tabular Data (W3C Recommendation, 17 December 2015). A reader that is given a table looks for
// its metadata at `<table>-metadata.json`, then at `csv-metadata.json` beside it (section 5 of the Model for Tabular Data and Metadata
// on the Web).
//
// Frictionless Data Package 1.0 (https://specs.frictionlessdata.io/data-package/): one file that lists several tables, each with its
// size, its SHA-256 and its Table Schema.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/table_kinds.h"
#include "files/artifact.h"
#include "views/material.h"

namespace candour::data {

struct DescribedTable {
  const TableKind& kind;
  const files::Artifact& file;
};

// `file_name` is that of the table, which stands in the same folder; `title` says of what it is.
std::string csvw_of(const views::Material& material, const TableKind& kind, std::string_view file_name, std::string_view title);
// Of several in one folder, which may refer to each other.
std::string csvw_of(const views::Material& material, const std::vector<DescribedTable>& tables);
// `record` is the JSON beside them.
std::string data_package_of(const views::Material& material, const std::vector<DescribedTable>& tables, const files::Artifact& record);

}  // namespace candour::data
