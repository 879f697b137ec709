// From a view to the file that shows it.
#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "html/assets.h"
#include "html/page_faults.h"
#include "templates/template_set.h"
#include "views/pages.h"
#include "views/terms.h"

namespace candour::html {

// Reports every kind of page without a template, and every name in the templates that its view does not have. To be
// called once, before any page is rendered.
void check_templates(const templates::TemplateSet& templates, diagnostics::FileId folder, diagnostics::Diagnostics& diagnostics);

// What all pages of a site share: constant, and used by all threads at once. What it refers to must outlive it.
struct Surroundings {
  const templates::TemplateSet& templates;
  const views::TermIndex& terms;
  std::string base_path;  // where the site stands on its host: "/" or "/transparency/"
  Assets assets = {};
  std::string fragment_colours = {};  // the custom properties that fragments use (fragment.h), as style rules
};

// One page, and what is wrong with it (page_faults.h). Thread-safe, given diagnostics of its own.
Page render(const Surroundings& site, const views::View& view, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::html
