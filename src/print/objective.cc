#include <utility>

#include "print/bodies.h"
#include "print/change.h"
#include "print/lists.h"
#include "print/parts.h"
#include "print/tally.h"

namespace candour::print {
namespace {

void add_work(const Page& page, const views::WorkGroup& work, Blocks& blocks) {
  blocks.push_back(Heading{3, {linked(page, work.plan)}});
  blocks.push_back(small_above({running(page, work.note)}));
  if (work.rows.empty()) return;
  typeset::Table table;
  table.columns = {typeset::ColumnKind::reference, typeset::ColumnKind::text};
  table.widths = {page.reference_width, 0};
  for (const views::WorkRow& row : work.rows) {
    typeset::Row line;
    typeset::Cell number{{Paragraph{{ref(row.ref)}}}};
    number.is_header = true;
    line.cells.push_back(std::move(number));
    typeset::Cell text{{Paragraph{{linked(page, row.to)}}}};
    add_row_marks(page, row.marks, text.content);
    if (row.recorded) text.content.push_back(small({running(page, *row.recorded)}));
    text.content.push_back(small({running(page, row.basis + ": " + row.reason)}));
    line.cells.push_back(std::move(text));
    table.body.push_back(std::move(line));
  }
  blocks.push_back(std::move(table));
}

Blocks measure_of(const Page& page, const views::MeasureView& measure) {
  Blocks blocks;
  Inlines name = {strong(running(page, measure.name))};
  if (measure.unit) name.push_back(quiet(" (" + *measure.unit + ")"));
  Paragraph named{std::move(name)};
  named.keeps_next = true;
  blocks.push_back(std::move(named));
  add_points(page, measure.observations, blocks);
  if (measure.none) blocks.push_back(Paragraph{{absent(*measure.none)}});
  add_place(measure.place, blocks);
  add_notes(page, measure.notes, blocks);
  add_left_out(page, measure.left_out, blocks);
  return blocks;
}

void add_measures(const Page& page, const std::vector<views::MeasureView>& measures, Blocks& blocks) {
  if (measures.empty()) return;
  typeset::List list;
  for (const views::MeasureView& measure : measures) list.items.push_back(measure_of(page, measure));
  Blocks content;
  content.push_back(std::move(list));
  add_section(2, "How it was to be measured", std::move(content), blocks);
}

void add_activity(const Page& page, const views::ActivityView& activity, Blocks& blocks) {
  blocks.push_back(Heading{3, {plain(activity.title)}});
  add_paragraphs(page, activity.paragraphs, blocks);
  add_figures(page, activity.figures, blocks);
  add_place(activity.place, blocks);
  add_notes(page, activity.notes, blocks);
  add_left_out(page, activity.left_out, blocks);
}

void add_variants(const Page& page, const std::vector<views::VariantView>& variants, Blocks& blocks) {
  if (variants.empty()) return;
  typeset::List list;
  for (const views::VariantView& variant : variants) {
    Inlines line = {plain("“" + variant.title + "”: "), linked(page, "Document: " + variant.source.document.text, variant.source.document.url)};
    if (variant.source.place) line.push_back(plain(", " + *variant.source.place));
    list.items.push_back({Paragraph{std::move(line)}});
  }
  Blocks content;
  content.push_back(std::move(list));
  add_section(2, "Other wordings of its title", std::move(content), blocks);
}

}  // namespace

Body body_of(const Page& page, const views::ObjectiveView& view) {
  Body body;
  add_lede(page, view.lede, body.opening);

  Blocks content;
  add_points(page, view.intentions, content);
  add_section(2, "What it set out to do", std::exchange(content, {}), body.main);
  add_paragraph(page, view.reason, content);
  add_section(2, "Why it was chosen", std::exchange(content, {}), body.main);
  add_paragraph(page, view.no_work, content);
  for (const views::WorkGroup& work : view.work) add_work(page, work, content);
  add_section(2, "What the plans promised towards it", std::exchange(content, {}), body.main);
  for (const views::ChangeView& change : view.changes) add_change(page, change, body.main);
  add_measures(page, view.measures, body.main);
  add_figures_section(page, view.figures, body.main);
  for (const views::ActivityView& activity : view.activities) add_activity(page, activity, content);
  add_section(2, "What had been done before", std::exchange(content, {}), body.main);
  add_case_studies(page, view.case_studies, "", body.main);
  add_basis_rows(page, "What it follows", view.follows, body.main);
  add_paragraphs(page, view.follows_none, content);
  add_section(2, "What it does not follow", std::exchange(content, {}), body.main);
  add_basis_rows(page, "What followed it", view.followed_by, body.main);
  add_variants(page, view.variants, body.main);
  add_closing(page, view.notes, view.left_out, body.main);
  return body;
}

}  // namespace candour::print
