#include <utility>

#include "print/bodies.h"
#include "print/parts.h"
#include "print/prose.h"

namespace candour::print {

Body body_of(const Page& page, const views::CaseStudyView& view) {
  Body body;
  meet_linked_terms(page, view.text);
  body.opening.push_back(Paragraph{{running(page, view.standfirst)}, TextKind::lead});
  add_facts(page, view.facts, body.opening);

  add_figures(page, view.figures, body.main);
  add_prose(page, view.text, body.main);
  if (view.pull) body.main.push_back(Paragraph{{running(page, *view.pull)}, TextKind::lead});
  add_closing(page, view.notes, view.left_out, body.main);
  return body;
}

}  // namespace candour::print
