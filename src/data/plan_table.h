// A plan as a table in long form: one line for each outcome and each report on it, oldest report first. That is one fact a
// line, which pivots and programs need (Tabular Data Model, W3C, which CSVW builds on); whoever wants to see how the outcomes
// stand now filters `as_at` by the newest. A column for each quarter would change the columns from plan to plan.
//
// A row of the plan that has no outcome to show still has a line for each report; a plan without a report has a line for each
// outcome. So no promise is missing. What belongs to a row of the plan, such as its lead and what was reported on it, stands on
// the line of each of its outcomes: count different texts in `commitment`, not lines.
//
// No status is ever empty: `status` is the word of the page, `status_name` its constant name, `recorded` says whether a report
// gives it. An outcome without a report, and a row without an outcome, have names of their own there, so that they are
// counted as no status. Where a cell of the document is empty, brackets say why: "[Blank in the document]". Columns of numbers
// and dates are left empty instead.
//
// Spreadsheets take "1.10" for a number and "2008/09" for September: no cell holds such a thing alone. References stand before
// their texts, as on the page, and the year in the plan's title.
//
// table_kinds.h and docs/data.md explain each column. Its columns keep their names and meaning; new ones are added at the end.
#pragma once

#include "data/csv.h"
#include "data/extract.h"

namespace candour::data {

Table table_of(const views::Material& material, const Extract& extract);

// In `status_name`, beside the names of views::slug_of.
inline constexpr std::string_view kNoReport = "no-report";
inline constexpr std::string_view kNoOutcome = "no-outcome";

}  // namespace candour::data
