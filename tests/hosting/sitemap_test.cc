// The rules of https://www.sitemaps.org/protocol.html, as far as a generator can break them.
#include <regex>
#include <set>
#include <sstream>

#include "hosted.h"

using namespace candour;
using test::fictional;

namespace {

using Lines = std::vector<std::string>;

const std::string kSite = "https://example.org/transparency";

// What the protocol calls text: UTF-8 in which these five are entities, and of which an address holds only ASCII.
std::string unescaped(std::string text) {
  for (const auto& [entity, sign] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}}) {
    for (std::size_t at = text.find(entity); at != std::string::npos; at = text.find(entity)) text.replace(at, std::string(entity).size(), sign);
  }
  return text;
}

// The addresses that one file lists. Every fault of its form fails the test that asks.
Lines locations(const std::string& xml, const std::string& root, const std::string& entry) {
  const std::string begin = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  const std::string end = "</" + root + ">\n";
  CHECK(xml.starts_with(begin));
  CHECK(xml.ends_with(end));
  CHECK(xml.size() <= 52'428'800);
  Lines found;
  if (xml.size() < begin.size() + end.size()) return found;
  std::istringstream lines(xml.substr(begin.size(), xml.size() - begin.size() - end.size()));
  const std::regex form("<" + entry + "><loc>((?:[!-%'-;=?-~]|&(?:amp|lt|gt|quot|apos);)+)</loc></" + entry + ">");
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    INFO(line);
    CHECK(std::regex_match(line, match, form));
    if (match.empty()) continue;
    found.push_back(unescaped(match[1]));
    CHECK(found.back().size() < 2048);
    CHECK(found.back().find_first_of("<>\"'") == std::string::npos);
  }
  CHECK_FALSE(found.empty());
  CHECK(std::set<std::string>(found.begin(), found.end()).size() == found.size());
  return found;
}

Lines all_pages(const std::string& base_url) {
  Lines pages;
  for (const views::PageEntry& entry : fictional().site_map.pages) {
    if (!(entry.url == views::not_found_url())) pages.push_back(base_url + entry.url.address);
  }
  return pages;
}

}  // namespace

TEST_CASE("a sitemap lists every page once, by its whole address, and nothing else") {
  const auto files = hosting::sitemap(fictional().material(kSite));
  REQUIRE(files.size() == 1);
  CHECK(files[0].path.text() == "sitemap.xml");
  const Lines found = locations(files[0].bytes, "urlset", "url");
  CHECK(found == all_pages(kSite));
  for (const std::string& address : found) CHECK(address.starts_with(kSite + "/"));
  REQUIRE_FALSE(fictional().site_map.redirects.empty());
  for (const views::PageEntry& redirect : fictional().site_map.redirects) {
    CHECK(std::find(found.begin(), found.end(), kSite + redirect.url.address) == found.end());
  }
}

TEST_CASE("a sitemap gives no date, for none is known that does not come from the clock") {
  CHECK_FALSE(test::holds(hosting::sitemap(fictional().material(kSite)).at(0).bytes, "<lastmod>"));
}

TEST_CASE("a site that does not know its address has no sitemap, and says of none") {
  CHECK(hosting::sitemap(fictional().material()).empty());
  CHECK_FALSE(test::holds(hosting::robots(fictional().material()).bytes, "Sitemap"));
}

TEST_CASE("above the limit a sitemap lists sitemaps, which list all pages in order") {
  const std::size_t count = all_pages(kSite).size();
  const std::size_t limit = GENERATE_COPY(std::size_t{10}, count - 1, count / 2);
  const auto files = hosting::sitemap(fictional().material(kSite), limit);
  std::map<std::string, std::string> by_address;
  for (const files::Artifact& file : files) by_address[kSite + "/" + file.path.text()] = file.bytes;
  const Lines parts = locations(by_address.at(kSite + "/sitemap.xml"), "sitemapindex", "sitemap");
  CHECK(parts.size() + 1 == files.size());
  CHECK(parts.size() == (count + limit - 1) / limit);
  Lines found;
  for (const std::string& part : parts) {
    const Lines own = locations(by_address.at(part), "urlset", "url");
    CHECK(own.size() <= limit);
    found.insert(found.end(), own.begin(), own.end());
  }
  CHECK(found == all_pages(kSite));
}

TEST_CASE("a full sitemap is one file still") {
  const std::size_t count = all_pages(kSite).size();
  CHECK(hosting::sitemap(fictional().material(kSite), count).size() == 1);
  CHECK(hosting::kPagesOfASitemap == 50'000);
}

TEST_CASE("an address beyond ASCII is percent-encoded, and a sign of XML is an entity") {
  const auto files = hosting::sitemap(fictional().material("https://bücher.example&co"));
  const Lines found = locations(files.at(0).bytes, "urlset", "url");
  CHECK(found == all_pages("https://b%C3%BCcher.example&co"));
}

TEST_CASE("everybody may read everything, and is told where the sitemap is") {
  CHECK(hosting::robots(fictional().material(kSite)).bytes == "User-agent: *\nAllow: /\n\nSitemap: " + kSite + "/sitemap.xml\n");
  CHECK(hosting::robots(fictional().material()).bytes == "User-agent: *\nAllow: /\n");
}
