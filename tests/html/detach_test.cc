#include "html/detach.h"

#include <catch2/catch.hpp>

using namespace candour;
using files::RelPath;

namespace {

const RelPath kPage = RelPath::of("p/plan/2014-15/q1/index.html");

html::Detached detached(std::string_view page, std::optional<std::string> base_url) {
  const auto holds = [](const RelPath& path) { return path.is_within(RelPath::of("p/plan/2014-15")) || path.is_within(RelPath::of("static")); };
  return html::detach(page, kPage, {holds, std::move(base_url)});
}

const std::string kBase = "https://www.example.org/council";

}  // namespace

TEST_CASE("what leads to a page of the folder stays as it is, and is told of") {
  const std::string page = R"(<a class="x" href="../index.html#top">Plan</a> <a href="#here">Here</a> <script src="../../../../static/a%20b.js"></script> <a href="https://example.com/">x</a> <a href="mailto:a@example.org">m</a>)";
  for (const auto& base : {std::optional(kBase), std::optional<std::string>()}) {
    const html::Detached made = detached(page, base);
    CHECK(made.page == page);
    CHECK(made.uses == std::set<RelPath>{RelPath::of("p/plan/2014-15/index.html"), RelPath::of("static/a b.js")});
  }
}

TEST_CASE("what leads out of the folder leads to the site, by the page's own address") {
  CHECK(detached(R"(<a class="x" href="../../../../bodies/police/index.html?a=b&amp;c=d#e">Police</a>!)", kBase).page ==
        R"(<a class="x" href="https://www.example.org/council/bodies/police/?a=b&amp;c=d#e">Police</a>!)");
  CHECK(detached(R"(<a href="../../../../index.html">Home</a>)", kBase).page == R"(<a href="https://www.example.org/council/">Home</a>)");
  CHECK(detached(R"(<a href="../../../../record.json">Data</a>)", kBase).page == R"(<a href="https://www.example.org/council/record.json">Data</a>)");
  CHECK(detached(R"(<form method="get" action="../../../../a-z/index.html"><input name="q"></form>)", kBase).page ==
        R"(<form method="get" action="https://www.example.org/council/a-z/"><input name="q"></form>)");
}

TEST_CASE("without an address of the site, links that lead out are plain words, and forms are left out") {
  CHECK(detached(R"(<p><a class="x" href="../../2013-14/index.html" rel="prev" id="y">Before</a>.</p>)", std::nullopt).page == R"(<p><a class="x" id="y">Before</a>.</p>)");
  CHECK(detached("<p>a</p>\n<form action=\"../../../../a-z/index.html\">\n<input name=\"q\">\n</form>\n<p>b</p>\n", std::nullopt).page == "<p>a</p>\n<p>b</p>\n");
  CHECK(detached(R"(<form action="index.html"><input name="q"></form>)", std::nullopt).page == R"(<form action="index.html"><input name="q"></form>)");
}

TEST_CASE("a browser is not sent for what the folder does not hold") {
  for (const auto& base : {std::optional(kBase), std::optional<std::string>()}) {
    CHECK(detached("<link rel=\"manifest\" href=\"../../../../manifest.webmanifest\">\n<link rel=\"icon\" href=\"../../../../static/icon.svg\">\n", base).page ==
          "<link rel=\"icon\" href=\"../../../../static/icon.svg\">\n");
  }
}

TEST_CASE("the canonical address, and what only looks like a tag, stay") {
  const std::string page = R"(<link rel="canonical" href="https://www.example.org/council/p/"><script type="application/ld+json">{"url":"../x"}</script><!-- <a href="../../../../x/index.html"> -->)";
  CHECK(detached(page, std::nullopt).page == page);
}

TEST_CASE("a style sheet tells what it asks for") {
  CHECK(html::uses_of_style("a{background:url(\"img/a.png?1\")} b{src:url(../fonts/b.woff2)} c{x:url(https://example.org/x)}", RelPath::of("static/candour.css"), {}) ==
        std::set<RelPath>{RelPath::of("static/img/a.png"), RelPath::of("fonts/b.woff2")});
}

TEST_CASE("links of somebody's own templates are met in other quotation marks, in none, and from the root of the host") {
  const std::string to_site = R"(<a href="https://www.example.org/council/bodies/police/?a=b" id=y>Police</a>)";
  CHECK(detached(R"(<a href='../../../../bodies/police/index.html?a=b' id=y>Police</a>)", kBase).page == to_site);
  CHECK(detached(R"(<a href=../../../../bodies/police/index.html?a=b id=y>Police</a>)", kBase).page == to_site);
  CHECK(detached(R"(<a HREF = "/council/bodies/police/?a=b" id=y>Police</a>)", kBase).page == R"(<a HREF = "https://www.example.org/council/bodies/police/?a=b" id=y>Police</a>)");
  CHECK(detached(R"(<a href='../../../../my%20file.html?a="b"'>x</a>)", kBase).page == R"(<a href="https://www.example.org/council/my%20file.html?a=&quot;b&quot;">x</a>)");
  CHECK(detached(R"(<a href="/contact">The council</a>)", kBase).page == R"(<a href="/contact">The council</a>)");
  CHECK(detached(R"(<p><a class='x' href='../../2013-14/index.html' rel=prev download id=y>Before</a>.</p>)", std::nullopt).page == R"(<p><a class='x' id=y>Before</a>.</p>)");
  CHECK(detached(R"(<a href=../index.html>Plan</a>)", std::nullopt).uses == std::set<RelPath>{RelPath::of("p/plan/2014-15/index.html")});
}
