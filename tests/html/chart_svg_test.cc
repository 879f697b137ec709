// Charts as markup: the drawing says what its table says, with a name and without anything inline.
#include <regex>
#include <set>

#include "../text/matches.h"
#include "html/chart_svg.h"
#include "rendered.h"

using namespace candour;
using progress::Mark;
using test::matches;

namespace {

using Texts = std::vector<std::string>;

views::ChartRow row(std::string label, double value, double out_of, std::string text, std::optional<Mark> mark = std::nullopt) {
  views::ChartRow made;
  made.label = std::move(label);
  made.value = value;
  made.out_of = out_of;
  made.text = std::move(text);
  made.mark = mark;
  return made;
}

views::ChartView small() {
  views::ChartView chart;
  chart.kind = views::ChartKind::status;
  chart.anchor = "chart-status";
  chart.name = "Chart. Fewer <than> half & \"more\".";
  chart.rows = {row("Complete & done", 2, 5, "2 of 5", Mark::complete), row("Not <recorded>", 3, 5, "3 of 5", Mark::not_recorded)};
  return chart;
}

Texts parts(const std::string& html, const std::string& open, const std::string& close) {
  Texts found;
  for (std::size_t at = html.find(open); at != std::string::npos; at = html.find(open, at + 1)) {
    found.push_back(html.substr(at, html.find(close, at) + close.size() - at));
  }
  return found;
}

// Whether every tag is closed, in order.
bool is_well_formed(const std::string& xml) {
  std::vector<std::string> open;
  const std::regex tag("<(/?)([a-z]+)((?:\"[^\"]*\"|[^\">])*)>");
  for (std::sregex_iterator it(xml.begin(), xml.end(), tag), end; it != end; ++it) {
    const std::string name = (*it)[2];
    const std::string attributes = (*it)[3];
    if ((*it)[1].length() > 0) {
      if (open.empty() || open.back() != name) return false;
      open.pop_back();
    } else if (!attributes.ends_with("/")) {
      open.push_back(name);
    }
  }
  return open.empty() && std::regex_replace(xml, tag, "").find('<') == std::string::npos;
}

}  // namespace

TEST_CASE("a drawing is an image with a name, and what authors write cannot become markup") {
  const std::string svg = html::svg_of(small()).markup;
  CHECK(is_well_formed(svg));
  CHECK(svg.starts_with("<svg class=\"drawing\" role=\"img\" aria-labelledby=\"chart-status-name\" width=\"100%\""));
  CHECK(svg.find("<title id=\"chart-status-name\">Chart. Fewer &lt;than&gt; half &amp; &quot;more&quot;.</title>") != std::string::npos);
  CHECK(svg.find(">Complete &amp; done <tspan") != std::string::npos);
  CHECK(svg.find("Not &lt;recorded&gt;") != std::string::npos);
  CHECK(svg.find("style=") == std::string::npos);
  CHECK(svg.find("viewBox") == std::string::npos);  // it would scale the text
}

TEST_CASE("each number is drawn by as many cells, in the shape and under the name of its mark") {
  const std::string svg = html::svg_of(small()).markup;
  const Texts groups = parts(svg, "<g ", "</g>");
  REQUIRE(groups.size() == 2);
  CHECK(groups[0].starts_with("<g class=\"part complete\" data-value=\"2\">"));
  CHECK(groups[1].starts_with("<g class=\"part not-recorded\" data-value=\"3\">"));
  const auto cells = [](const std::string& group) {
    const Texts all = matches(group, " x=\"([0-9.]+)%\"");
    return std::set<std::string>(all.begin(), all.end()).size();
  };
  CHECK(cells(groups[0]) == 2);
  CHECK(cells(groups[1]) == 3);
  CHECK(matches(svg, "href=\"#mark-([a-z-]+)\"") == Texts{"complete", "not-recorded"});
}

TEST_CASE("numbers for machines are plain: no comma, no needless nought") {
  CHECK(html::plain_number(37) == "37");
  CHECK(html::plain_number(110850) == "110850");
  CHECK(html::plain_number(1500.5) == "1500.5");
  CHECK(html::plain_number(0.35) == "0.35");
  CHECK(html::plain_number(0) == "0");
}

TEST_CASE("on every page, each drawing prints the numbers of the table beside it, in the same order") {
  std::size_t charts = 0;
  for (const files::Artifact& page : test::rendered()) {
    INFO(page.path.text());
    std::set<std::string> names;
    for (const std::string& figure : parts(page.bytes, "<figure class=\"chart\">", "</figure>")) {
      ++charts;
      const std::size_t end_of_drawing = figure.find("<table>");
      REQUIRE(end_of_drawing != std::string::npos);
      const std::string drawing = figure.substr(0, end_of_drawing);
      const std::string table = figure.substr(end_of_drawing);
      const Texts printed = matches(drawing, "<tspan class=\"value\"[^>]*>([^<]*)<");
      CHECK_FALSE(printed.empty());
      CHECK(printed == matches(table, "<td class=\"number\"[^>]*>([^<]*)<"));
      CHECK(matches(drawing, "<tspan class=\"value\"[^>]* data-value=\"([^\"]*)\"") == matches(table, "<td [^>]*data-value=\"([^\"]*)\""));
      CHECK(matches(table, "<caption>([^<]+)<").size() == 1);
      CHECK(matches(table, "<th (scope)=\"row\"").size() == printed.size());
      for (const std::string& name : matches(drawing, "aria-labelledby=\"([^\"]+)\"")) {
        CHECK(names.insert(name).second);
        CHECK(parts(page.bytes, "id=\"" + name + "\"", ">").size() == 1);
      }
    }
  }
  CHECK(charts > 10);
}
