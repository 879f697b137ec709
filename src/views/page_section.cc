// The objective-and-year page: the one that councillors share.
#include <algorithm>

#include "views/change_views.h"
#include "views/chart_makers.h"
#include "views/corrections.h"
#include "views/leads.h"
#include "views/offer_data.h"
#include "views/page_makers.h"
#include "views/rows.h"
#include "views/same_theme.h"

namespace candour::views {

namespace {

// Objectives that the section or its aims serve, each once: their case studies belong on this page.
std::vector<CaseCard> case_studies_of(const Material& material, const model::Section& section) {
  std::vector<model::Id<model::CaseStudy>> studies;
  const auto add = [&](const std::vector<model::Link>& links) {
    for (const model::Link& link : links) {
      if (!link.objective || link.strength == model::Strength::weak) continue;
      for (const auto study : material.cross_references.of(link.objective->id).case_studies) {
        if (std::find(studies.begin(), studies.end(), study) == studies.end()) studies.push_back(study);
      }
    }
  };
  add(section.links);
  for (const model::Aim& aim : section.aims) {
    add(aim.links);
    for (const model::Action& action : aim.actions) add(action.links);
  }
  std::sort(studies.begin(), studies.end());
  std::vector<CaseCard> cards;
  for (const auto study : studies) cards.push_back(card_of(material, study));
  return cards;
}

// "Action plan 2014/15, section 2 of 6". Where the printed numbers leave some out, "of 6" would be wrong.
std::string kicker_of(const model::Plan& plan, const model::Section& section) {
  const auto count = static_cast<int>(plan.sections.size());
  const bool counts_up = std::all_of(plan.sections.begin(), plan.sections.end(), [&](const auto& each) { return each.number <= count; });
  const std::string kicker = title_of(plan) + ", " + plan.labels.section + " " + std::to_string(section.number);
  return counts_up ? kicker + " of " + std::to_string(count) : kicker;
}

// One mark for each outcome, or a row of them for each aim; nothing where even those would be too many to be seen one by one.
std::optional<TallyView> tally_of(const Material& material, const SectionPage& page, const progress::Snapshot& now) {
  const model::Plan& plan = material.record.at(page.plan);
  const model::Section& section = plan.sections[page.section];
  TallyView view{"One mark for each outcome", marks_of(material, page.plan, now, page.section), {}, key_of(plan, now.tally_by_section[page.section])};
  if (view.marks.size() <= kMostMarks) return view;
  if (view.marks.size() > kMostMarksInRows) return std::nullopt;
  view.marks.clear();
  view.heading += ", " + plan.labels.aim + " by " + plan.labels.aim;
  for (const model::Aim& aim : section.aims) {
    TallyRow row{{aim.ref + " " + aim.title, {url_of(material.record, plan, section).address + "#" + aim_anchor(aim)}},
                 marks_of(material, page.plan, now, page.section, &aim)};
    if (row.marks.size() > kMostMarks) return std::nullopt;
    if (!row.marks.empty()) view.rows.push_back(std::move(row));
  }
  return view;
}

}  // namespace

SectionView make(const Material& material, const PageEntry& entry, const SectionPage& page) {
  const model::Plan& plan = material.record.at(page.plan);
  const model::Section& section = plan.sections[page.section];
  const progress::PlanProgress& numbers = material.progress.at(page.plan);
  const progress::Snapshot* now = numbers.current();
  const progress::SectionSize size = numbers.size_by_section[page.section];
  const progress::Gaps& gaps = numbers.gaps_by_section[page.section];
  const progress::Tally tally = now != nullptr ? now->tally_by_section[page.section] : progress::Tally();
  // A plan whose reports are all blank is best told by all its cells; otherwise the newest report counts.
  const bool all_blank = numbers.all_updates.blank() == numbers.all_updates.rows;
  const progress::Coverage coverage = now == nullptr ? progress::Coverage()
                                      : all_blank    ? numbers.all_updates_by_section[page.section]
                                                     : now->coverage_by_section[page.section];

  SectionView view;
  view.lede = progress_sentence(plan, now, tally, coverage, size, gaps);
  std::string description;
  for (const Run& run : view.lede) description += run.text;
  view.frame = frame_of(material, entry, kicker_of(plan, section),
                        section.title + " in the " + title_of(material.record.at(plan.partnership)) + " plan for " +
                            in_words(plan.year) + ". " + description);
  under_plan(view.frame, material, plan);
  view.frame.subject = report_subject(material, plan.partnership, interval(plan.year));
  view.frame.stamp = stamp_of(material, plan);
  offer_table(view.frame, material, "section’s");
  add_plan_sources(view.frame, material, plan, section.place);
  set_neighbours(view.frame, material, [&](const Page& other) {
    const auto* it = std::get_if<SectionPage>(&other);
    return it != nullptr && it->plan == page.plan;
  });

  view.focus = section.focus;
  view.promises = promises_of(material, plan);
  if (plan.has(model::Column::status) && now != nullptr && size.outcomes > 0) {
    view.tally = tally_of(material, page, *now);
    if (!view.tally) view.status = status_chart(plan, tally, "chart-status", as_at(view.frame.stamp));
  }
  if (!plan.has(model::Column::status)) view.coverage = coverage_over_time(material, plan, numbers, page.section);
  view.facts.push_back(leads_of_section(material, plan, numbers, page.section));
  if (section.cross_cutting) view.facts.push_back(text_fact("Kind", "A theme that runs across the other sections"));
  for (const model::Indicator& indicator : section.indicators) {
    view.indicators.push_back(indicator.unit ? indicator.name + " (" + *indicator.unit + ")" : indicator.name);
  }
  view.change = newest_change(material, page.plan, "changed", [&](const model::Plan& of, model::Id<model::RowTag> row) {
    return &of == &plan && of.rows[row.index].section == page.section;
  });
  view.aims = aims_of(material, page.plan, page.section);
  for (const AimView& aim : view.aims) view.contents.push_back({aim.ref + " " + aim.title, {entry.url.address + "#" + aim.anchor}});
  for (const model::Link& link : section.links) view.links.push_back(link_view(material, link));
  view.case_studies = case_studies_of(material, section);
  view.same_theme = same_theme(material, page);
  const progress::Coverage* covered = now != nullptr ? &coverage : nullptr;
  view.gaps = gap_statements(plan, gaps, now != nullptr ? &tally : nullptr, covered);
  view.notes = notes_of(material, section.remarks);
  append(view.notes, corrections_of(material, page.plan, "section " + section.slug));
  view.left_out = left_out_of(section.remarks);
  return view;
}

}  // namespace candour::views
