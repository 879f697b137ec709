// A strategy, and each of its objectives.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "views/change_views.h"
#include "views/page_makers.h"
#include "views/rows.h"

namespace candour::views {

using model::Id;

namespace {

std::string objective_size(const model::Objective& objective) {
  std::vector<std::string> parts;
  if (!objective.measures.empty()) parts.push_back(counted(static_cast<int>(objective.measures.size()), "measure"));
  if (!objective.activities.empty()) {
    const auto count = static_cast<int>(objective.activities.size());
    parts.push_back(std::to_string(count) + (count == 1 ? " past activity" : " past activities"));
  }
  return parts.empty() ? "No measures or past activities are named in the documents" : joined(parts);
}

std::vector<ObjectiveRow> objective_rows(const Material& material, Id<model::Strategy> strategy) {
  std::vector<ObjectiveRow> rows;
  model::for_each_objective(material.record, [&](Id<model::Objective> id, const model::ObjectivePlace& place) {
    if (place.strategy != strategy) return;
    const model::Objective& objective = material.record.at(id);
    rows.push_back({objective.number, {objective.title, url_of(material.record, id)}, objective_size(objective), objective.reason});
  });
  return rows;
}

// Plans that say something about this strategy, with how the link is known.
std::vector<BasisRow> plan_rows(const Material& material, Id<model::Strategy> strategy) {
  std::vector<BasisRow> rows;
  for (const model::Plan& plan : material.record.plans) {
    for (const model::PlanStrategy& link : plan.strategies) {
      if (link.strategy.id != strategy) continue;
      rows.push_back({{title_of(plan), url_of(material.record, plan)}, label_of(link.basis, std::nullopt), sentence(link.reason)});
    }
  }
  return rows;
}

BasisRow basis_row(const Material& material, Id<model::Objective> to, const model::Link& link) {
  const model::Objective& objective = material.record.at(to);
  return {{in_words(material.record.strategy_of(to).years) + ": " + objective.title, url_of(material.record, to)},
          label_of(link.basis, link.strength),
          sentence(link.reason)};
}

}  // namespace

StrategyView make(const Material& material, const PageEntry& entry, const StrategyPage& page) {
  const model::Strategy& strategy = material.record.at(page.id);
  StrategyView view;
  view.frame = frame_of(material, entry, "Strategy, " + in_words(strategy.years), strategy.summary);
  under_partnership(view.frame, material, strategy.partnership);
  view.frame.subject = report_subject(material, strategy.partnership, interval(strategy.years));
  view.frame.stamp = {"As at " + in_words(strategy.years), {std::string(label_of(strategy.standing)) + ".", "A strategy reports no progress of its own."}};
  add_source(view.frame, material, strategy.document, strategy.place);
  set_neighbours(view.frame, material, [&](const Page& other) {
    const auto* it = std::get_if<StrategyPage>(&other);
    return it != nullptr && material.record.at(it->id).partnership == strategy.partnership;
  });
  view.lede = {{sentence(strategy.summary), false}};
  view.facts = {text_fact("Years", in_words(strategy.years)), text_fact("Standing", std::string(label_of(strategy.standing)))};
  if (strategy.overarching) {
    const model::Overarching& above = *strategy.overarching;
    view.overarching = OverarchingView{"Overarching " + above.label, above.items, above.place, notes_of(material, above.remarks),
                                       left_out_of(above.remarks)};
  }
  view.objectives_heading = capitalised(plural(word_of(strategy.objective_label)));
  view.objectives = objective_rows(material, page.id);
  std::vector<const markdown::Document*> before;
  for (const model::Chapter& chapter : strategy.chapters) {
    view.chapters.push_back({"chapter-" + chapter.slug, chapter.title, {&chapter.text, entry.url, before, true}, notes_of(material, chapter.remarks),
                             left_out_of(chapter.remarks)});
    before.push_back(&chapter.text);
    const bool elsewhere = chapter.place || chapter.document.id != strategy.document.id;
    if (elsewhere) add_source(view.frame, material, chapter.document, chapter.place);
  }
  for (const auto& evidence : strategy.evidence) {
    view.evidence.push_back({evidence.title, evidence.place, notes_of(material, evidence.remarks), left_out_of(evidence.remarks)});
  }
  view.monitoring = strategy.monitoring;
  view.figures = figures_of(strategy.figures);
  view.plans = plan_rows(material, page.id);
  for (const auto& report : material.record.decisions) {
    if (report.strategy && report.strategy->id == page.id) {
      view.decisions.push_back({report.title, url_of(material.record, report)});
    }
  }
  model::for_each(material.record.case_studies, [&](auto id, const auto& study) {
    if (study.objective && material.record.objectives[study.objective->id.index].strategy == page.id) {
      view.case_studies.push_back(card_of(material, id));
    }
  });
  view.notes = notes_of(material, strategy.remarks);
  view.left_out = left_out_of(strategy.remarks);
  return view;
}

namespace {

progress::Tally tally_of(const model::Plan& plan, const progress::Snapshot& snapshot, const WorkMention& work) {
  progress::Tally tally;
  for (std::uint32_t i = 0; i < plan.outcomes.size(); ++i) {
    const Id<model::RowTag> row = plan.outcomes[i].row;
    if (!snapshot.present.outcomes[i] || plan.rows[row.index].section != work.section) continue;
    if (work.aim == nullptr || &plan.aim_of(row) == work.aim) tally.add(snapshot.statuses[i]);
  }
  return tally;
}

// The work that serves an objective, plan by plan.
std::vector<WorkGroup> work_of(const Material& material, Id<model::Objective> objective) {
  std::vector<WorkGroup> groups;
  Id<model::Plan> current;
  for (const WorkMention& mention : material.cross_references.of(objective).work) {
    const model::Plan& plan = material.record.at(mention.plan);
    const progress::Snapshot* now = material.progress.at(mention.plan).current();
    if (!(mention.plan == current)) {
      current = mention.plan;
      WorkGroup& group = groups.emplace_back();
      group.plan = {title_of(plan), url_of(material.record, plan)};
      group.note = !plan.has(model::Column::status) ? "This plan gives no outcome a status."
                   : now == nullptr                 ? "This plan has no report yet."
                                                    : "One mark for each outcome.";
    }
    const model::Section& section = plan.sections[mention.section];
    WorkRow row;
    const Url page = url_of(material.record, plan, section);
    if (mention.aim != nullptr) {
      row.ref = mention.aim->ref;
      row.to = {mention.aim->title, {page.address + "#" + aim_anchor(*mention.aim)}};
    } else {
      row.ref = std::to_string(section.number);
      row.to = {"The whole " + plan.labels.section + ": " + section.title, page};
    }
    row.basis = label_of(mention.link->basis, mention.link->strength);
    row.reason = sentence(mention.link->reason);
    if (plan.has(model::Column::status) && now != nullptr) {
      row.marks = marks_of(material, mention.plan, *now, mention.section, mention.aim);
      if (!row.marks.empty()) row.recorded = tally_text(tally_of(plan, *now, mention));
    }
    groups.back().rows.push_back(std::move(row));
  }
  return groups;
}

std::vector<MeasureView> measures_of(const Material& material, const model::Objective& objective) {
  std::vector<MeasureView> views;
  for (const model::Measure& measure : objective.measures) {
    MeasureView& view = views.emplace_back();
    view.name = measure.name;
    view.unit = measure.unit;
    for (const auto& value : measure.observations) {
      const std::string why(why_not_shown(value.value));
      view.observations.push_back(in_words(value.date) + ": " + count_text(value.value) + (why.empty() ? "" : ", " + why) + (value.place ? " (" + *value.place + ")" : ""));
    }
    if (measure.observations.empty()) view.none = "No value is given in the documents.";
    view.place = measure.place;
    view.notes = notes_of(material, measure.remarks);
    view.left_out = left_out_of(measure.remarks);
  }
  return views;
}

// How much of the plans is linked to an objective, and who says so: an inferred link is never the partnership's own.
Phrase work_sentence(const std::vector<WorkMention>& work) {
  const auto links = static_cast<int>(work.size());
  if (links == 0) return {};
  const auto inferred = static_cast<int>(
      std::count_if(work.begin(), work.end(), [](const WorkMention& m) { return m.link->basis == model::Basis::inferred; }));
  std::set<std::tuple<std::uint32_t, std::size_t, const model::Aim*>> parts;
  for (const WorkMention& mention : work) parts.insert({mention.plan.index, mention.section, mention.aim});
  const auto count = static_cast<int>(parts.size());
  const bool aims = std::all_of(work.begin(), work.end(), [](const WorkMention& m) { return m.aim != nullptr; });
  Phrase phrase = {{counted(count, aims ? "aim" : "part"), true},
                   {fmt::format(" of the action plans {} linked to this. ", count == 1 ? "is" : "are"), false}};
  if (inferred == 0) return phrase;
  if (links == 1) phrase.push_back({"The link is our own inference. ", false});
  else if (inferred == links) phrase.push_back({fmt::format("All {} links are our own inference. ", links), false});
  else phrase.push_back({fmt::format("{} of the {} links {} our own inference. ", inferred, links, inferred == 1 ? "is" : "are"), false});
  return phrase;
}

Phrase objective_sentence(const model::Objective& objective, const std::vector<WorkMention>& work) {
  Phrase phrase = work_sentence(work);
  if (objective.measures.empty()) {
    phrase.push_back({"The documents name no measure for it.", false});
  } else {
    const auto count = static_cast<int>(objective.measures.size());
    phrase.push_back({counted(count, "measure"), true});
    const auto known = static_cast<int>(
        std::count_if(objective.measures.begin(), objective.measures.end(), [](const auto& m) { return !m.observations.empty(); }));
    phrase.push_back({count == 1 ? " is named" : " are named", false});
    phrase.push_back({known == count ? ", with values."
                      : known > 0    ? fmt::format(", and the documents give values for {} of them.", known)
                      : count == 1   ? ", and the documents give no value for it."
                                     : ", and the documents give no value for any of them.",
                      false});
  }
  return phrase;
}

// What changed in that work with the newest report of each plan.
std::vector<ChangeView> changes_of(const Material& material, Id<model::Objective> objective) {
  std::map<Id<model::Plan>, std::vector<const WorkMention*>> by_plan;
  for (const WorkMention& mention : material.cross_references.of(objective).work) by_plan[mention.plan].push_back(&mention);
  std::vector<ChangeView> views;
  for (const auto& [id, mentions] : by_plan) {
    const model::Plan& plan = material.record.at(id);
    const changes::InScope serves = [&plan, &mentions = mentions](const model::Plan& of, Id<model::RowTag> row) {
      return &of == &plan && std::any_of(mentions.begin(), mentions.end(), [&](const WorkMention* mention) {
        if (of.rows[row.index].section != mention->section) return false;
        return mention->aim == nullptr || &of.aim_of(row) == mention->aim;
      });
    };
    std::optional<ChangeView> change = newest_change(material, id, "changed-" + slug(plan.year), serves);
    if (!change) continue;
    change->heading = title_of(plan) + ": w" + change->heading.substr(1);
    views.push_back(*std::move(change));
  }
  return views;
}

}  // namespace

ObjectiveView make(const Material& material, const PageEntry& entry, const ObjectivePage& page) {
  const model::Objective& objective = material.record.at(page.id);
  const model::Strategy& strategy = material.record.strategy_of(page.id);
  ObjectiveView view;
  view.work = work_of(material, page.id);
  view.lede = objective_sentence(objective, material.cross_references.of(page.id).work);
  const std::string label(word_of(strategy.objective_label));
  view.frame = frame_of(material, entry,
                        capitalised(label) + " " + std::to_string(objective.number) + " of " + std::to_string(strategy.objectives.size()) +
                            ", strategy " + in_words(strategy.years),
                        objective.title + ": what the partnership set out to do, how it would be measured, and the work of each year.");
  under_partnership(view.frame, material, strategy.partnership);
  under(view.frame, strategy.title, url_of(material.record, strategy));
  view.frame.subject = report_subject(material, strategy.partnership, interval(strategy.years));
  view.frame.stamp = {"As at " + in_words(strategy.years), {std::string(label_of(strategy.standing)) + "."}};
  add_source(view.frame, material, strategy.document, objective.place);
  set_neighbours(view.frame, material, [&](const Page& other) {
    const auto* it = std::get_if<ObjectivePage>(&other);
    return it != nullptr && &material.record.strategy_of(it->id) == &strategy;
  });
  view.reason = objective.reason;
  view.intentions = objective.intentions;
  view.changes = changes_of(material, page.id);
  if (view.work.empty()) view.no_work = "No action plan in this record is linked to this " + label + ".";
  view.measures = measures_of(material, objective);
  for (const auto& activity : objective.activities) {
    view.activities.push_back({activity.title, activity.text, figures_of(activity.figures), activity.place,
                               notes_of(material, activity.remarks), left_out_of(activity.remarks)});
  }
  view.figures = figures_of(objective.figures);
  for (const auto study : material.cross_references.of(page.id).case_studies) view.case_studies.push_back(card_of(material, study));
  for (const model::Link& link : objective.follows) {
    if (link.objective) view.follows.push_back(basis_row(material, link.objective->id, link));
    else view.follows_none.push_back(label_of(link.basis, link.strength) + ": " + sentence(link.reason));
  }
  for (const FollowMention& mention : material.cross_references.of(page.id).followed_by) {
    view.followed_by.push_back(basis_row(material, mention.later, *mention.link));
  }
  for (const auto& variant : objective.title_variants) {
    view.variants.push_back({variant.title, source_of(material, variant.document, variant.place)});
  }
  view.notes = notes_of(material, objective.remarks);
  view.left_out = left_out_of(objective.remarks);
  return view;
}

}  // namespace candour::views
