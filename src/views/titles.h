// What the pages are called.
#pragma once

#include <string>
#include <string_view>

#include "model/record.h"

namespace candour::views {

std::string title_of(const model::Partnership& partnership);                      // "SoSafe, Stevenage"
std::string title_of(const model::Plan& plan);                                    // "Action plan 2014/15"
std::string title_of(const model::Plan& plan, const model::Update& update);       // "Quarter 1, 2014/15: progress summary"
std::string as_published_title(const model::Plan& plan, const model::Update& update);  // "Quarter 1, 2014/15: as published"
// Whether the list of a plan's promises is one of outcomes. Without outcomes that have a status, it is one of rows.
bool lists_outcomes(const model::Plan& plan);
// What stands in that list: "promise", or what the plan calls its rows: "action".
std::string listed_noun(const model::Plan& plan);
// Of that list: "All promises in one list".
std::string register_title(const model::Plan& plan);
// With its partnership, for pages that speak of several: "Action plan 2014/15, SoSafe".
std::string full_title_of(const model::Record& record, const model::Plan& plan);
std::string short_title_of(const model::Objective& objective);
// Whether the report says for which time it stands.
bool is_dated(const model::Update& update);
// "report for quarter 1", "report of 3 May 2015", "report for 1 April to 30 June 2014" or "undated report".
std::string report_name(const model::Update& update);
// "quarter 1", "the report of 3 May 2015" or "the undated report": within a sentence.
std::string name_of(const model::Update& update);

}  // namespace candour::views
