// What changed from one report to another, or from one record to another, for programs: the shape `candour-diff/1` (docs/data.md).
#pragma once

#include <string>

#include "changes/compare_records.h"

namespace candour::data {

inline constexpr std::string_view kDiffShape = "candour-diff/1";

// Ends in a line feed. The same words as on pages (views/change_words.h).
std::string json_of(const changes::Counted& from, const changes::Counted& to, const changes::RecordDiff& diff);

}  // namespace candour::data
