// What changed between two reports, as pages and documents show it.
#pragma once

#include <optional>
#include <string>

#include "changes/record_changes.h"
#include "views/change_parts.h"
#include "views/material.h"

namespace candour::views {

// All of a step. `anchor` makes the anchors of its groups unique on the page.
ChangeView change_view(const Material& material, const changes::Step& step, const std::string& anchor);
// What changed with a report. One that is the first, or has no day, is told to be.
ChangeView change_with(const Material& material, model::Id<model::Plan> plan, std::size_t update);
// Between the newest report of a plan and the one before, for a part of the plan, without the table, whose sums are those of the
// whole; nothing where there are no two reports, or where nothing of that part stood in either.
std::optional<ChangeView> newest_change(const Material& material, model::Id<model::Plan> plan, const std::string& anchor, const changes::InScope& in_scope);

}  // namespace candour::views
