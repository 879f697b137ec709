#include <utility>

#include "print/bodies.h"
#include "print/charts.h"
#include "print/lists.h"
#include "print/parts.h"

namespace candour::print {
namespace {

Blocks updates_of(const Page& page, const views::PlanView& view) {
  Blocks content;
  if (view.updates.empty()) return content;
  typeset::List list;
  list.marker = typeset::Marker::none;
  for (const views::UpdateRow& row : view.updates) {
    Inlines line = {linked(page, row.summary), plain(" "), quiet(row.period), typeset::LineBreak{}};
    append(line, sentence(page, row.sentence));
    list.items.push_back({Paragraph{std::move(line)}});
  }
  content.push_back(std::move(list));
  if (view.has_status && view.coverage) add_chart(page, *view.coverage, content);
  return content;
}

Blocks texts_of(const Page& page, const std::vector<std::string>& texts) {
  Blocks content;
  add_paragraphs(page, texts, content);
  return content;
}

Blocks principles_of(const Page& page, const views::PlanView& view) {
  Blocks content;
  if (view.principles.empty()) return content;
  typeset::List list;
  list.marker = typeset::Marker::decimal;
  for (const std::string& principle : view.principles) list.items.push_back({paragraph(page, principle)});
  content.push_back(std::move(list));
  return content;
}

}  // namespace

Body body_of(const Page& page, const views::PlanView& view) {
  Body body;
  add_lede(page, view.lede, body.opening);
  add_facts(page, view.facts, body.opening);

  Blocks content;
  if (!view.sections.empty()) add_sections(page, {view.sections, view.has_status, view.sections_name_leads}, content);
  if (view.status) add_chart(page, *view.status, content);
  add_key_statements(page, view.key_statements, content);
  if (!view.has_status && view.coverage) add_chart(page, *view.coverage, content);
  add_section(2, view.sections_heading, std::exchange(content, {}), body.main);
  add_section(2, "What was reported, and when", updates_of(page, view), body.main);
  add_section(2, "What the plan is for", texts_of(page, view.introduction), body.main);
  if (view.leads) add_chart(page, *view.leads, content);
  add_section(2, "Who is responsible", std::exchange(content, {}), body.main);
  if (view.amounts) add_chart(page, *view.amounts, content);
  add_section(2, "Money", std::exchange(content, {}), body.main);
  add_section(2, "What the plan says of funding", texts_of(page, view.funding), body.main);
  add_basis_rows(page, "The strategy behind it", view.strategies, body.main);
  add_section(2, "Principles the plan sets out", principles_of(page, view), body.main);
  add_gaps(page, view.gaps, body.main);
  add_closing(page, view.notes, view.left_out, body.main);
  return body;
}

}  // namespace candour::print
