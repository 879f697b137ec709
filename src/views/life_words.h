// Where a promise came from and what became of it, as lines of facts.
#pragma once

#include <vector>

#include "views/parts.h"

namespace candour::views {

// "Added: with quarter 2. …", "Withdrawn: 12 September 2022. …", "Merged: into 1.1(2), with quarter 3", "Continues: 1.1 of the
// plan for 2021/22". Of the promise itself: what an outcome shares with its row stands with the row. Empty for most.
std::vector<Fact> life_facts(const model::Record& record, const model::Plan& plan, model::Id<model::Promise> promise);

}  // namespace candour::views
