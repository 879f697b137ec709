#include "html/links.h"

#include <fmt/format.h>

#include <algorithm>

#include "html/relative.h"
#include "html/tags.h"
#include "views/target.h"

namespace candour::html {

using diagnostics::Code;
using diagnostics::Diagnostics;
using diagnostics::Span;

namespace {

constexpr Code kBrokenLink{"html/broken-link"};
constexpr Code kBrokenAnchor{"html/broken-anchor"};
constexpr Code kBrokenImage{"html/broken-image"};

// "feel-safe" of "/sosafe/strategy/2015-18/feel-safe/" and of "/static/feel-safe".
std::string_view last_part(std::string_view address) {
  while (address.ends_with('/')) address.remove_suffix(1);
  return address.substr(address.rfind('/') + 1);
}

// The nearest address as a whole, or else the first whose last part is the same or, failing that, the nearest: a page that
// has moved to another folder is still called the same.
std::vector<std::string> nearest_address(std::string_view address, const std::vector<std::string_view>& known) {
  std::vector<std::string> hints = diagnostics::did_you_mean(address, known);
  if (!hints.empty() || last_part(address).empty()) return hints;
  std::vector<std::string_view> parts;
  for (const std::string_view each : known) parts.push_back(last_part(each));
  auto found = std::find(parts.begin(), parts.end(), last_part(address));
  if (found == parts.end()) found = std::find(parts.begin(), parts.end(), diagnostics::nearest(last_part(address), parts));
  if (found == parts.end() || found->empty()) return {};
  return {fmt::format("did you mean `{}`?", known[static_cast<std::size_t>(found - parts.begin())])};
}

std::vector<std::string_view> views_of(const std::vector<std::string>& texts) { return {texts.begin(), texts.end()}; }

bool is_image(std::string_view extension) {
  static constexpr std::string_view kImages[] = {".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif"};
  return std::find(std::begin(kImages), std::end(kImages), extension) != std::end(kImages);
}

// The ids that an author may mean: of headings, and of what a heading or a term begins. A page has others, of its drawings
// and its forms. All ids of what is no page.
std::vector<std::string_view> places_of(std::string_view html) {
  static constexpr std::string_view kPlaces[] = {"h2", "h3", "h4", "h5", "h6", "section", "article", "div", "li", "tr"};
  std::vector<std::string_view> places;
  bool in_main = false;
  for (Tags tags(html); tags.next();) {
    const Tag& tag = tags.tag();
    if (tag.name == "main") in_main = !tag.closes;
    const std::string_view id = attribute(tag, "id");
    const bool is_place = std::find(std::begin(kPlaces), std::end(kPlaces), tag.name) != std::end(kPlaces);
    if (in_main && is_place && !tag.closes && !id.empty()) places.push_back(id);
  }
  return html.find("<main") == std::string_view::npos ? anchors_of(html) : places;
}

// `shown` is the address as its author wrote it.
void check_target(const std::string& address, std::string_view shown, Span span, const Published& published, Diagnostics& diagnostics) {
  const Published::Ids* ids = address.empty() ? nullptr : published.at(address);
  if (ids == nullptr) {
    const std::vector<std::string> pages = published.pages();
    std::vector<std::string> hints = nearest_address(address.substr(0, address.find('#')), views_of(pages));
    if (hints.empty()) hints.push_back("write the page's address from the root of the site, e.g. `/glossary/#rag`");
    diagnostics.error(kBrokenLink, span, fmt::format("there is no page at `{}`", shown), std::move(hints));
    return;
  }
  const std::size_t hash = address.find('#');
  if (hash == std::string::npos || hash + 1 == address.size()) return;
  const std::string id = address.substr(hash + 1);
  if (std::find(ids->all.begin(), ids->all.end(), id) != ids->all.end()) return;
  std::vector<std::string> hints = diagnostics::did_you_mean_or_what_is(id, views_of(ids->places));
  if (hints.empty()) hints.push_back(fmt::format("lead to `{}`: there is no place to lead to on that page", address.substr(0, hash)));
  diagnostics.error(kBrokenAnchor, span, fmt::format("the page `{}` has no place called `{}`", address.substr(0, hash), id), std::move(hints));
}

bool is_on_site(markdown::TargetKind kind) {
  using markdown::TargetKind;
  return kind == TargetKind::site || kind == TargetKind::anchor || kind == TargetKind::relative;
}

std::vector<std::string> texts_of(const std::vector<std::string_view>& views) { return {views.begin(), views.end()}; }

}  // namespace

void Published::expect(std::string_view address) {
  if (address.find('#') == std::string_view::npos) return;
  if (const auto path = files::RelPath::parse(file_of(address))) expected_.insert(*path);
}

void Published::expect_links(const markdown::Document& prose, const views::Url& page) {
  markdown::for_each_link(prose, [&](const markdown::Link& link, Span) {
    if (is_on_site(link.kind)) expect(views::address_of(page, link.target, link.kind));
  });
}

void Published::add(const files::Artifact& file) {
  Ids ids;
  if (expected_.contains(file.path)) ids = {texts_of(anchors_of(file.bytes)), texts_of(places_of(file.bytes))};
  const std::lock_guard guard(lock_);
  files_.emplace(file.path, std::move(ids));
}

const Published::Ids* Published::at(std::string_view address) const {
  const auto path = files::RelPath::parse(file_of(address));
  const auto found = path ? files_.find(*path) : files_.end();
  return found == files_.end() ? nullptr : &found->second;
}

std::vector<std::string> Published::pages() const {
  std::vector<std::string> addresses;
  for (const auto& [path, ids] : files_) {
    if (path.name() == kIndex) addresses.push_back("/" + path.text().substr(0, path.text().size() - kIndex.size()));
  }
  return addresses;
}

std::vector<std::string> Published::images() const {
  std::vector<std::string> addresses;
  for (const auto& [path, ids] : files_) {
    if (is_image(path.extension())) addresses.push_back("/" + path.text());
  }
  return addresses;
}

std::vector<std::string_view> anchors_of(std::string_view html) {
  std::vector<std::string_view> ids;
  for (Tags tags(html); tags.next();) {
    const std::string_view id = attribute(tags.tag(), "id");
    if (!id.empty()) ids.push_back(id);
  }
  return ids;
}

void check_address(const std::string& address, Span span, const Published& published, Diagnostics& diagnostics) {
  check_target(address, address, span, published, diagnostics);
}

void check_links(const markdown::Document& prose, const views::Url& page, const Published& published, Diagnostics& diagnostics) {
  using markdown::TargetKind;
  markdown::for_each_link(prose, [&](const markdown::Link& link, Span) {
    if (!is_on_site(link.kind)) return;
    const std::string address = views::address_of(page, link.target, link.kind);
    check_target(address, link.target, link.target_span, published, diagnostics);
  });
  markdown::for_each_image(prose, [&](const markdown::Image& image, Span) {
    if (image.kind == TargetKind::external) {
      diagnostics.error(kBrokenImage, image.target_span, fmt::format("the image `{}` is on another site", image.target),
                        {"copy it into the static folder and name it `/static/…`: pages ask nothing of other sites"});
      return;
    }
    const std::string address = views::address_of(page, image.target, image.kind);
    if (!address.empty() && published.at(address) != nullptr) return;
    const std::vector<std::string> images = published.images();
    std::vector<std::string> hints = nearest_address(address, views_of(images));
    if (hints.empty()) hints = diagnostics::did_you_mean_or_what_is(address, views_of(images));
    hints.emplace_back("put the file into the static folder and name it `/static/…`");
    diagnostics.error(kBrokenImage, image.target_span, fmt::format("there is no image `{}`", image.target), std::move(hints));
  });
}

}  // namespace candour::html
