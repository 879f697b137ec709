#include "font/draw.h"

#include <hb.h>

namespace candour::font {
namespace {

OutlinePen& pen_of(void* data) { return *static_cast<OutlinePen*>(data); }

void move_to(hb_draw_funcs_t*, void* pen, hb_draw_state_t*, float x, float y, void*) { pen_of(pen).move_to(x, y); }
void line_to(hb_draw_funcs_t*, void* pen, hb_draw_state_t*, float x, float y, void*) { pen_of(pen).line_to(x, y); }
// Quadratic curves come as cubic ones.
void cubic_to(hb_draw_funcs_t*, void* pen, hb_draw_state_t*, float x1, float y1, float x2, float y2, float x, float y, void*) {
  pen_of(pen).curve_to(x1, y1, x2, y2, x, y);
}
void close(hb_draw_funcs_t*, void* pen, hb_draw_state_t*, void*) { pen_of(pen).close(); }

hb_draw_funcs_t* made_funcs() {
  hb_draw_funcs_t* funcs = hb_draw_funcs_create();
  hb_draw_funcs_set_move_to_func(funcs, move_to, nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(funcs, line_to, nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(funcs, cubic_to, nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(funcs, close, nullptr, nullptr);
  hb_draw_funcs_make_immutable(funcs);
  return funcs;
}

}  // namespace

void draw(const Face& face, GlyphId glyph, OutlinePen& pen) {
  static hb_draw_funcs_t* const funcs = made_funcs();
  hb_font_get_glyph_shape(face.shaper(), glyph, funcs, &pen);
}

}  // namespace candour::font
