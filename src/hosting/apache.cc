// For Apache 2.4: mod_headers, mod_mime, mod_dir, mod_alias and mod_authz_core, all of them part of the server.
#include <fmt/format.h>

#include "hosting/hosting.h"
#include "hosting/place.h"

namespace candour::hosting {

namespace {

std::string htaccess(const Place& place) {
  std::string text = "# Made by Candour for Apache 2.4. The folder needs `AllowOverride AuthConfig FileInfo Indexes`.\n";
  text += "DirectoryIndex index.html\n";
  text += fmt::format("ErrorDocument 404 {}404.html\n", place.base_path);
  text += "AddDefaultCharset utf-8\n";
  text += "AddType application/manifest+json .webmanifest\n";
  text += "AddType application/atom+xml .atom\nAddType application/ld+json .jsonld\nAddType text/csv .csv\nAddType text/markdown .md\n";
  text += "AddCharset utf-8 .atom .css .csv .js .json .jsonld .md .svg .txt .webmanifest .xml\n\n";

  text += "<IfModule mod_headers.c>\n";
  // `always` reaches the page that says that there is none as well.
  for (const Header& header : place.headers) text += fmt::format("Header always set {} \"{}\"\n", header.name, header.value);
  text += fmt::format("Header set Cache-Control \"{}\"\n", kCacheBriefly);
  // A packed form of theirs is as lasting as they are.
  text += fmt::format("<FilesMatch \"^({})(\\.br|\\.gz)?$\">\n", pattern_of_any(place.fingerprinted));
  text += fmt::format("Header set Cache-Control \"{}\"\n</FilesMatch>\n", kCacheForEver);
  text += fmt::format("<FilesMatch \"^({})(\\.br|\\.gz)?$\">\n", pattern_of_offered());
  text += fmt::format("Header set {} \"{}\"\n</FilesMatch>\n", kForScriptsOfAll.name, kForScriptsOfAll.value);
  text += fmt::format("<FilesMatch \"^{}$\">\n", pattern_of(kCardName));
  text += fmt::format("Header always set {} \"{}\"\n</FilesMatch>\n", kForImagesOfAll.name, kForImagesOfAll.value);
  text += "</IfModule>\n\n";

  // This file, and the list of published ones, are nobody else's business.
  text += "<FilesMatch \"^\\.(ht|candour-)\">\nRequire all denied\n</FilesMatch>\n";

  std::string redirects;
  for (const Moved& moved : place.moved) {
    redirects += fmt::format("RedirectMatch 301 \"^({})$\" \"{}\"\n", pattern_of_any(moved.from), moved.to);
  }
  return redirects.empty() ? text : text + "\n" + redirects;
}

}  // namespace

files::Artifact apache(const views::Material& material, const html::Assets& assets) {
  return {files::RelPath::of(".htaccess"), htaccess(place_of(material, assets))};
}

}  // namespace candour::hosting
