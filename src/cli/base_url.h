// The address at which a site will stand: --base-url.
#pragma once

#include <string>

namespace candour::cli {

// What is wrong with `text` as the address of a site, and how to mend it; empty where nothing is. It is the scheme http or
// https, a host, and maybe a port and a path (RFC 3986, section 3). It stands on every page and in the configuration of
// servers, so nothing may be in it that one of them could take for more than itself.
std::string why_not_base_url(const std::string& text);

}  // namespace candour::cli
