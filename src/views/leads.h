// Who leads, for the first screen of a page: the bodies that lead most of its rows, and how many others there are.
#pragma once

#include "views/common.h"

namespace candour::views {

// "Led by: Stevenage Council (14 of 27 aims); Police (8); 8 others". The others are linked to the plan's list of all.
Fact leads_of_plan(const Material& material, const model::Plan& plan, const progress::PlanProgress& numbers);

// The leads that the plan names for the section as a whole; where it names none, those of its rows.
Fact leads_of_section(const Material& material, const model::Plan& plan, const progress::PlanProgress& numbers, std::size_t section);

}  // namespace candour::views
