// What the search of the site asks for, once somebody searches.
#pragma once

#include <vector>

#include "files/artifact.h"
#include "views/catalogue.h"

namespace candour::search {

// A JSON array with one array for each entry, in the order given: [title, address, kind] or [title, address, kind, says].
// Addresses are relative to the root of the site, at which the file stands, and name folders: the file can only be asked
// for where a server answers. An anchor follows its `#`.
files::Artifact search_index(const std::vector<views::CatalogueEntry>& entries);

}  // namespace candour::search
