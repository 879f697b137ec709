#include "print/marks.h"

#include <algorithm>
#include <utility>

#include "theme/theme.h"

namespace candour::print {

using progress::Mark;
using typeset::Colour;
using typeset::Drawing;
using typeset::Path;
using typeset::Point;
using typeset::Stroke;
using typeset::Stroked;

namespace {

// Marks are drawn on a grid of 24 by 24, as the symbols of the pages are.
constexpr double kGrid = 24;
// Where a quarter of a circle has its control points, in radii.
constexpr double kQuarter = 0.5523;

// A badge's mark, in em: centred on the height of the capitals, below which it reaches a little.
constexpr double kBadgeMark = 1.0;
constexpr double kBadgeBelow = 0.14;

class Pen {
 public:
  Pen(Point at, double size, Colour colour, Drawing& drawing) : at_(at), scale_(size / kGrid), colour_(colour), drawing_(drawing) {}

  void disc(double radius) { add({typeset::Circle{to({12, 12}), radius * scale_}, colour_, std::nullopt}); }
  void ring(double radius, double width, std::vector<double> dashes = {}) {
    for (double& dash : dashes) dash *= scale_;
    add({typeset::Circle{to({12, 12}), radius * scale_}, std::nullopt, Stroke{colour_, width * scale_, std::move(dashes)}});
  }
  void line(std::vector<Point> points, double width, bool is_closed) {
    for (Point& point : points) point = to(point);
    add({typeset::Polyline{std::move(points), is_closed}, std::nullopt, Stroke{colour_, width * scale_, {}}});
  }
  void box(double x, double y, double width, double height) {
    const Point corner = to({x, y});
    add({typeset::Box{{corner.x, corner.y, width * scale_, height * scale_}, 0}, colour_, std::nullopt});
  }
  // Filled by the non-zero rule: what is cut out runs against the clock, all else with it.
  void fill(const std::vector<std::vector<Point>>& outlines, bool is_around_disc = false) {
    Path path;
    if (is_around_disc) add_circle(11, path);
    for (const std::vector<Point>& outline : outlines) {
      path.segments.emplace_back(typeset::MoveTo{to(outline.front())});
      for (std::size_t i = 1; i < outline.size(); ++i) path.segments.emplace_back(typeset::LineTo{to(outline[i])});
      path.segments.emplace_back(typeset::Close{});
    }
    add({std::move(path), colour_, std::nullopt});
  }
  void right_half(double radius) {
    Path path;
    path.segments.emplace_back(typeset::MoveTo{to({12, 12 - radius})});
    quarter({12, 12 - radius}, {12 + radius, 12}, true, path);
    quarter({12 + radius, 12}, {12, 12 + radius}, false, path);
    path.segments.emplace_back(typeset::Close{});
    add({std::move(path), colour_, std::nullopt});
  }

 private:
  Point to(Point grid) const { return {at_.x + grid.x * scale_, at_.y + grid.y * scale_}; }
  void add(Stroked shape) { drawing_.parts.emplace_back(std::move(shape)); }

  // With the clock, from the top of the circle, its right, its bottom or its left; `leaves_across` where it sets out level.
  void quarter(Point from, Point end, bool leaves_across, Path& path) const {
    const double x = (end.x - from.x) * kQuarter;
    const double y = (end.y - from.y) * kQuarter;
    const Point first = leaves_across ? Point{from.x + x, from.y} : Point{from.x, from.y + y};
    const Point second = leaves_across ? Point{end.x, end.y - y} : Point{end.x - x, end.y};
    path.segments.emplace_back(typeset::Curve{to(first), to(second), to(end)});
  }
  void add_circle(double radius, Path& path) const {
    const Point top{12, 12 - radius}, right{12 + radius, 12}, bottom{12, 12 + radius}, left{12 - radius, 12};
    path.segments.emplace_back(typeset::MoveTo{to(top)});
    quarter(top, right, true, path);
    quarter(right, bottom, false, path);
    quarter(bottom, left, true, path);
    quarter(left, top, false, path);
    path.segments.emplace_back(typeset::Close{});
  }

