#include "world.h"

using namespace candour;
using test::fictional;
using test::page;

TEST_CASE("an old address leads to the page by its title, and to its own place on it") {
  const auto view = page<views::RedirectView>("/Words/Joint_Team/");
  CHECK(view.to.text == "Glossary");
  CHECK(view.to.url.address == "/glossary/#jst");
  CHECK(view.frame.title == "This page is elsewhere");
  CHECK(view.frame.full_title == "This page is elsewhere: /Words/Joint_Team/ – Promises in Wendlebrook");
}

TEST_CASE("the canonical address of an old one is that of the page it leads to") {
  const auto material = fictional().material("https://example.org/a");
  for (const views::PageEntry& entry : fictional().site_map.redirects) {
    const auto view = std::get<views::RedirectView>(views::make_view(material, entry));
    REQUIRE(view.frame.canonical);
    CHECK(fictional().site_map.has(view.frame.canonical->substr(std::string("https://example.org/a").size())));
  }
}

TEST_CASE("an old address is no page of the site: neither found nor listed") {
  REQUIRE(fictional().site_map.redirects.size() == fictional().record().redirects.size());
  REQUIRE_FALSE(fictional().site_map.redirects.empty());
  for (const views::PageEntry& redirect : fictional().site_map.redirects) {
    CHECK_FALSE(fictional().site_map.has(redirect.url.address));
    for (const views::LinkGroup& group : page<views::SiteMapView>("/site-map/").groups) {
      for (const views::LinkTo& link : group.links) CHECK_FALSE(link.url == redirect.url);
    }
  }
}

TEST_CASE("the address of a page cannot be an old one as well") {
  model::Record record = fictional().record();
  record.redirects = {{"/glossary/", {}, "/about/", {}}};
  diagnostics::Diagnostics diagnostics;
  const views::SiteMap map = views::map_site(record, diagnostics);
  REQUIRE(diagnostics.errors() == 1);
  CHECK(diagnostics.all().front().message == "`/glossary/` is the address of the page “Glossary”");
  CHECK(map.redirects.empty());
}
