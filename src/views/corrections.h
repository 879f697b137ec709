// Corrections and removals, as lines of their page and as notes where they apply.
#pragma once

#include <string_view>
#include <vector>

#include "views/honest_pages.h"
#include "views/material.h"

namespace candour::views {

// A correction that applies to a frozen report, and what is said of it.
struct CorrectionMade {
  const model::Correction* correction = nullptr;
  CorrectionLine line;
};

// Of the whole record, newest first.
std::vector<CorrectionMade> corrections_made(const Material& material);
std::vector<CorrectionLine> correction_lines(const Material& material);
std::vector<RemovalLine> removal_lines(const Material& material);

// What was put right of one part ("status 6.4(1)") since a report was frozen, and what was taken away: where the part is
// shown, the reader sees both what was published and what is said now. Empty unless the report is frozen.
std::vector<NoteView> corrections_of(const Material& material, model::Id<model::Plan> plan, std::size_t update, std::string_view part);
// The same of a part of the plan, in whichever report of it.
std::vector<NoteView> corrections_of(const Material& material, model::Id<model::Plan> plan, std::string_view part);

// Adds notes to those that a part has from its source.
void append(std::vector<NoteView>& notes, std::vector<NoteView> more);

}  // namespace candour::views
