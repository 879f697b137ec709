#include "build/inputs.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "html/assets.h"
#include "html/page_html.h"
#include "theme/theme.h"

namespace candour::build {

using diagnostics::Code;
using diagnostics::Diagnostics;
using diagnostics::FileId;

namespace {

constexpr Code kUnknownTemplateFile{"build/unknown-template-file"};
constexpr Code kUnusedTemplate{"build/unused-template"};
constexpr Code kNotAFile{"build/not-a-file"};
constexpr Code kMissingAsset{"build/missing-asset"};

constexpr std::string_view kEnding = ".mustache";

struct Found {
  files::Entry entry;
  const Folder* from;
};

// Ordered by path, whichever folder a file is from: what is made of them must not depend on that.
std::vector<Found> entries_of(const Folder& folder) {
  std::map<files::RelPath, Found> found;
  for (const Folder* layer = &folder; layer != nullptr; layer = layer->beneath) {
    for (const files::Entry& entry : layer->files.list()) found.try_emplace(entry.path, Found{entry, layer});
  }
  std::vector<Found> entries;
  for (auto& [path, it] : found) entries.push_back(std::move(it));
  return entries;
}

// Of a template, which has the ending.
std::string name_of(const files::Entry& entry) { return entry.path.text().substr(0, entry.path.text().size() - kEnding.size()); }

// Templates that stand in for none beneath them, and that no other includes: most likely a name mistyped.
void warn_of_unused(const Folder& folder, const templates::TemplateSet& templates, Diagnostics& diagnostics) {
  std::set<std::string, std::less<>> known;
  for (const files::Entry& entry : folder.beneath->files.list()) known.insert(name_of(entry));
  for (const files::Entry& entry : folder.files.list()) {
    const std::string name = name_of(entry);
    if (known.contains(name) || templates.is_included(name)) continue;
    std::vector<std::string> hints = diagnostics::did_you_mean(name, {known.begin(), known.end()});
    if (hints.empty()) hints = {"include it in another template, or delete it"};
    diagnostics.warning(kUnusedTemplate, templates.start_of(name), "no page uses this template: it stands in for none that is built in, and no other includes it", hints);
  }
}

bool is_file(const Folder& folder, const files::Entry& entry, diagnostics::Sources& sources, Diagnostics& diagnostics) {
  if (entry.kind == files::EntryKind::file) return true;
  const FileId file = sources.add(folder.shown_as + "/" + entry.path.text(), "");
  const bool escapes = entry.kind == files::EntryKind::escaping_link;
  diagnostics.error(kNotAFile, {file, 0, 0}, escapes ? "this link leads out of its folder" : "this is not a plain file",
                    {"put the file itself here"});
  return false;
}

}  // namespace

templates::TemplateSet load_templates(const Folder& folder, diagnostics::Sources& sources, Diagnostics& diagnostics) {
  templates::TemplateSet templates(sources);
  const std::size_t errors = diagnostics.errors();
  for (const auto& [entry, from] : entries_of(folder)) {
    if (!is_file(*from, entry, sources, diagnostics)) continue;
    const std::string& path = entry.path.text();
    const FileId file = sources.add(from->shown_as + "/" + path, from->files.read(entry.path));
    if (path.ends_with(kEnding)) {
      templates.add(name_of(entry), file, diagnostics);
    } else {
      diagnostics.error(kUnknownTemplateFile, {file, 0, 0}, "this is not a template", {"give it the ending `.mustache`, or move it elsewhere"});
    }
  }
  if (!templates.link(templates::Unknown::is_an_error, diagnostics) || diagnostics.errors() != errors) return templates;
  if (folder.beneath != nullptr) warn_of_unused(folder, templates, diagnostics);
  html::check_templates(templates, sources.add(folder.shown_as, ""), diagnostics);
  return templates;
}

std::vector<files::Artifact> load_static(const Folder& folder, diagnostics::Sources& sources, Diagnostics& diagnostics) {
  std::vector<files::Artifact> artifacts;
  for (const auto& [entry, from] : entries_of(folder)) {
    if (!is_file(*from, entry, sources, diagnostics)) continue;
    artifacts.push_back({files::RelPath::of("static") / entry.path, from->files.read(entry.path)});
  }
  for (const std::string_view address : html::asset::kAll) {
    const auto path = files::RelPath::of(address.substr(1));
    if (std::any_of(artifacts.begin(), artifacts.end(), [&](const auto& file) { return file.path == path; })) continue;
    diagnostics.error(kMissingAsset, {sources.add(folder.shown_as, ""), 0, 0}, fmt::format("there is no `{}`, which every site needs", path.name()),
                      {"put it back; `candour templates DIR` writes a full set"});
  }
  return artifacts;
}

void add_colours(const model::Theme& theme, std::vector<files::Artifact>& static_files) {
  for (files::Artifact& file : static_files) {
    if (file.path.text() == "static/candour.css") file.bytes.insert(0, theme::style_sheet(theme));
  }
}

}  // namespace candour::build
