// From a section of one year's plan to the sections of other years that serve the same objective.
#pragma once

#include <vector>

#include "views/material.h"

namespace candour::views {

// Sections of the partnership's other plans, oldest first, each once with the objective that joins them. Two sections are
// of one theme where both are linked to one objective, or to objectives that follow one another from strategy to
// strategy. Only what the record says counts, and of that not what it calls weak.
std::vector<BasisRow> same_theme(const Material& material, const SectionPage& page);

}  // namespace candour::views
