#include "print/parts.h"

#include <algorithm>
#include <utility>

#include "print/marks.h"

namespace candour::print {
namespace {

// A longer text is a paragraph, not the label of a number.
constexpr std::size_t kLongestLabel = 60;

// Empty where a box could not say it all.
std::string label_of(const views::FigureView& figure) {
  if (figure.place) return {};
  std::string label = figure.unit;
  if (figure.what) label += (label.empty() ? "" : " ") + *figure.what;
  return label;
}

}  // namespace

void add_lede(const Page& page, const views::Phrase& lede, Blocks& blocks) {
  if (!lede.empty()) blocks.push_back(Paragraph{sentence(page, lede), TextKind::lead});
}

void add_facts(const Page& page, const std::vector<views::Fact>& facts, Blocks& blocks) {
  if (facts.empty()) return;
  typeset::List list;
  list.marker = typeset::Marker::none;
  for (const views::Fact& fact : facts) {
    Inlines line = {strong(fact.label), plain("  ")};
    for (std::size_t i = 0; i < fact.values.size(); ++i) {
      if (i > 0) line.push_back(plain("; "));
      append(line, value_of(page, fact.values[i]));
    }
    if (fact.absent) line.push_back(absent(*fact.absent));
    list.items.push_back({Paragraph{std::move(line)}});
  }
  blocks.push_back(std::move(list));
}

void add_points(const Page& page, const std::vector<std::string>& points, Blocks& blocks) {
  if (points.empty()) return;
  typeset::List list;
  for (const std::string& point : points) list.items.push_back({paragraph(page, point)});
  blocks.push_back(std::move(list));
}

void add_paragraphs(const Page& page, const std::vector<std::string>& paragraphs, Blocks& blocks) {
  for (const std::string& text : paragraphs) blocks.push_back(paragraph(page, text));
}

void add_notes(const Page& page, const std::vector<views::NoteView>& notes, Blocks& blocks) {
  for (const views::NoteView& note : notes) {
    typeset::Aside aside;
    aside.content.push_back(small({strong(running(page, note.kind + ".")), plain(" "), running(page, note.says + " " + note.shows)}));
    Inlines where;
    if (note.source) where.push_back(linked(page, "Document: " + note.source->text, note.source->url));
    if (note.place) where.push_back(note.source ? absent(", " + *note.place) : place(*note.place));
    if (!where.empty()) aside.content.push_back(small(std::move(where)));
    blocks.push_back(std::move(aside));
  }
}

void add_left_out(const Page& page, const std::vector<views::LeftOutView>& left_out, Blocks& blocks) {
  for (const views::LeftOutView& each : left_out) {
    Inlines content = {left_out_badge(page, "Left out: " + each.kind + ".")};
    if (each.says) append(content, {plain(" "), running(page, *each.says)});
    if (each.place) append(content, {plain(" "), place(*each.place)});
    blocks.push_back(small(std::move(content)));
  }
}

void add_closing(const Page& page, const std::vector<views::NoteView>& notes, const std::vector<views::LeftOutView>& left_out, Blocks& blocks) {
  Blocks left;
  add_left_out(page, left_out, left);
  add_section(2, "What was left out", std::move(left), blocks);
  Blocks noted;
  add_notes(page, notes, noted);
  add_section(2, "Notes on the source", std::move(noted), blocks);
}

void add_gaps(const Page& page, const std::vector<std::string>& gaps, Blocks& blocks) {
  Blocks content;
  add_points(page, gaps, content);
  add_section(2, "What is not recorded", std::move(content), blocks);
}

void add_key_statements(const Page& page, const std::vector<std::string>& statements, Blocks& blocks) {
  if (statements.empty()) return;
  typeset::Aside aside;
  aside.content.push_back(small({strong("What the colours meant in this plan.")}));
  for (const std::string& statement : statements) aside.content.push_back(small({running(page, statement)}));
  blocks.push_back(std::move(aside));
}

void add_breakdown(const Page& page, const views::BreakdownView& breakdown, Blocks& blocks) {
  typeset::Table table;
  table.caption = {running(page, breakdown.caption)};
  table.columns = {typeset::ColumnKind::text, typeset::ColumnKind::number};
  table.head.emplace_back().cells = {typeset::Cell{{paragraph(breakdown.label_heading)}}, typeset::Cell{{paragraph(breakdown.text_heading)}}};
  for (const views::BreakdownLine& line : breakdown.lines) {
    typeset::Cell label{{paragraph(page, line.label)}};
    label.is_header = true;
    table.body.emplace_back().cells = {std::move(label), typeset::Cell{{paragraph(line.text)}}};
  }
  blocks.push_back(std::move(table));
  if (breakdown.remark) blocks.push_back(small({plain(*breakdown.remark)}));
}

void add_figures(const Page& page, const std::vector<views::FigureView>& figures, Blocks& blocks) {
  if (figures.empty()) return;
  const bool are_short = std::all_of(figures.begin(), figures.end(), [](const views::FigureView& figure) {
    const std::size_t length = label_of(figure).size();
    return length > 0 && length <= kLongestLabel;
  });
  if (are_short) {
    typeset::KeyFigures keys;
    for (const views::FigureView& figure : figures) keys.figures.push_back({figure.number, running_text(page, label_of(figure)), {}});
    blocks.push_back(std::move(keys));
    return;
  }
  typeset::List list;
  for (const views::FigureView& figure : figures) {
    Inlines line = {strong(figure.number)};
    if (!figure.unit.empty()) append(line, {plain(" "), running(page, figure.unit)});
    if (figure.what) append(line, {plain(" "), running(page, *figure.what)});
    if (figure.place) append(line, {plain(" "), place(*figure.place)});
    list.items.push_back({Paragraph{std::move(line)}});
  }
  blocks.push_back(std::move(list));
}

void add_figures_section(const Page& page, const std::vector<views::FigureView>& figures, Blocks& blocks) {
  Blocks content;
  add_figures(page, figures, content);
  add_section(2, "In figures", std::move(content), blocks);
}

}  // namespace candour::print
