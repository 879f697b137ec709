#include "html/links.h"

#include <fmt/format.h>

#include <algorithm>

#include "html/relative.h"

namespace candour::html {

using diagnostics::Code;
using diagnostics::Diagnostics;
using diagnostics::Span;

namespace {

constexpr Code kBrokenLink{"html/broken-link"};
constexpr Code kBrokenAnchor{"html/broken-anchor"};
constexpr Code kBrokenImage{"html/broken-image"};

// The address on the site that a target names, seen from the page that holds it; empty when it climbs out of the site.
std::string absolute(std::string_view page, std::string_view target, markdown::TargetKind kind) {
  if (kind == markdown::TargetKind::site) return std::string(target);
  if (kind == markdown::TargetKind::anchor) return std::string(page) + std::string(target);
  const std::size_t hash = std::min(target.find('#'), target.size());
  const std::string folder(page.substr(0, page.rfind('/') + 1));
  const auto path = files::RelPath::parse(folder.substr(1) + std::string(target.substr(0, hash)));
  if (!path) return "";
  const bool is_folder = hash == 0 || target[hash - 1] == '/';
  return "/" + path->text() + (is_folder && !path->is_root() ? "/" : "") + std::string(target.substr(hash));
}

std::vector<std::string_view> views_of(const std::vector<std::string>& texts) { return {texts.begin(), texts.end()}; }

}  // namespace

Published::Published(const std::vector<files::Artifact>& artifacts) {
  for (const files::Artifact& artifact : artifacts) {
    by_path_.push_back(&artifact);
    const std::string& path = artifact.path.text();
    if (artifact.path.name() == "index.html") pages_.push_back("/" + path.substr(0, path.size() - 10));
  }
  std::sort(by_path_.begin(), by_path_.end(), [](const auto* a, const auto* b) { return a->path < b->path; });
}

const files::Artifact* Published::at(std::string_view address) const {
  const auto path = files::RelPath::parse(file_of(address));
  if (!path) return nullptr;
  const auto found = std::lower_bound(by_path_.begin(), by_path_.end(), *path, [](const auto* a, const auto& p) { return a->path < p; });
  return found != by_path_.end() && (*found)->path == *path ? *found : nullptr;
}

std::vector<std::string_view> anchors_of(std::string_view html) {
  static constexpr std::string_view kId = " id=\"";
  std::vector<std::string_view> ids;
  for (std::size_t at = html.find(kId); at != std::string_view::npos; at = html.find(kId, at)) {
    at += kId.size();
    ids.push_back(html.substr(at, html.find('"', at) - at));
  }
  return ids;
}

bool has_anchor(std::string_view html, std::string_view id) {
  const std::vector<std::string_view> ids = anchors_of(html);
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

void check_links(const markdown::Document& prose, const views::Url& page, const Published& published, Diagnostics& diagnostics) {
  using markdown::TargetKind;
  const auto on_site = [](TargetKind kind) {
    return kind == TargetKind::site || kind == TargetKind::anchor || kind == TargetKind::relative;
  };
  markdown::for_each_link(prose, [&](const markdown::Link& link, Span) {
    if (!on_site(link.kind)) return;
    const std::string address = absolute(page.address, link.target, link.kind);
    const files::Artifact* file = address.empty() ? nullptr : published.at(address);
    if (file == nullptr) {
      std::vector<std::string> hints = diagnostics::did_you_mean(address.substr(0, address.find('#')), views_of(published.pages()));
      if (hints.empty()) hints.push_back("write the page's address from the root of the site, e.g. `/glossary/#rag`");
      diagnostics.error(kBrokenLink, link.target_span, fmt::format("there is no page at `{}`", link.target), std::move(hints));
      return;
    }
    const std::size_t hash = address.find('#');
    if (hash == std::string::npos || hash + 1 == address.size()) return;
    const std::string id = address.substr(hash + 1);
    if (has_anchor(file->bytes, id)) return;
    diagnostics.error(kBrokenAnchor, link.target_span, fmt::format("the page `{}` has no place called `{}`", address.substr(0, hash), id),
                      diagnostics::did_you_mean(id, anchors_of(file->bytes)));
  });
  markdown::for_each_image(prose, [&](const markdown::Image& image, Span) {
    if (image.kind == TargetKind::external) {
      diagnostics.error(kBrokenImage, image.target_span, fmt::format("the image `{}` is on another site", image.target),
                        {"copy it into the static folder and name it `/static/…`: pages ask nothing of other sites"});
      return;
    }
    const std::string address = absolute(page.address, image.target, image.kind);
    if (!address.empty() && published.at(address) != nullptr) return;
    diagnostics.error(kBrokenImage, image.target_span, fmt::format("there is no image `{}`", image.target),
                      {"put the file into the static folder and name it `/static/…`"});
  });
}

}  // namespace candour::html
