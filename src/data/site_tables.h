// The two small tables of the whole site, beside the large one of promises: which plans and reports there are, with the counts that
// their pages show.
#pragma once

#include "data/csv.h"
#include "views/material.h"

namespace candour::data {

// table_kinds.h says what the columns are. Plans in the record's order; reports by plan, oldest first.
Table plans_table(const views::Material& material);
Table reports_table(const views::Material& material);

}  // namespace candour::data
