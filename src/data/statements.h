// What was frozen, given to everyone who wants to check it. docs/statements.md tells how.
#pragma once

#include <string_view>
#include <vector>

#include "files/artifact.h"
#include "ledger/ledger.h"
#include "model/record.h"

namespace candour::data {

inline constexpr std::string_view kRecordShape = "candour-record/1";

// `<partnership>/plan/<year>/<report>/statement.json`, beside the page of each frozen report: the statement as the content
// keeps it, byte for byte; `<partnership>/corrections.json` of each partnership that has corrected something; and `record.json`,
// which lists them, each partnership's statements in the order in which they were frozen. It is there even when nothing is
// frozen, and says so.
std::vector<files::Artifact> statement_files(const model::Record& record, const ledger::Ledger& ledger);

}  // namespace candour::data
