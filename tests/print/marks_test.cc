// A status is a word and a shape; its colour only helps.
#include <fmt/format.h>

#include <set>

#include "print/marks.h"
#include "print/styles.h"
#include "printed.h"
#include "theme/contrast.h"

using namespace candour;
using progress::Mark;
using test::Twin;

namespace {

std::string text_of(typeset::Point at) { return fmt::format("{:.3f} {:.3f} ", at.x, at.y); }

std::string geometry_of(const typeset::Box& it) { return fmt::format("box {:.3f} {:.3f} {:.3f} {:.3f}", it.rect.x, it.rect.y, it.rect.width, it.rect.height); }
std::string geometry_of(const typeset::Circle& it) { return "circle " + text_of(it.centre) + fmt::format("{:.3f}", it.radius); }
std::string geometry_of(const typeset::Polyline& it) {
  std::string text = it.is_closed ? "closed " : "line ";
  for (const typeset::Point point : it.points) text += text_of(point);
  return text;
}
std::string geometry_of(const typeset::Path& it) {
  std::string text = "path ";
  for (const auto& segment : it.segments) {
    if (const auto* move = std::get_if<typeset::MoveTo>(&segment)) text += "M " + text_of(move->to);
    if (const auto* line = std::get_if<typeset::LineTo>(&segment)) text += "L " + text_of(line->to);
    if (const auto* curve = std::get_if<typeset::Curve>(&segment)) text += "C " + text_of(curve->control1) + text_of(curve->control2) + text_of(curve->to);
    if (std::holds_alternative<typeset::Close>(segment)) text += "Z ";
  }
  return text;
}

// What is left of a drawing without its colours.
std::string shape_of(const typeset::Drawing& drawing) {
  std::string text;
  for (const auto& part : drawing.parts) {
    const auto& stroked = std::get<typeset::Stroked>(part);
    text += std::visit([](const auto& it) { return geometry_of(it); }, stroked.geometry) + (stroked.fill ? " filled" : "");
    if (stroked.stroke) text += fmt::format(" stroked {:.3f} dashes {}", stroked.stroke->width, stroked.stroke->dashes.size());
    text += "\n";
  }
  return text;
}

double area(const std::vector<typeset::Point>& points) {
  double twice = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const typeset::Point& next = points[(i + 1) % points.size()];
    twice += points[i].x * next.y - next.x * points[i].y;
  }
  return twice / 2;
}

}  // namespace

TEST_CASE("no two marks have one shape") {
  std::set<std::string> shapes;
  for (std::size_t i = 0; i < progress::kMarks; ++i) {
    typeset::Drawing drawing;
    print::add_mark(static_cast<Mark>(i), {0, 0}, 24, test::edition().theme, drawing);
    shapes.insert(shape_of(drawing));
    CHECK_FALSE(drawing.parts.empty());
  }
  CHECK(shapes.size() == progress::kMarks);
}

TEST_CASE("what is cut out of a mark runs against what it is cut out of, so that the non-zero rule leaves it open") {
  for (const Mark mark : {Mark::complete, Mark::at_risk, Mark::not_started_or_at_risk}) {
    typeset::Drawing drawing;
    print::add_mark(mark, {0, 0}, 24, test::edition().theme, drawing);
    const auto& path = std::get<typeset::Path>(std::get<typeset::Stroked>(drawing.parts.front()).geometry);
    std::vector<double> areas;
    std::vector<typeset::Point> outline;
    for (const auto& segment : path.segments) {
      if (const auto* move = std::get_if<typeset::MoveTo>(&segment)) outline = {move->to};
      if (const auto* line = std::get_if<typeset::LineTo>(&segment)) outline.push_back(line->to);
      if (const auto* curve = std::get_if<typeset::Curve>(&segment)) outline.push_back(curve->to);
      if (std::holds_alternative<typeset::Close>(segment)) areas.push_back(area(outline));
    }
    REQUIRE(areas.size() >= 2);
    CHECK(areas.front() > 0);
    for (std::size_t i = 1; i < areas.size(); ++i) CHECK(areas[i] < 0);
  }
}

TEST_CASE("every status of a page has its word and its mark on paper, and no mark is without a word") {
  std::size_t statuses = 0;
  for (const Twin& twin : test::twins()) {
    INFO(twin.address);
    test::FlowReader reader;
    reader.read(twin.flow);
    std::multiset<std::string> words;
    for (const typeset::Badge* badge : reader.badges()) {
      CHECK_FALSE(badge->word.empty());
      CHECK_FALSE(badge->symbol.parts.empty());
      words.insert(badge->word);
    }
    const test::PageRead page = test::read_page(twin.view);
    // The bar over what was left out is drawn by the style sheet there.
    const auto bars = std::count_if(reader.badges().begin(), reader.badges().end(), [](const typeset::Badge* badge) { return badge->symbol.width > 1.5; });
    CHECK(words.size() - static_cast<std::size_t>(bars) == page.marks);
    for (const std::string& status : page.statuses) {
      INFO(status);
      const auto found = words.find(status);
      CHECK(found != words.end());
      if (found != words.end()) words.erase(found);
      ++statuses;
    }
  }
  CHECK(statuses > 8);
}

TEST_CASE("the marks of a tally are read by their names") {
  const auto view = test::page<views::SectionView>("/wendle/plan/2022-23/streets-and-squares/");
  views::FirstUses uses(test::edition().terms, {});
  const print::Page page{view.frame, test::edition(), uses};
  const auto figure = std::get<typeset::Figure>(print::marks_of(page, view.tally->marks, {}));
  CHECK(figure.alternative == "2.1(1): complete; 2.1(2): not started or at risk; 2.1(3): in progress; 2.2(1): not recorded; 2.6(1): at risk");
  CHECK(figure.drawing.width > 0);
}

TEST_CASE("every colour of text can be read on every ground that it stands on") {
  const typeset::Styles styles = print::styles_of(test::edition().theme);
  const auto rgb = [](typeset::Colour colour) { return model::Rgb{colour.red, colour.green, colour.blue}; };
  for (const typeset::Colour text : {styles.ink, styles.soft, styles.accent}) {
    for (const typeset::Colour ground : {styles.tint, typeset::Colour{255, 255, 255}}) {
      CHECK(theme::contrast_ratio(rgb(text), rgb(ground)) >= 7);
    }
  }
}
