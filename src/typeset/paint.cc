#include "typeset/paint.h"

#include <algorithm>

#include "typeset/line_painter.h"

namespace candour::typeset {
namespace {

constexpr double kRunningGap = 16;  // between the start and the end of a header

void replace(std::string& text, std::string_view what, const std::string& by) {
  const std::size_t at = text.find(what);
  if (at != std::string::npos) text.replace(at, what.size(), by);
}

// A header or footer: one line, at its start and at its end.
struct RunningLine {
  Passage start;
  Passage end;
};

// A start that would run into the end loses its last words.
RunningLine running_line(const std::string& start, const std::string& end, Artifact artifact, double width, const Flow& flow, const Desk& desk) {
  const auto prepared = [&](std::string_view text) { return prepare_artifact(text, desk.styles.running, artifact, flow, desk); };
  // As many whole words as there is room for; none where there is room for none.
  const auto fitting = [&](const std::string& text, double room) {
    Passage passage = prepared(text);
    for (std::string shorter = text; passage.natural() > room;) {
      if (shorter.find(' ') == std::string::npos) return Passage();
      shorter.resize(shorter.rfind(' '));
      passage = prepared(shorter + "\xE2\x80\xA6");
    }
    return passage;
  };
  RunningLine line;
  line.end = fitting(end, width);
  line.end.align = Align::end;
  line.start = fitting(start, width - (line.end.pieces.empty() ? 0 : line.end.natural() + kRunningGap));
  for (Passage* passage : {&line.start, &line.end}) {
    if (!passage->pieces.empty()) set_width(*passage, width, desk);
  }
  return line;
}

class SheetPainter {
 public:
  SheetPainter(const Stock& stock, const Desk& desk, Page& page) : desk_(desk), page_(page), stock_(stock), lines_(stock, desk, page) {}

  void paint(const Galley& galley, const Sheet& sheet) {
    const PageStyle& style = desk_.styles.page;
    for (const Backdrop& backdrop : galley.backdrops) paint(backdrop, sheet);
    for (const PlacedStrip& placed : sheet.strips) {
      const std::optional<Artifact> artifact = placed.is_repeated ? std::optional(Artifact::repeated_head) : std::nullopt;
      paint(*placed.strip, {style.side, style.top + placed.y}, artifact);
    }
    if (sheet.notes.empty()) return;
    rule(style.side, style.top + sheet.notes.front().y - desk_.styles.note_gap / 2, desk_.styles.note_rule, desk_.styles.rule, desk_.styles.soft);
    for (const PlacedNote& placed : sheet.notes) {
      const Note& note = stock_.notes[placed.note];
      const double y = style.top + placed.y;
      lines_.paint(note.label, 0, {style.side, y}, std::nullopt);
      for (std::size_t i = 0; i < note.text.lines.size(); ++i) {
        lines_.paint(note.text, i, {style.side + desk_.styles.list_indent, y + note.text.style.leading * static_cast<double>(i)}, std::nullopt);
      }
    }
  }

  void paint(const RunningLine& line, Artifact artifact, double baseline_y) {
    for (const Passage* passage : {&line.start, &line.end}) {
      if (passage->pieces.empty()) continue;
      const Run& run = passage->runs.front();
      const double above = baseline(passage->style, desk_.words.face(run.typeface, run.style));
      lines_.paint(*passage, 0, {desk_.styles.page.side, baseline_y - above}, artifact);
    }
  }

 private:
  void rule(double x, double y, double width, double thickness, Colour colour) {
    page_.items.emplace_back(Shape{Artifact::rule, Box{{x, y - thickness / 2, width, thickness}, 0}, colour, std::nullopt});
  }

  void fill(Rect rect, Colour colour) { page_.items.emplace_back(Shape{Artifact::background, Box{rect, 0}, colour, std::nullopt}); }

  void paint(const Backdrop& backdrop, const Sheet& sheet) {
    std::optional<double> top, bottom;
    for (const PlacedStrip& placed : sheet.strips) {
      if (placed.is_repeated || placed.index < backdrop.begin || placed.index >= backdrop.end) continue;
      if (!top) top = placed.y;
      bottom = placed.y + placed.strip->extent();
    }
    if (!top) return;
    const PageStyle& style = desk_.styles.page;
    const Rect whole{style.side + backdrop.x, style.top + *top, backdrop.width, *bottom - *top};
    paint(backdrop.kind, whole);
    if (backdrop.beside == nullptr) return;
    const double inside = backdrop.kind == AsideKind::box ? desk_.styles.aside_padding : 0;
    const Point at{whole.x + whole.width - inside - backdrop.beside->width, whole.y + inside};
    lines_.paint(*backdrop.beside, at, 1, Artifact::rule);
  }

  void paint(AsideKind kind, Rect whole) {
    switch (kind) {
      case AsideKind::quote: return fill({whole.x, whole.y, desk_.styles.aside_bar / 2, whole.height}, desk_.styles.hairline);
      case AsideKind::note: return fill({whole.x, whole.y, desk_.styles.aside_bar, whole.height}, desk_.styles.accent);
      case AsideKind::box: return fill(whole, desk_.styles.tint);
    }
  }

