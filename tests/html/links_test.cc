#include "html/links.h"

#include <catch2/catch.hpp>

#include "diagnostics/print.h"
#include "markdown/parse.h"

using namespace candour;

namespace {

std::vector<files::Artifact> site() {
  std::vector<files::Artifact> artifacts;
  for (const auto& [path, bytes] : {std::pair{"index.html", "<main id=\"main\">"}, std::pair{"glossary/index.html", "<svg><symbol id=\"mark-jtt\"></symbol></svg><main id=\"main\"><form id=\"find\"><h2 id=\"jst\">T</h2><div id=\"asb\"></div></form></main><p id=\"jtt\">"},
                                    std::pair{"wendle/index.html", "<main><h2 id=\"what-we-do\">"}, std::pair{"wendle/plan/index.html", ""},
                                    std::pair{"static/map.svg", "<svg id=\"lamp\"/>"}, std::pair{"404.html", ""}}) {
    artifacts.push_back({files::RelPath::of(path), bytes});
  }
  return artifacts;
}

// What is said of prose that stands on /wendle/.
std::string said(const std::string& text) {
  const std::vector<files::Artifact> artifacts = site();
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  const markdown::Document prose = markdown::parse(sources.add("a.md", text), text, 0, diagnostics);
  html::Published published;
  published.expect_links(prose, {"/wendle/"});
  for (const files::Artifact& artifact : artifacts) published.add(artifact);
  html::check_links(prose, {"/wendle/"}, published, diagnostics);
  std::string out;
  for (const auto& each : diagnostics.all()) {
    out += std::string(each.code.name) + " “" + text.substr(each.span.begin, each.span.end - each.span.begin) + "”: " + each.message;
    for (const std::string& hint : each.hints) out += " | " + hint;
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("links that lead somewhere are not spoken of") {
  CHECK(said("[a](/) [b](/glossary/) [c](/glossary/#jst) [d](#what-we-do) [e](plan/) [f](../glossary/#asb) [g](/static/map.svg#lamp)\n").empty());
  CHECK(said("[a](https://nowhere.example/) [b](mailto:a@b.example) [c](tel:101)\n").empty());
}

TEST_CASE("a link to a page that is not there is an error at its target, and the nearest page is offered") {
  CHECK(said("See [this](/glosary/#jst).\n") == "html/broken-link “/glosary/#jst”: there is no page at `/glosary/#jst` | did you mean `/glossary/`?\n");
  CHECK(said("[x](/somewhere/else/entirely/)\n") ==
        "html/broken-link “/somewhere/else/entirely/”: there is no page at `/somewhere/else/entirely/` | "
        "write the page's address from the root of the site, e.g. `/glossary/#rag`\n");
}

TEST_CASE("a page that is called the same elsewhere is offered, and one that is nearly called so") {
  CHECK(said("[x](/tarn/strategies/2019/plan/)\n") ==
        "html/broken-link “/tarn/strategies/2019/plan/”: there is no page at `/tarn/strategies/2019/plan/` | did you mean `/wendle/plan/`?\n");
  CHECK(said("[x](/tarn/strategies/glosary/)\n") ==
        "html/broken-link “/tarn/strategies/glosary/”: there is no page at `/tarn/strategies/glosary/` | did you mean `/glossary/`?\n");
}

TEST_CASE("where no place or image is near, those that there are are listed") {
  CHECK(said("[x](/glossary/#something-else)\n") ==
        "html/broken-anchor “/glossary/#something-else”: the page `/glossary/` has no place called `something-else` | there is `asb`, `jst`\n");
  CHECK(said("![x](/static/photograph.png)\n") ==
        "html/broken-image “/static/photograph.png”: there is no image `/static/photograph.png` | there is `/static/map.svg` | "
        "put the file into the static folder and name it `/static/…`\n");
}

TEST_CASE("an address without its slash at the end is no page") {
  CHECK(said("[x](/glossary)\n") == "html/broken-link “/glossary”: there is no page at `/glossary` | did you mean `/glossary/`?\n");
}

TEST_CASE("a link that climbs out of the site is broken") {
  CHECK(said("[x](../../../etc/)\n").find("html/broken-link") == 0);
}

TEST_CASE("a link to a place that its page does not have is an error, and the nearest place is offered") {
  CHECK(said("[x](/glossary/#jts)\n") == "html/broken-anchor “/glossary/#jts”: the page `/glossary/` has no place called `jts` | did you mean `jst`?\n");
  CHECK(said("[x](#what-we-did)\n") ==
        "html/broken-anchor “#what-we-did”: the page `/wendle/` has no place called `what-we-did` | did you mean `what-we-do`?\n");
}

TEST_CASE("a place is of the page's own text: no drawing, form, paragraph or whole page is offered") {
  CHECK(said("[x](/glossary/#mark-jt)\n").find("there is `asb`, `jst`\n") != std::string::npos);
  CHECK(said("[x](/glossary/#mai)\n").find("there is `asb`, `jst`\n") != std::string::npos);
  CHECK(said("[x](plan/#aims)\n") ==
        "html/broken-anchor “plan/#aims”: the page `/wendle/plan/` has no place called `aims` | lead to `/wendle/plan/`: there is no place to lead to on that page\n");
}

TEST_CASE("an image has to be part of the site") {
  CHECK(said("![a map](/static/map.svg)\n").empty());
  CHECK(said("![a map](/static/mat.svg)\n") ==
        "html/broken-image “/static/mat.svg”: there is no image `/static/mat.svg` | did you mean `/static/map.svg`? | put the file into the static folder and name it `/static/…`\n");
  CHECK(said("![a map](https://a.example/map.png)\n") ==
        "html/broken-image “https://a.example/map.png”: the image `https://a.example/map.png` is on another site | "
        "copy it into the static folder and name it `/static/…`: pages ask nothing of other sites\n");
}

TEST_CASE("the ids of a page are found in order") {
  CHECK(html::anchors_of("<a id=\"x\"><b class=\"id\" id=\"y-1\">") == std::vector<std::string_view>{"x", "y-1"});
  CHECK(html::anchors_of("").empty());
}

TEST_CASE("what is published is found by its address, with the ids of the pages within which a link leads") {
  html::Published published;
  published.expect("/glossary/#jst");
  published.expect("/wendle/");
  for (const files::Artifact& artifact : site()) published.add(artifact);
  const html::Published::Ids* glossary = published.at("/glossary/#no-such");
  REQUIRE(glossary != nullptr);
  CHECK(glossary->all == std::vector<std::string>{"mark-jtt", "main", "find", "jst", "asb", "jtt"});
  CHECK(glossary->places == std::vector<std::string>{"jst", "asb"});
  REQUIRE(published.at("/wendle/") != nullptr);
  CHECK(published.at("/wendle/")->all.empty());
  CHECK(published.at("/404.html") != nullptr);
  CHECK(published.at("/nowhere/") == nullptr);
  CHECK(published.pages() == std::vector<std::string>{"/glossary/", "/", "/wendle/", "/wendle/plan/"});
  CHECK(published.images() == std::vector<std::string>{"/static/map.svg"});
}
