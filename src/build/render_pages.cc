#include "build/render_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>
#include <thread>

#include "html/links.h"
#include "html/page_html.h"
#include "views/addresses.h"

namespace candour::build {

using diagnostics::Diagnostics;

namespace {

constexpr diagnostics::Code kPlaceTaken{"build/place-taken"};

// "/transparency/" of "https://example.org/transparency"; "/" without a base.
std::string base_path_of(const std::optional<std::string>& base_url) {
  if (!base_url) return "/";
  const std::size_t host = base_url->find("://") + 3;
  const std::size_t slash = base_url->find('/', host);
  return slash == std::string::npos ? "/" : base_url->substr(slash) + "/";
}

struct Made {
  files::Artifact artifact;
  Diagnostics diagnostics;
};

}  // namespace

void render_pages(const views::Material& material, const templates::TemplateSet& templates, unsigned jobs,
                  std::vector<files::Artifact>& artifacts, Diagnostics& diagnostics, Observer& observer) {
  const std::vector<views::PageEntry>& pages = material.site_map.pages;
  const std::string base_path = base_path_of(material.base_url);
  std::vector<Made> made(pages.size());
  std::atomic<std::size_t> next = 0;
  std::atomic<std::size_t> done = 0;
  std::vector<std::exception_ptr> failures(std::max(1U, jobs));
  const auto work = [&](unsigned worker) {
    try {
      for (std::size_t i = next++; i < pages.size(); i = next++) {
        made[i].artifact = html::render(templates, views::make_view(material, pages[i]), base_path, made[i].diagnostics);
        observer.page(++done, pages.size());
      }
    } catch (...) {
      failures[worker] = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> threads;
    try {
      for (unsigned worker = 1; worker < jobs; ++worker) threads.emplace_back(work, worker);
    } catch (const std::system_error&) {
      // The machine gives no more threads: those that there are do the work.
    }
    work(0);
  }
  for (const std::exception_ptr& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
  artifacts.reserve(artifacts.size() + made.size());
  for (Made& page : made) {
    artifacts.push_back(std::move(page.artifact));
    diagnostics.append(page.diagnostics);
  }
}

void check_places(const views::SiteMap& site_map, const std::vector<files::Artifact>& static_files, Diagnostics& diagnostics) {
  for (const files::Artifact& file : static_files) {
    if (file.path.name() != "index.html") continue;
    const std::string address = "/" + file.path.parent().text() + "/";
    const auto page = site_map.by_address.find(address);
    if (page == site_map.by_address.end()) continue;
    const views::PageEntry& entry = site_map.pages[page->second];
    diagnostics.error(kPlaceTaken, entry.span, fmt::format("the page “{}” claims the place of the file `{}`", entry.title, file.path.text()),
                      {"give the page another name: what begins with `/static/` belongs to the static folder"});
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
}

}  // namespace candour::build
