// Links within a finished site, as its pages have them.
#include "release/links.h"

#include <catch2/catch.hpp>

#include "diagnostics/print.h"

using candour::diagnostics::Diagnostics;
using candour::files::RelPath;
using candour::release::Links;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

std::string said(const Files& files, const std::optional<std::string>& base_url = std::nullopt) {
  Links links(base_url);
  for (const auto& [path, bytes] : files) links.add(RelPath::of(path), bytes);
  Diagnostics diagnostics;
  links.report(diagnostics);
  return candour::diagnostics::for_people(diagnostics, {}, candour::diagnostics::Colour::off);
}

}  // namespace

TEST_CASE("links that lead somewhere are passed over in silence, however they are written") {
  CHECK(said({{"index.html",
               "<a href=\"a/\">a</a> <a href=\"./a/index.html#x\">x</a> <a href=\"a/index.html?q=1&amp;r=2#%78\">x</a> <a href=\"#top\">up</a>"
               "<a href=\"a%20b.txt\">t</a> <img src=\"p.png\" srcset=\"p.png 1x, p.png 2x\"> <use href=\"#mark\"/><symbol id=\"mark\"></symbol>"
               "<a href=\"https://example.org/other\">o</a> <a href=\"mailto:a@example.org\">m</a> <a href=\"//example.org/x\">h</a> <a href=\"data:,x\">d</a>"},
              {"a/index.html", "<h2 id=\"x\">X</h2><a href=\"..\">up</a> <a href=\"../index.html\">up</a> <a href=\"/index.html\">root</a> <a href=\"../d.pdf#page=2\">d</a>"},
              {"a b.txt", ""},
              {"d.pdf", ""},
              {"p.png", ""},
              {"s/s.css", "@font-face { src: url( \"../p.png\" ), url(../p.png) }"}}) == "");
}

TEST_CASE("a file that is not there is told once, with who asks for it first and how many more") {
  CHECK(said({{"a/index.html", "<a href=\"../plans/index.html\">p</a> <a href=\"../plans/\">p</a>"},
              {"b/index.html", "<a href=\"/plans/\">p</a>"},
              {"c/index.html", "<form action=\"../plans/index.html\">"},
              {"plan/index.html", ""}}) ==
        "error: there is no file `plans/index.html`; it is asked for by `a/index.html`, and 2 more [release/broken-link]\n"
        "      = did you mean `plan/index.html`?\n"
        "      = mend it in the content or the template that it comes from\n");
}

TEST_CASE("links and places of somebody's own templates are read in other quotation marks, and in none") {
  for (const char* link : {"<a href='../no-such.html'>x</a>", "<a href=../no-such.html>x</a>", "<a class=y href = ../no-such.html>x</a>", "<a HREF=\"../no-such.html\">x</a>"}) {
    CAPTURE(link);
    CHECK(said({{"a/index.html", link}}).find("there is no file `no-such.html`; it is asked for by `a/index.html` [release/broken-link]\n") != std::string::npos);
  }
  CHECK(said({{"index.html", "<a href=a/#x>x</a> <a href='a/#y'>y</a> <a href=a/>a</a>"}, {"a/index.html", "<p id='x'></p><p class=z id=y></p>"}}) == "");
}

TEST_CASE("a place that a page does not have is told") {
  CHECK(said({{"index.html", "<a href=\"a/index.html#glossary\">g</a> <a href=\"#here\">h</a>"}, {"a/index.html", "<h2 id=\"glosary\">G</h2>"}}) ==
        "error: `a/index.html` has no place called `glossary`; it is asked for by `index.html` [release/broken-anchor]\n"
        "      = did you mean `glosary`?\n"
        "      = mend it in the content or the template that it comes from\n"
        "error: `index.html` has no place called `here`; it is asked for by `index.html` [release/broken-anchor]\n"
        "      = mend it in the content or the template that it comes from\n");
}

TEST_CASE("an address that climbs out of the site is told") {
  CHECK(said({{"a/index.html", "<a href=\"../../secret.html\">s</a>"}}) ==
        "error: the address `../../secret.html` leads out of the site; it is asked for by `a/index.html` [release/broken-link]\n"
        "      = write it with its scheme and host, or from the root of the site\n");
}

TEST_CASE("pictures, scripts, style sheets, redirects and pictures for other sites are links, too") {
  const auto asked_for = [](const std::string& html) {
    return said({{"index.html", html}}).find("there is no file `x.y`") != std::string::npos;
  };
  for (const char* html : {"<link rel=\"stylesheet\" href=\"x.y\">", "<script src=\"x.y\">", "<img alt=\"\" src=\"x.y\">", "<source srcset=\"x.y 2x\">",
                           "<meta http-equiv=\"refresh\" content=\"0; url=x.y\">", "<meta property=\"og:image\" content=\"https://example.org/t/x.y\">"}) {
    CAPTURE(html);
    CHECK((asked_for(html) || said({{"index.html", html}}, "https://example.org/t").find("`x.y`") != std::string::npos));
  }
  CHECK(said({{"a/s.css", "a { background: url('x.y') }"}}).find("`a/x.y`") != std::string::npos);
  CHECK(said({{"index.html", "<!-- <a href=\"x.y\"> -->"}}) == "");
}

TEST_CASE("under a path, addresses from the root of the host count from that path, and those beside it are the host's") {
  const std::string base = "https://example.org/transparency";
  CHECK(said({{"404.html",
               "<a href=\"/transparency/index.html\">h</a> <a href=\"/transparency/\">h</a> <a href=\"/\">host</a> <a href=\"/contact\">host</a>"
               "<link rel=\"canonical\" href=\"https://example.org/transparency\"> <a href=\"https://example.org/transparency-code\">other</a>"},
              {"index.html", ""}},
             base) == "");
  CHECK(said({{"404.html", "<a href=\"/transparency/b.html\">h</a> <a href=\"https://example.org/transparency/c/\">h</a>"}}, base) ==
        "error: there is no file `b.html`; it is asked for by `404.html` [release/broken-link]\n"
        "      = mend it in the content or the template that it comes from\n"
        "error: there is no file `c/index.html`; it is asked for by `404.html` [release/broken-link]\n"
        "      = mend it in the content or the template that it comes from\n");
}
