// What every page is made from, and the one way to make a page.
#pragma once

#include <optional>
#include <string>

#include "changes/record_changes.h"
#include "ledger/ledger.h"
#include "model/record.h"
#include "progress/progress.h"
#include "views/cross_references.h"
#include "views/data_files.h"
#include "views/pages.h"
#include "views/site_map.h"

namespace candour::views {

// All of it constant, and shared by the threads that make pages.
struct Material {
  const model::Record& record;
  const progress::Progress& progress;
  const ledger::Ledger& ledger;
  const changes::RecordChanges& changes;
  const SiteMap& site_map;
  const CrossReferences& cross_references;
  model::Date as_of;                    // the day for which the site is built: how old is what it says?
  std::optional<std::string> base_url;  // where the site will stand, without a slash at the end
  DataFiles data_files = {};            // none while these are made
};

// What one page says. Safe to call from several threads at once.
View make_view(const Material& material, const PageEntry& entry);

}  // namespace candour::views
