#include <catch2/catch.hpp>
#include <re2/re2.h>
#include <sstream>

#include "workshop.h"

using namespace candour::build;

namespace {

Tree site_at(const std::string& base_url) {
  Inputs inputs;
  inputs.base_url = base_url;
  return site_of(inputs);
}

// Every value of an attribute, in order.
std::vector<std::string> values_of(const std::string& html, const std::string& attribute) {
  std::vector<std::string> values;
  const std::string begin = " " + attribute + "=\"";
  for (std::size_t at = html.find(begin); at != std::string::npos; at = html.find(begin, at)) {
    at += begin.size();
    values.push_back(html.substr(at, html.find('"', at) - at));
  }
  return values;
}

}  // namespace

TEST_CASE("without an address of the site no page claims a canonical one") {
  for (const auto& [path, bytes] : site_of({})) {
    INFO(path);
    CHECK_FALSE(holds(bytes, "canonical"));
  }
}

TEST_CASE("with an address each page names its own under it") {
  const Tree site = site_at("https://example.org/transparency");
  CHECK(holds(site.at("index.html"), "<link rel=\"canonical\" href=\"https://example.org/transparency/\">"));
  CHECK(holds(site.at("wendle/plan/2022-23/q1/index.html"),
              "<link rel=\"canonical\" href=\"https://example.org/transparency/wendle/plan/2022-23/q1/\">"));
  std::size_t pages = 0;
  for (const auto& [path, bytes] : site) {
    if (!path.ends_with("index.html") || holds(bytes, "http-equiv=\"refresh\"")) continue;  // no page stands at an old address
    ++pages;
    INFO(path);
    CHECK(holds(bytes, "<link rel=\"canonical\" href=\"https://example.org/transparency/" + path.substr(0, path.size() - 10) + "\">"));
  }
  CHECK(pages > 50);
}

TEST_CASE("the address adds lines that state it, and changes nothing else but the page that is shown anywhere") {
  const Tree plain = site_of({});
  std::vector<std::string> wrong;
  // Linked data states the address of the page where it can, and something else where it cannot.
  // Tables of data hold addresses in full, which makes them larger: pages say how large they are.
  const re2::RE2 size("[0-9.]+\u00a0[KM]B");
  // By what a page is shared depends on the address, nearly all of it.
  const re2::RE2 sharing("(?s)<nav class=\"contents\" aria-labelledby=\"sharing\".*?</nav>\n");
  const auto rest_of = [&](std::string bytes) {
    re2::RE2::Replace(&bytes, sharing, "");
    std::istringstream lines(bytes);
    std::string rest;
    for (std::string line; std::getline(lines, line);) {
      const bool tells_the_address = holds(line, "https://example.org/transparency/") || line.starts_with("<script type=\"application/ld+json\">");
      // Feeds are read elsewhere, and there is none where they could not lead back.
      const bool leads_elsewhere = holds(line, "/feed.") || holds(line, "\"feed.");
      if (!tells_the_address && !leads_elsewhere) rest += line + "\n";
    }
    re2::RE2::GlobalReplace(&rest, size, "of a size");
    return rest;
  };
  for (const auto& [path, bytes] : site_at("https://example.org/transparency")) {
    if (path == "404.html" || !path.ends_with(".html")) continue;
    if (rest_of(bytes) != rest_of(plain.at(path))) wrong.push_back(path);
  }
  CHECK(wrong == std::vector<std::string>{});
}

TEST_CASE("links of the page that is shown at any address start from the root of the site") {
  const auto [base, root] = GENERATE(table<std::string, std::string>({{"", "/"},
                                                                       {"https://example.org", "/"},
                                                                       {"https://example.org/transparency", "/transparency/"},
                                                                       {"http://example.org:8080/a/b", "/a/b/"}}));
  const std::string page = base.empty() ? site_of({}).at("404.html") : site_at(base).at("404.html");
  INFO(base);
  CHECK(re2::RE2::PartialMatch(page, "href=\"" + re2::RE2::QuoteMeta(root) + "static/candour\\.[0-9a-f]{8}\\.css\""));
  CHECK(holds(page, "href=\"" + root + "glossary/index.html\""));
  for (const std::string attribute : {"href", "src"}) {
    for (const std::string& value : values_of(page, attribute)) {
      INFO(value);
      CHECK((value.starts_with(root) || value.starts_with("#") || value.starts_with("mailto:") || value.starts_with("http")));
    }
  }
}

TEST_CASE("links of all other pages are relative, so that the site works wherever it is put") {
  for (const auto& [path, bytes] : site_at("https://example.org/transparency")) {
    if (!path.ends_with("index.html")) continue;
    for (const std::string attribute : {"href", "src"}) {
      for (const std::string& value : values_of(bytes, attribute)) {
        INFO(path << ": " << value);
        REQUIRE_FALSE(value.starts_with("/"));
      }
    }
  }
}