  // `at` is the upper left corner of the galley's column where the strip begins.
  void paint(const Strip& strip, Point at, std::optional<Artifact> artifact) {
    const Point here{at.x + strip.x, at.y + strip.inset};
    for (const LabelAt& label : strip.labels) lines_.paint(*label.passage, 0, {at.x + label.x, here.y}, artifact);
    std::visit([&](const auto& what) { paint(what, strip, here, artifact); }, strip.what);
  }

  void paint(const LineAt& line, const Strip& /*strip*/, Point at, std::optional<Artifact> artifact) {
    lines_.paint(*line.passage, line.line, at, artifact);
  }

  void paint(const FigureAt& at_figure, const Strip& /*strip*/, Point at, std::optional<Artifact> artifact) {
    const PreparedFigure& figure = *at_figure.figure;
    lines_.paint(figure.figure->drawing, at, 1, artifact ? Owner(*artifact) : Owner(*figure.owner));
    for (const PreparedLabel& prepared : figure.labels) {
      const Passage& text = prepared.passage;
      const Label& label = *prepared.label;
      const double width = text.lines.empty() ? 0 : text.lines.front().width;
      const double back = label.anchor == Anchor::start ? 0 : label.anchor == Anchor::middle ? width / 2 : width;
      const double above = baseline(text.style, desk_.words.face(text.runs.front().typeface, text.runs.front().style));
      const double left = text.level == 1 ? text.width - width : 0;  // where its place begins
      lines_.paint(text, 0, {at.x + label.at.x - back - left, at.y + label.at.y - above}, artifact);
      if (&prepared != &figure.labels.back()) lines_.paint_space(text);
    }
  }

  void paint(const RuleAt& at_rule, const Strip& strip, Point at, std::optional<Artifact> /*artifact*/) {
    rule(at.x, at.y + strip.height / 2, at_rule.width, strip.height, at_rule.is_heavy ? desk_.styles.ink : desk_.styles.hairline);
  }

  void paint(const RowAt& row, const Strip& strip, Point at, std::optional<Artifact> artifact) {
    const Styles& styles = desk_.styles;
    if (row.look == RowLook::ruled) rule(at.x, at.y, row.width, styles.rule, styles.hairline);
    for (const CellAt& cell : row.cells) {
      if (row.look == RowLook::boxes) {
        fill({at.x + cell.x - styles.key_padding, at.y, cell.width + 2 * styles.key_padding, strip.height}, styles.tint);
      }
      double y = at.y + row.padding_above + cell.down;
      const Galley& galley = *cell.galley;
      const double top = y;
      inner_.strips.clear();
      for (std::size_t i = cell.from; i < cell.to; ++i) {
        if (i > cell.from) y += galley.strips[i].above;
        inner_.strips.push_back({&galley.strips[i], i, y - desk_.styles.page.top, false});
        y += galley.strips[i].extent();
      }
      for (Backdrop backdrop : galley.backdrops) {
        backdrop.x += at.x + cell.x - desk_.styles.page.side;
        paint(backdrop, inner_);
      }
      y = top;
      for (std::size_t i = cell.from; i < cell.to; ++i) {
        if (i > cell.from) y += galley.strips[i].above;
        paint(galley.strips[i], {at.x + cell.x, y}, artifact);
        y += galley.strips[i].extent();
      }
    }
    if (row.look == RowLook::last_of_head) rule(at.x, at.y + strip.height, row.width, styles.rule * 2, styles.ink);
  }

  const Desk& desk_;
  Page& page_;
  const Stock& stock_;
  LinePainter lines_;
  Sheet inner_;  // a cell's strips, for what stands behind them
};

}  // namespace

std::vector<Page> paint(const Flow& flow, const Galley& galley, const Pages& pages, const Stock& stock, const Desk& desk) {
  std::vector<Page> painted;
  const PageStyle& style = desk.styles.page;
  const std::string total = std::to_string(pages.sheets.size());
  std::optional<RunningLine> header;
  double header_width = 0;
  for (const Sheet& sheet : pages.sheets) {
    Page& page = painted.emplace_back();
    page.width = sheet.is_sideways ? style.height : style.width;
    page.height = sheet.is_sideways ? style.width : style.height;
    page.label = std::to_string(painted.size());
    page.items.reserve(256);
    page.glyphs.reserve(2048);
    page.clusters.reserve(2048);
    page.text.reserve(2048);
    SheetPainter painter(stock, desk, page);
    std::string number = flow.running.footer_end;
    replace(number, "{page}", page.label);
    replace(number, "{pages}", total);
    const double width = page.width - 2 * style.side;
    // All pages of one width have the same.
    if (!header || width != header_width) {
      header = running_line(flow.running.header_start, flow.running.header_end, Artifact::header, width, flow, desk);
      header_width = width;
    }
    painter.paint(*header, Artifact::header, style.header);
    painter.paint(galley, sheet);
    painter.paint(running_line(flow.running.footer_start, number, Artifact::footer, width, flow, desk), Artifact::footer, page.height - style.footer);
  }
  return painted;
}

}  // namespace candour::typeset
