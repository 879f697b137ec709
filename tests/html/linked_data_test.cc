#include "html/linked_data.h"

#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "../views/world.h"

using Json = nlohmann::json;

namespace candour::html {
namespace {

// What the fictional page at `address` says of itself, where the site stands at https://example.org/a.
std::string text_of(const std::string& address) {
  for (const auto* entries : {&test::fictional().site_map.pages, &test::fictional().site_map.redirects}) {
    for (const views::PageEntry& entry : *entries) {
      if (entry.url.address == address) return linked_data(test::frame_of(views::make_view(test::fictional().material("https://example.org/a"), entry)));
    }
  }
  throw std::logic_error("no page at " + address);
}

Json graph_of(const std::string& address) {
  const std::string text = text_of(address);
  const std::size_t begin = text.find('>') + 1;
  return Json::parse(text.substr(begin, text.rfind('<') - begin)).at("@graph");
}

Json subject_of(const std::string& address) {
  const Json graph = graph_of(address);
  const Json id = graph.at(0).at("mainEntity").at("@id");
  for (const Json& thing : graph) {
    if (thing.at("@id") == id) return thing;
  }
  throw std::logic_error("the subject of " + address + " is not described");
}

template <class Each>
void for_each_object(const Json& json, const Each& each) {
  if (json.is_object()) each(json);
  for (const Json& part : json) {
    if (part.is_structured()) for_each_object(part, each);
  }
}

views::Frame frame() {
  views::Frame made;
  made.language = "en-GB";
  made.site_title = "The record";
  made.publisher = "A council";
  made.url = {"/place/plan/2020-21/"};
  made.title = "Plan";
  made.full_title = "Plan – The record";
  made.description = "What was promised.";
  made.breadcrumb = {{"Home", {"/"}}};
  made.breadcrumb_current = "Plan";
  return made;
}

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST_CASE("addresses are absolute where the site knows its own, else relative to the page") {
  views::Frame page = frame();
  CHECK(says(linked_data(page), R"("item":"../../../index.html")"));
  page.base_url = "https://example.org/record";
  CHECK(says(linked_data(page), R"("@id":"https://example.org/record/place/plan/2020-21/")"));
  CHECK(says(linked_data(page), R"("item":"https://example.org/record/")"));
}

TEST_CASE("the document of a page is another form of it") {
  views::Frame page = frame();
  CHECK_FALSE(says(linked_data(page), "encoding"));
  page.download = views::Download{{"/place/plan/2020-21/place-plan-2020-21.pdf"}, "Download", "48 KB"};
  CHECK(says(linked_data(page), R"("encoding":{"@type":"MediaObject","contentUrl":"place-plan-2020-21.pdf",)"
                                R"("encodingFormat":"application/pdf","contentSize":"48 KB"})"));
}

TEST_CASE("no text can end the script element") {
  views::Frame page = frame();
  page.title = page.full_title = "</script><script>alert(1)</script>";
  const std::string text = linked_data(page);
  CHECK(text.find('<', 1) == text.size() - std::string("</script>").size());
  CHECK(says(text, R"(\u003c/script>)"));
}

TEST_CASE("a report says of whom, of when and on which documents it is") {
  views::Frame page = frame();
  page.subject = views::ReportSubject{{"Place", views::Url{"/place/"}}, "2020-04-01/2021-03-31"};
  page.sources = {{{"The source", {"/sources/#d"}}, std::nullopt}};
  const std::string text = linked_data(page);
  CHECK(says(text, R"("@type":"Report")"));
  CHECK(says(text, R"("temporalCoverage":"2020-04-01/2021-03-31")"));
  CHECK(says(text, R"("name":"The source")"));
  CHECK(open_graph_type(page.subject) == "article");
}

TEST_CASE("a report for a decision is published by whoever its document says, not by the partnership that it speaks of") {
  const Json report = subject_of("/wendle/decisions/cabinet-report-2023/");
  CHECK(report.at("publisher") ==
        Json{{"@type", "Organization"}, {"@id", "https://example.org/a/bodies/wbc/#subject"}, {"name", "Wendlebrook Borough Council"}});
}

TEST_CASE("a case study says who published it, and on which document it rests") {
  const Json article = subject_of("/wendle/case-studies/lantern-walks/");
  CHECK(article.at("publisher").at("@id") == "https://example.org/a/wendle/#subject");
  REQUIRE(article.at("isBasedOn").size() == 1);
  CHECK(article.at("isBasedOn").at(0).at("@id").get<std::string>().find("https://example.org/a/sources/#") == 0);
}

TEST_CASE("an id names one thing, and no page's address names anything but that page") {
  std::map<std::string, std::string> names;
  for (const views::PageEntry& entry : test::fictional().site_map.pages) {
    if (std::holds_alternative<views::NotFoundPage>(entry.page)) continue;
    const std::string own = "https://example.org/a" + entry.url.address;
    for_each_object(graph_of(entry.url.address), [&](const Json& thing) {
      if (!thing.contains("@id") || !thing.contains("@type")) return;
      INFO(own << ": " << thing.dump());
      const bool is_page = thing.at("@type") == "WebPage";
      CHECK((thing.at("@id").get<std::string>().find('#') == std::string::npos) == is_page);
      if (is_page) CHECK(thing.at("@id") == own);
      if (!thing.contains("name")) return;
      const std::string name = thing.at("@type").get<std::string>() + " " + thing.at("name").get<std::string>();
      CHECK(names.emplace(thing.at("@id").get<std::string>(), name).first->second == name);
    });
  }
  CHECK(names.at("https://example.org/a/#website") == "WebSite Promises in Wendlebrook");
}

TEST_CASE("a partnership is one thing, whether as a partnership or as a body") {
  CHECK(graph_of("/bodies/wendle-partnership/").at(0).at("mainEntity").at("@id") == "https://example.org/a/wendle/#subject");
}

TEST_CASE("another name is given once, and is another one") {
  views::Frame page = frame();
  page.subject = views::OrganisationSubject{"SoSafe", {"Safer Stevenage", "SoSafe", "Safer Stevenage"}, {"/sosafe/"}};
  CHECK(says(linked_data(page), R"("alternateName":["Safer Stevenage"])"));
  page.subject = views::OrganisationSubject{"SoSafe", {"SoSafe"}, {"/sosafe/"}};
  CHECK_FALSE(says(linked_data(page), "alternateName"));
}

TEST_CASE("where there is no page to speak of, nothing is said to machines") {
  CHECK(text_of("/404.html").empty());
  CHECK(text_of("/streets/").empty());
}

TEST_CASE("a page about nothing in particular claims no subject") {
  CHECK_FALSE(says(linked_data(frame()), "mainEntity"));
  CHECK(open_graph_type(views::NoSubject{}) == "website");
  CHECK(open_graph_locale("en-GB") == "en_GB");
}

}  // namespace
}  // namespace candour::html
