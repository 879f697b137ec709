// The inputs beside the content: templates and static files.
#pragma once

#include <vector>

#include "build/build.h"
#include "files/artifact.h"
#include "model/theme.h"
#include "templates/template_set.h"

namespace candour::build {

// Every `.mustache` file of the folder and of what lies beneath it, linked, and checked against what each page says.
templates::TemplateSet load_templates(const Folder& folder, diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics);

// Every file of the folder and of what lies beneath it, to stand below `static/` on the site. Reports each that pages need (html::asset::kAll) and that is
// not there.
std::vector<files::Artifact> load_static(const Folder& folder, diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics);

// Puts the theme's colours in front of the style sheet, which only names them.
void add_colours(const model::Theme& theme, std::vector<files::Artifact>& static_files);

}  // namespace candour::build
