#include "ledger/redact.h"

#include <fmt/format.h>

#include <algorithm>

#include "ledger/digests.h"
#include "ledger/find_report.h"
#include "ledger/records.h"

namespace candour::ledger {

using diagnostics::Code;
using diagnostics::Diagnostics;
using model::FrozenField;
using model::FrozenRecord;
using model::JsonText;
using model::Statement;

namespace {

constexpr Code kNothingToRemove{"ledger/nothing-to-remove"};
constexpr Code kStillSaid{"ledger/still-said"};
constexpr Code kSaidElsewhere{"ledger/said-elsewhere"};

template <class T>
T* named(std::vector<T>& list, std::string_view name, std::string T::*member) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const T& it) { return it.*member == name; });
  return found == list.end() ? nullptr : &*found;
}

class Redaction {
 public:
  Redaction(const model::Record& record, const RedactRequest& request, const diagnostics::Sources& sources, Diagnostics& diagnostics)
      : record_(record), request_(request), sources_(sources), diagnostics_(diagnostics) {}

  std::vector<Statement> run() {
    const auto found = find_report(record_, request_.partnership, request_.plan, request_.report, diagnostics_);
    if (!found) return {};
    const model::Plan& plan = record_.at(found->plan);
    home_ = plan.partnership;
    const std::size_t errors = diagnostics_.errors();
    const auto value = frozen_value(slug(plan.year), plan.updates[found->update].slug);
    if (!value) return {};
    report_still_said(*value);
    report_corrections(*value);
    std::vector<Statement> changed = without(*value);
    if (diagnostics_.errors() != errors) return {};
    return changed;
  }

 private:
  // The value that is to go.
  std::optional<JsonText> frozen_value(const std::string& year, const std::string& report) {
    std::vector<Statement> all = record_.statements;
    const auto statement = std::find_if(all.begin(), all.end(), [&](const Statement& it) { return it.home == home_ && it.file_plan == year && it.file_report == report; });
    if (statement == all.end()) return nothing(fmt::format("the report `{}/{}` is not frozen", year, report), {"take the passage out of the report itself: nothing else holds it"});
    FrozenRecord* part = named(statement->records, request_.record, &FrozenRecord::record);
    if (part == nullptr) {
      std::vector<std::string_view> names;
      for (const FrozenRecord& it : statement->records) names.push_back(it.record);
      return nothing(fmt::format("the statement `{}/{}` has no `{}`", year, report, request_.record), diagnostics::did_you_mean_or_what_is(request_.record, names));
    }
    FrozenField* field = named(part->fields, request_.field, &FrozenField::name);
    if (field == nullptr) {
      std::vector<std::string_view> names;
      for (const FrozenField& it : part->fields) names.push_back(it.name);
      return nothing(fmt::format("the frozen `{}` has no `{}`", request_.record, request_.field), diagnostics::did_you_mean_or_what_is(request_.field, names));
    }
    if (!field->value) return nothing(fmt::format("the `{}` of `{}` is removed already", request_.field, request_.record), {"build and publish the site, so that it is gone there too"});
    return field->value;
  }

  std::nullopt_t nothing(std::string message, std::vector<std::string> hints) {
    diagnostics_.error(kNothingToRemove, {}, std::move(message), std::move(hints));
    return std::nullopt;
  }

  // Where the record says today what is to go.
  void report_still_said(const JsonText& value) {
    for (const model::Plan& plan : record_.plans) {
      if (plan.partnership != home_) continue;
      for (std::size_t update = 0; update < plan.updates.size(); ++update) {
        for (const SaidRecord& part : said_in(plan, update)) {
          const auto field = part.fields.find(request_.field);
          if (part.name != request_.record || field == part.fields.end() || field->second != value.text) continue;
          diagnostics_.error(kStillSaid, place_of(part, request_.field, sources_), fmt::format("`{}` of `{}` still says what is to be removed", request_.field, request_.record),
                             {"take the passage out here first, and say under `withheld` of which class it is; then run this again"});
        }
      }
    }
  }

  void report_corrections(const JsonText& value) {
    for (const model::Correction& it : record_.corrections) {
      if (it.home != home_ || (it.was != value && it.now != value)) continue;
      diagnostics_.warning(kSaidElsewhere, it.span, fmt::format("this correction of `{}` still says what is removed", it.record), {"take it out: the removal accounts for the change"});
    }
  }

  // The statements that hold the value, without it.
  std::vector<Statement> without(const JsonText& value) {
    std::vector<Statement> changed;
    for (const Statement& it : record_.statements) {
      if (it.home != home_ || !check_digests(it, diagnostics_)) continue;
      Statement next = it;
      bool is_changed = false;
      for (FrozenRecord& part : next.records) {
        FrozenField* field = named(part.fields, request_.field, &FrozenField::name);
        if (field == nullptr || field->value != value) continue;
        if (part.record != request_.record) {
          diagnostics_.warning(kSaidElsewhere, field->span, fmt::format("`{}` of `{}` says the same, and it stays", request_.field, part.record),
                               {fmt::format("if it must go too, take it out of the record and run `candour redact {} {} {} \"{}\" {} …`", request_.partnership, it.plan, it.report, part.record, request_.field)});
          continue;
        }
        field->value.reset();
        field->salt.reset();
        field->removed = model::Removal{request_.kind, request_.on, request_.by};
        is_changed = true;
      }
      if (is_changed) changed.push_back(std::move(next));
    }
    return changed;
  }

  const model::Record& record_;
  const RedactRequest& request_;
  const diagnostics::Sources& sources_;
  Diagnostics& diagnostics_;
  model::Id<model::Partnership> home_;
};

}  // namespace

std::vector<Statement> redact(const model::Record& record, const RedactRequest& request, const diagnostics::Sources& sources, Diagnostics& diagnostics) {
  return Redaction(record, request, sources, diagnostics).run();
}

}  // namespace candour::ledger
