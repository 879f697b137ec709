// What frozen statements are called on a site.
#pragma once

#include <string_view>

namespace candour::ledger {

inline constexpr std::string_view kStatementFile = "statement.json";      // beside the page of its report
inline constexpr std::string_view kCorrectionsFile = "corrections.json";  // beside the page of its partnership
inline constexpr std::string_view kRecordFile = "record.json";            // at the root: the list of all statements

}  // namespace candour::ledger
