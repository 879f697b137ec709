#include "release/links.h"

#include <fmt/format.h>

#include <vector>

#include "html/addresses.h"
#include "html/tags.h"

namespace candour::release {

using diagnostics::Code;
using diagnostics::Diagnostics;
using files::RelPath;

namespace {

constexpr Code kBrokenLink{"release/broken-link"};
constexpr Code kBrokenAnchor{"release/broken-anchor"};

bool is_page(const RelPath& path) { return path.extension() == ".html"; }

std::string and_more(std::size_t pages) {
  if (pages < 2) return "";
  return fmt::format(", and {} more", pages - 1);
}

}  // namespace

Links::Links(const std::optional<std::string>& base_url) : base_url_(base_url) {}

void Links::add(const RelPath& path, std::string_view bytes) {
  files_[path];
  if (is_page(path)) add_page(path, bytes);
  if (path.extension() == ".css") add_style(path, bytes);
}

void Links::add_page(const RelPath& path, std::string_view html) {
  std::set<std::string>& ids = files_[path];
  for (html::Tags tags(html); tags.next();) {
    if (const std::string_view id = html::attribute(tags.tag(), "id"); !id.empty()) ids.emplace(id);
    for (const std::string& address : html::addresses_in(tags.tag())) use(path, address);
  }
}

void Links::add_style(const RelPath& path, std::string_view css) {
  for (const std::string& address : html::addresses_in_style(css)) use(path, address);
}

void Links::use(const RelPath& from, std::string_view address) {
  const auto destination = html::destination_of(address, from, base_url_);
  if (!destination) return;
  const std::optional<RelPath>& file = destination->file;
  Uses& uses = file ? uses_[{*file, is_page(*file) && destination->anchor != "top" ? destination->anchor : ""}] : outside_[{from, std::string(address)}];
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
