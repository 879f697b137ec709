#include "views/titles.h"

#include <algorithm>

#include "views/words.h"

namespace candour::views {

std::string title_of(const model::Partnership& partnership) {
  const bool says_where = partnership.name.find(partnership.area) != std::string::npos;
  return says_where ? partnership.name : partnership.name + ", " + partnership.area;
}

std::string title_of(const model::Plan& plan) {
  const bool draft = plan.standing == model::PlanStanding::draft;
  return "Action plan " + in_words(plan.year) + (draft ? " (draft)" : "");
}

std::string title_of(const model::Plan& plan, const model::Update& update) {
  if (update.quarter) return capitalised(in_words(model::Quarter{plan.year, *update.quarter})) + ": progress summary";
  // A plan may have several reports without a quarter: the file's name tells them apart.
  std::string name = update.slug;
  std::replace(name.begin(), name.end(), '-', ' ');
  return in_words(plan.year) + ": progress summary, " + name + " (undated)";
}

std::string full_title_of(const model::Record& record, const model::Plan& plan) {
  return title_of(plan) + ", " + record.at(plan.partnership).name;
}

std::string short_title_of(const model::Objective& objective) { return objective.short_title.value_or(objective.title); }

std::string name_of(const model::Update& update) {
  return update.quarter ? "quarter " + std::to_string(*update.quarter) : "the undated report";
}

}  // namespace candour::views
