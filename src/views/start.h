// The first page of a bundle, which leads to the others: it lies on top, beside the folder that holds them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/record.h"
#include "views/parts.h"

namespace candour::views {

struct Material;

struct StartView {
  std::string language;
  std::string site_title;
  std::string title;
  std::string full_title;
  std::vector<std::string> lines;
  std::vector<LinkTo> links;  // into the site
  std::optional<LinkTo> live;  // the site itself, where it has an address
  std::string made;
};

StartView start_of_site(const Material& material);
StartView start_of_plan(const Material& material, model::Id<model::Plan> plan);

// The ZIP file of all that belongs to the plan on the page at `page`: beside it, as its document is (download.h). Of "/sosafe/plan/2014-15/":
// "/sosafe/plan/2014-15/sosafe-plan-2014-15.zip".
Url bundle_url(const Url& page);
// How that page leads to it. `bytes` is the size of the file.
Download bundle_of(const Url& page, const model::Plan& plan, std::size_t bytes);

}  // namespace candour::views
