#include "pdf/canvas.h"

#include <algorithm>
#include <cmath>

#include "pdf/show_text.h"

namespace candour::pdf {
namespace {

using typeset::Point;

// How far the control points of a quarter of a circle lie from its ends, for a radius of 1.
constexpr double kQuarter = 0.5522847498;

std::int64_t hundredths(double points) { return std::llround(points * 100); }

void append_colour(std::string& out, typeset::Colour colour, std::string_view op) {
  Syntax syntax;
  syntax << colour.red / 255.0 << ' ' << colour.green / 255.0 << ' ' << colour.blue / 255.0 << ' ' << op << '\n';
  out += syntax.str();
}

}  // namespace

void Canvas::begin_mark(std::string_view properties) {
  end_text();
  out_ += properties;
  out_ += "BDC\n";
}

void Canvas::end_mark() {
  end_text();
  out_ += "EMC\n";
}

std::string Canvas::finish() && {
  end_text();
  return std::move(out_);
}

void Canvas::number(double value, char after) {
  append_hundredths(out_, hundredths(value));
  out_ += after;
}

void Canvas::point(Point at) {
  number(at.x, ' ');
  number(height_ - at.y, ' ');
}

void Canvas::fill_colour(typeset::Colour colour) {
  if (fill_ == colour) return;
  fill_ = colour;
  append_colour(out_, colour, "rg");
}

void Canvas::stroke_colour(typeset::Colour colour) {
  if (stroke_ == colour) return;
  stroke_ = colour;
  append_colour(out_, colour, "RG");
}

void Canvas::line_style(const typeset::Stroke& stroke) {
  if (line_width_ != stroke.width) {
    line_width_ = stroke.width;
    number(stroke.width, ' ');
    out_ += "w\n";
  }
  if (dashes_ != stroke.dashes) {
    dashes_ = stroke.dashes;
    out_ += '[';
    for (const double dash : dashes_) number(dash, ' ');
    out_ += "]0 d\n";
  }
}

void Canvas::paint(const typeset::Shape& shape) {
  if (!shape.fill && !shape.stroke) return;
  end_text();
  if (shape.fill) fill_colour(*shape.fill);
  if (shape.stroke) {
    stroke_colour(shape.stroke->colour);
    line_style(*shape.stroke);
  }
  if (const auto* one = std::get_if<typeset::Box>(&shape.geometry)) box(*one);
  if (const auto* one = std::get_if<typeset::Circle>(&shape.geometry)) circle(*one);
  if (const auto* one = std::get_if<typeset::Polyline>(&shape.geometry)) line(*one);
  if (const auto* one = std::get_if<typeset::Path>(&shape.geometry)) path(*one);
  out_ += shape.fill && shape.stroke ? "B\n" : shape.fill ? "f\n" : "S\n";
}

// A picture fills the unit square, which is stretched and moved for it alone (8.9.5.1).
void Canvas::paint(const typeset::PlacedPicture& picture, std::size_t number_of_picture) {
  end_text();
  const typeset::Rect& r = picture.rect;
  out_ += "q\n";
  number(r.width, ' ');
  out_ += "0 0 ";
  number(r.height, ' ');
  point({r.x, r.y + r.height});
  out_ += "cm\n/Im" + std::to_string(number_of_picture) + " Do\nQ\n";
}

void Canvas::curve(Point control1, Point control2, Point to) {
  point(control1);
  point(control2);
  point(to);
  out_ += "c\n";
}

void Canvas::box(const typeset::Box& box) {
  const typeset::Rect& r = box.rect;
  if (box.radius <= 0) {
    point({r.x, r.y + r.height});
    number(r.width, ' ');
    number(r.height, ' ');
    out_ += "re\n";
    return;
  }
  const double radius = std::min({box.radius, r.width / 2, r.height / 2});
  const double in = radius * (1 - kQuarter);  // of a control point, from the corner
  const double right = r.x + r.width;
  const double bottom = r.y + r.height;
  const auto to = [&](Point at) {
    point(at);
    out_ += "l\n";
  };
  point({r.x + radius, r.y});
  out_ += "m\n";
  to({right - radius, r.y});
  curve({right - in, r.y}, {right, r.y + in}, {right, r.y + radius});
  to({right, bottom - radius});
  curve({right, bottom - in}, {right - in, bottom}, {right - radius, bottom});
  to({r.x + radius, bottom});
  curve({r.x + in, bottom}, {r.x, bottom - in}, {r.x, bottom - radius});
  to({r.x, r.y + radius});
  curve({r.x, r.y + in}, {r.x + in, r.y}, {r.x + radius, r.y});
  out_ += "h\n";
}

void Canvas::circle(const typeset::Circle& circle) {
  const auto [x, y] = circle.centre;
  const double r = circle.radius;
  const double c = r * kQuarter;
  point({x + r, y});
  out_ += "m\n";
  curve({x + r, y + c}, {x + c, y + r}, {x, y + r});
  curve({x - c, y + r}, {x - r, y + c}, {x - r, y});
  curve({x - r, y - c}, {x - c, y - r}, {x, y - r});
  curve({x + c, y - r}, {x + r, y - c}, {x + r, y});
  out_ += "h\n";
}

void Canvas::line(const typeset::Polyline& line) {
  for (std::size_t i = 0; i < line.points.size(); ++i) {
    point(line.points[i]);
    out_ += i == 0 ? "m\n" : "l\n";
  }
  if (line.is_closed) out_ += "h\n";
}

void Canvas::path(const typeset::Path& path) {
  for (const auto& segment : path.segments) {
    if (const auto* move = std::get_if<typeset::MoveTo>(&segment)) {
      point(move->to);
      out_ += "m\n";
    } else if (const auto* to = std::get_if<typeset::LineTo>(&segment)) {
      point(to->to);
      out_ += "l\n";
    } else if (const auto* bend = std::get_if<typeset::Curve>(&segment)) {
      curve(bend->control1, bend->control2, bend->to);
    } else {
      out_ += "h\n";
    }
  }
}

void Canvas::begin_text() {
  if (is_in_text_) return;
  is_in_text_ = true;
  line_x_ = 0;
  line_y_ = 0;
  out_ += "BT\n";
}

void Canvas::end_text() {
  if (is_in_text_) out_ += "ET\n";
  is_in_text_ = false;
}

// Td goes on from the start of the line before, so both are whole hundredths here, and nothing adds up.
void Canvas::text_position(Point at) {
  const std::int64_t x = hundredths(at.x);
  const std::int64_t y = hundredths(height_ - at.y);
  append_hundredths(out_, x - line_x_);
  out_ += ' ';
  append_hundredths(out_, y - line_y_);
  out_ += " Td\n";
  line_x_ = x;
  line_y_ = y;
}

void Canvas::paint(const typeset::GlyphRun& run, std::span<const ClusterView> clusters, const EmbeddedFont& font,
                   std::size_t font_number) {
  if (clusters.empty()) return;
  begin_text();
  if (font_ != font_number || font_size_ != run.size) {
    font_ = font_number;
    font_size_ = run.size;
    Syntax select;
    select << "/F" << font_number << ' ' << run.size << " Tf\n";
    out_ += select.str();
  }
  fill_colour(run.colour);
  const double unit = run.size / font.face->metrics().units_per_em;
  text_position({run.origin.x + static_cast<double>(clusters.front().x) * unit, run.origin.y});
  show_text(out_, font, run.size, clusters);
}

}  // namespace candour::pdf
