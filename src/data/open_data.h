// The data that stands on the site for everyone to take (docs/data.md):
//
//   /data/promises.csv, plans.csv, reports.csv   the whole site as tables
//   /data/record.json                            the whole public record as a tree, and record.schema.json, its shape
//   /data/csv-metadata.json, datapackage.json    what the tables are, for programs
//   /data/catalogue.jsonld, licence.txt          what there is, and on what terms
//   <plan or section>/<its address>.csv          its lines of promises.csv, and <that>-metadata.json
//
// Made of a record from which `disclose` has taken what must not be public, as the pages are.
#pragma once

#include <vector>

#include "files/artifact.h"
#include "views/data_files.h"
#include "views/material.h"

namespace candour::data {

struct OpenData {
  std::vector<files::Artifact> files;  // by path
  views::DataFiles listed;             // the same, for the pages that lead to them: to stand in Material::data_files
};

// A function of the record and the site's address, whatever the day of the build.
OpenData open_data(const views::Material& material);

}  // namespace candour::data
