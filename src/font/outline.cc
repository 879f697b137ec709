#include "font/outline.h"

#include <algorithm>

namespace candour::font {
namespace {

// The box that holds all points of an outline.
struct Extent {
  float left = 0, right = 0, bottom = 0, top = 0;
  bool is_begun = false;

  void add(float x, float y) {
    if (!is_begun) {
      *this = {x, x, y, y, true};
      return;
    }
    left = std::min(left, x);
    right = std::max(right, x);
    bottom = std::min(bottom, y);
    top = std::max(top, y);
  }
};

void extend_by_line(hb_draw_funcs_t*, void* extent, hb_draw_state_t*, float x, float y, void*) { static_cast<Extent*>(extent)->add(x, y); }

// Quadratic curves come as cubic ones.
void extend_by_curve(hb_draw_funcs_t*, void* extent, hb_draw_state_t*, float, float, float, float, float x, float y, void*) {
  static_cast<Extent*>(extent)->add(x, y);
}

hb_draw_funcs_t* extending_funcs() {
  hb_draw_funcs_t* funcs = hb_draw_funcs_create();
  hb_draw_funcs_set_line_to_func(funcs, extend_by_line, nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(funcs, extend_by_curve, nullptr, nullptr);
  hb_draw_funcs_make_immutable(funcs);
  return funcs;
}

}  // namespace

bool shows_something(hb_font_t* font, hb_codepoint_t glyph) {
  static hb_draw_funcs_t* const funcs = extending_funcs();
  Extent extent;  // contours are closed, so the points that lines and curves lead to are all of them
  hb_font_get_glyph_shape(font, glyph, funcs, &extent);
  return extent.right > extent.left && extent.top > extent.bottom;
}

}  // namespace candour::font
