#include <utility>

#include "print/bodies.h"
#include "print/lists.h"
#include "print/parts.h"
#include "print/prose.h"

namespace candour::print {
namespace {

void add_overarching(const Page& page, const views::OverarchingView& above, Blocks& blocks) {
  Blocks content;
  add_points(page, above.items, content);
  add_place(above.place, content);
  add_notes(page, above.notes, content);
  add_left_out(page, above.left_out, content);
  add_section(2, above.heading, std::move(content), blocks);
}

void add_objectives(const Page& page, const views::StrategyView& view, Blocks& blocks) {
  if (view.objectives.empty()) return;
  typeset::Table table;
  table.columns = {typeset::ColumnKind::reference, typeset::ColumnKind::text};
  for (const views::ObjectiveRow& row : view.objectives) {
    typeset::Row line;
    typeset::Cell number{{Paragraph{{ref(std::to_string(row.number))}}}};
    number.is_header = true;
    line.cells.push_back(std::move(number));
    typeset::Cell text{{Paragraph{{linked(page, row.objective)}}, small({running(page, row.size)})}};
    if (row.reason) text.content.push_back(small({running(page, *row.reason)}));
    line.cells.push_back(std::move(text));
    table.body.push_back(std::move(line));
  }
  Blocks content;
  content.push_back(std::move(table));
  add_section(2, view.objectives_heading, std::move(content), blocks);
}

void add_evidence(const Page& page, const views::EvidenceView& evidence, Blocks& blocks) {
  Inlines line = {plain(evidence.title)};
  if (evidence.place) append(line, {plain(" "), place(*evidence.place)});
  blocks.push_back(Paragraph{std::move(line)});
  add_notes(page, evidence.notes, blocks);
  add_left_out(page, evidence.left_out, blocks);
}

}  // namespace

Body body_of(const Page& page, const views::StrategyView& view) {
  Body body;
  for (const views::ChapterView& chapter : view.chapters) meet_linked_terms(page, chapter.text);
  add_lede(page, view.lede, body.opening);
  add_facts(page, view.facts, body.opening);

  if (view.overarching) add_overarching(page, *view.overarching, body.main);
  add_objectives(page, view, body.main);
  add_figures_section(page, view.figures, body.main);
  Blocks content;
  for (const views::ChapterView& chapter : view.chapters) {
    add_prose(page, chapter.text, content);
    add_notes(page, chapter.notes, content);
    add_left_out(page, chapter.left_out, content);
    add_section(2, chapter.title, std::exchange(content, {}), body.main);
  }
  for (const views::EvidenceView& evidence : view.evidence) add_evidence(page, evidence, content);
  add_section(2, "What it was based on", std::exchange(content, {}), body.main);
  add_paragraphs(page, view.monitoring, content);
  add_section(2, "How it was to be checked", std::exchange(content, {}), body.main);
  add_basis_rows(page, "The plans that followed", view.plans, body.main);
  add_links_section(page, "Reports for decision", view.decisions, body.main);
  add_case_studies(page, view.case_studies, "", body.main);
  add_closing(page, view.notes, view.left_out, body.main);
  return body;
}

}  // namespace candour::print
