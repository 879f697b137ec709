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
    for (const auto& partnership : record_.partnerships) add(partnership.remarks, {title_of(partnership), url_of(partnership)});
    for (const auto& strategy : record_.strategies) add_strategy(strategy);
    model::for_each_objective(record_, [&](model::Id<model::Objective> id, const auto&) { add_objective(id); });
    for (const auto& report : record_.decisions) add_report(report);
    for (const auto& plan : record_.plans) add_plan(plan);
    for (const auto& study : record_.case_studies) add(study.remarks, {study.title, url_of(record_, study)});
    for (const auto& body : record_.bodies) add(body.remarks, {body.name, url_of(body)});
    for (const auto& term : record_.terms) add(term.remarks, {"Glossary, " + term.term, url_of(term)});
    for (const auto& document : record_.documents) add(document.remarks, {"Sources, " + document.title, url_of(document)});
    return std::move(found_);
  }

 private:
  void add(const model::Remarks& remarks, const LinkTo& page) {
    for (const model::Withheld& withheld : remarks.withheld) {
      found_.push_back({withheld.kind, {page, withheld.says ? std::optional(sentence(*withheld.says)) : std::nullopt, withheld.place}});
    }
  }

  void add_strategy(const model::Strategy& strategy) {
    const LinkTo page{strategy.title, url_of(record_, strategy)};
    add(strategy.remarks, page);
    if (strategy.overarching) add(strategy.overarching->remarks, page);
    for (const auto& chapter : strategy.chapters) {
      add(chapter.remarks, {strategy.title + ", " + chapter.title, {page.url.address + "#chapter-" + chapter.slug}});
    }
    for (const auto& evidence : strategy.evidence) add(evidence.remarks, page);
  }

  void add_objective(model::Id<model::Objective> id) {
    const model::Objective& objective = record_.at(id);
    const LinkTo page{in_words(record_.strategy_of(id).years) + ": " + objective.title, url_of(record_, id)};
    add(objective.remarks, page);
    for (const auto& measure : objective.measures) add(measure.remarks, page);
    for (const auto& activity : objective.activities) add(activity.remarks, page);
  }

  void add_report(const model::DecisionReport& report) {
    const LinkTo page{report.title, url_of(record_, report)};
    add(report.remarks, page);
    for (const auto& section : report.sections) add(section.remarks, page);
    for (const auto& implication : report.implications) add(implication.remarks, page);
  }

  void add_plan(const model::Plan& plan) {
    const std::string name = full_title_of(record_, plan);
    add(plan.remarks, {name, url_of(record_, plan)});
    for (const auto& section : plan.sections) {
      const Url page = url_of(record_, plan, section);
      add(section.remarks, {name + ", " + section.title, page});
      for (const auto& aim : section.aims) {
        const LinkTo at_aim{name + ", " + aim.ref, {page.address + "#" + aim_anchor(aim)}};
        add(aim.remarks, at_aim);
        // Where actions are the rows, they have places of their own and are met below.
        for (const auto& action : aim.actions) {
          if (plan.row_level == model::RowLevel::aim) add(action.remarks, at_aim);
        }
      }
    }
    for (std::uint32_t i = 0; i < plan.rows.size(); ++i) {
      const model::Id<model::RowTag> row{i};
      if (const model::Action* action = plan.action_of(row)) add(action->remarks, at(plan, row));
    }
    for (std::uint32_t i = 0; i < plan.outcomes.size(); ++i) add(plan.outcome({i}).remarks, at(plan, model::Id<model::Outcome>{i}));
    for (const auto& update : plan.updates) add_update(plan, update);
  }

  void add_update(const model::Plan& plan, const model::Update& update) {
    const std::string report = ", " + report_name(update);
    add(update.remarks, {full_title_of(record_, plan) + report, url_of(record_, plan, update)});
    for (const auto& entry : update.progress) {
      LinkTo page = at(plan, entry.row.id);
      add(entry.remarks, {page.text + report, page.url});
    }
    for (const auto& entry : update.statuses) {
      const LinkTo page = at(plan, entry.outcome.id);
      add(entry.remarks, {page.text + report, url_of(record_, plan, update)});
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
