// Where a promise came from and what became of it, as lines of facts.
#pragma once

#include <vector>

#include "changes/record_changes.h"
#include "views/material.h"
#include "views/parts.h"

namespace candour::views {

// "Continues: 1.1 of the plan for 2021/22 (last reported: Complete), 1.4 of the plan for 2020/21", back to the first; "Went on as:
// 1.2 of the plan for 2023/24"; "Added: with quarter 2. …", "Withdrawn: 12 September 2022. …", "Merged: into 1.1(2), with quarter 3".
// Each of another plan leads there. Of the promise itself: what an outcome shares with its row stands with the row. Empty for most.
std::vector<Fact> life_facts(const Material& material, const changes::PlanPromise& promise);

}  // namespace candour::views
