#include "print/charts.h"

#include <utility>

#include "charts/scene.h"
#include "print/marks.h"

namespace candour::print {

using typeset::Cell;
using typeset::ColumnKind;
using typeset::Drawing;

namespace {

constexpr double kEm = 8.5;      // of a chart's text, in points
constexpr double kWidth = 340;   // of a drawing
constexpr double kTrack = 0.75;

double across(double per_cent) { return per_cent / 100 * kWidth; }

void add_row(const Page& page, const charts::Row& row, Drawing& drawing) {
  const model::Theme& theme = page.edition.theme;
  if (row.symbol) add_mark(row.symbol->mark, {0, row.symbol->y * kEm}, 1.4 * kEm, theme, drawing);
  for (const charts::Text& line : row.lines) {
    const double baseline = line.baseline * kEm;
    if (!line.label.empty()) drawing.parts.emplace_back(typeset::Label{{line.x * kEm, baseline}, typeset::Anchor::start, kEm, false, {}, line.label, {}});
    // Numbers stand below each other at the drawing's end: paper has the width for it.
    if (!line.value.empty()) drawing.parts.emplace_back(typeset::Label{{kWidth, baseline}, typeset::Anchor::end, kEm, true, {}, line.value, {}});
  }
  for (const charts::Part& part : row.parts) {
    // A number without a status has the colour of what goes on, as on the pages.
    const typeset::Colour colour = part.mark ? colour_of(theme, *part.mark) : colour_of(theme, theme::Role::in_progress);
    for (const charts::Rect& rect : part.rects) {
      drawing.parts.emplace_back(typeset::Stroked{typeset::Box{{across(rect.x), rect.y * kEm, across(rect.width), rect.height * kEm}, 0}, colour, {}});
    }
  }
  if (row.track) {
    const double y = row.track->y * kEm;
    drawing.parts.emplace_back(typeset::Stroked{typeset::Polyline{{{0, y}, {across(row.track->width), y}}, false},
                                                {},
                                                typeset::Stroke{colour_of(theme, theme::Role::rule), kTrack, {}}});
  }
}

typeset::Table table_of(const Page& page, const views::ChartView& chart) {
  typeset::Table table;
  table.caption = {plain(chart.caption)};
  table.columns = {ColumnKind::text, ColumnKind::number};
  typeset::Row& head_row = table.head.emplace_back();
  head_row.cells = {Cell{{paragraph(chart.label_heading)}}, Cell{{paragraph(chart.value_heading)}}};
  for (const views::ChartRow& row : chart.rows) {
    Inlines label;
    if (row.number) label = {ref(std::to_string(*row.number)), plain(" ")};
    label.push_back(row.to ? linked(page, row.label, *row.to) : plain(row.label));
    Cell head{{Paragraph{std::move(label)}}};
    head.is_header = true;
    if (row.remark) head.content.push_back(small({plain(*row.remark)}));
    typeset::Row line;
    line.cells = {std::move(head), Cell{{paragraph(row.text)}}};
    table.body.push_back(std::move(line));
  }
  return table;
}

}  // namespace

void add_chart(const Page& page, const views::ChartView& chart, Blocks& blocks) {
  typeset::Section section;
  section.content.push_back(Heading{3, {plain(chart.headline)}, {}, false});
  section.content.push_back(small_above({plain(chart.subtitle)}));
  const charts::Scene scene = charts::scene_of(chart, kWidth / kEm);
  typeset::Figure figure;
  figure.alternative = chart.name;
  figure.drawing.width = kWidth;
  figure.drawing.height = scene.height * kEm;
  for (const charts::Row& row : scene.rows) add_row(page, row, figure.drawing);
  section.content.push_back(std::move(figure));
  section.content.push_back(table_of(page, chart));
  if (chart.remark) section.content.push_back(small({plain(*chart.remark)}));
  blocks.push_back(std::move(section));
}

}  // namespace candour::print
