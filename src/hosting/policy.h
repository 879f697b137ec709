// What every answer of a server should carry beside the page. The same for all hosts: only how it is written differs.
#pragma once

#include <array>
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

// ---- What is offered to other sites ----

// Scripts of any site may read these files, wherever on the site they stand (Fetch Standard, "CORS protocol"): what is made for
// programs, which is public and the same for everybody. No page is among them.
inline constexpr Header kForScriptsOfAll{"Access-Control-Allow-Origin", "*"};
inline constexpr std::array<std::string_view, 14> kOfferedNames = {
    "card.png",    "catalogue.jsonld", "corrections.json",   "datapackage.json", "feed.atom",    "feed.json",  "fragment.txt",
    "licence.txt", "record.json",      "record.schema.json", "statement.json",   "summary.json", "summary.md", "summary.txt"};
// How the names of further such files end: tables, and what describes these.
inline constexpr std::array<std::string_view, 2> kOfferedEndings = {".csv", "csv-metadata.json"};

// A card is made to be shown by others, who do it with an <img>. To that no script's leave applies, only this (Fetch Standard,
// "Cross-Origin-Resource-Policy"). It stands in for the value of the same name above.
inline constexpr std::string_view kCardName = "card.png";
inline constexpr Header kForImagesOfAll{"Cross-Origin-Resource-Policy", "cross-origin"};

}  // namespace candour::hosting
