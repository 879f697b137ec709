// All pages and documents, made by several threads; what is reported does not depend on them.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "build/build.h"
#include "build/plan_bundles.h"
#include "build/type_case.h"
#include "files/artifact.h"
#include "html/assets.h"
#include "html/links.h"
#include "templates/template_set.h"
#include "views/material.h"

namespace candour::build {

// Takes over each file as soon as it is made; called by several threads at once.
using Take = std::function<void(files::Artifact)>;

// What pages are made of, and where they go.
struct Makings {
  const views::Material& material;
  const templates::TemplateSet& templates;
  const html::Assets& assets;
  const std::optional<TypeCase>& type;  // none: no documents
  PlanBundles* bundles;                 // none where it is nullptr; gets its files from `take`
  const Take& take;
};

// The page of every entry of the site map and of its redirects, what some of them have in small, the documents of each page that has
// some, and the bundle of each plan, to which its page leads. No more files are held at a time than threads make them. Returns how
// many documents there are.
std::size_t render_pages(const Makings& makings, unsigned jobs, diagnostics::Diagnostics& diagnostics, Observer& observer);

// Reports every redirect that claims the place of a static file. No page can: `static` is no name for a partnership.
void check_places(const views::SiteMap& site_map, const std::vector<files::Artifact>& static_files, diagnostics::Diagnostics& diagnostics);

// Makes known which addresses check_prose will ask for.
void expect_prose(const model::Record& record, html::Published& published);

// Reports every link, anchor and image in the record's prose, and every redirect, that leads to nothing.
void check_prose(const model::Record& record, const html::Published& published, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::build
