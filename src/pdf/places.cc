#include "pdf/places.h"

#include <algorithm>

namespace candour::pdf {
namespace {

using typeset::Point;
using typeset::Rect;

// Grows from nothing by points.
class Bounds {
 public:
  void add(Point point) {
    left_ = std::min(left_, point.x);
    right_ = std::max(right_, point.x);
    top_ = std::min(top_, point.y);
    bottom_ = std::max(bottom_, point.y);
  }
  Rect rect(double margin) const {
    return {left_ - margin, top_ - margin, right_ - left_ + 2 * margin, bottom_ - top_ + 2 * margin};
  }

 private:
  double left_ = 1e9, right_ = -1e9, top_ = 1e9, bottom_ = -1e9;
};

Rect united(const Rect& a, const Rect& b) {
  const double x = std::min(a.x, b.x);
  const double y = std::min(a.y, b.y);
  return {x, y, std::max(a.x + a.width, b.x + b.width) - x, std::max(a.y + a.height, b.y + b.height) - y};
}

struct AddPoints {
  Bounds& bounds;
  void operator()(const typeset::Box& box) const {
    bounds.add({box.rect.x, box.rect.y});
    bounds.add({box.rect.x + box.rect.width, box.rect.y + box.rect.height});
  }
  void operator()(const typeset::Circle& circle) const {
    bounds.add({circle.centre.x - circle.radius, circle.centre.y - circle.radius});
    bounds.add({circle.centre.x + circle.radius, circle.centre.y + circle.radius});
  }
  void operator()(const typeset::Polyline& line) const {
    for (const Point& point : line.points) bounds.add(point);
  }
  void operator()(const typeset::Path& path) const {
    for (const auto& segment : path.segments) std::visit(*this, segment);
  }
  void operator()(const typeset::MoveTo& move) const { bounds.add(move.to); }
  void operator()(const typeset::LineTo& line) const { bounds.add(line.to); }
  // Its control points hold it.
  void operator()(const typeset::Curve& curve) const {
    for (const Point& point : {curve.control1, curve.control2, curve.to}) bounds.add(point);
  }
  void operator()(const typeset::Close&) const {}
};

}  // namespace

Rect bounds_of(const typeset::Page& page, const typeset::GlyphRun& run) {
  const font::Metrics& metrics = run.face->metrics();
  const double unit = run.size / metrics.units_per_em;
  std::int64_t advance = 0;
  for (std::size_t i = run.glyphs.begin; i < run.glyphs.end; ++i) advance += page.glyphs[i].advance;
  return {run.origin.x, run.origin.y - metrics.ascent * unit, static_cast<double>(advance) * unit,
          (metrics.ascent - metrics.descent) * unit};
}

Rect bounds_of(const typeset::Shape& shape) {
  Bounds bounds;
  std::visit(AddPoints{bounds}, shape.geometry);
  return bounds.rect(shape.stroke ? shape.stroke->width / 2 : 0);
}

std::vector<std::optional<Place>> places_of(const typeset::Document& document) {
  std::vector<std::optional<Place>> places(document.tree.size());
  const auto see = [&](typeset::ContentId content, std::size_t number, const Rect& rect) {
    for (typeset::NodeId node = document.tree.owner(content); node.index != 0; node = document.tree.parent(node)) {
      std::optional<Place>& place = places[node.index];
      if (!place) {
        place = {number, rect, true};
      } else if (place->page == number) {
        place->rect = united(place->rect, rect);
      } else {
        place->is_on_one_page = false;
      }
    }
  };
  for (std::size_t number = 0; number < document.pages.size(); ++number) {
    const typeset::Page& page = document.pages[number];
    for (const typeset::Item& item : page.items) {
      if (const auto* run = std::get_if<typeset::GlyphRun>(&item)) {
        if (const auto* content = std::get_if<typeset::ContentId>(&run->owner)) see(*content, number, bounds_of(page, *run));
      } else if (const auto* shape = std::get_if<typeset::Shape>(&item)) {
        if (const auto* content = std::get_if<typeset::ContentId>(&shape->owner)) see(*content, number, bounds_of(*shape));
      } else {
        const auto& picture = std::get<typeset::PlacedPicture>(item);
        if (const auto* content = std::get_if<typeset::ContentId>(&picture.owner)) see(*content, number, picture.rect);
      }
    }
  }
  return places;
}

}  // namespace candour::pdf
