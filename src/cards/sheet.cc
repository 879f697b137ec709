#include "cards/sheet.h"

#include <algorithm>

#include "cards/card.h"
#include "cards/flow.h"
#include "print/marks.h"
#include "theme/theme.h"

namespace candour::cards {

using typeset::Artifact;
using typeset::Box;
using typeset::Circle;
using typeset::GlyphRun;
using typeset::Path;
using typeset::PlacedPicture;
using typeset::Point;
using typeset::Polyline;
using typeset::Shape;

namespace {

constexpr double kAbove = 28;  // between the sheet's upper edge and what stands on it
constexpr double kBelow = 22;  // between that and the line at the foot
constexpr double kHeavy = 6;
constexpr double kFine = 2;

// What an item reaches from, above, and down to.
struct Reach {
  double top = 0;
  double bottom = 0;
};

// Of capitals, and of what hangs below the line.
Reach reach(const GlyphRun& run) { return {run.origin.y - 0.72 * run.size, run.origin.y + 0.22 * run.size}; }
Reach reach(const PlacedPicture& picture) { return {picture.rect.y, picture.rect.y + picture.rect.height}; }

Reach reach(const Box& box) { return {box.rect.y, box.rect.y + box.rect.height}; }
Reach reach(const Circle& circle) { return {circle.centre.y - circle.radius, circle.centre.y + circle.radius}; }
Reach reach(const std::vector<Point>& points) {
  Reach all{points.front().y, points.front().y};
  for (const Point& point : points) all = {std::min(all.top, point.y), std::max(all.bottom, point.y)};
  return all;
}
Reach reach(const Polyline& line) { return reach(line.points); }
Reach reach(const Path& path) {
  std::vector<Point> points;
  for (const auto& segment : path.segments) {
    std::visit(
        [&](const auto& it) {
          if constexpr (requires { it.to; }) points.push_back(it.to);
        },
        segment);
  }
  return reach(points);
}
Reach reach(const Shape& shape) {
  return std::visit([](const auto& it) { return reach(it); }, shape.geometry);
}

void move(Point& point, double down) { point.y += down; }
void move(GlyphRun& run, double down) { move(run.origin, down); }
void move(PlacedPicture& picture, double down) { picture.rect.y += down; }
void move(Box& box, double down) { box.rect.y += down; }
void move(Circle& circle, double down) { move(circle.centre, down); }
void move(Polyline& line, double down) {
  for (Point& point : line.points) move(point, down);
}
void move(typeset::MoveTo& segment, double down) { move(segment.to, down); }
void move(typeset::LineTo& segment, double down) { move(segment.to, down); }
void move(typeset::Curve& segment, double down) {
  for (Point* point : {&segment.control1, &segment.control2, &segment.to}) move(*point, down);
}
void move(typeset::Close& /*segment*/, double /*down*/) {}
void move(Path& path, double down) {
  for (auto& segment : path.segments) std::visit([&](auto& it) { move(it, down); }, segment);
}
void move(Shape& shape, double down) {
  std::visit([&](auto& it) { move(it, down); }, shape.geometry);
}

Shape bar(double y, double height, typeset::Colour colour, Artifact artifact, double x = 0, double width = kWidth) {
  return {artifact, Box{{x, y, width, height}, 0}, colour, std::nullopt};
}

bool is_of_foot(const typeset::Item& item) {
  const auto owner = std::visit([](const auto& it) { return it.owner; }, item);
  const auto* artifact = std::get_if<Artifact>(&owner);
  return artifact != nullptr && *artifact == Artifact::footer;
}

// Of the last line of the title.
double baseline_of_title(const typeset::Document& document) {
  double baseline = 0;
  for (const typeset::Item& item : document.pages.front().items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    const auto* content = run == nullptr ? nullptr : std::get_if<typeset::ContentId>(&run->owner);
    if (content == nullptr || document.tree.role(document.tree.owner(*content)) != typeset::Role::heading1) continue;
    baseline = std::max(baseline, run->origin.y);
  }
  return baseline;
}

}  // namespace

typeset::Page on_sheet(const typeset::Document& document, const model::Theme& theme) {
  typeset::Page page = document.pages.front();
  const double title = baseline_of_title(document);
  Reach content{kHeight, 0};
  const auto is_below = [&](const typeset::Item& item) {
    return !is_of_foot(item) && std::visit([](const auto& it) { return reach(it).bottom; }, item) > title + kTitle * 0.25;
  };
  for (const typeset::Item& item : page.items) {
    if (!is_below(item)) continue;
    const Reach here = std::visit([](const auto& it) { return reach(it); }, item);
    content = {std::min(content.top, here.top), std::max(content.bottom, here.bottom)};
  }
  const double line = kHeight - kFoot + 8;
  const double down = std::max(0.0, line - kBelow - content.bottom);
  for (typeset::Item& item : page.items) {
    if (is_below(item)) std::visit([&](auto& it) { move(it, down); }, item);
  }
  const double top = content.top + down - kAbove;
  using theme::Role;
  const std::vector<typeset::Item> grounds = {bar(0, kHeight, print::colour_of(theme, Role::paper), Artifact::background),
                                              bar(top, kHeight - top, print::colour_of(theme, Role::sheet), Artifact::background),
                                              bar(top - kHeavy, kHeavy, print::colour_of(theme, Role::ink), Artifact::rule),
                                              bar(line, kFine, print::colour_of(theme, Role::rule), Artifact::rule, kSide, kWidth - 2 * kSide)};
  page.items.insert(page.items.begin(), grounds.begin(), grounds.end());
  return page;
}

}  // namespace candour::cards
