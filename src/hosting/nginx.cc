// For nginx. A block that adds one header inherits none, so the headers stand in every block that adds any.
#include <fmt/format.h>

#include <algorithm>

#include "hosting/hosting.h"
#include "hosting/place.h"

namespace candour::hosting {

namespace {

// In the place of the header of its name, if there is one.
std::vector<Header> with(std::vector<Header> headers, const Header& header) {
  const auto found = std::find_if(headers.begin(), headers.end(), [&](const Header& each) { return each.name == header.name; });
  if (found == headers.end()) headers.push_back(header);
  else *found = header;
  return headers;
}

std::string lines_of(const std::vector<Header>& headers, std::string_view cache, std::string_view indent) {
  std::string text;
  for (const Header& header : headers) text += fmt::format("{}add_header {} \"{}\" always;\n", indent, header.name, header.value);
  return text + fmt::format("{}add_header Cache-Control \"{}\";\n", indent, cache);
}

std::string block(std::string_view pattern, const std::vector<Header>& headers, std::string_view cache, std::string_view types = "") {
  return fmt::format("    location ~ \"{}\" {{\n{}{}    }}\n", pattern, types, lines_of(headers, cache, "        "));
}

// Of what is offered to programs. nginx itself knows some of them by no name, or another, and would have readers save them.
constexpr std::string_view kTypes =
    "        types {\n"
    "            application/atom+xml atom;\n            application/json json;\n            application/ld+json jsonld;\n"
    "            text/csv csv;\n            text/markdown md;\n            text/plain txt;\n        }\n";

std::string snippet(const Place& place) {
  const std::string& base = place.base_path;
  std::string text = "# Made by Candour for nginx: `include` it in the `server` block, where `root` is such that\n";
  text += fmt::format("# {}index.html is the first page of the site.\n", base);
  text += fmt::format("location {} {{\n", base);
  text += "    index index.html;\n";
  text += fmt::format("    error_page 404 {}404.html;\n", base);
  text += "    absolute_redirect off;\n";
  text += "    charset utf-8;\n";
  text += "    charset_types text/css text/csv text/javascript text/markdown text/plain text/xml application/atom+xml\n";
  text += "                  application/javascript application/json application/manifest+json application/xml image/svg+xml;\n";
  text += lines_of(place.headers, kCacheBriefly, "    ");

  text += "\n    location ~ /\\.(?!well-known/) {\n        return 404;\n    }\n";
  text += fmt::format("    location = {}manifest.webmanifest {{\n", base);
  text += "        types { application/manifest+json webmanifest; }\n    }\n";
  text += block(fmt::format("^{}static/({})$", pattern_of(base), pattern_of_any(place.fingerprinted)), place.headers, kCacheForEver);
  // The first pattern that fits is the one.
  const std::vector<Header> offered = with(place.headers, kForScriptsOfAll);
  text += block(fmt::format("/{}$", pattern_of(kCardName)), with(offered, kForImagesOfAll), kCacheBriefly);
  text += block(fmt::format("/({})$", pattern_of_offered()), offered, kCacheBriefly, kTypes);
  for (const Moved& moved : place.moved) {
    for (const std::string& from : moved.from) text += fmt::format("    location = {} {{ return 301 {}; }}\n", from, moved.to);
  }
  return text + "}\n";
}

}  // namespace

files::Artifact nginx(const views::Material& material, const html::Assets& assets) {
  return {files::RelPath::of("hosting/nginx.conf"), snippet(place_of(material, assets))};
}

}  // namespace candour::hosting
