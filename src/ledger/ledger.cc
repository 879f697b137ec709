#include "ledger/ledger.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "ledger/chain.h"
#include "ledger/compare.h"
#include "ledger/corrections.h"
#include "ledger/digests.h"

namespace candour::ledger {

using diagnostics::Code;
using diagnostics::Diagnostics;
using model::Id;
using model::Statement;

namespace {

constexpr Code kMisplaced{"ledger/misplaced"};
constexpr Code kNoReport{"ledger/no-report"};
constexpr Code kUnknownRecord{"ledger/unknown-record"};

template <class T>
const T* named(const std::vector<T>& list, std::string_view name, std::string T::*member) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const T& it) { return it.*member == name; });
  return found == list.end() ? nullptr : &*found;
}

bool is_in_its_place(const model::Record& record, const Statement& it, Diagnostics& diagnostics) {
  const std::string folder = it.home.known() ? record.at(it.home).slug : it.partnership;
  if (it.partnership == folder && it.plan == it.file_plan && it.report == it.file_report) return true;
  diagnostics.error(kMisplaced, it.span,
                    fmt::format("this is the statement `{}/{}/{}`, and it stands in the place of `{}/{}/{}`", it.partnership, it.plan, it.report, folder, it.file_plan, it.file_report),
                    {"put it back where it was, and whatever was moved in its stead"});
  return false;
}

FrozenPart frozen_part(const model::FrozenRecord& record, Diagnostics& diagnostics) {
  const std::optional<Part> part = part_of(record.record);
  if (!part) {
    diagnostics.error(kUnknownRecord, record.span, fmt::format("no part of a plan or report is called `{}`", record.record),
                      {"build with the version of Candour that froze it, or a later one"});
  }
  FrozenPart frozen{part.value_or(Part::plan), record.record, {}};
  for (const model::FrozenField& field : record.fields) {
    FrozenValue& value = frozen.fields.emplace_back();
    value.field = field.name;
    value.span = field.span;
    if (field.value) value.published = field.value->text;
    value.corrected = value.published;
    if (field.removed) value.removed = &*field.removed;
  }
  return frozen;
}

// The report that a statement is of, or an error.
std::optional<FrozenReport> frozen_report(const model::Record& record, const Statement& it, Diagnostics& diagnostics) {
  std::vector<std::string_view> slugs;
  for (std::uint32_t p = 0; p < record.plans.size(); ++p) {
    const model::Plan& plan = record.plans[p];
    if (plan.partnership != it.home || slug(plan.year) != it.plan) continue;
    for (const model::Update& update : plan.updates) slugs.push_back(update.slug);
    const model::Update* update = named(plan.updates, it.report, &model::Update::slug);
    if (update == nullptr) continue;
    FrozenReport report{Id<model::Plan>{p}, static_cast<std::size_t>(update - plan.updates.data()), &it, {}};
    for (const model::FrozenRecord& each : it.records) report.parts.push_back(frozen_part(each, diagnostics));
    return report;
  }
  std::vector<std::string> hints = diagnostics::did_you_mean(it.report, slugs);
  hints.push_back("put the report's file back: what is frozen stays published, and its name is part of its address");
  diagnostics.error(kNoReport, it.span, fmt::format("the report `{}` of the plan `{}` is frozen, and it is not there", it.report, it.plan), std::move(hints));
  return std::nullopt;
}

}  // namespace

const FrozenValue* FrozenPart::find(std::string_view field) const { return named(fields, field, &FrozenValue::field); }

const FrozenPart* FrozenReport::find(std::string_view name) const { return named(parts, name, &FrozenPart::name); }

const FrozenReport* Ledger::find(Id<model::Plan> plan, std::size_t update) const {
  const auto found = std::find_if(reports.begin(), reports.end(), [&](const auto& it) { return it.plan == plan && it.update == update; });
  return found == reports.end() ? nullptr : &*found;
}

Ledger check(const model::Record& record, const diagnostics::Sources& sources, Diagnostics& diagnostics) {
  Ledger ledger;
  const std::size_t errors = diagnostics.errors();
  model::for_each(record.partnerships, [&](Id<model::Partnership> id, const model::Partnership&) {
    std::vector<const Statement*> own;
    for (const Statement& it : record.statements) {
      if (it.home != id) continue;
      is_in_its_place(record, it, diagnostics);
      check_digests(it, diagnostics);
      own.push_back(&it);
    }
    for (const Statement* it : in_chain_order(own, diagnostics)) {
      if (auto report = frozen_report(record, *it, diagnostics)) ledger.reports.push_back(*std::move(report));
    }
  });
  // What follows takes the statements at their word.
  if (diagnostics.errors() != errors) return ledger;
  apply_corrections(record, ledger, diagnostics);
  if (diagnostics.errors() == errors) compare(record, ledger, sources, diagnostics);
  return ledger;
}

}  // namespace candour::ledger
