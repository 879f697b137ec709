#include "build/render_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>

#include "build/share_out.h"
#include "html/links.h"
#include "html/page_html.h"
#include "html/relative.h"
#include "views/addresses.h"

namespace candour::build {

using diagnostics::Diagnostics;

namespace {

constexpr diagnostics::Code kPlaceTaken{"build/place-taken"};

}  // namespace

void render_pages(const views::Material& material, const templates::TemplateSet& templates, const html::Assets& assets, unsigned jobs,
                  std::vector<files::Artifact>& artifacts, Diagnostics& diagnostics, Observer& observer) {
  std::vector<const views::PageEntry*> pages;
  for (const auto* entries : {&material.site_map.pages, &material.site_map.redirects}) {
    for (const views::PageEntry& entry : *entries) pages.push_back(&entry);
  }
  const views::TermIndex terms(material.record);
  const html::Surroundings site{templates, terms, views::base_path_of(material.base_url), assets};
  std::vector<html::Page> made(pages.size());
  std::vector<Diagnostics> reported(pages.size());
  std::atomic<std::size_t> done = 0;
  share_out(jobs, pages.size(), [&](std::size_t i) {
    made[i] = html::render(site, views::make_view(material, *pages[i]), reported[i]);
    observer.page(++done, pages.size());
  });
  artifacts.reserve(artifacts.size() + made.size());
  for (const Diagnostics& of_page : reported) diagnostics.append(of_page);
  html::report_faults(made, diagnostics);
  for (html::Page& page : made) artifacts.push_back(std::move(page.file));
}

void check_places(const views::SiteMap& site_map, const std::vector<files::Artifact>& static_files, Diagnostics& diagnostics) {
  for (const views::PageEntry& redirect : site_map.redirects) {
    for (const files::Artifact& file : static_files) {
      if (file.path.text() != html::file_of(redirect.url.address)) continue;
      diagnostics.error(kPlaceTaken, redirect.span, fmt::format("`{}` is the address of the file `{}`", redirect.url.address, file.path.text()),
                        {"take this redirect out, or the file"});
    }
  }
}

void check_prose(const model::Record& record, const std::vector<files::Artifact>& artifacts, Diagnostics& diagnostics) {
  const html::Published published(artifacts);
  for (const model::Strategy& strategy : record.strategies) {
    for (const model::Chapter& chapter : strategy.chapters) {
      html::check_links(chapter.text, views::url_of(record, strategy), published, diagnostics);
    }
  }
  for (const model::CaseStudy& study : record.case_studies) {
    html::check_links(study.text, views::url_of(record, study), published, diagnostics);
  }
  for (const model::Redirect& redirect : record.redirects) html::check_address(redirect.to, redirect.to_span, published, diagnostics);
}

}  // namespace candour::build