  Point at_;
  double scale_;
  Colour colour_;
  Drawing& drawing_;
};

// A stroke of an exclamation mark, cut out.
std::vector<Point> slot(double y, double height) { return {{10.8, y}, {10.8, y + height}, {13.2, y + height}, {13.2, y}}; }

}  // namespace

Colour colour_of(const model::Theme& theme, theme::Role role) {
  const model::Rgb rgb = theme::colour_of(theme, role, theme::Scheme::light);
  return {rgb.red, rgb.green, rgb.blue};
}

Colour colour_of(const model::Theme& theme, Mark mark) {
  switch (mark) {
    case Mark::complete: return colour_of(theme, theme::Role::complete);
    case Mark::in_progress: return colour_of(theme, theme::Role::in_progress);
    case Mark::at_risk:
    case Mark::not_started:
    case Mark::not_started_or_at_risk: return colour_of(theme, theme::Role::risk);
    case Mark::withheld: return colour_of(theme, theme::Role::ink);
    case Mark::withdrawn:
    case Mark::not_due:
    case Mark::not_recorded:
    case Mark::not_applicable: break;
  }
  return colour_of(theme, theme::Role::soft);
}

void add_mark(Mark mark, Point at, double size, const model::Theme& theme, Drawing& drawing) {
  Pen pen(at, size, colour_of(theme, mark), drawing);
  switch (mark) {
    case Mark::complete:
      return pen.fill({{{5.55, 13.45}, {10.34, 18.24}, {18.69, 9.22}, {16.71, 7.38}, {10.26, 14.35}, {7.46, 11.55}}}, true);
    case Mark::in_progress:
      pen.ring(9.8, 2.4);
      return pen.right_half(9.8);
    case Mark::at_risk: return pen.fill({{{12, 0.8}, {23.2, 12}, {12, 23.2}, {0.8, 12}}, slot(6.2, 7.2), slot(15.4, 2.5)});
    case Mark::not_started: return pen.line({{12, 3.9}, {21.4, 20.8}, {2.6, 20.8}}, 2.3, true);
    case Mark::not_started_or_at_risk: return pen.fill({{{12, 1.5}, {23.4, 22}, {0.6, 22}}, slot(8.6, 6.6), slot(17.1, 2.5)});
    case Mark::withdrawn:
      pen.ring(9.8, 2.2);
      return pen.line({{4.6, 19.4}, {19.4, 4.6}}, 2.4, false);
    case Mark::not_due: return pen.box(3, 10.3, 18, 3.4);
    case Mark::not_recorded: return pen.ring(9.8, 2.1, {2.7, 2.43});
    case Mark::withheld: return pen.box(1.5, 6, 21, 12);
    case Mark::not_applicable: return pen.disc(3.4);
  }
}

typeset::Badge badge(const model::Theme& theme, Mark mark, std::string word) {
  typeset::Badge made;
  made.symbol.width = kBadgeMark;
  made.symbol.height = kBadgeMark - kBadgeBelow;
  add_mark(mark, {0, 0}, kBadgeMark, theme, made.symbol);
  made.word = std::move(word);
  return made;
}

Inline badge(const Page& page, Mark mark, std::string word) { return badge(page.edition.theme, mark, std::move(word)); }

Inline left_out_badge(const Page& page, std::string words) {
  typeset::Badge made;
  made.symbol.width = 1.9;
  made.symbol.height = 0.72;
  made.symbol.parts.emplace_back(Stroked{typeset::Box{{0, 0, 1.9, 0.72}, 0}, colour_of(page.edition.theme, theme::Role::ink), std::nullopt});
  made.word = std::move(words);
  made.colour = colour_of(page.edition.theme, theme::Role::ink);
  return made;
}

std::optional<MarkRows> rows_for(std::size_t marks, double width, double height, const std::vector<double>& sizes) {
  const int count = static_cast<int>(marks);
  for (const double size : sizes) {
    MarkRows rows{size, size / 4, size / 4, 0};
    // A row is of whole fives.
    const double five = 5 * (rows.size + rows.gap) + rows.after_five;
    rows.in_row = 5 * static_cast<int>((width + rows.gap + rows.after_five) / five);
    if (rows.in_row == 0) continue;
    const double needed = static_cast<double>((count + rows.in_row - 1) / rows.in_row) * (rows.size + rows.gap + 1);
    if (count <= rows.in_row || (size < sizes.front() && needed <= height)) return rows;
  }
  return std::nullopt;
}

Drawing drawing_of(const std::vector<Mark>& marks, const model::Theme& theme, const MarkRows& rows) {
  Drawing drawing;
  const double step = rows.size + rows.gap;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const int place = static_cast<int>(i) % rows.in_row;
    const int row = static_cast<int>(i) / rows.in_row;
    const Point at{place * step + place / 5 * rows.after_five, row * (step + 1)};
    add_mark(marks[i], at, rows.size, theme, drawing);
    drawing.width = std::max(drawing.width, at.x + rows.size);
    drawing.height = at.y + rows.size;
  }
  return drawing;
}

Block marks_of(const Page& page, const std::vector<views::TallyMark>& tally, const MarkRows& rows) {
  typeset::Figure figure;
  std::vector<Mark> marks;
  for (const views::TallyMark& each : tally) {
    figure.alternative += (marks.empty() ? "" : "; ") + each.label;
    marks.push_back(each.mark);
  }
  figure.drawing = drawing_of(marks, page.edition.theme, rows);
  return figure;
}

}  // namespace candour::print
