// The fictional site, rendered with the repository's own templates.
#pragma once

#include "../views/world.h"
#include "html/page_html.h"

namespace candour::test {

struct Templates {
  explicit Templates(const files::Reader& folder) : set(sources) {
    for (const files::Entry& entry : folder.list()) {
      const std::string& path = entry.path.text();
      set.add(path.substr(0, path.rfind('.')), sources.add("templates/" + path, folder.read(entry.path)), diagnostics);
    }
    if (set.link(templates::Unknown::is_an_error, diagnostics)) html::check_templates(set, sources.add("templates", ""), diagnostics);
  }
  std::string said() const { return diagnostics::for_people(diagnostics, sources, diagnostics::Colour::off); }

  diagnostics::Sources sources;
  templates::TemplateSet set;
  diagnostics::Diagnostics diagnostics;
};

inline const Templates& repository_templates() {
  static const Templates templates(files::DiskReader(CANDOUR_TEST_DATA "/../../templates"));
  return templates;
}

inline html::Surroundings fictional_site(std::string base_path = "/") {
  static const views::TermIndex terms(fictional().record());
  return {repository_templates().set, terms, std::move(base_path)};
}

// Every page of the fictional site, in the order of its map. What is wrong with a page fails the test that asks first.
inline const std::vector<files::Artifact>& rendered() {
  static const std::vector<files::Artifact> pages = [] {
    std::vector<files::Artifact> made;
    for (const views::PageEntry& entry : fictional().site_map.pages) {
      diagnostics::Diagnostics diagnostics;
      const views::View view = views::make_view(fictional().material(), entry);
      html::Page page = html::render(fictional_site(), view, diagnostics);
      INFO(entry.url.address << "\n" << diagnostics::for_people(diagnostics, repository_templates().sources, diagnostics::Colour::off));
      CHECK(diagnostics.all().empty());
      CHECK(page.faults.empty());
      made.push_back(std::move(page.file));
    }
    return made;
  }();
  return pages;
}

}  // namespace candour::test
