// Pages taken apart, whoever wrote their templates.
#include "html/tags.h"

#include <catch2/catch.hpp>

using namespace candour;

namespace {

html::Tag first_of(std::string_view page) {
  html::Tags tags(page);
  REQUIRE(tags.next());
  return tags.tag();
}

std::string value_of(std::string_view page, std::string_view name) { return std::string(html::attribute(first_of(page), name)); }

}  // namespace

TEST_CASE("a value is read in whatever quotation marks it stands, and in none") {
  for (const char* page : {R"(<a href="../a.html">)", R"(<a href='../a.html'>)", R"(<a href=../a.html>)", R"(<a class=x href = "../a.html" id=y>)", "<a\nhref=\n'../a.html'\n>",
                           R"(<a HREF=../a.html class=x>)", R"(<a title='href="no"' href='../a.html'>)", R"(<a title="href=no" hidden href=../a.html>)",
                           R"(<a data-href='no' href=../a.html href=no>)"}) {
    INFO(page);
    CHECK(value_of(page, "href") == "../a.html");
  }
}

TEST_CASE("what only looks like an attribute is none") {
  for (const char* page : {R"(<a title="x" href>)", R"(<a title='it has href="x"'>)", R"(<a title=href="x">)", R"(<a data-href="x">)", R"(<a>)", R"(<a href="">)"}) {
    INFO(page);
    CHECK(value_of(page, "href").empty());
  }
}

TEST_CASE("a tag ends behind its values, and has content unless a slash of its own says that it has none") {
  for (const char* page : {R"(<a title="a > b" id=x>text)", R"(<a title='a > "b' id=x>text)", R"(<a title=it's id=x>text)", R"(<a title="it's" id=x>text)"}) {
    html::Tags tags(page);
    REQUIRE(tags.next());
    INFO(page);
    CHECK(html::attribute(tags.tag(), "id") == "x");
    CHECK(tags.rest() == "text");
  }
  CHECK_FALSE(first_of("<a href=plans/>").empty);
  CHECK(value_of("<a href=plans/>", "href") == "plans/");
  CHECK(first_of("<circle r='1'/>").empty);
  CHECK(first_of("<circle r=1 />").empty);
  CHECK(first_of("<br>").empty);
}

TEST_CASE("a page that breaks off within a tag is read to its end") {
  for (const char* page : {"<a", "<a href", "<a href=", "<a href='x", "<a href=\"x", "<a href=x"}) {
    html::Tags tags(page);
    INFO(page);
    CHECK(tags.next());
    CHECK(tags.rest().empty());
    CHECK_FALSE(tags.next());
  }
}
