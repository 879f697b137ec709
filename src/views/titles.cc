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

namespace {

// "Quarter 1, 2014/15: progress summary", of whichever kind of page.
std::string titled(const model::Plan& plan, const model::Update& update, std::string_view kind) {
  if (update.quarter) return capitalised(in_words(model::Quarter{plan.year, *update.quarter})) + ": " + std::string(kind);
  std::string title = in_words(plan.year) + ": " + std::string(kind);
  const bool dated = is_dated(update);
  if (dated) title += ", " + report_name(update);
  const auto named_alike = std::count_if(plan.updates.begin(), plan.updates.end(), [&](const model::Update& other) {
    return !other.quarter && report_name(other) == report_name(update);
  });
  // Reports without a day, or of the same day, are told apart by the names of their files.
  if (!dated || named_alike > 1) {
    std::string name = update.slug;
    std::replace(name.begin(), name.end(), '-', ' ');
    title += ", " + name;
  }
  return dated ? title : title + " (undated)";
}

}  // namespace

std::string title_of(const model::Plan& plan, const model::Update& update) { return titled(plan, update, "progress summary"); }
std::string as_published_title(const model::Plan& plan, const model::Update& update) { return titled(plan, update, "as published"); }

bool lists_outcomes(const model::Plan& plan) { return plan.has(model::Column::outcomes) && plan.has(model::Column::status); }

std::string listed_noun(const model::Plan& plan) {
  return lists_outcomes(plan) ? "promise" : plan.row_level == model::RowLevel::aim ? plan.labels.aim : plan.labels.action;
}

std::string register_title(const model::Plan& plan) { return "All " + plural(listed_noun(plan)) + " in one list"; }

std::string full_title_of(const model::Record& record, const model::Plan& plan) {
  return title_of(plan) + ", " + record.at(plan.partnership).name;
}

std::string short_title_of(const model::Objective& objective) { return objective.short_title.value_or(objective.title); }

bool is_dated(const model::Update& update) { return update.quarter || update.as_at || update.period; }

std::string report_name(const model::Update& update) {
  if (update.quarter) return "report for quarter " + std::to_string(*update.quarter);
  if (update.as_at) return "report of " + in_words(*update.as_at);
  if (update.period) return "report for " + in_words(*update.period);
  return "undated report";
}

std::string name_of(const model::Update& update) {
  return update.quarter ? "quarter " + std::to_string(*update.quarter) : "the " + report_name(update);
}

}  // namespace candour::views
