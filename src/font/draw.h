// The outline of a glyph, for what paints dots: a PDF carries the font instead (subset.h).
#pragma once

#include "font/face.h"

namespace candour::font {

// Told of an outline, contour by contour; filled by the non-zero rule. In design units, y growing upwards.
class OutlinePen {
 public:
  virtual ~OutlinePen() = default;
  virtual void move_to(double x, double y) = 0;
  virtual void line_to(double x, double y) = 0;
  virtual void curve_to(double x1, double y1, double x2, double y2, double x, double y) = 0;
  virtual void close() = 0;
};

// Several threads may draw glyphs of one face at once, each with a pen of its own.
void draw(const Face& face, GlyphId glyph, OutlinePen& pen);

}  // namespace candour::font
