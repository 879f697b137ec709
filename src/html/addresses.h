// Addresses as finished pages write them, taken apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/tags.h"

namespace candour::html {

// All addresses in a tag that a browser would follow or fetch: those of links, scripts, pictures and forms, the redirect of a page
// that has moved, and the pictures for other sites. Without character references.
std::vector<std::string> addresses_in(const Tag& tag);

// All `url(…)` of a style sheet.
std::vector<std::string> addresses_in_style(std::string_view css);

// Whether it has a scheme (RFC 3986, section 3.1), or is the host's (`//host/`): it leaves the site.
bool is_elsewhere(std::string_view address);

// Without `%41` (RFC 3986, section 2.1). What is no such code stays as it is.
std::string decoded(std::string_view part);

}  // namespace candour::html
