// What every page is looked at for before it is published.
#include <catch2/catch.hpp>

#include "html/page_faults.h"

using namespace candour;
using html::PageFault;
using Faults = std::vector<PageFault>;

namespace {

std::vector<html::FoundFault> faults_of(std::string_view page) {
  html::FaultFinder finder(page);
  for (html::Tags tags(page); tags.next();) finder.meet(tags);
  return finder.faults();
}

Faults kinds_in(std::string_view page) {
  Faults kinds;
  for (const html::FoundFault& fault : faults_of(page)) kinds.push_back(fault.what);
  return kinds;
}

const std::string kMark = "<svg class=\"mark complete\" aria-hidden=\"true\"><use href=\"#mark-complete\"/></svg>";

std::string chart(const std::string& drawn, const std::string& printed, const std::string& cell) {
  return "<figure class=\"chart\"><svg class=\"drawing\" role=\"img\"><title>Lamps</title>" + drawn + "<text><tspan data-value=\"" + printed +
         "\">7 of 9</tspan></text></svg><table><caption>Lamps</caption><tr><th scope=\"row\">Mended</th><td data-value=\"" + cell +
         "\">7</td></tr></table></figure>";
}

}  // namespace

TEST_CASE("a status needs its word and its mark, wherever in it they stand") {
  CHECK(kinds_in("<div class=\"status\">" + kMark + "<strong>Complete</strong></div>").empty());
  CHECK(kinds_in("<div class=\"big status\"><p>" + kMark + "</p></div>") == Faults{PageFault::status_without_word, PageFault::mark_without_word});
  CHECK(kinds_in("<div class=\"status\">Complete</div>") == Faults{PageFault::status_without_mark});
  CHECK(kinds_in("<div class=\"statuses\"></div>").empty());
}

TEST_CASE("a mark has its word beside it, or stands in a crowd of marks") {
  CHECK(kinds_in("<dt>" + kMark + "complete</dt>").empty());
  CHECK(kinds_in("<dt>" + kMark + " \n</dt>") == Faults{PageFault::mark_without_word});
  CHECK(kinds_in("<p class=\"few\"><i>" + kMark + "</i>" + kMark + "</p>").empty());
  // The word of another element is not beside it.
  CHECK(kinds_in("<p>Complete</p><p>" + kMark + "</p>") == Faults{PageFault::mark_without_word});
}

TEST_CASE("a table has a caption, headers that say what they head, and no blank cell") {
  CHECK(kinds_in("<table><caption>Lamps</caption><tr><th scope=\"row\">Lane</th><td><a href=\"a\">7</a></td></tr></table>").empty());
  CHECK(kinds_in("<table><caption> </caption><tr><td>7</td></tr></table>") ==
        Faults{PageFault::table_without_caption, PageFault::table_without_headers});
  CHECK(kinds_in("<table><caption>Lamps</caption><tr><th>Lane</th><td><!-- none --><b> </b></td></tr></table>") ==
        Faults{PageFault::header_without_scope, PageFault::blank_cell});
  CHECK(kinds_in("<table><caption>Lamps</caption><tr><th scope=\"row\">Lane</th><td><img src=\"a.png\" alt=\"A lamp\"></td></tr></table>").empty());
}

TEST_CASE("a chart shows the numbers of its table, in their order") {
  const std::string seven = "<g data-value=\"7\"><rect/></g>";
  CHECK(kinds_in(chart(seven + "<g data-value=\"2\"></g>", "7", "7")).empty());
  CHECK(kinds_in(chart("", "0", "0")).empty());
  CHECK(kinds_in(chart(seven, "8", "7")) == Faults{PageFault::chart_unlike_its_table});
  CHECK(kinds_in(chart("", "7", "7")) == Faults{PageFault::chart_unlike_its_table});
  CHECK(kinds_in("<figure class=\"chart\"><svg role=\"img\">" + seven + "</svg></figure>") == Faults{PageFault::chart_without_table});
  CHECK(kinds_in("<figure><img src=\"a.png\" alt=\"A lamp\"></figure>").empty());
}

TEST_CASE("an end without a beginning, and a page cut short, are read to their end") {
  CHECK(kinds_in("</p></td><table><caption>Lamps</caption><tr><th scope=\"col\">a</th></p><td></td></tr></table>") == Faults{PageFault::blank_cell});
  CHECK(kinds_in("<table><tr><td").empty());
  CHECK(kinds_in("<!-- <td></td>").empty());
}

TEST_CASE("a fault tells its line, and is told once for all pages of a template") {
  const auto page = [](const char* path, std::string bytes, diagnostics::FileId template_file) {
    html::Page made{{files::RelPath::of(path), std::move(bytes)}, {template_file, 0, 0}, {}};
    made.faults = faults_of(made.file.bytes);
    return made;
  };
  const std::string blank = "\n\n<table><caption>a</caption><tr><th scope=\"row\">b</th><td></td><td></td></tr></table>";
  CHECK(faults_of(blank)[0].line == 3);
  diagnostics::Sources sources;
  const auto section = sources.add("templates/section.mustache", "{{<layout}}\n");
  const auto plan = sources.add("templates/plan.mustache", "{{<layout}}\n");
  diagnostics::Diagnostics diagnostics;
  html::report_faults({page("a.html", blank, section), page("b.html", "<p>", section), page("c.html", blank, section),
                       page("d.html", "\n" + blank, plan)},
                      diagnostics);
  REQUIRE(diagnostics.all().size() == 2);
  CHECK(diagnostics.all()[0].message == "a page of this template has a blank cell in a table: `a.html`, line 3, and on 1 more");
  CHECK(diagnostics.all()[1].message == "a page of this template has a blank cell in a table: `d.html`, line 4");
}
