#include "html/chart_svg.h"

#include <array>
#include <charconv>
#include <string_view>

#include "charts/scene.h"
#include "html/marks.h"
#include "templates/escape.h"

namespace candour::html {

namespace {

class Svg {
 public:
  explicit Svg(std::string& out) : out_(out) {}

  void open(const views::ChartView& chart, double height) {
    append("<svg class=\"drawing\" role=\"img\" aria-labelledby=\"", chart.anchor, "-name\" width=\"100%\" height=\"", plain_number(height),
           "em\">\n<title id=\"", chart.anchor, "-name\">");
    escape(chart.name);
    append("</title>\n");
  }

  void add(const charts::Row& row, double value) {
    if (row.symbol) {
      const std::string_view mark = slug_of(row.symbol->mark);
      append("<svg class=\"mark ", mark, "\" aria-hidden=\"true\" y=\"", plain_number(row.symbol->y), "em\" width=\"1.4em\" height=\"1.4em\"><use href=\"#mark-",
             mark, "\"/></svg>");
    }
    for (const charts::Text& line : row.lines) {
      append("<text x=\"", plain_number(line.x), "em\" y=\"", plain_number(line.baseline), "em\">");
      escape(line.label);
      if (!line.value.empty()) add_value(line, value);
      append("</text>\n");
    }
    for (const charts::Part& part : row.parts) add(part);
    if (row.track) {
      const std::string y = plain_number(row.track->y);
      append("<line class=\"track\" x1=\"0\" x2=\"", plain_number(row.track->width), "%\" y1=\"", y, "em\" y2=\"", y, "em\"/>\n");
    }
  }

  void close() { append("</svg>"); }

 private:
  void add_value(const charts::Text& line, double value) {
    append(line.label.empty() ? "<tspan class=\"value\"" : " <tspan class=\"value\" dx=\".3em\"", " data-value=\"", plain_number(value), "\">");
    escape(line.value);
    append("</tspan>");
  }

  void add(const charts::Part& part) {
    append("<g class=\"part ", part.mark ? slug_of(*part.mark) : "number", "\" data-value=\"", plain_number(part.value), "\">");
    for (const charts::Rect& rect : part.rects) {
      append("<rect x=\"", plain_number(rect.x), "%\" y=\"", plain_number(rect.y), "em\" width=\"", plain_number(rect.width), "%\" height=\"",
             plain_number(rect.height), "em\"/>");
    }
    append("</g>\n");
  }

  // A chart can have hundreds of rectangles: without a format to be read for each.
  template <class... Parts>
  void append(const Parts&... parts) {
    ((out_ += parts), ...);
  }
  void escape(std::string_view text) { templates::append_text(out_, text); }

  std::string& out_;
};

}  // namespace

std::string plain_number(double value) {
  std::array<char, 32> room;
  const auto end = std::to_chars(room.data(), room.data() + room.size(), value, std::chars_format::fixed, 2).ptr;
  std::string_view digits(room.data(), static_cast<std::size_t>(end - room.data()));
  digits.remove_suffix(digits.size() - 1 - digits.find_last_not_of('0'));
  if (digits.ends_with('.')) digits.remove_suffix(1);
  return std::string(digits);
}

templates::Html svg_of(const views::ChartView& chart) {
  templates::Html html;
  const charts::Scene scene = charts::scene_of(chart);
  Svg svg(html.markup);
  svg.open(chart, scene.height);
  for (std::size_t i = 0; i < scene.rows.size(); ++i) svg.add(scene.rows[i], chart.rows[i].value);
  svg.close();
  return html;
}

}  // namespace candour::html
