// The charts of the pages, from what `progress` counted. None where there is nothing to show.
#pragma once

#include "views/charts.h"
#include "views/common.h"

namespace candour::views {

// As many marks as are still seen one by one. More become rows of tallies, and still more a bar.
inline constexpr std::size_t kMostMarks = 150;
inline constexpr std::size_t kMostMarksInRows = 4 * kMostMarks;

// The stamp's heading within a sentence: "as at quarter 1, 2014/15".
std::string as_at(const Stamp& stamp);

// How outcomes stand, one row for each line of the key. `at` is as of when.
std::optional<ChartView> status_chart(const model::Plan& plan, const progress::Tally& tally, std::string anchor, const std::string& at);

// How many rows of each section carry an update. `by_section` is one report's, or that of all reports together, which is
// counted in cells: `reports` says how many they are.
std::optional<ChartView> coverage_chart(const Material& material, const model::Plan& plan,
                                        const std::vector<progress::Coverage>& by_section, const std::vector<progress::SectionSize>& sizes,
                                        std::size_t reports, const std::string& at);

// How many rows of one section each report updates, newest last. None for a plan with fewer than two reports, or where all
// their cells are blank, which a sentence says better.
std::optional<ChartView> coverage_over_time(const Material& material, const model::Plan& plan, const progress::PlanProgress& numbers,
                                            std::size_t section);

std::optional<ChartView> lead_chart(const Material& material, const model::Plan& plan, const progress::PlanProgress& numbers);

// Money stated, section by section. It is never called a budget.
std::optional<ChartView> amount_chart(const Material& material, const model::Plan& plan, const progress::PlanProgress& numbers);

// What a body leads in each plan. None where that is one plan: the list says it.
std::optional<ChartView> led_by_plan(const Material& material, const std::vector<RowMention>& leads);

// How an outcome stood in each report, oldest first, with the quarters of which the record has no report. Empty for a plan
// with fewer than two reports that give statuses. A quarter that had not ended on `as_of` and has no report is passed over.
std::vector<HistoryStep> history_of(const model::Plan& plan, const progress::PlanProgress& numbers, model::Id<model::Outcome> outcome,
                                    const model::Date& as_of);

}  // namespace candour::views
