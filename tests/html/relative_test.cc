#include "html/relative.h"

#include <catch2/catch.hpp>

using namespace candour::html;

TEST_CASE("a link leads from page to page without knowing where the site stands") {
  struct Row {
    const char* from;
    const char* to;
    const char* expected;
  };
  const Row rows[] = {
      {"/", "/", "index.html"},
      {"/", "/glossary/", "glossary/index.html"},
      {"/glossary/", "/", "../index.html"},
      {"/glossary/", "/bodies/", "../bodies/index.html"},
      {"/bodies/", "/bodies/wbc/", "wbc/index.html"},
      {"/bodies/wbc/", "/bodies/", "../index.html"},
      {"/wendle/plan/2022-23/q1/", "/wendle/plan/2022-23/q2/", "../q2/index.html"},
      {"/wendle/plan/2022-23/q1/", "/tarn/", "../../../../tarn/index.html"},
      {"/wendle/plan/2022-23/", "/static/candour.css", "../../../static/candour.css"},
      {"/404.html", "/glossary/", "glossary/index.html"},
      // Names that begin alike share no folder.
      {"/plan/a/", "/plans/", "../../plans/index.html"},
      {"/plans/", "/plan/", "../plan/index.html"},
      {"/a/bc/", "/a/bd/", "../bd/index.html"},
  };
  for (const Row& row : rows) {
    INFO(row.from << " to " << row.to);
    CHECK(relative(row.from, row.to) == row.expected);
  }
}

TEST_CASE("an anchor on the same page is the anchor alone") {
  CHECK(relative("/glossary/", "/glossary/#jst") == "#jst");
  CHECK(relative("/", "/#plans") == "#plans");
  CHECK(relative("/glossary/#asb", "/glossary/#jst") == "#jst");
  CHECK(relative("/bodies/", "/glossary/#jst") == "../glossary/index.html#jst");
  CHECK(relative("/glossary/", "/glossary/") == "index.html");
}

TEST_CASE("a query stands behind the file") {
  CHECK(relative("/plan/", "/plan/promises/?status=complete") == "promises/index.html?status=complete");
  CHECK(relative("/plan/promises/", "/plan/promises/?status=complete#a") == "index.html?status=complete#a");
  CHECK(rooted("/transparency/", "/plan/promises/?lead=wbc") == "/transparency/plan/promises/index.html?lead=wbc");
  CHECK(file_of("/plan/promises/?status=complete") == "plan/promises/index.html");
}

TEST_CASE("what is not of the site is left as it is") {
  for (const char* address : {"https://example.org/", "http://example.org/a#b", "mailto:a@b.example?subject=c", "tel:101", "//example.org/x", "#here", "b.png"}) {
    CHECK(relative("/a/b/", address) == address);
    CHECK(rooted("/transparency/", address) == address);
  }
}

TEST_CASE("the page that is shown at any address names every other from the root of the host") {
  CHECK(rooted("/", "/glossary/#jst") == "/glossary/index.html#jst");
  CHECK(rooted("/transparency/", "/") == "/transparency/index.html");
  CHECK(rooted("/transparency/", "/static/icon.svg") == "/transparency/static/icon.svg");
}

TEST_CASE("a page is a file in its folder, any other address is its own file") {
  CHECK(file_of("/") == "index.html");
  CHECK(file_of("/bodies/wbc/") == "bodies/wbc/index.html");
  CHECK(file_of("/bodies/#a") == "bodies/index.html");
  CHECK(file_of("/404.html") == "404.html");
  CHECK(file_of("/static/map.svg") == "static/map.svg");
}
