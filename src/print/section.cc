#include <utility>

#include "print/bodies.h"
#include "print/change.h"
#include "print/charts.h"
#include "print/lists.h"
#include "print/parts.h"
#include "print/rows.h"
#include "print/tally.h"

namespace candour::print {

Body body_of(const Page& page, const views::SectionView& view) {
  Body body;
  add_lede(page, view.lede, body.opening);
  add_paragraph(page, view.focus, body.opening);
  add_facts(page, view.facts, body.opening);
  add_links(page, view.links, body.opening);

  if (view.tally) add_tally(page, *view.tally, body.main);
  Blocks content;
  if (view.status) add_chart(page, *view.status, content);
  add_section(2, "How it stands", std::exchange(content, {}), body.main);
  if (view.coverage) add_chart(page, *view.coverage, content);
  add_section(2, "How much was reported", std::exchange(content, {}), body.main);
  if (view.change) add_change(page, *view.change, body.main);
  for (const views::AimView& aim : view.aims) add_aim(page, aim, content);
  add_section(2, "What was promised, and what was reported", std::exchange(content, {}), body.main);
  add_points(page, view.indicators, content);
  add_section(2, "What the plan said it would watch", std::exchange(content, {}), body.main);
  add_gaps(page, view.gaps, body.main);
  add_closing(page, view.notes, view.left_out, body.main);
  add_basis_rows(page, "The same theme in other years", view.same_theme, body.main);
  add_case_studies(page, view.case_studies,
                   "Case studies of the objectives that this section is linked to. Each aim says how its link is known.", body.main);
  return body;
}

}  // namespace candour::print
