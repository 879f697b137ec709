// What the pages are called.
#pragma once

#include <string>

#include "model/record.h"

namespace candour::views {

std::string title_of(const model::Partnership& partnership);                      // "SoSafe, Stevenage"
std::string title_of(const model::Plan& plan);                                    // "Action plan 2014/15"
std::string title_of(const model::Plan& plan, const model::Update& update);       // "Quarter 1, 2014/15: progress summary"
// With its partnership, for pages that speak of several: "Action plan 2014/15, SoSafe".
std::string full_title_of(const model::Record& record, const model::Plan& plan);
std::string short_title_of(const model::Objective& objective);
// "quarter 1", or "the undated report": within a sentence.
std::string name_of(const model::Update& update);

}  // namespace candour::views
