// A report by the words of the command line. Of no use outside this module.
#pragma once

#include <optional>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "model/record.h"

namespace candour::ledger {

struct FoundReport {
  model::Id<model::Plan> plan;
  std::size_t update = 0;
};

// `partnership` is its folder, `plan` its year, `report` its file name or the number of its quarter. Reports what there
// is not, with what there is.
std::optional<FoundReport> find_report(const model::Record& record, std::string_view partnership, std::string_view plan, std::string_view report,
                                       diagnostics::Diagnostics& diagnostics);

}  // namespace candour::ledger
