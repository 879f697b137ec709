#include "html/linked_data.h"

#include <catch2/catch.hpp>

namespace candour::html {
namespace {

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

TEST_CASE("no text can end the script element") {
  views::Frame page = frame();
  page.title = page.full_title = "</script><script>alert(1)</script>";
  const std::string text = linked_data(page);
  CHECK(text.find('<', 1) == text.size() - std::string("</script>").size());
  CHECK(says(text, R"(\u003c/script>)"));
}

TEST_CASE("a report says of whom, of when and on which documents it is") {
  views::Frame page = frame();
  page.subject = views::ReportSubject{"Place", {"/place/"}, "2020-04-01/2021-03-31"};
  page.sources = {{{"The source", {"/sources/#d"}}, std::nullopt}};
  const std::string text = linked_data(page);
  CHECK(says(text, R"("@type":"Report")"));
  CHECK(says(text, R"("temporalCoverage":"2020-04-01/2021-03-31")"));
  CHECK(says(text, R"("name":"The source")"));
  CHECK(open_graph_type(page.subject) == "article");
}

TEST_CASE("a page about nothing in particular claims no subject") {
  CHECK_FALSE(says(linked_data(frame()), "mainEntity"));
  CHECK(open_graph_type(views::NoSubject{}) == "website");
  CHECK(open_graph_locale("en-GB") == "en_GB");
}

}  // namespace
}  // namespace candour::html
