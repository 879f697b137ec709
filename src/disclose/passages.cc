#include "disclose/passages.h"

#include <fmt/format.h>

#include "disclose/prose.h"

namespace candour::disclose {

using model::Counted;

namespace {

void add(const std::optional<std::string>& text, std::vector<std::string>& words) {
  if (text) words.push_back(*text);
}

void add(const std::vector<std::string>& texts, std::vector<std::string>& words) { words.insert(words.end(), texts.begin(), texts.end()); }

void add(const model::Remarks& remarks, std::vector<std::string>& words) {
  for (const model::SourceNote& note : remarks.notes) add({note.says, note.shows}, words);
  for (const model::Withheld& withheld : remarks.withheld) add(withheld.says, words);
}

class Collector {
 public:
  explicit Collector(model::Record& record) : record_(record) {}

  std::vector<Passage> run() {
    for (model::Strategy& strategy : record_.strategies) add_strategy(strategy);
    for (model::DecisionReport& report : record_.decisions) add_report(report);
    for (std::size_t i = 0; i < record_.plans.size(); ++i) add_plan(record_.plans[i], fmt::format("plan {}", i));
    for (model::CaseStudy& study : record_.case_studies) add_case_study(study);
    return std::move(passages_);
  }

 private:
  void keep(Passage passage) {
    if (passage.numbers.empty() && passage.breakdowns.empty()) return;
    disclose::add(*passage.remarks, passage.words);
    passages_.push_back(std::move(passage));
  }

  static void add_figures(std::vector<model::Figure>& figures, const std::string& series, Passage& passage) {
    for (model::Figure& it : figures) {
      if (it.counts != Counted::people) continue;
      std::string own = series.empty() ? "" : fmt::format("{} figure {} {}", series, it.unit, it.what.value_or(""));
      passage.numbers.push_back({&it.value, *exact(it.value), it.unit, &it.out_of, it.so_far, std::move(own), &it.qualifier, &it.given});
      disclose::add(it.what, passage.words);
    }
  }

  void add_strategy(model::Strategy& strategy) {
    const std::string name = slug(strategy.years);
    Passage passage{"strategy " + name, strategy.span, &strategy.remarks, {}, {}, {strategy.summary}};
    add_figures(strategy.figures, "", passage);
    disclose::add(strategy.monitoring, passage.words);
    for (const model::Chapter& chapter : strategy.chapters) disclose::add(words_of(chapter.text), passage.words);
    keep(std::move(passage));
    for (model::Objective& objective : strategy.objectives) add_objective(objective, fmt::format("objective {} of {}", objective.number, name));
  }

  void add_objective(model::Objective& objective, const std::string& name) {
    Passage passage{name, objective.span, &objective.remarks, {}, {}, objective.intentions};
    add_figures(objective.figures, "", passage);
    disclose::add(objective.reason, passage.words);
    keep(std::move(passage));
    for (model::Activity& activity : objective.activities) {
      Passage of_activity{name, objective.span, &activity.remarks, {}, {}, activity.text};
      of_activity.words.push_back(activity.title);
      add_figures(activity.figures, "", of_activity);
      keep(std::move(of_activity));
    }
    for (model::Measure& measure : objective.measures) {
      if (measure.counts != Counted::people) continue;
      Passage of_measure{name, objective.span, &measure.remarks, {}, {}, {measure.name}};
      for (model::Observation& it : measure.observations) {
        of_measure.numbers.push_back({&it.value, *exact(it.value), measure.unit.value_or(measure.name), &it.out_of});
      }
      keep(std::move(of_measure));
    }
  }

  void add_report(model::DecisionReport& report) {
    Passage passage{"report " + report.slug, report.span, &report.remarks, {}, {}, {report.summary}};
    add_figures(report.figures, "", passage);
    disclose::add(report.purpose, passage.words);
    disclose::add(report.route, passage.words);
    for (const model::Recommendation& it : report.recommendations) passage.words.push_back(it.text);
    for (const model::DecisionSection& section : report.sections) {
      disclose::add(section.paragraphs, passage.words);
      disclose::add(section.points, passage.words);
    }
    for (const model::Implication& it : report.implications) disclose::add(it.text, passage.words);
    keep(std::move(passage));
  }

  void add_case_study(model::CaseStudy& study) {
    Passage passage{"case study " + study.slug, study.span, &study.remarks, {}, {}, {study.title, study.standfirst}};
    add_figures(study.figures, "", passage);
    disclose::add(study.pull, passage.words);
    disclose::add(words_of(study.text), passage.words);
    keep(std::move(passage));
  }

  void add_plan(model::Plan& plan, const std::string& name) {
    for (model::Update& update : plan.updates) {
      for (model::ProgressEntry& entry : update.progress) add_entry(plan, update, entry, name);
    }
  }

  void add_entry(const model::Plan& plan, const model::Update& update, model::ProgressEntry& entry, const std::string& name) {
    const std::string row = fmt::format("{} row {}", name, entry.row.id.index);
    Passage passage{fmt::format("row {} in {}", entry.row.name, update.slug), entry.row.span, &entry.remarks, {}, {}, entry.text};
    add_figures(entry.figures, row, passage);
    for (model::Result& it : entry.results) {
      if (plan.outcome(it.outcome.id).target->counts != Counted::people) continue;
      passage.numbers.push_back({&it.value, *exact(it.value), it.unit, &it.out_of, it.so_far,
                                 fmt::format("{} outcome {}", name, it.outcome.id.index), &it.qualifier});
    }
    for (model::Breakdown& it : entry.breakdowns) {
      if (it.counts != Counted::people) continue;
      Breakdown& added = passage.breakdowns.emplace_back(Breakdown{&it, fmt::format("{} breakdown {} {}", row, it.unit, it.what), {}});
      for (const model::BreakdownPart& part : it.parts) added.values.push_back(*exact(part.value));
      passage.words.push_back(it.what);
    }
    disclose::add(entry.points, passage.words);
    for (const model::Mention& mention : entry.mentions) passage.words.push_back(mention.what);
    disclose::add(update.summary, passage.words);
    disclose::add(update.remarks, passage.words);
    for (const model::StatusEntry& status : update.statuses) {
      if (plan.outcomes[status.outcome.id.index].row != entry.row.id) continue;
      disclose::add(status.words, passage.words);
      disclose::add(status.reason, passage.words);
      disclose::add(status.remarks, passage.words);
    }
    keep(std::move(passage));
  }

  model::Record& record_;
  std::vector<Passage> passages_;
};

}  // namespace

std::vector<Passage> passages_of(model::Record& record) { return Collector(record).run(); }

}  // namespace candour::disclose
