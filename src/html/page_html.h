// From a view to the file that shows it.
#pragma once

#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "files/artifact.h"
#include "templates/template_set.h"
#include "views/pages.h"

namespace candour::html {

// Reports every kind of page without a template, and every name in the templates that its view does not have. To be
// called once, before any page is rendered.
void check_templates(const templates::TemplateSet& templates, diagnostics::FileId folder, diagnostics::Diagnostics& diagnostics);

// The file of one page. `base_path` is where the site stands on its host ("/"); only the page that is shown at any
// address needs it. Thread-safe, given diagnostics of its own.
files::Artifact render(const templates::TemplateSet& templates, const views::View& view, std::string_view base_path,
                       diagnostics::Diagnostics& diagnostics);

}  // namespace candour::html
