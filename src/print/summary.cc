#include <utility>

#include "print/bodies.h"
#include "print/change.h"
#include "print/charts.h"
#include "print/lists.h"
#include "print/marks.h"
#include "print/parts.h"
#include "print/tally.h"

namespace candour::print {

Body body_of(const Page& page, const views::SummaryView& view) {
  Body body;
  add_lede(page, view.lede, body.opening);
  if (!view.coverage.empty()) body.opening.push_back(Paragraph{sentence(page, view.coverage)});
  add_paragraph(page, view.summary, body.opening);
  add_facts(page, view.facts, body.opening);

  if (view.change) add_change(page, *view.change, body.main);
  Blocks content;
  if (!view.sections.empty()) {
    add_sections(page, {view.sections, view.has_status, view.sections_name_leads}, content);
    // What the colours meant explains the key; without one there is nothing to explain.
    add_key(page, view.key, content);
    if (!view.key.empty()) add_key_statements(page, view.key_statements, content);
  }
  add_section(2, "Section by section", std::exchange(content, {}), body.main);
  if (view.reported) add_chart(page, *view.reported, content);
  add_section(2, "How much was reported", std::exchange(content, {}), body.main);
  for (const views::OutcomeGroup& group : view.groups) {
    content.push_back(Heading{2, {badge(page, group.mark, group.heading)}});
    add_outcome_lines(page, group.outcomes, content);
    body.main.push_back(typeset::Section{std::exchange(content, {})});
  }
  add_outcome_lines(page, view.results, content);
  add_section(2, view.results_heading, std::exchange(content, {}), body.main);
  add_outcome_lines(page, view.without_update, content);
  add_section(2, view.without_update_heading, std::exchange(content, {}), body.main);
  add_closing(page, view.notes, view.left_out, body.main);
  return body;
}

}  // namespace candour::print
