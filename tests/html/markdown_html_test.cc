#include "html/markdown_html.h"

#include <catch2/catch.hpp>

#include "markdown/parse.h"

using namespace candour;

namespace {

markdown::Document parsed(const std::string& text) {
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  return markdown::parse(sources.add("a.md", text), text, 0, diagnostics);
}

std::string html_of(const std::string& text, const std::string& page = "/a/b/") { return html::to_html(parsed(text), page).markup; }

}  // namespace

TEST_CASE("every kind of block has its element") {
  CHECK(html_of("One\ntwo\n") == "<p>One\ntwo</p>\n");
  CHECK(html_of("## What we do\n") == "<h2 id=\"what-we-do\">What we do</h2>\n");
  CHECK(html_of("## A\n\n### B\n\n#### C\n") == "<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>\n<h4 id=\"c\">C</h4>\n");
  CHECK(html_of("> quoted\n") == "<blockquote>\n<p>quoted</p>\n</blockquote>\n");
  CHECK(html_of("---\n") == "<hr>\n");
  CHECK(html_of("```json\n{\"a\": 1 < 2}\n```\n") == "<pre><code>{&quot;a&quot;: 1 &lt; 2}\n</code></pre>\n");
}

TEST_CASE("every kind of inline has its element") {
  CHECK(html_of("a *b* **c** ~~d~~ `e`\n") == "<p>a <em>b</em> <strong>c</strong> <s>d</s> <code>e</code></p>\n");
  CHECK(html_of("a  \nb\n") == "<p>a<br>b</p>\n");
  CHECK(html_of("a ![alt *text*](/static/i.png) b\n") == "<p>a <img src=\"../../static/i.png\" alt=\"alt text\"> b</p>\n");
}

TEST_CASE("no text of an author is taken for markup") {
  CHECK(html_of("1 < 2 & 3 > 2, \"quoted\", it's\n") == "<p>1 &lt; 2 &amp; 3 &gt; 2, &quot;quoted&quot;, it&#39;s</p>\n");
  CHECK(html_of("`<script>`\n") == "<p><code>&lt;script&gt;</code></p>\n");
  CHECK(html_of("[a](/x/ \"T & \\\"t\\\"\")\n") == "<p><a href=\"../../x/index.html\" title=\"T &amp; &quot;t&quot;\">a</a></p>\n");
  CHECK(html_of("![a < b](/i.png)\n") == "<figure><img src=\"../../i.png\" alt=\"a &lt; b\"></figure>\n");
}

TEST_CASE("links of the site are relative to the page, others stay") {
  CHECK(html_of("[JST](/glossary/#jst)\n") == "<p><a href=\"../../glossary/index.html#jst\">JST</a></p>\n");
  CHECK(html_of("[here](/a/b/#c)\n") == "<p><a href=\"#c\">here</a></p>\n");
  CHECK(html_of("[below](#c)\n") == "<p><a href=\"#c\">below</a></p>\n");
  CHECK(html_of("<https://example.org/a?b=1&c=2>\n") ==
        "<p><a href=\"https://example.org/a?b=1&amp;c=2\">https://example.org/a?b=1&amp;c=2</a></p>\n");
}

TEST_CASE("a figure has its caption, and none where there is none") {
  CHECK(html_of("![A map](/static/map.svg \"The <square>\")\n", "/") ==
        "<figure><img src=\"static/map.svg\" alt=\"A map\"><figcaption>The &lt;square&gt;</figcaption></figure>\n");
}

TEST_CASE("a tight list has no paragraphs, a loose one has") {
  CHECK(html_of("- a\n- b\n") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
  CHECK(html_of("- a\n\n- b\n") == "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n");
}

TEST_CASE("a list within a tight item does not open its text into a paragraph") {
  CHECK(html_of("- a\n  1. b\n- c\n") == "<ul>\n<li>a\n<ol>\n<li>b</li>\n</ol>\n</li>\n<li>c</li>\n</ul>\n");
}

TEST_CASE("an ordered list begins where its author begins") {
  CHECK(html_of("1. a\n2. b\n") == "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n");
  CHECK(html_of("3. a\n") == "<ol start=\"3\">\n<li>a</li>\n</ol>\n");
}

TEST_CASE("a table can scroll by itself, is named, and every cell has its header") {
  CHECK(html_of("| Street | Dark | Mended |\n|:--|--:|:-:|\n| Long *Acre* | 4 | yes |\n") ==
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"table\">\n<table>\n"
        "<caption id=\"table\">Street, Dark and Mended</caption>\n"
        "<thead>\n<tr><th scope=\"col\">Street</th><th scope=\"col\" class=\"number\">Dark</th><th scope=\"col\">Mended</th></tr>\n</thead>\n"
        "<tbody>\n<tr><th scope=\"row\">Long <em>Acre</em></th><td class=\"number\">4</td><td>yes</td></tr>\n</tbody>\n</table>\n</div>\n");
}

TEST_CASE("an id stands once, however many tables and headings of one name there are") {
  const std::string html = html_of("## A\n\n| x |\n|--|\n| 1 |\n\n## A\n\n| x |\n|--|\n| 1 |\n\n## Main\n");
  for (const char* id : {"id=\"a\"", "id=\"a-2\"", "id=\"table\"", "id=\"table-2\"", "id=\"main-2\""}) {
    INFO(id);
    CHECK(html.find(id) != std::string::npos);
  }
  CHECK(html.find("id=\"main\"") == std::string::npos);  // the layout's own
}

TEST_CASE("prose below other prose on one page takes none of its ids") {
  const markdown::Document above = parsed("## A\n\n| x |\n|--|\n| 1 |\n");
  CHECK(html::to_html(parsed("## A\n"), "/", {&above}).markup == "<h2 id=\"a-2\">A</h2>\n");
  CHECK(html::to_html(parsed("## B\n"), "/", {&above}).markup == "<h2 id=\"b\">B</h2>\n");
}

TEST_CASE("prose under a heading of the page has its own headings one level lower, and none below six") {
  CHECK(html::to_html(parsed("## A\n\n### B\n"), "/", {}, 1).markup == "<h3 id=\"a\">A</h3>\n<h4 id=\"b\">B</h4>\n");
  CHECK(html::to_html(parsed("## A\n\n### B\n"), "/", {}, 4).markup == "<h6 id=\"a\">A</h6>\n<h6 id=\"b\">B</h6>\n");
}

TEST_CASE("no prose gives no markup") {
  CHECK(html_of("").empty());
  CHECK(html::prose({}).markup.empty());
}
