#include "build/plan_bundles.h"

#include <algorithm>
#include <utility>

#include "bundle/names.h"
#include "html/relative.h"
#include "html/start_page.h"
#include "views/addresses.h"
#include "views/start.h"

namespace candour::build {

using files::RelPath;

namespace {

RelPath file_of(const views::Url& url) { return RelPath::of(html::file_of(url.address)); }

bool is_static(const RelPath& path) {
  static const RelPath kFolder = RelPath::of("static");
  return path.is_within(kFolder);
}

bool is_explanation(const RelPath& path) {
  static const RelPath kAbout = file_of(views::about_url());
  static const RelPath kGlossary = file_of(views::glossary_url());
  return path == kAbout || path == kGlossary;
}

}  // namespace

bool PlanBundles::explains(const views::PageEntry& entry) { return entry.url == views::about_url() || entry.url == views::glossary_url(); }

PlanBundles::PlanBundles(const views::Material& material, const model::Date& day)
    : material_(material), day_(day), bundles_(material.record.plans.size()), common_part_(part_of(RelPath())) {
  for (std::size_t i = 0; i < bundles_.size(); ++i) {
    bundles_[i].folder = file_of(views::url_of(material.record, material.record.plans[i])).parent();
    by_folder_.emplace(bundles_[i].folder, i);
  }
  for (const views::PageEntry& redirect : material.site_map.redirects) old_addresses_.insert(file_of(redirect.url));
  for (const views::PageEntry& entry : material.site_map.pages) {
    if (plan_of(entry)) continue;
    const auto plan = plan_at(file_of(entry.url));
    if (plan) ++bundles_[*plan].missing;
    if (!explains(entry)) continue;
    for (Bundle& bundle : bundles_) ++bundle.missing;
  }
}

// A page below no folder is one of those that every bundle holds, which lead to no plan: so they are the same in each.
html::PartOfSite PlanBundles::part_of(const RelPath& folder) const {
  return {[folder](const RelPath& path) { return is_static(path) || is_explanation(path) || (!folder.is_root() && path.is_within(folder)); }, material_.base_url};
}

std::optional<std::size_t> PlanBundles::plan_at(const RelPath& path) const {
  for (RelPath folder = path.parent(); !folder.is_root(); folder = folder.parent()) {
    if (const auto found = by_folder_.find(folder); found != by_folder_.end()) return found->second;
  }
  return std::nullopt;
}

std::optional<std::size_t> PlanBundles::plan_of(const views::PageEntry& entry) {
  const auto* page = std::get_if<views::PlanPage>(&entry.page);
  return page == nullptr ? std::nullopt : std::optional<std::size_t>(page->id.index);
}

void PlanBundles::put(const RelPath& path, std::string_view bytes, Bundle& into, const html::PartOfSite& part) {
  html::Detached detached;
  if (path.extension() == ".html") {
    detached = html::detach(bytes, path, part);
    bytes = detached.page;
  } else if (path.extension() == ".css") {
    detached.uses = html::uses_of_style(bytes, path, part);
  }
  auto packed = std::make_shared<const bundle::PackedFile>(bundle::pack(bytes));
  const std::lock_guard hold(into.lock);
  into.files[path] = std::move(packed);
  into.uses.merge(detached.uses);
}

void PlanBundles::add(const files::Artifact& file) {
  if (is_static(file.path) || is_explanation(file.path)) return put(file.path, file.bytes, common_, common_part_);
  const auto plan = plan_at(file.path);
  if (!plan || old_addresses_.contains(file.path)) return;
  Bundle& bundle = bundles_[*plan];
  // Its own page and the bundle itself come when the bundle is made.
  const bool is_of_finished = file.path == bundle.folder / html::file_of("/") || file.path.extension() == ".zip";
  if (!is_of_finished) put(file.path, file.bytes, bundle, part_of(bundle.folder));
}

std::vector<std::size_t> PlanBundles::complete(const views::PageEntry& entry) {
  std::vector<std::size_t> completed;
  const auto count_down = [&](std::size_t i) {
    if (--bundles_[i].missing == 0) completed.push_back(i);
  };
  if (const auto plan = plan_at(file_of(entry.url)); plan && !old_addresses_.contains(file_of(entry.url))) count_down(*plan);
  if (explains(entry)) {
    for (std::size_t i = 0; i < bundles_.size(); ++i) count_down(i);
  }
  return completed;
}

files::Artifact PlanBundles::finish(std::size_t plan, const files::Artifact& page, const std::vector<files::Artifact>& beside, diagnostics::Diagnostics& diagnostics) {
  Bundle& bundle = bundles_[plan];
  put(page.path, page.bytes, bundle, part_of(bundle.folder));
  const RelPath path = RelPath::of(views::bundle_url(views::url_of(material_.record, material_.record.plans[plan])).address.substr(1));
  const RelPath top = RelPath::of(path.name().substr(0, path.name().size() - path.extension().size()));
  bundle::Contents contents;
  for (const files::Artifact& file : beside) contents[top / file.path] = std::make_shared<const bundle::PackedFile>(bundle::pack(file.bytes));
  const RelPath site = top / html::kSiteInBundle;
  for (auto& [file, packed] : std::exchange(bundle.files, {})) contents[site / file] = std::move(packed);
  for (const auto& [file, packed] : common_.files) {
    if (is_explanation(file) || bundle.uses.contains(file) || common_.uses.contains(file)) contents[site / file] = packed;
  }
  std::vector<RelPath> names;
  for (const auto& [file, packed] : contents) names.push_back(file);
  bundle::check_names(names, diagnostics);
  return {path, bundle::archive(contents, day_)};
}

}  // namespace candour::build
