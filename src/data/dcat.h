// What data the site has, for portals that gather it: Data Catalog Vocabulary (DCAT) 3 (W3C Recommendation, 22 August 2024), as
// JSON-LD 1.1. Its context stands in the file, so that nobody has to fetch one; addresses are relative to the file, so that it
// holds wherever the site stands.
#pragma once

#include <string>

#include "views/material.h"

namespace candour::data {

// A dataset for each table and for the tree of the whole site, one for each plan, and one for each section, which is part of
// its plan's. `material.data_files` must hold these files.
std::string catalogue_json(const views::Material& material);

}  // namespace candour::data
