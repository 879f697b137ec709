// The list of a plan's sections, as the plan and each of its summaries show it.
#pragma once

#include "views/common.h"

namespace candour::views {

// Whether any section names a lead: a row of blanks would say nothing.
bool sections_name_leads(const model::Plan& plan);

// Without a snapshot (a plan without reports), marks and counts of what was reported are left out.
std::vector<SectionRow> section_rows(const Material& material, model::Id<model::Plan> plan, const progress::Snapshot& snapshot);
std::vector<SectionRow> section_rows(const Material& material, model::Id<model::Plan> plan, std::nullopt_t);

}  // namespace candour::views
