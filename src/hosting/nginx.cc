// For nginx. A block that adds one header inherits none, so the headers stand in every block that adds any.
#include <fmt/format.h>

#include "hosting/hosting.h"
#include "hosting/place.h"

namespace candour::hosting {

namespace {

std::string headers(const Place& place, std::string_view indent) {
  std::string text;
  for (const Header& header : place.headers) text += fmt::format("{}add_header {} \"{}\" always;\n", indent, header.name, header.value);
  return text;
}

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
  text += headers(place, "    ");
  text += fmt::format("    add_header Cache-Control \"{}\";\n", kCacheBriefly);

  text += "\n    location ~ /\\.(?!well-known/) {\n        return 404;\n    }\n";
  text += fmt::format("    location = {}manifest.webmanifest {{\n", base);
  text += "        types { application/manifest+json webmanifest; }\n    }\n";
  text += "    location ~ \\.csv$ {\n        types { text/csv csv; }\n    }\n";
  text += fmt::format("    location = {}data/catalogue.jsonld {{\n        types {{ application/ld+json jsonld; }}\n    }}\n", base);
  // nginx itself knows no Markdown, and would have readers save it.
  text += "    location ~ \\.md$ {\n        types { text/markdown md; }\n    }\n";
  text += fmt::format("    location ~ \"^{}static/({})$\" {{\n", pattern_of(base), pattern_of_any(place.fingerprinted));
  text += headers(place, "        ");
  text += fmt::format("        add_header Cache-Control \"{}\";\n    }}\n", kCacheForEver);
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
