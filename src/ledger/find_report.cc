#include "ledger/find_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace candour::ledger {

using diagnostics::Code;
using diagnostics::Diagnostics;

namespace {

constexpr Code kUnknown{"ledger/unknown-report"};

void unknown(std::string_view what, std::string_view name, const std::vector<std::string>& known, Diagnostics& diagnostics) {
  diagnostics.error(kUnknown, {}, fmt::format("there is no {} `{}`", what, name), diagnostics::did_you_mean_or_what_is(name, {known.begin(), known.end()}));
}

bool is_named(const model::Update& update, std::string_view name) {
  return update.slug == name || (update.quarter && std::to_string(*update.quarter) == name);
}

}  // namespace

std::optional<FoundReport> find_report(const model::Record& record, std::string_view partnership, std::string_view plan, std::string_view report,
                                       Diagnostics& diagnostics) {
  std::vector<std::string> known;
  for (const model::Partnership& each : record.partnerships) known.push_back(each.slug);
  if (std::find(known.begin(), known.end(), partnership) == known.end()) {
    unknown("partnership", partnership, known, diagnostics);
    return std::nullopt;
  }
  known.clear();
  for (std::uint32_t p = 0; p < record.plans.size(); ++p) {
    const model::Plan& each = record.plans[p];
    if (record.at(each.partnership).slug != partnership) continue;
    known.push_back(slug(each.year));
    if (known.back() != plan) continue;
    const auto update = std::find_if(each.updates.begin(), each.updates.end(), [&](const auto& it) { return is_named(it, report); });
    if (update != each.updates.end()) return FoundReport{{p}, static_cast<std::size_t>(update - each.updates.begin())};
    known.clear();
    for (const model::Update& it : each.updates) known.push_back(it.slug);
    unknown("report", report, known, diagnostics);
    return std::nullopt;
  }
  unknown("plan of the year", plan, known, diagnostics);
  return std::nullopt;
}

}  // namespace candour::ledger
