// Everything that a reader may look for, each with a name, an address and what it is. The A–Z lists it and search finds
// it: both are made from this one list, so that neither knows of anything that the other hides.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "views/material.h"

namespace candour::views {

struct CatalogueEntry {
  std::string title;
  Url url;
  std::string kind;    // "Aim 1.1 in the 2014/15 plan of SoSafe"
  std::string says;    // more of it, shown beside what was found; may be empty
  bool listed = true;  // in the A–Z too. What has a text and no name, such as an outcome, is only found by search.
};

// In the order of the record: first every page but the one for addresses that do not exist, then what stands on them.
std::vector<CatalogueEntry> catalogue_of(const Material& material);

// By what a title is filed: lower-case letters and digits without accents, a leading "the", "a" or "an" passed over.
// Letters that are not of the Latin script are dropped.
std::string filing_key(std::string_view title);

}  // namespace candour::views
