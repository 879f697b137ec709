#include "cards/paint.h"

#include <cairo.h>

#include <cmath>
#include <cstdint>
#include <memory>
#include <numbers>
#include <stdexcept>

#include "cards/png.h"
#include "font/draw.h"

namespace candour::cards {

using typeset::Box;
using typeset::Circle;
using typeset::GlyphRun;
using typeset::Path;
using typeset::PlacedPicture;
using typeset::Point;
using typeset::Polyline;
using typeset::Rect;
using typeset::Shape;

namespace {

constexpr double kTurn = 2 * std::numbers::pi;

struct Release {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using Surface = std::unique_ptr<cairo_surface_t, Release>;
using Cairo = std::unique_ptr<cairo_t, Release>;

void check(cairo_status_t status) {
  if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(std::string("cairo: ") + cairo_status_to_string(status));
}

// Outlines of glyphs, each at its place.
class GlyphPen final : public font::OutlinePen {
 public:
  GlyphPen(cairo_t* cairo, double scale) : cairo_(cairo), scale_(scale) {}
  void put_at(double x, double y) { at_ = {x, y}; }

  void move_to(double x, double y) override { cairo_move_to(cairo_, at_.x + x * scale_, at_.y - y * scale_); }
  void line_to(double x, double y) override { cairo_line_to(cairo_, at_.x + x * scale_, at_.y - y * scale_); }
  void curve_to(double x1, double y1, double x2, double y2, double x, double y) override {
    cairo_curve_to(cairo_, at_.x + x1 * scale_, at_.y - y1 * scale_, at_.x + x2 * scale_, at_.y - y2 * scale_, at_.x + x * scale_,
                   at_.y - y * scale_);
  }
  void close() override { cairo_close_path(cairo_); }

 private:
  cairo_t* cairo_;
  double scale_;
  Point at_;
};

class Painter {
 public:
  Painter(const typeset::Page& page, cairo_t* cairo) : page_(page), cairo_(cairo) {}

  void paint(const GlyphRun& run) {
    const double scale = run.size / run.face->metrics().units_per_em;
    GlyphPen pen(cairo_, scale);
    std::int64_t x = 0;
    for (std::uint32_t i = run.glyphs.begin; i < run.glyphs.end; ++i) {
      const typeset::Glyph& glyph = page_.glyphs[i];
      pen.put_at(run.origin.x + static_cast<double>(x + glyph.x_offset) * scale, run.origin.y - glyph.y_offset * scale);
      font::draw(*run.face, glyph.id, pen);
      x += glyph.advance;
    }
    set_colour(run.colour);
    cairo_fill(cairo_);
  }

  void paint(const Shape& shape) {
    std::visit([&](const auto& it) { add(it); }, shape.geometry);
    if (shape.fill) {
      set_colour(*shape.fill);
      cairo_fill_preserve(cairo_);
    }
    if (shape.stroke) stroke(*shape.stroke);
    cairo_new_path(cairo_);
  }

  void paint(const PlacedPicture& /*picture*/) { throw std::logic_error("a card shows no picture of dots"); }

 private:
  void set_colour(typeset::Colour colour) { cairo_set_source_rgb(cairo_, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0); }

  void stroke(const typeset::Stroke& stroke) {
    set_colour(stroke.colour);
    cairo_set_line_width(cairo_, stroke.width);
    cairo_set_dash(cairo_, stroke.dashes.data(), static_cast<int>(stroke.dashes.size()), 0);
    cairo_stroke_preserve(cairo_);
  }

  void add(const Box& box) {
    const Rect& r = box.rect;
    if (box.radius <= 0) return cairo_rectangle(cairo_, r.x, r.y, r.width, r.height);
    const double left = r.x + box.radius, right = r.x + r.width - box.radius;
    const double top = r.y + box.radius, bottom = r.y + r.height - box.radius;
    cairo_new_sub_path(cairo_);
    cairo_arc(cairo_, right, top, box.radius, -kTurn / 4, 0);
    cairo_arc(cairo_, right, bottom, box.radius, 0, kTurn / 4);
    cairo_arc(cairo_, left, bottom, box.radius, kTurn / 4, kTurn / 2);
    cairo_arc(cairo_, left, top, box.radius, kTurn / 2, kTurn * 3 / 4);
    cairo_close_path(cairo_);
  }
  void add(const Circle& circle) {
    cairo_new_sub_path(cairo_);
    cairo_arc(cairo_, circle.centre.x, circle.centre.y, circle.radius, 0, kTurn);
    cairo_close_path(cairo_);
  }
  void add(const Polyline& line) {
    cairo_move_to(cairo_, line.points.front().x, line.points.front().y);
    for (const Point& point : line.points) cairo_line_to(cairo_, point.x, point.y);
    if (line.is_closed) cairo_close_path(cairo_);
  }
  void add(const Path& path) {
    for (const auto& segment : path.segments) {
      std::visit([&](const auto& it) { add(it); }, segment);
    }
  }
  void add(const typeset::MoveTo& segment) { cairo_move_to(cairo_, segment.to.x, segment.to.y); }
  void add(const typeset::LineTo& segment) { cairo_line_to(cairo_, segment.to.x, segment.to.y); }
  void add(const typeset::Curve& segment) {
    cairo_curve_to(cairo_, segment.control1.x, segment.control1.y, segment.control2.x, segment.control2.y, segment.to.x, segment.to.y);
  }
  void add(const typeset::Close& /*segment*/) { cairo_close_path(cairo_); }

  const typeset::Page& page_;
  cairo_t* cairo_;
};

}  // namespace

std::string png_of(const typeset::Page& page) {
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(std::lround(page.width)), static_cast<int>(std::lround(page.height))));
  check(cairo_surface_status(surface.get()));
  const Cairo cairo(cairo_create(surface.get()));
  // Sixteen shades of an edge, not 255: all colours of a card find room in a palette.
  cairo_set_antialias(cairo.get(), CAIRO_ANTIALIAS_FAST);
  cairo_set_source_rgb(cairo.get(), 1, 1, 1);
  cairo_paint(cairo.get());
  Painter painter(page, cairo.get());
  for (const typeset::Item& item : page.items) {
    std::visit([&](const auto& painted) { painter.paint(painted); }, item);
  }
  check(cairo_status(cairo.get()));
  cairo_surface_flush(surface.get());
  return png_of(Raster{cairo_image_surface_get_data(surface.get()), cairo_image_surface_get_stride(surface.get()), cairo_image_surface_get_width(surface.get()),
                       cairo_image_surface_get_height(surface.get())});
}

}  // namespace candour::cards
