// The geometry of charts: nothing overlaps, nothing leaves the drawing, and lengths are the numbers.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <set>

#include "charts/lines.h"
#include "charts/scene.h"

using namespace candour;
using charts::Part;
using charts::Scene;
using charts::Text;
using progress::Mark;
using views::ChartKind;

namespace {

views::ChartRow row(std::string label, double value, double out_of, std::optional<Mark> mark = std::nullopt) {
  views::ChartRow made;
  made.label = std::move(label);
  made.value = value;
  made.out_of = out_of;
  made.mark = mark;
  made.text = std::to_string(static_cast<int>(value)) + " of " + std::to_string(static_cast<int>(out_of));
  return made;
}

views::ChartView chart(ChartKind kind, std::vector<views::ChartRow> rows) {
  views::ChartView made;
  made.kind = kind;
  made.rows = std::move(rows);
  return made;
}

views::ChartView status_of_59() {
  return chart(ChartKind::status, {row("Complete", 6, 59, Mark::complete), row("In progress", 6, 59, Mark::in_progress),
                                   row("Not started or at risk", 10, 59, Mark::not_started_or_at_risk),
                                   row("Not recorded", 37, 59, Mark::not_recorded)});
}

std::vector<Part> parts_of(const Scene& scene) {
  std::vector<Part> parts;
  for (const charts::Row& row : scene.rows) parts.insert(parts.end(), row.parts.begin(), row.parts.end());
  return parts;
}

struct Span {
  double from = 1e9;
  double to = -1e9;
  void add(double begin, double end) {
    from = std::min(from, begin);
    to = std::max(to, end);
  }
};

Span across(const Part& part) {
  Span span;
  for (const charts::Rect& rect : part.rects) span.add(rect.x, rect.x + rect.width);
  return span;
}

Span down(const Part& part) {
  Span span;
  for (const charts::Rect& rect : part.rects) span.add(rect.y, rect.y + rect.height);
  return span;
}

// A line of text reaches about this far above and below its baseline.
constexpr double kAscent = 0.95;
constexpr double kDescent = 0.3;

// What is wrong with a scene of any chart: empty.
std::vector<std::string> faults(const Scene& scene) {
  std::vector<std::string> wrong;
  double above = 0;  // how far down the drawing is taken
  for (const charts::Row& row : scene.rows) {
    if (row.symbol && row.symbol->y < above) wrong.push_back("a symbol over what stands above it");
    for (const Text& line : row.lines) {
      if (line.baseline - kAscent < above) wrong.push_back("text over what stands above it: " + line.label);
      if (row.symbol && line.x < 1.4) wrong.push_back("text over its symbol: " + line.label);
      if (line.x + charts::width_of(line.label) + charts::width_of(line.value) > charts::kNarrowest) wrong.push_back("text wider than the chart: " + line.label);
      above = line.baseline + kDescent;
    }
    const double label = above;
    double begun = 0;
    for (const Part& part : row.parts) {
      if (across(part).from < begun || across(part).to > 100.0001) wrong.push_back("a bar over another, or one that leaves the chart");
      if (down(part).from < label) wrong.push_back("a bar over its label");
      for (const charts::Rect& rect : part.rects) {
        if (rect.width <= 0 || rect.height <= 0) wrong.push_back("a rectangle without size");
      }
      begun = across(part).to;
      above = std::max(above, down(part).to);
    }
    if (row.track && (row.track->y < above || row.track->width <= 0 || row.track->width > 100.0001)) wrong.push_back("a track out of place");
    if (row.track) above = row.track->y;
  }
  if (above > scene.height) wrong.push_back("the drawing is lower than what it holds");
  return wrong;
}

std::vector<std::string> none() { return {}; }

}  // namespace

TEST_CASE("parts of a whole follow each other, and together are as long as the whole") {
  const Scene scene = charts::scene_of(status_of_59());
  CHECK(faults(scene) == none());
  const auto parts = parts_of(scene);
  REQUIRE(parts.size() == 4);
  std::size_t units = 0;
  double end = 0;
  for (const Part& part : parts) {
    CHECK(part.units == static_cast<std::size_t>(part.value));
    units += part.units;
    CHECK(across(part).from >= end);
    end = across(part).to;
  }
  CHECK(units == 59);
  CHECK(across(parts.front()).from == 0);
  CHECK(end > 98);
  for (const charts::Row& row : scene.rows) CHECK(row.track.value().width == Approx(100));
}

TEST_CASE("a unit is a cell as long as there is room, and each is as wide as the next") {
  const Scene scene = charts::scene_of(status_of_59());
  const Part complete = parts_of(scene).front();
  CHECK(complete.rects.size() == 6);
  // On the narrowest chart a cell and the gap after it are at least three pixels and most of one.
  CHECK(complete.rects[0].width * 288 / 100 > 3);
  CHECK((complete.rects[1].x - complete.rects[0].x - complete.rects[0].width) * 288 / 100 > 0.9);
  // Counted in fives: the space after the fifth is wider.
  CHECK(complete.rects[5].x - complete.rects[4].x > complete.rects[4].x - complete.rects[3].x + 0.1);
  for (const Part& part : parts_of(charts::scene_of(chart(ChartKind::status, {row("Complete", 61, 61, Mark::complete)})))) CHECK(part.units == 0);
}

