#include <fmt/format.h>

#include <algorithm>

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
    row.sentence = plan.has(Column::status) ? tally_sentence(numbers.snapshots[i].tally) : coverage_sentence(plan, numbers.snapshots[i].coverage);
  }
  return rows;
}

template <class Test>
bool any_lead(const model::Plan& plan, Test test) {
  for (std::uint32_t i = 0; i < plan.rows.size(); ++i) {
    const auto& leads = plan.cells_of({i}).leads;
    if (std::any_of(leads.begin(), leads.end(), test)) return true;
  }
  return false;
}

// Why the numbers of the table do not add up to the number of rows.
std::string lead_remark(const model::Plan& plan, const progress::PlanProgress& numbers) {
  std::string text = fmt::format("The numbers add up to {}", numbers.lead_mentions);
  const int two = numbers.rows_with_two_leads;
  const std::string rows = counted(numbers.rows, row_label(plan));
  text += numbers.lead_mentions > numbers.rows ? fmt::format(", not to {}: where bodies lead together, each is counted.", numbers.rows) : ".";
  if (two > 0) text += fmt::format(" {} of {} {} two lead bodies.", two, rows, two == 1 ? "has" : "have");
  if (numbers.rows_without_lead > 0) {
    text += fmt::format(" For {} of {}, no lead is named.", numbers.rows_without_lead, rows);
    const int neither = plan.has(Column::lead_groups) ? numbers.rows_without_lead_or_group : 0;
    if (neither > 0) text += fmt::format(" For {}, no lead group is named either.", neither);
  }
  return text;
}

std::optional<LeadTable> lead_table(const Material& material, const model::Plan& plan, const progress::PlanProgress& numbers) {
  if (numbers.leads.empty()) return std::nullopt;
  LeadTable table;
  const std::string rows = counted(numbers.rows, row_label(plan));
  table.heading = "Who is responsible";
  table.caption = fmt::format("How many of the {} each body leads, alone or with others. A team counts for the body it is part of.", rows);
  if (any_lead(plan, [](const model::Lead& lead) { return lead.supporting; })) table.caption += " A lead in support counts too.";
  if (plan.has(Column::lead_groups)) table.caption += " Lead groups are not counted here.";
  for (const progress::LeadCount& lead : numbers.leads) {
    const model::Body& body = material.record.at(lead.body);
    table.rows.push_back({{body.name, url_of(body)}, lead.rows});
  }
  table.remark = lead_remark(plan, numbers);
  return table;
}

std::string amounts_sentence(const model::Plan& plan, const progress::PlanProgress& numbers) {
  const progress::AmountsStated& amounts = numbers.amounts;
  const int without = numbers.rows - amounts.rows;
  return fmt::format("Amounts stated: {} in all, for {} of {}. {}", money_text({amounts.total, amounts.currency}), amounts.rows,
                     counted(numbers.rows, row_label(plan)),
                     without == 0 ? "This is not a budget: the plan does not say what else the work cost."
                                  : fmt::format("This is not a budget: for the other {}, the plan states no amount.", without));
}

progress::Gaps plan_gaps(const model::Plan& plan) {
  progress::Gaps all;
  for (std::size_t s = 0; s < plan.sections.size(); ++s) all.add(progress::gaps_of(plan, s));
  return all;
}

}  // namespace

PlanView make(const Material& material, const PageEntry& entry, const PlanPage& page) {
  const model::Plan& plan = material.record.at(page.id);
  const progress::PlanProgress& numbers = material.progress.at(page.id);
  const progress::Snapshot* now = numbers.current();
  PlanView view;
  view.frame = frame_of(material, entry, title_of(material.record.at(plan.partnership)), plan.summary);
  under_partnership(view.frame, material, plan.partnership);
  view.frame.stamp = stamp_of(material, plan);
  add_plan_sources(view.frame, material, plan, plan.place);
  set_neighbours(view.frame, material, [&](const Page& other) {
    const auto* it = std::get_if<PlanPage>(&other);
    return it != nullptr && material.record.at(it->id).partnership == plan.partnership;
  });
  view.lede = card_of(material, page.id).sentence;
  view.facts = {text_fact("Title", plan.title), text_fact("Standing", std::string(label_of(plan.standing)))};
  const auto count = static_cast<int>(plan.sections.size());
  view.sections_heading = counted(count, plan.labels.section);
  view.has_status = plan.has(Column::status);
  view.recorded_heading = recorded_heading(plan);
  view.sections_name_leads = sections_name_leads(plan);
  if (now != nullptr) {
    view.sections = section_rows(material, page.id, *now);
    if (view.has_status) view.key = key_of(plan, now->tally);
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
  view.leads = lead_table(material, plan, numbers);
  if (numbers.amounts.entries > 0) {
    view.amounts = amounts_sentence(plan, numbers);
  }
  view.principles = plan.principles;
  view.funding = plan.funding;
  view.gaps = gap_statements(plan, plan_gaps(plan), now != nullptr ? &now->tally : nullptr, now != nullptr ? &numbers.all_updates : nullptr);
  view.notes = notes_of(material, plan.remarks);
  view.left_out = left_out_of(plan.remarks);
  return view;
}

}  // namespace candour::views
