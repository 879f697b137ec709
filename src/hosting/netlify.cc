// For Netlify, Cloudflare Pages and other hosts that read the same two files. Both count addresses from the root of the host.
#include <fmt/format.h>

#include <algorithm>

#include "hosting/hosting.h"
#include "hosting/place.h"

namespace candour::hosting {

namespace {

// Where two rules name one header, some of these hosts join their values. So no two rules here that fit one address do: pages are
// given no Cache-Control, because each of these hosts says of itself that a page is asked for anew every time, and cards keep
// the resource policy of all else. One `*` in a path stands for anything, slashes too. Cloudflare Pages takes 100 rules.
std::string headers(const Place& place) {
  std::string text = fmt::format("{}*\n", place.base_path);
  for (const Header& header : place.headers) text += fmt::format("  {}: {}\n", header.name, header.value);
  for (const std::string& name : place.fingerprinted) {
    text += fmt::format("{}static/{}\n  Cache-Control: {}\n", place.base_path, name, kCacheForEver);
  }
  text += fmt::format("{}manifest.webmanifest\n  Content-Type: application/manifest+json\n", place.base_path);
  text += fmt::format("{}data/catalogue.jsonld\n  Content-Type: application/ld+json\n", place.base_path);
  const auto offer = [&](std::string_view ending) {
    text += fmt::format("{}*{}\n  {}: {}\n", place.base_path, ending, kForScriptsOfAll.name, kForScriptsOfAll.value);
  };
  std::for_each(kOfferedNames.begin(), kOfferedNames.end(), offer);
  std::for_each(kOfferedEndings.begin(), kOfferedEndings.end(), offer);
  return text;
}

std::string redirects(const Place& place) {
  std::string text;
  for (const Moved& moved : place.moved) {
    for (const std::string& from : moved.from) text += fmt::format("{} {} 301\n", from, moved.to);
  }
  return text;
}

}  // namespace

std::vector<files::Artifact> netlify(const views::Material& material, const html::Assets& assets) {
  const Place place = place_of(material, assets);
  std::vector<files::Artifact> files = {{files::RelPath::of("_headers"), headers(place)}};
  if (!place.moved.empty()) files.push_back({files::RelPath::of("_redirects"), redirects(place)});
  return files;
}

}  // namespace candour::hosting
