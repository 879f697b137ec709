// All pages and documents, made by several threads, in an order that does not depend on them.
#pragma once

#include <optional>
#include <vector>

#include "build/build.h"
#include "build/type_case.h"
#include "files/artifact.h"
#include "html/assets.h"
#include "templates/template_set.h"
#include "views/material.h"

namespace candour::build {

struct Rendered {
  std::vector<files::Artifact> files;  // in the site map's order: the documents, the pages, then the pages of redirects
  std::size_t documents = 0;
};

// The page of every entry of the site map and of its redirects, and with `type` the document of each page that has one.
Rendered render_pages(const views::Material& material, const templates::TemplateSet& templates, const html::Assets& assets,
                      const std::optional<TypeCase>& type, unsigned jobs, diagnostics::Diagnostics& diagnostics, Observer& observer);

// Reports every redirect that claims the place of a static file. No page can: `static` is no name for a partnership.
void check_places(const views::SiteMap& site_map, const std::vector<files::Artifact>& static_files, diagnostics::Diagnostics& diagnostics);

// Reports every link, anchor and image in the record's prose, and every redirect, that leads to nothing.
void check_prose(const model::Record& record, const std::vector<files::Artifact>& artifacts, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::build
