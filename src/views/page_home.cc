// Home, and the pages that list plans, strategies and case studies.
#include <fmt/format.h>

#include <algorithm>

#include "views/page_makers.h"

namespace candour::views {

namespace {

Phrase totals_sentence(const Material& material) {
  const progress::Totals& totals = material.progress.totals;
  if (totals.plans == 0) return {{"This record holds no action plan yet.", false}};
  const bool one = totals.plans == 1;
  Phrase phrase = {{counted(totals.plans, "action plan") + (one ? " makes " : " make "), false}, {counted(totals.rows, "commitment"), true}};
  if (totals.outcomes > 0) {
    phrase.push_back({one ? " and promises " : " and promise ", false});
    phrase.push_back({counted(totals.outcomes, "outcome"), true});
  }
  phrase.push_back({". ", false});
  const int with_status = totals.plans_with_status;
  if (with_status == 0) {
    phrase.push_back({one ? "It gives no outcome a status." : "None of them gives its outcomes a status.", false});
    return phrase;
  }
  if (with_status < totals.plans) {
    phrase.push_back({with_status == 1 ? "Only one of them gives its outcomes a status. "
                                       : fmt::format("Only {} of them give their outcomes a status. ", with_status),
                      false});
  }
  phrase.push_back({"A status is recorded for ", false});
  phrase.push_back({fmt::format("{} of {}", totals.outcomes_reported, counted(totals.outcomes_with_status_column, "outcome")), true});
  phrase.push_back({with_status == totals.plans ? "." : with_status == 1 ? " in it." : " in them.", false});
  return phrase;
}

// Something of the record with the years that it covers.
struct Years {
  int from = 0;
  int to = 0;
  int next = 0;  // the year in which what follows it without a gap begins
  TimelineItem item;
};

std::vector<Years> spans_of(const Material& material, model::Id<model::Partnership> partnership) {
  std::vector<Years> spans;
  const std::string name = material.record.at(partnership).name;
  for (const model::Strategy& strategy : material.record.strategies) {
    if (strategy.partnership != partnership) continue;
    // Both years of a strategy are covered whole: 2021-24 is followed by 2025-28.
    spans.push_back({strategy.years.from, strategy.years.to, strategy.years.to + 1,
                     {in_words(strategy.years), name, LinkTo{strategy.title, url_of(material.record, strategy)},
                      "Strategy. " + std::string(label_of(strategy.standing)) + ".", false}});
  }
  for (const model::Plan& plan : material.record.plans) {
    if (plan.partnership != partnership) continue;
    spans.push_back({plan.year.start, plan.year.start + 1, plan.year.start + 1,
                     {in_words(plan.year), name, LinkTo{title_of(plan), url_of(material.record, plan)},
                      "Action plan. " + std::string(label_of(plan.standing)) + ".", false}});
  }
  std::stable_sort(spans.begin(), spans.end(), [](const Years& a, const Years& b) { return a.from < b.from; });
  return spans;
}

// What there is, oldest first, and between two things the years for which there is nothing.
std::vector<TimelineItem> timeline_of(const Material& material) {
  std::vector<TimelineItem> items;
  model::for_each(material.record.partnerships, [&](model::Id<model::Partnership> id, const model::Partnership& partnership) {
    int covered_to = 0;
    int next = 0;
    for (Years& span : spans_of(material, id)) {
      if (next != 0 && span.from > next) {
        items.push_back({fmt::format("{} to {}", covered_to, span.from), partnership.name, std::nullopt,
                         "Nothing in this set of documents. That is a gap in the set, not in the work.", true});
      }
      if (span.next >= next) covered_to = std::max(covered_to, span.to);
      next = std::max(next, span.next);
      items.push_back(std::move(span.item));
    }
  });
  return items;
}

// Newest first: the older a promise, the fewer ask for it.
std::vector<PlanCard> plan_cards(const Material& material) {
  std::vector<model::Id<model::Plan>> plans;
  model::for_each(material.record.plans, [&](auto id, const auto&) { plans.push_back(id); });
  std::stable_sort(plans.begin(), plans.end(), [&](auto a, auto b) { return material.record.at(b).year < material.record.at(a).year; });
  std::vector<PlanCard> cards;
  for (const auto id : plans) cards.push_back(card_of(material, id));
  return cards;
}

std::vector<CaseCard> case_cards(const Material& material) {
  std::vector<CaseCard> cards;
  model::for_each(material.record.case_studies, [&](auto id, const auto&) { cards.push_back(card_of(material, id)); });
  return cards;
}

std::vector<LinkTo> decision_links(const Material& material) {
  std::vector<LinkTo> links;
  for (const auto& report : material.record.decisions) links.push_back({report.title, url_of(material.record, report)});
  return links;
}

}  // namespace

HomeView make(const Material& material, const PageEntry& entry, const HomePage&) {
  const model::Site& site = material.record.site;
  HomeView view;
  view.frame = frame_of(material, entry, "", site.description);
  if (site.tagline) view.frame.title = *site.tagline;
  view.lede = totals_sentence(material);
  view.plans = plan_cards(material);
  view.timeline = timeline_of(material);
  view.case_studies = case_cards(material);
  for (const auto& partnership : material.record.partnerships) {
    view.partnerships.push_back({title_of(partnership), url_of(partnership)});
  }
  for (const model::Document& document : material.record.documents) {
    view.frame.sources.push_back({{document.title, url_of(document)}, std::nullopt});
  }
  return view;
}

PlansView make(const Material& material, const PageEntry& entry, const PlansPage&) {
  PlansView view;
  view.frame = frame_of(material, entry, "", "Every action plan in this record, and what was reported on each.");
  view.lede = totals_sentence(material);
  view.plans = plan_cards(material);
  return view;
}

StrategiesView make(const Material& material, const PageEntry& entry, const StrategiesPage&) {
  StrategiesView view;
  view.frame = frame_of(material, entry, "", "Every strategy in this record: what each partnership set out to do.");
  const auto count = static_cast<int>(material.record.strategies.size());
  view.lede = {{counted(count, "strategy"), true}, {": what each partnership set out to do over several years.", false}};
  for (const auto& strategy : material.record.strategies) view.strategies.push_back(card_of(material, strategy));
  view.decisions = decision_links(material);
  return view;
}

CaseStudiesView make(const Material& material, const PageEntry& entry, const CaseStudiesPage&) {
  CaseStudiesView view;
  view.frame = frame_of(material, entry, "", "Stories of the work, each with its source.");
  const auto count = static_cast<int>(material.record.case_studies.size());
  const bool one = count == 1;
  view.lede = {{one ? "1 story" : std::to_string(count) + " stories", true},
               {" of the work, each restated from a published document.", false}};
  view.case_studies = case_cards(material);
  return view;
}

}  // namespace candour::views
