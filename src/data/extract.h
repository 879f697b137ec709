// Which part of a plan is given as data, and what was reported in it: what the table and the tree both say.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "views/material.h"

namespace candour::data {

// All of a plan; of it, one section; or all of it with what one report says.
struct Extract {
  model::Id<model::Plan> plan;
  std::optional<std::size_t> section;
  std::optional<std::size_t> update;

  bool covers(std::size_t other) const { return !section || *section == other; }
};

// The reports that are covered, oldest first.
std::vector<std::size_t> updates_of(const model::Plan& plan, const Extract& extract);
// The report as of which the extract stands: the one that it is of, else the plan's newest; none for a plan without reports.
std::optional<std::size_t> current_report(const views::Material& material, const Extract& extract);

// Whether a cell has something to show: none of a column that the plan has not, nor one that is marked as left out.
bool shows(const model::Plan& plan, const model::Cells& cells, model::Column column);

// The last day on which an outcome, or a row without one, was still on time, from what its cell shows; else nothing.
std::optional<model::Date> due_by(const model::Plan& plan, model::Id<model::RowTag> row, std::optional<model::Id<model::Outcome>> outcome);

// The plan's outcomes, by row, in its order; of a row that shows none, none.
std::vector<std::vector<model::Id<model::Outcome>>> outcomes_by_row(const model::Plan& plan);

// How an outcome stands in one report. Where no status is recorded there is none of what describes one.
struct Standing {
  progress::Mark mark = progress::Mark::not_recorded;
  bool recorded = false;                   // whether the report says how it stands
  std::optional<std::string> colour;       // "green", where the plan gives one
  std::optional<std::string> words;        // beside the status, as printed
  std::optional<std::string> reason;
  bool late = false;                       // its date had passed when this was reported
  const model::StatusEntry* entry = nullptr;
  const model::Result* result = nullptr;   // held against its target
};
Standing standing_of(const views::Material& material, const Extract& extract, std::size_t update, model::Id<model::Outcome> outcome);

// "19 July 2014: A march was held."
std::string in_words(const model::Mention& mention);

// An address of the site: from its base address where that is known, else from the site's root.
std::string address(const views::Material& material, const views::Url& url);

// How an absence is called in data: "not-in-plan".
std::string_view name_of(model::Absence absence);

}  // namespace candour::data
