#include "html/chart_svg.h"

#include <fmt/format.h>

#include "charts/scene.h"
#include "html/marks.h"
#include "templates/escape.h"

namespace candour::html {

namespace {

class Svg {
 public:
  explicit Svg(std::string& out) : out_(out) {}

  void open(const views::ChartView& chart, double height) {
    append("<svg class=\"drawing\" role=\"img\" aria-labelledby=\"{0}-name\" width=\"100%\" height=\"{1}em\">\n<title id=\"{0}-name\">", chart.anchor,
           plain_number(height));
    escape(chart.name);
    out_ += "</title>\n";
  }

  void add(const charts::Row& row, double value) {
    if (row.symbol) {
      append("<svg class=\"mark {0}\" aria-hidden=\"true\" y=\"{1}em\" width=\"1.4em\" height=\"1.4em\"><use href=\"#mark-{0}\"/></svg>", slug_of(row.symbol->mark),
             plain_number(row.symbol->y));
    }
    for (const charts::Text& line : row.lines) {
      append("<text x=\"{}em\" y=\"{}em\">", plain_number(line.x), plain_number(line.baseline));
      escape(line.label);
      if (!line.value.empty()) add_value(line, value);
      out_ += "</text>\n";
    }
    for (const charts::Part& part : row.parts) add(part);
    if (row.track) {
      append("<line class=\"track\" x1=\"0\" x2=\"{0}%\" y1=\"{1}em\" y2=\"{1}em\"/>\n", plain_number(row.track->width), plain_number(row.track->y));
    }
  }

  void close() { out_ += "</svg>"; }

 private:
  void add_value(const charts::Text& line, double value) {
    const std::string_view after = line.label.empty() ? "" : " ";
    append("{}<tspan class=\"value\"{} data-value=\"{}\">", after, after.empty() ? "" : " dx=\".3em\"", plain_number(value));
    escape(line.value);
    out_ += "</tspan>";
  }

  void add(const charts::Part& part) {
    append("<g class=\"part {}\" data-value=\"{}\">", part.mark ? slug_of(*part.mark) : "number", plain_number(part.value));
    for (const charts::Rect& rect : part.rects) {
      append("<rect x=\"{}%\" y=\"{}em\" width=\"{}%\" height=\"{}em\"/>", plain_number(rect.x), plain_number(rect.y), plain_number(rect.width),
             plain_number(rect.height));
    }
    out_ += "</g>\n";
  }

  template <class... Parts>
  void append(fmt::format_string<Parts...> format, Parts&&... parts) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Parts>(parts)...);
  }
  void escape(std::string_view text) { templates::append_text(out_, text); }

  std::string& out_;
};

}  // namespace

std::string plain_number(double value) {
  std::string digits = fmt::format("{:.2f}", value);
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.ends_with('.')) digits.pop_back();
  return digits;
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
