#include "views/chart_makers.h"
#include "views/corrections.h"
#include "views/leads.h"
#include "views/offer_data.h"
#include "views/page_makers.h"
#include "views/section_rows.h"

namespace candour::views {

using model::Column;

namespace {

std::vector<UpdateRow> update_rows(const Material& material, const model::Plan& plan, const progress::PlanProgress& numbers) {
  std::vector<UpdateRow> rows;
  for (std::size_t i = plan.updates.size(); i-- > 0;) {
    const model::Update& update = plan.updates[i];
    UpdateRow& row = rows.emplace_back();
    row.summary = {title_of(plan, update), url_of(material.record, plan, update)};
    row.period = update.label;
    row.sentence = plan.has(Column::status) ? tally_sentence(numbers.snapshots[i].tally, numbers.gaps) : coverage_sentence(plan, numbers.snapshots[i].coverage);
  }
  return rows;
}

// How it stands and how much of it was reported. Each section stands in one list: with its marks, or with its coverage.
void add_charts(const Material& material, model::Id<model::Plan> id, PlanView& view) {
  const model::Plan& plan = material.record.at(id);
  const progress::PlanProgress& numbers = material.progress.at(id);
  const progress::Snapshot& now = *numbers.current();
  const std::string at = as_at(view.frame.stamp);
  // A plan whose reports are all blank is best told by all its cells; otherwise the newest report counts.
  const bool all_blank = numbers.all_updates.blank() == numbers.all_updates.rows;
  view.coverage = coverage_chart(material, plan, all_blank ? numbers.all_updates_by_section : now.coverage_by_section, numbers.size_by_section,
                                 all_blank ? numbers.snapshots.size() : 1, at);
  if (view.has_status || !view.coverage) view.sections = section_rows(material, id, now);
  if (!view.has_status) return;
  view.status = status_chart(plan, now.tally, "chart-status", at);
  if (!view.status) return;
  for (ChartRow& row : view.status->rows) {
    if (row.value == 0) continue;
    row.to = register_url(material.record, plan, *row.mark);
    row.link_hint = "show these promises";
  }
}

}  // namespace

PlanView make(const Material& material, const PageEntry& entry, const PlanPage& page) {
  const model::Plan& plan = material.record.at(page.id);
  const progress::PlanProgress& numbers = material.progress.at(page.id);
  const progress::Snapshot* now = numbers.current();
  PlanView view;
  view.frame = frame_of(material, entry, title_of(material.record.at(plan.partnership)), plan.summary);
  under_partnership(view.frame, material, plan.partnership);
  view.frame.subject = report_subject(material, plan.partnership, interval(plan.year));
  view.frame.stamp = stamp_of(material, plan);
  offer_table(view.frame, material, "plan’s");
  add_plan_sources(view.frame, material, plan, plan.place);
  set_neighbours(view.frame, material, [&](const Page& other) {
    const auto* it = std::get_if<PlanPage>(&other);
    return it != nullptr && material.record.at(it->id).partnership == plan.partnership;
  });
  view.lede = sentence_of(material, page.id);
  view.promises = promises_of(material, plan);
  view.facts = {leads_of_plan(material, plan, numbers), text_fact("Title", plan.title),
                text_fact("Standing", std::string(label_of(plan.standing)))};
  const auto count = static_cast<int>(plan.sections.size());
  view.sections_heading = counted(count, plan.labels.section);
  view.has_status = plan.has(Column::status);
  view.sections_name_leads = sections_name_leads(plan);
  if (now != nullptr) {
    add_charts(material, page.id, view);
  } else {
    view.sections = section_rows(material, page.id, std::nullopt);
  }
  view.key_statements = key_statements(plan);
  view.updates = update_rows(material, plan, numbers);
  view.introduction = plan.introduction;
  view.introduction.insert(view.introduction.begin(), plan.summary);
  for (const auto& link : plan.strategies) {
    const model::Strategy& strategy = material.record.at(link.strategy.id);
    view.strategies.push_back({{strategy.title, url_of(material.record, strategy)}, label_of(link.basis, std::nullopt), sentence(link.reason)});
  }
  view.leads = lead_chart(material, plan, numbers);
  view.amounts = amount_chart(material, plan, numbers);
  view.principles = plan.principles;
  view.funding = plan.funding;
  view.gaps = gap_statements(plan, numbers.gaps, now != nullptr ? &now->tally : nullptr, now != nullptr ? &numbers.all_updates : nullptr);
  view.notes = notes_of(material, plan.remarks);
  append(view.notes, corrections_of(material, page.id, "plan"));
  view.left_out = left_out_of(plan.remarks);
  return view;
}

}  // namespace candour::views
