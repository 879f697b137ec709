// The objective-and-year page: the one that councillors share.
#include <algorithm>

#include "views/page_makers.h"
#include "views/rows.h"

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

}  // namespace

SectionView make(const Material& material, const PageEntry& entry, const SectionPage& page) {
  const model::Plan& plan = material.record.at(page.plan);
  const model::Section& section = plan.sections[page.section];
  const progress::PlanProgress& numbers = material.progress.at(page.plan);
  const progress::Snapshot* now = numbers.current();
  const progress::SectionSize size = progress::size_of(plan, page.section);
  const progress::Tally tally = now != nullptr ? now->tally_by_section[page.section] : progress::Tally();
  // A plan whose reports are all blank is best told by all its cells; otherwise the newest report counts.
  const bool all_blank = numbers.all_updates.blank() == numbers.all_updates.rows;
  const progress::Coverage coverage = now == nullptr ? progress::Coverage()
                                      : all_blank    ? numbers.all_updates_by_section[page.section]
                                                     : now->coverage_by_section[page.section];

  SectionView view;
  view.lede = progress_sentence(plan, now, tally, coverage, size);
  std::string description;
  for (const Run& run : view.lede) description += run.text;
  view.frame = frame_of(material, entry,
                        title_of(plan) + ", " + plan.labels.section + " " + std::to_string(section.number) + " of " +
                            std::to_string(plan.sections.size()),
                        section.title + " in the " + title_of(material.record.at(plan.partnership)) + " plan for " +
                            in_words(plan.year) + ". " + description);
  under_plan(view.frame, material, plan);
  view.frame.stamp = stamp_of(material, plan);
  add_plan_sources(view.frame, material, plan, section.place);
  set_neighbours(view.frame, material, [&](const Page& other) {
    const auto* it = std::get_if<SectionPage>(&other);
    return it != nullptr && it->plan == page.plan;
  });

  view.focus = section.focus;
  if (plan.has(model::Column::status) && now != nullptr && size.outcomes > 0) {
    view.tally = TallyView{"One mark for each outcome", marks_of(material, page.plan, *now, page.section), key_of(plan, tally)};
  }
  if (!section.leads.empty()) view.facts.push_back({"Led by", values_of(material, section.leads), std::nullopt});
  if (section.cross_cutting) view.facts.push_back(text_fact("Kind", "A theme that runs across the other sections"));
  for (const model::Indicator& indicator : section.indicators) {
    view.indicators.push_back(indicator.unit ? indicator.name + " (" + *indicator.unit + ")" : indicator.name);
  }
  view.aims = aims_of(material, page.plan, page.section);
  for (const AimView& aim : view.aims) view.contents.push_back({aim.ref + " " + aim.title, {entry.url.address + "#" + aim.anchor}});
  for (const model::Link& link : section.links) view.links.push_back(link_view(material, link));
  view.case_studies = case_studies_of(material, section);
  const progress::Coverage* covered = now != nullptr ? &coverage : nullptr;
  view.gaps = gap_statements(plan, progress::gaps_of(plan, page.section), now != nullptr ? &tally : nullptr, covered);
  view.notes = notes_of(material, section.remarks);
  view.left_out = left_out_of(section.remarks);
  return view;
}

}  // namespace candour::views
