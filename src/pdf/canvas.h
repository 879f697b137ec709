// The operators of a content stream, with the state that a viewer is in while it reads them, so that nothing is said twice.
#pragma once

#include <span>
#include <string>

#include "pdf/fonts.h"
#include "typeset/frames.h"

namespace candour::pdf {

// Paints on one page. Takes the coordinates of typeset and writes those of PDF, whose y grows upwards; to hundredths of a
// point, which is half the width of a dot at 14,400 dots an inch.
class Canvas {
 public:
  explicit Canvas(double page_height) : height_(page_height) {}

  // Opens and closes what BDC and EMC enclose; `properties` is the operand's dictionary, with its tag before it.
  void begin_mark(std::string_view properties);
  void end_mark();

  void paint(const typeset::Shape& shape);
  // The picture is the page's resource /Im<number>.
  void paint(const typeset::PlacedPicture& picture, std::size_t number);
  // Some of a run's clusters, in the order in which they are to be written.
  void paint(const typeset::GlyphRun& run, std::span<const ClusterView> clusters, const EmbeddedFont& font, std::size_t font_number);

  std::string finish() &&;

 private:
  void point(typeset::Point at);
  void box(const typeset::Box& box);
  void circle(const typeset::Circle& circle);
  void line(const typeset::Polyline& line);
  void path(const typeset::Path& path);
  void curve(typeset::Point control1, typeset::Point control2, typeset::Point to);
  void fill_colour(typeset::Colour colour);
  void stroke_colour(typeset::Colour colour);
  void line_style(const typeset::Stroke& stroke);
  void number(double value, char after);

  void begin_text();
  void end_text();
  void text_position(typeset::Point at);

  double height_;
  std::string out_;
  bool is_in_text_ = false;
  std::int64_t line_x_ = 0, line_y_ = 0;  // where the text line starts, in hundredths
  std::size_t font_ = static_cast<std::size_t>(-1);
  double font_size_ = 0;
  std::optional<typeset::Colour> fill_;
  std::optional<typeset::Colour> stroke_;
  double line_width_ = 1;
  std::vector<double> dashes_;
};

}  // namespace candour::pdf
