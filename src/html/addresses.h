// Addresses as finished pages write them, taken apart.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "files/rel_path.h"
#include "html/tags.h"

namespace candour::html {

// All addresses in a tag that a browser would follow or fetch: those of links, scripts, pictures and forms, the redirect of a page
// that has moved, and the pictures for other sites. Without character references.
std::vector<std::string> addresses_in(const Tag& tag);

// The same of a single value.
std::string without_references(std::string_view value);

// All `url(…)` of a style sheet.
std::vector<std::string> addresses_in_style(std::string_view css);

// Whether it has a scheme (RFC 3986, section 3.1), or is the host's (`//host/`): it leaves the site.
bool is_elsewhere(std::string_view address);

// What of a site an address leads to.
struct Destination {
  std::optional<files::RelPath> file;  // that of a folder is its index.html; nothing where the address climbs out of the site
  std::string anchor;                  // decoded; empty where there is none
};

// What `address` leads to that stands in the file `from`. Nothing where it leaves the site. `base_url` is where that stands, without
// a slash at the end; whole addresses that begin with it lead into the site, too.
std::optional<Destination> destination_of(std::string_view address, const files::RelPath& from, const std::optional<std::string>& base_url);

}  // namespace candour::html
