#include "font/outline.h"

#include <algorithm>

#include "font/draw.h"

namespace candour::font {
namespace {

// Finds the box that holds all points of an outline. Contours are closed, so lines and curves lead to all of them.
class ExtentPen final : public OutlinePen {
 public:
  bool encloses_something() const { return right_ > left_ && top_ > bottom_; }

  void move_to(double, double) override {}
  void line_to(double x, double y) override { add(x, y); }
  void curve_to(double, double, double, double, double x, double y) override { add(x, y); }
  void close() override {}

 private:
  void add(double x, double y) {
    left_ = is_begun_ ? std::min(left_, x) : x;
    right_ = is_begun_ ? std::max(right_, x) : x;
    bottom_ = is_begun_ ? std::min(bottom_, y) : y;
    top_ = is_begun_ ? std::max(top_, y) : y;
    is_begun_ = true;
  }

  double left_ = 0, right_ = 0, bottom_ = 0, top_ = 0;
  bool is_begun_ = false;
};

}  // namespace

bool shows_something(const Face& face, GlyphId glyph) {
  ExtentPen pen;
  draw(face, glyph, pen);
  return pen.encloses_something();
}

}  // namespace candour::font
