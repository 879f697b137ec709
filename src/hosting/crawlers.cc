// For search engines.
#include <fmt/format.h>

#include <algorithm>

#include "hosting/hosting.h"
#include "views/addresses.h"

namespace candour::hosting {

namespace {

constexpr std::string_view kNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

// Percent-encoded beyond ASCII, as an address is written (RFC 3986), and with XML's own signs as entities.
std::string written(std::string_view address) {
  std::string out;
  for (const char c : address) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80) out += fmt::format("%{:02X}", byte);
    else if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else if (c == '"') out += "&quot;";
    else if (c == '\'') out += "&apos;";
    else out += c;
  }
  return out;
}

std::string document(std::string_view root, std::string_view entry, const std::vector<std::string>& addresses) {
  std::string xml = fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{} xmlns=\"{}\">\n", root, kNamespace);
  for (const std::string& address : addresses) xml += fmt::format("<{0}><loc>{1}</loc></{0}>\n", entry, written(address));
  return xml + fmt::format("</{}>\n", root);
}

}  // namespace

std::vector<files::Artifact> sitemap(const views::Material& material, std::size_t limit) {
  if (!material.base_url) return {};
  std::vector<std::string> pages;
  for (const views::PageEntry& entry : material.site_map.pages) {
    if (!std::holds_alternative<views::NotFoundPage>(entry.page)) pages.push_back(views::whole_address(material.base_url, entry.url));
  }
  const auto main = files::RelPath::of("sitemap.xml");
  if (pages.size() <= limit) return {{main, document("urlset", "url", pages)}};
  std::vector<files::Artifact> files;
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < pages.size(); begin += limit) {
    const auto first = pages.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = pages.begin() + static_cast<std::ptrdiff_t>(std::min(begin + limit, pages.size()));
    const std::string name = fmt::format("sitemap-{}.xml", parts.size() + 1);
    parts.push_back(*material.base_url + "/" + name);
    files.push_back({files::RelPath::of(name), document("urlset", "url", {first, last})});
  }
  files.push_back({main, document("sitemapindex", "sitemap", parts)});
  return files;
}

files::Artifact robots(const views::Material& material) {
  std::string text = "User-agent: *\nAllow: /\n";
  if (material.base_url) text += "\nSitemap: " + *material.base_url + "/sitemap.xml\n";
  return {files::RelPath::of("robots.txt"), std::move(text)};
}

}  // namespace candour::hosting
