#include "ledger/corrections.h"

#include <fmt/format.h>

#include <algorithm>

#include "ledger/excerpt.h"

namespace candour::ledger {

using diagnostics::Code;
using diagnostics::Diagnostics;
using model::Correction;

namespace {

constexpr Code kNotFrozen{"ledger/correction-of-nothing"};
constexpr Code kWrongWas{"ledger/correction-was"};
constexpr Code kChangesNothing{"ledger/correction-changes-nothing"};
constexpr Code kCorrectedTwice{"ledger/correction-twice"};
constexpr Code kOrder{"ledger/correction-order"};
constexpr Code kOfRemoved{"ledger/correction-of-removed"};

using Value = std::optional<std::string>;

Value value_of(const std::optional<model::JsonText>& json) { return json ? Value(json->text) : std::nullopt; }

FrozenValue& field_of(FrozenReport& report, Part part, const Correction& it) {
  auto record = std::find_if(report.parts.begin(), report.parts.end(), [&](const auto& each) { return each.name == it.record; });
  if (record == report.parts.end()) record = report.parts.insert(record, {part, it.record, {}});
  auto field = std::find_if(record->fields.begin(), record->fields.end(), [&](const auto& each) { return each.field == it.field; });
  if (field == record->fields.end()) {
    field = record->fields.insert(field, FrozenValue{});
    field->field = it.field;
    field->span = report.statement->span;
  }
  return *field;
}

// Takes the corrections one by one.
class Pen {
 public:
  Pen(Ledger& ledger, Diagnostics& diagnostics) : ledger_(ledger), diagnostics_(diagnostics) {}

  void take(const Correction& it) {
    check_order(it);
    const Value was = value_of(it.was);
    const Value now = value_of(it.now);
    FrozenReport* report = report_of(it);
    if (report == nullptr) return not_frozen(it);
    if (it.date < report->statement->frozen) {
      error(kOrder, it, fmt::format("this correction is of {}, before the report `{}` was frozen on {}", in_words(it.date), it.report, in_words(report->statement->frozen)),
            "mend the date; what was changed before the freeze needs no correction");
    }
    if (was == now) return error(kChangesNothing, it, fmt::format("this correction leaves `{}` of `{}` as it was", it.field, it.record), "mend `was` or `now`, or take it out");
    if (is_repeated(it)) return error(kCorrectedTwice, it, fmt::format("`{}` of `{}` is corrected twice in the same way", it.field, it.record), "take one of the two out");
    const std::optional<Part> part = part_of(it.record);
    if (!part || (was && report->find(it.record) == nullptr)) return unknown_record(it, *report);
    apply(it, *part, *report, was, now);
    taken_.push_back(&it);
  }

 private:
  void error(Code code, const Correction& it, std::string message, std::string hint) { diagnostics_.error(code, it.span, std::move(message), {std::move(hint)}); }

  void check_order(const Correction& it) {
    if (!taken_.empty() && taken_.back()->home == it.home && it.date < taken_.back()->date) {
      error(kOrder, it, fmt::format("this correction is of {}, and the one before it of {}", in_words(it.date), in_words(taken_.back()->date)),
            "put the corrections in the order of their dates, oldest first");
    }
  }

  FrozenReport* report_of(const Correction& it) {
    for (FrozenReport& report : ledger_.reports) {
      const model::Statement& statement = *report.statement;
      if (statement.home == it.home && statement.plan == it.plan && statement.report == it.report) return &report;
    }
    return nullptr;
  }

  void not_frozen(const Correction& it) {
    std::vector<std::string> known;
    for (const FrozenReport& report : ledger_.reports) {
      if (report.statement->home == it.home) known.push_back(report.statement->plan + "/" + report.statement->report);
    }
    std::vector<std::string> hints = diagnostics::did_you_mean_or_what_is(it.plan + "/" + it.report, {known.begin(), known.end()});
    hints.push_back("what is not frozen needs no correction: edit the report itself");
    diagnostics_.error(kNotFrozen, it.span, fmt::format("the report `{}/{}` is not frozen, so there is nothing to correct", it.plan, it.report), std::move(hints));
  }

  void unknown_record(const Correction& it, const FrozenReport& report) {
    std::vector<std::string_view> names;
    for (const FrozenPart& part : report.parts) names.push_back(part.name);
    std::vector<std::string> hints = diagnostics::did_you_mean(it.record, names);
    hints.push_back("name the part as the statement does: \"status 6.4(1)\"");
    diagnostics_.error(kNotFrozen, it.span, fmt::format("the statement `{}/{}` has no `{}`", it.plan, it.report, it.record), std::move(hints));
  }

  bool is_repeated(const Correction& it) const {
    return std::any_of(taken_.begin(), taken_.end(), [&](const Correction* other) {
      return other->home == it.home && other->plan == it.plan && other->report == it.report && other->record == it.record && other->field == it.field &&
             other->was == it.was && other->now == it.now;
    });
  }

  void apply(const Correction& it, Part part, FrozenReport& report, const Value& was, const Value& now) {
    FrozenValue& field = field_of(report, part, it);
    if (field.removed != nullptr) {
      return error(kOfRemoved, it, fmt::format("`{}` of `{}` was removed from what was published, and this correction may still say it", it.field, it.record),
                   "take this correction out: the removal accounts for the change");
    }
    if (field.corrected != was) return wrong_was(it, field, was);
    for (FrozenReport& later : ledger_.reports) {
      const bool is_reached = &later == &report || (is_of_plan(part) && later.plan == report.plan && later.update > report.update);
      if (!is_reached) continue;
      if (&later != &report && later.find(it.record) == nullptr) continue;
      FrozenValue& same = field_of(later, part, it);
      if (same.removed != nullptr || same.corrected != was) continue;
      same.corrected = now;
      same.corrections.push_back(&it);
    }
  }

  void wrong_was(const Correction& it, const FrozenValue& field, const Value& was) {
    const Excerpts values = excerpts(field.corrected, was);
    const std::string_view when = field.corrected ? field.corrections.empty() ? "was published as " : "is corrected before to " : "was not published";
    std::string message = fmt::format("`{}` of `{}` {}{}, and this correction says {}", it.field, it.record, when, field.corrected ? values.first : "",
                                      was ? "that it was " + values.second : "that it was not there");
    error(kWrongWas, it, std::move(message), field.corrected ? fmt::format("write \"was\": {}", *field.corrected) : "leave `was` out: the field was not given");
  }

  Ledger& ledger_;
  Diagnostics& diagnostics_;
  std::vector<const Correction*> taken_;
};

}  // namespace

void apply_corrections(const model::Record& record, Ledger& ledger, Diagnostics& diagnostics) {
  Pen pen(ledger, diagnostics);
  for (const Correction& it : record.corrections) pen.take(it);
}

}  // namespace candour::ledger
