// What every answer of a server should carry beside the page. The same for all hosts: only how it is written differs.
#pragma once

#include <string_view>
#include <vector>

namespace candour::hosting {

// Content Security Policy Level 3: what the pages use, all of it from the site itself, and nothing else. Whoever checks the
// pages as a browser shows them does so under this policy.
inline constexpr std::string_view kContentSecurityPolicy =
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; manifest-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

// A name that has a fingerprint in it never comes to mean other bytes (RFC 8246).
inline constexpr std::string_view kCacheForEver = "public, max-age=31536000, immutable";
// All else changes with the next build: it may be shown for five minutes, then the server is asked whether it changed.
inline constexpr std::string_view kCacheBriefly = "public, max-age=300, must-revalidate";

struct Header {
  std::string_view name;
  std::string_view value;
};

// The policy above, and: no guessing of types, no word to other sites of where a reader came from, no device of the reader's,
// no window or document of another site's in touch with ours. With `only_https`, browsers are told to come by HTTPS alone
// for a year (RFC 6797); that binds the whole host, so it is for a site that has one to itself.
std::vector<Header> security_headers(bool only_https);

}  // namespace candour::hosting
