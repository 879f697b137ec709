// What was left out: every withheld passage by its kind, with the page it is missing from, and never its content.
#include <fmt/format.h>

#include <map>

#include "views/page_makers.h"

namespace candour::views {

namespace {

struct Found {
  model::WithheldClass kind;
  LeftOutPlace place;
};

// Walks every part of the record that can carry remarks: what is marked on a page is listed here, and nothing is missed.
class Collector {
 public:
  explicit Collector(const model::Record& record) : record_(record) {}

  std::vector<Found> run() {
    for (const auto& it : record_.partnerships) add(it.remarks, [&] { return LinkTo{title_of(it), url_of(it)}; });
    for (const auto& strategy : record_.strategies) add_strategy(strategy);
    model::for_each_objective(record_, [&](model::Id<model::Objective> id, const auto&) { add_objective(id); });
    for (const auto& report : record_.decisions) add_report(report);
    for (const auto& plan : record_.plans) add_plan(plan);
    for (const auto& it : record_.case_studies) add(it.remarks, [&] { return LinkTo{it.title, url_of(record_, it)}; });
    for (const auto& it : record_.bodies) add(it.remarks, [&] { return LinkTo{it.name, url_of(it)}; });
    for (const auto& it : record_.terms) add(it.remarks, [&] { return LinkTo{"Glossary, " + it.term, url_of(it)}; });
    for (const auto& it : record_.documents) add(it.remarks, [&] { return LinkTo{"Sources, " + it.title, url_of(it)}; });
    return std::move(found_);
  }

 private:
  // Nearly nothing is withheld, so the link to where something is missing is made only when it is.
  template <class MakeLink>
  void add(const model::Remarks& remarks, const MakeLink& page) {
    for (const model::Withheld& withheld : remarks.withheld) {
      found_.push_back({withheld.kind, {page(), withheld.says ? std::optional(sentence(*withheld.says)) : std::nullopt, withheld.place}});
    }
  }

  void add_strategy(const model::Strategy& strategy) {
    const auto page = [&] { return LinkTo{strategy.title, url_of(record_, strategy)}; };
    add(strategy.remarks, page);
    if (strategy.overarching) add(strategy.overarching->remarks, page);
    for (const auto& chapter : strategy.chapters) {
      add(chapter.remarks, [&] { return LinkTo{strategy.title + ", " + chapter.title, {page().url.address + "#chapter-" + chapter.slug}}; });
    }
    for (const auto& evidence : strategy.evidence) add(evidence.remarks, page);
  }

  void add_objective(model::Id<model::Objective> id) {
    const model::Objective& objective = record_.at(id);
    const auto page = [&] { return LinkTo{in_words(record_.strategy_of(id).years) + ": " + objective.title, url_of(record_, id)}; };
    add(objective.remarks, page);
    for (const auto& measure : objective.measures) add(measure.remarks, page);
    for (const auto& activity : objective.activities) add(activity.remarks, page);
  }

  void add_report(const model::DecisionReport& report) {
    const auto page = [&] { return LinkTo{report.title, url_of(record_, report)}; };
    add(report.remarks, page);
    for (const auto& section : report.sections) add(section.remarks, page);
    for (const auto& implication : report.implications) add(implication.remarks, page);
  }

  void add_plan(const model::Plan& plan) {
    const std::string name = full_title_of(record_, plan);
    add(plan.remarks, [&] { return LinkTo{name, url_of(record_, plan)}; });
    for (const auto& section : plan.sections) {
      add(section.remarks, [&] { return LinkTo{name + ", " + section.title, url_of(record_, plan, section)}; });
      for (const auto& aim : section.aims) {
        const auto at_aim = [&] { return LinkTo{name + ", " + aim.ref, {url_of(record_, plan, section).address + "#" + aim_anchor(aim)}}; };
        add(aim.remarks, at_aim);
        // Where actions are the rows, they have places of their own and are met below.
        for (const auto& action : aim.actions) {
          if (plan.row_level == model::RowLevel::aim) add(action.remarks, at_aim);
        }
      }
    }
    for (std::uint32_t i = 0; i < plan.rows.size(); ++i) {
      const model::Id<model::RowTag> row{i};
      if (const model::Action* action = plan.action_of(row)) add(action->remarks, [&] { return at(plan, row); });
    }
    for (std::uint32_t i = 0; i < plan.outcomes.size(); ++i) {
      const model::Id<model::Outcome> outcome{i};
      add(plan.outcome(outcome).remarks, [&] { return at(plan, outcome); });
    }
    for (const auto& update : plan.updates) add_update(plan, update);
  }

  void add_update(const model::Plan& plan, const model::Update& update) {
    const std::string report = ", " + report_name(update);
    add(update.remarks, [&] { return LinkTo{full_title_of(record_, plan) + report, url_of(record_, plan, update)}; });
    for (const auto& entry : update.progress) {
      add(entry.remarks, [&] {
        const LinkTo row = at(plan, entry.row.id);
        return LinkTo{row.text + report, row.url};
      });
    }
    for (const auto& entry : update.statuses) {
      add(entry.remarks, [&] { return LinkTo{at(plan, entry.outcome.id).text + report, url_of(record_, plan, update)}; });
    }
  }

  template <class T>
  LinkTo at(const model::Plan& plan, model::Id<T> id) const {
    return {full_title_of(record_, plan) + ", " + plan.ref_of(id), url_of(record_, plan, id)};
  }

  const model::Record& record_;
  std::vector<Found> found_;
};

}  // namespace

LeftOutPageView make(const Material& material, const PageEntry& entry, const LeftOutPage&) {
  LeftOutPageView view;
  view.frame = frame_of(material, entry, "", "What the documents say and this site does not, by kind, and why.");
  const std::vector<Found> found = Collector(material.record).run();
  std::map<model::WithheldClass, LeftOutClass> classes;
  for (const Found& each : found) {
    LeftOutClass& group = classes[each.kind];
    group.kind = label_of(each.kind);
    group.anchor = anchor_of(group.kind);
    group.why = why_withheld(each.kind);
    group.places.push_back(each.place);
  }
  for (auto& [kind, group] : classes) view.classes.push_back(std::move(group));
  const auto total = static_cast<int>(found.size());
  if (total == 0) {
    view.lede = {{"Nothing was left out of this record.", false}};
  } else {
    view.lede = {{counted(total, "passage"), true},
                 {fmt::format(" of the documents {} left out, of {}. Each is listed here and marked on its own page.", total == 1 ? "is" : "are",
                              counted(static_cast<int>(view.classes.size()), "kind")),
                  false}};
  }
  return view;
}

}  // namespace candour::views
