// The rules of counts of people, without which few of them could not be told from many.
#include <fmt/format.h>

#include <cmath>
#include <set>

#include "resolve/rules.h"

namespace candour::resolve {

using diagnostics::Diagnostics;
using diagnostics::Span;

namespace {

constexpr diagnostics::Code kPeople{"resolve/people"};
constexpr diagnostics::Code kBreakdown{"resolve/breakdown"};

bool is_whole(double value) { return value >= 0 && value == std::trunc(value); }

// A share says how many it is out of; a count is whole, and says nothing of the kind.
void check(double value, const std::string& unit, model::Counted counts, std::optional<int> out_of, Span span, Diagnostics& diagnostics) {
  const bool is_share = unit.starts_with('%');
  if (counts != model::Counted::people) {
    if (out_of) {
      diagnostics.error(kPeople, span, fmt::format("a number of `{}` has `out_of`, and does not count people", unit),
                        {"add \"counts\": \"people\" to it (for a result: to the target), or remove `out_of`"});
    }
    return;
  }
  if (is_share && !out_of) {
    diagnostics.error(kPeople, span, fmt::format("a share of people, in `{}`, does not say how many it is out of", unit),
                      {"add `out_of`, which is not published: without it no one can tell whether the share stands for few people"});
  } else if (!is_share && out_of) {
    diagnostics.error(kPeople, span, fmt::format("a number of `{}` has `out_of`, and is no share", unit), {"remove `out_of`, or give the unit as \"% of …\""});
  } else if (!is_share && !is_whole(value)) {
    diagnostics.error(kPeople, span, fmt::format("`{}` is no count of people", value), {"give a whole number, or remove \"counts\": \"people\""});
  }
}

void check(const std::vector<model::Figure>& figures, Span span, Diagnostics& diagnostics) {
  for (const model::Figure& it : figures) check(*exact(it.value), it.unit, it.counts, it.out_of, span, diagnostics);
}

void check(const model::Breakdown& breakdown, Span span, Diagnostics& diagnostics) {
  const auto wrong = [&](std::string message, std::string hint) { diagnostics.error(kBreakdown, span, std::move(message), {std::move(hint)}); };
  if (breakdown.parts.size() < 2) {
    wrong(fmt::format("the breakdown `{}` has fewer than two parts", breakdown.what), "give each part, or use `figures` for a single number");
  }
  double sum = 0;
  std::set<std::string> labels;
  for (const model::BreakdownPart& part : breakdown.parts) {
    const double value = *exact(part.value);
    sum += value;
    if (!is_whole(value)) wrong(fmt::format("`{}` in the breakdown `{}` is no count", value, breakdown.what), "give a whole number, nought or more");
    if (!labels.insert(part.label).second) {
      wrong(fmt::format("the breakdown `{}` has two parts called `{}`", breakdown.what, part.label), "give each part a label of its own");
    }
  }
  if (breakdown.total && *exact(*breakdown.total) != sum) {
    wrong(fmt::format("the parts of the breakdown `{}` add up to `{}`, its total is `{}`", breakdown.what, sum, *exact(*breakdown.total)),
          "mend the number that is wrong; if the report itself does not add up, leave out `total` and say so in a note");
  }
}

void check(const model::Plan& plan, const model::Update& update, Diagnostics& diagnostics) {
  for (const model::ProgressEntry& entry : update.progress) {
    check(entry.figures, entry.row.span, diagnostics);
    for (const model::Breakdown& breakdown : entry.breakdowns) check(breakdown, entry.row.span, diagnostics);
    for (const model::Result& result : entry.results) {
      if (!result.outcome.id.known()) continue;
      const std::optional<model::Target>& target = plan.outcome(result.outcome.id).target;
      if (target) check(*exact(result.value), result.unit, target->counts, result.out_of, result.outcome.span, diagnostics);
    }
  }
}

}  // namespace

void people_can_be_counted(const model::Record& record, Diagnostics& diagnostics) {
  for (const model::Strategy& strategy : record.strategies) {
    check(strategy.figures, strategy.span, diagnostics);
    for (const model::Objective& objective : strategy.objectives) {
      check(objective.figures, objective.span, diagnostics);
      for (const model::Activity& activity : objective.activities) check(activity.figures, objective.span, diagnostics);
      for (const model::Measure& measure : objective.measures) {
        for (const model::Observation& it : measure.observations) {
          check(*exact(it.value), measure.unit.value_or(""), measure.counts, it.out_of, objective.span, diagnostics);
        }
      }
    }
  }
  for (const model::DecisionReport& report : record.decisions) check(report.figures, report.span, diagnostics);
  for (const model::CaseStudy& study : record.case_studies) check(study.figures, study.span, diagnostics);
  for (const model::Plan& plan : record.plans) {
    for (const model::Update& update : plan.updates) check(plan, update, diagnostics);
  }
}

}  // namespace candour::resolve
