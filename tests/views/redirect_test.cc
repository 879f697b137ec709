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

TEST_CASE("neither an old address nor a missing page has a place of its own on the site") {
  const auto material = fictional().material("https://example.org/a");
  std::vector<views::PageEntry> entries = fictional().site_map.redirects;
  entries.push_back(fictional().site_map.pages[fictional().site_map.by_address.at("/404.html")]);
  for (const views::PageEntry& entry : entries) {
    INFO(entry.url.address);
    const views::View view = views::make_view(material, entry);
    CHECK_FALSE(test::frame_of(view).canonical);
    CHECK(test::frame_of(view).breadcrumb.empty());
    CHECK(std::holds_alternative<views::NoPage>(test::frame_of(view).subject));
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
  const views::SiteMap map = views::map_site(record, {}, diagnostics);
  REQUIRE(diagnostics.errors() == 1);
  CHECK(diagnostics.all().front().message == "`/glossary/` is the address of the page “Glossary”");
  CHECK(map.redirects.empty());
}