TEST_CASE("a few units stay few: they do not fill the width") {
  const auto parts = parts_of(charts::scene_of(chart(ChartKind::share, {row("A body", 1, 2)})));
  REQUIRE(parts.size() == 1);
  CHECK(across(parts[0]).to < 4);
}

TEST_CASE("every mark is cut in its own way, so that none needs a colour") {
  std::set<std::vector<std::pair<int, int>>> cuts;
  for (std::size_t i = 0; i < progress::kMarks; ++i) {
    const auto parts = parts_of(charts::scene_of(chart(ChartKind::status, {row("A", 1, 1, static_cast<Mark>(i))})));
    REQUIRE(parts.size() == 1);
    std::vector<std::pair<int, int>> cut;
    for (const charts::Rect& rect : parts[0].rects) cut.emplace_back(std::lround(rect.y * 100), std::lround(rect.height * 100));
    cuts.insert(cut);
  }
  CHECK(cuts.size() == progress::kMarks);
}

TEST_CASE("what was not reported is drawn beside what was") {
  const Scene scene = charts::scene_of(chart(ChartKind::coverage, {row("Homes", 2, 6), row("Streets", 0, 4)}));
  CHECK(faults(scene) == none());
  const auto parts = parts_of(scene);
  REQUIRE(parts.size() == 3);
  CHECK_FALSE(parts[0].mark);
  CHECK(parts[1].mark == Mark::not_recorded);
  CHECK(scene.rows[0].parts.size() == 2);
  CHECK(parts[1].value == 4);
  CHECK(across(parts[1]).from > across(parts[0]).to);
  CHECK(parts[2].mark == Mark::not_recorded);
  CHECK(parts[2].value == 4);
  // One scale for all rows: four cells are as long in one row as in the other.
  CHECK(parts[2].rects[0].width == parts[0].rects[0].width);
}

TEST_CASE("money is a length, never a number of cells") {
  const Scene scene = charts::scene_of(chart(ChartKind::amount, {row("Homes", 30, 40), row("Streets", 10, 40), row("Voices", 0, 40)}));
  CHECK(faults(scene) == none());
  const auto parts = parts_of(scene);
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].units == 0);
  CHECK(across(parts[0]).to == Approx(75).margin(0.5));
  CHECK(across(parts[1]).to == Approx(25).margin(0.5));
  for (const charts::Row& each : scene.rows) CHECK(each.track);
}

TEST_CASE("nought of nought has its label, and nothing that looks like a number") {
  const Scene scene = charts::scene_of(chart(ChartKind::coverage, {row("Homes", 0, 0)}));
  CHECK(faults(scene) == none());
  CHECK(parts_of(scene).empty());
  CHECK(scene.rows.at(0).lines.at(0).value == "0 of 0");
  CHECK_FALSE(charts::scene_of(chart(ChartKind::status, {row("Complete", 0, 0, Mark::complete)})).rows.at(0).track);
}

TEST_CASE("a chart without rows is empty") {
  CHECK(charts::scene_of(chart(ChartKind::status, {})).rows.empty());
}

TEST_CASE("a thousand rows, each in its place") {
  std::vector<views::ChartRow> rows;
  for (int i = 0; i < 1000; ++i) rows.push_back(row("Section " + std::to_string(i), i, 1000, Mark::in_progress));
  for (const ChartKind kind : {ChartKind::coverage, ChartKind::share, ChartKind::amount}) CHECK(faults(charts::scene_of(chart(kind, rows))) == none());
  for (views::ChartRow& each : rows) each.value = 1;
  const Scene scene = charts::scene_of(chart(ChartKind::status, rows));
  CHECK(faults(scene) == none());
  CHECK(scene.rows.size() == 1000);
  // One of a thousand is a tenth of a per cent; it is drawn as wide as can be seen, and no wider.
  for (const Part& part : parts_of(scene)) CHECK(part.rects.front().width == Approx(0.35));
}

TEST_CASE("a huge label is broken into lines that fit, and none of it is lost") {
  const std::string label = "Antisocial behaviour, criminal damage and deliberate fires in every ward and neighbourhood Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
  const Scene scene = charts::scene_of(chart(ChartKind::status, {row(label, 1, 18, Mark::not_due), row("Next", 17, 18, Mark::complete)}));
  CHECK(faults(scene) == none());
  std::string said;
  std::string value;
  for (const Text& text : scene.rows.at(0).lines) {
    CHECK(value.empty());  // it comes last
    said += text.label;
    value += text.value;
  }
  const auto without_spaces = [](std::string text) {
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    return text;
  };
  CHECK(without_spaces(said) == without_spaces(label));
  CHECK(value == "1 of 18");
}

TEST_CASE("lines are broken between words, and a character is never cut in two") {
  using Lines = std::vector<std::string>;
  CHECK(charts::lines_of("", 5) == Lines{""});
  CHECK(charts::lines_of("one two", 50) == Lines{"one two"});
  CHECK(charts::lines_of("one two", 3) == Lines{"one", "two"});
  CHECK(charts::lines_of("ééé", 1.9) == Lines{"éé", "é"});
  CHECK(charts::lines_of("é", 0.1) == Lines{"é"});
}
