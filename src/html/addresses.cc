#include "html/addresses.h"

#include <algorithm>

#include "files/percent_decoded.h"
#include "html/relative.h"
#include "views/addresses.h"

namespace candour::html {

using files::RelPath;

// Those that an address can hold; our templates escape with no others.
std::string without_references(std::string_view text) {
  static constexpr std::pair<std::string_view, char> kReferences[] = {{"&amp;", '&'}, {"&quot;", '"'}, {"&#39;", '\''}, {"&#x27;", '\''}};
  std::string plain;
  while (!text.empty()) {
    const auto* const found = std::find_if(std::begin(kReferences), std::end(kReferences), [&](const auto& each) { return text.starts_with(each.first); });
    const bool is_reference = found != std::end(kReferences);
    plain += is_reference ? found->second : text.front();
    text.remove_prefix(is_reference ? found->first.size() : 1);
  }
  return plain;
}

namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// "a.png 1x, b.png 2x": addresses, each with what it is for.
void add_each_of_set(std::string_view set, std::vector<std::string>& found) {
  while (!set.empty()) {
    const std::size_t comma = std::min(set.find(','), set.size());
    const std::string_view one = trimmed(set.substr(0, comma));
    if (!one.empty()) found.push_back(without_references(one.substr(0, one.find(' '))));
    set.remove_prefix(std::min(comma + 1, set.size()));
  }
}

void add_of_meta(const Tag& tag, std::vector<std::string>& found) {
  const std::string_view content = attribute(tag, "content");
  const std::string_view property = attribute(tag, "property");
  if (attribute(tag, "http-equiv") == "refresh") {
    const std::size_t url = content.find("url=");
    if (url != std::string_view::npos) found.push_back(without_references(content.substr(url + 4)));
  } else if (is_any_of(property, "og:url", "og:image")) {
    found.push_back(without_references(content));
  }
}

}  // namespace

std::vector<std::string> addresses_in(const Tag& tag) {
  std::vector<std::string> found;
  if (tag.closes || tag.name == "!") return found;
  for (const std::string_view name : {"href", "src", "action", "poster"}) {
    const std::string_view value = attribute(tag, name);
    if (!value.empty()) found.push_back(without_references(value));
  }
  if (tag.name == "meta") add_of_meta(tag, found);
  add_each_of_set(attribute(tag, "srcset"), found);
  return found;
}

std::vector<std::string> addresses_in_style(std::string_view css) {
  static constexpr std::string_view kUrl = "url(";
  std::vector<std::string> found;
  for (std::size_t at = css.find(kUrl); at != std::string_view::npos; at = css.find(kUrl, at)) {
    at = std::min(css.find_first_not_of(' ', at + kUrl.size()), css.size());
    const bool is_quoted = at < css.size() && (css[at] == '"' || css[at] == '\'');
    const std::size_t begin = at + (is_quoted ? 1 : 0);
    const std::size_t end = css.find(is_quoted ? css[at] : ')', begin);
    if (end != std::string_view::npos) found.emplace_back(trimmed(css.substr(begin, end - begin)));
  }
  return found;
}

bool is_elsewhere(std::string_view address) {
  if (address.starts_with("//")) return true;
  const std::size_t end = address.find_first_of(":/?#");
  return end != std::string_view::npos && end > 0 && address[end] == ':';
}

std::optional<Destination> destination_of(std::string_view address, const RelPath& from, const std::optional<std::string>& base_url) {
  static constexpr std::string_view kBehindHostAndPath = "/?#";
  std::string from_root;
  if (base_url && address.starts_with(*base_url)) {
    const std::string_view rest = address.substr(base_url->size());
    if (rest.empty() || kBehindHostAndPath.find(rest.front()) != std::string_view::npos) {
      from_root = views::base_path_of(base_url) + std::string(rest.substr(rest.starts_with('/') ? 1 : 0));
      address = from_root;
    }
  }
  if (is_elsewhere(address)) return std::nullopt;
  const std::size_t hash = std::min(address.find('#'), address.size());
  std::string path = files::percent_decoded(address.substr(0, std::min(address.find('?'), hash)));
  const std::string anchor = files::percent_decoded(address.substr(std::min(hash + 1, address.size())));
  if (path.empty()) return Destination{from, anchor};
  if (path.starts_with('/')) {
    const std::string base_path = views::base_path_of(base_url);
    if (!path.starts_with(base_path)) return std::nullopt;  // of the host, beside the site
    path.erase(0, base_path.size());
    if (path.empty() || path.ends_with('/')) path += kIndex;
    return Destination{RelPath::parse(path), anchor};
  }
  if (path.ends_with('/') || path.ends_with("/..") || path == "." || path == "..") path += '/' + std::string(kIndex);
  return Destination{RelPath::parse(from.parent().is_root() ? path : from.parent().text() + '/' + path), anchor};
}

}  // namespace candour::html
