#include "release/links.h"

#include <fmt/format.h>

#include <vector>

#include "html/addresses.h"
#include "html/links.h"
#include "html/tags.h"

namespace candour::release {

using diagnostics::Code;
using diagnostics::Diagnostics;
using files::RelPath;

namespace {

constexpr Code kBrokenLink{"release/broken-link"};
constexpr Code kBrokenAnchor{"release/broken-anchor"};

bool is_page(const RelPath& path) { return path.extension() == ".html"; }

// "/transparency/" of "https://example.org/transparency".
std::string path_of(const std::string& base_url) {
  const std::size_t host = base_url.find("://");
  const std::size_t slash = host == std::string::npos ? std::string::npos : base_url.find('/', host + 3);
  return slash == std::string::npos ? "/" : base_url.substr(slash) + '/';
}

std::string and_more(std::size_t pages) {
  if (pages < 2) return "";
  return fmt::format(", and {} more", pages - 1);
}

}  // namespace

Links::Links(const std::optional<std::string>& base_url) : base_url_(base_url) {
  if (base_url) base_path_ = path_of(*base_url);
}

void Links::add(const RelPath& path, std::string_view bytes) {
  files_[path];
  if (is_page(path)) add_page(path, bytes);
  if (path.extension() == ".css") add_style(path, bytes);
}

void Links::add_page(const RelPath& path, std::string_view html) {
  std::set<std::string>& ids = files_[path];
  for (const std::string_view id : html::anchors_of(html)) ids.emplace(id);
  for (html::Tags tags(html); tags.next();) {
    for (const std::string& address : html::addresses_in(tags.tag())) use(path, address);
  }
}

void Links::add_style(const RelPath& path, std::string_view css) {
  for (const std::string& address : html::addresses_in_style(css)) use(path, address);
}

void Links::use(const RelPath& from, std::string_view address) {
  std::string from_root;
  if (base_url_ && address.starts_with(*base_url_) && (address.size() == base_url_->size() || std::string_view("/?#").find(address[base_url_->size()]) != std::string_view::npos)) {
    from_root = base_path_ + std::string(address.substr(std::min(address.size(), base_url_->size() + 1)));
    address = from_root;
  }
  if (html::is_elsewhere(address)) return;
  const std::size_t hash = std::min(address.find('#'), address.size());
  const std::string anchor = html::decoded(address.substr(std::min(hash + 1, address.size())));
  std::string path = html::decoded(address.substr(0, std::min(address.find('?'), hash)));
  std::optional<RelPath> file = from;
  if (path.starts_with('/')) {
    if (!path.starts_with(base_path_)) return;  // of the host, beside the site
    file = RelPath::parse((path.ends_with('/') ? path + "index.html" : path).substr(base_path_.size()));
  } else if (!path.empty()) {
    if (path.ends_with('/') || path.ends_with("/..") || path == "." || path == "..") path += "/index.html";
    file = RelPath::parse(from.parent().text() + '/' + path);
    if (from.parent().is_root()) file = RelPath::parse(path);
  }
  Uses& uses = file ? uses_[{*file, is_page(*file) && anchor != "top" ? anchor : ""}] : outside_[{from, std::string(address)}];
  if (uses.pages == 0) uses.first = from;
  if (uses.pages == 0 || uses.last != from) ++uses.pages;
  uses.last = from;
}

void Links::report(Diagnostics& diagnostics) const {
  std::vector<std::string_view> paths;
  for (const auto& [path, ids] : files_) paths.push_back(path.text());
  for (const auto& [target, uses] : uses_) {
    const auto& [path, anchor] = target;
    const std::string from = fmt::format("`{}`{}", uses.first.text(), and_more(uses.pages));
    const auto found = files_.find(path);
    if (found == files_.end()) {
      std::vector<std::string> hints = diagnostics::did_you_mean(path.text(), paths);
      hints.emplace_back("mend it in the content or the template that it comes from");
      diagnostics.error(kBrokenLink, {}, fmt::format("there is no file `{}`; it is asked for by {}", path.text(), from), std::move(hints));
    } else if (!anchor.empty() && !found->second.contains(anchor)) {
      const std::vector<std::string_view> ids(found->second.begin(), found->second.end());
      std::vector<std::string> hints = diagnostics::did_you_mean(anchor, ids);
      hints.emplace_back("mend it in the content or the template that it comes from");
      diagnostics.error(kBrokenAnchor, {}, fmt::format("`{}` has no place called `{}`; it is asked for by {}", path.text(), anchor, from), std::move(hints));
    }
  }
  for (const auto& [link, uses] : outside_) {
    diagnostics.error(kBrokenLink, {}, fmt::format("the address `{}` leads out of the site; it is asked for by `{}`", link.second, link.first.text()),
                      {"write it with its scheme and host, or from the root of the site"});
  }
}

}  // namespace candour::release
