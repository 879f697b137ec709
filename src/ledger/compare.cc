#include "ledger/compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "json/canonical.h"
#include "ledger/excerpt.h"

namespace candour::ledger {

using diagnostics::Code;
using diagnostics::Diagnostics;
using diagnostics::Sources;
using diagnostics::Span;

namespace {

constexpr Code kChanged{"ledger/changed"};
constexpr Code kGone{"ledger/gone"};
constexpr Code kNew{"ledger/new"};
constexpr Code kUnexplained{"ledger/unexplained"};

using Value = std::optional<std::string>;

// Whether a value could hold what must not stand: more than one word of a fixed set.
bool says_something(const std::string& value) { return !value.starts_with('"') || value.find(' ') != std::string::npos; }

// The frozen report of the same plan that comes next.
const FrozenReport* next_of(const Ledger& ledger, const FrozenReport& report) {
  const FrozenReport* next = nullptr;
  for (const FrozenReport& other : ledger.reports) {
    if (other.plan == report.plan && other.update > report.update && (next == nullptr || other.update < next->update)) next = &other;
  }
  return next;
}

// What becomes of a promise is said by the plan itself, with the report in which it happens.
bool tells_of_a_life(std::string_view field) { return field == "withdrawn" || field == "merged_into"; }

// Where something was removed, the part says today that something is left out: by these.
bool says_what_is_left_out(std::string_view field) { return field == "withheld" || field == "kind" || field == "reporting" || field == "absent"; }

bool has_removals(const FrozenPart& part) {
  return std::any_of(part.fields.begin(), part.fields.end(), [](const FrozenValue& value) { return value.removed != nullptr; });
}

// Holds one frozen report against what the record says of it.
class Comparison {
 public:
  Comparison(const model::Record& record, const Ledger& ledger, const FrozenReport& report, const Sources& sources, Diagnostics& diagnostics)
      : record_(record), ledger_(ledger), report_(report), plan_(record.at(report.plan)), sources_(sources), diagnostics_(diagnostics) {}

  void run() {
    // What a plan says is held against the last statement of it, and each statement against the next.
    const FrozenReport* next = next_of(ledger_, report_);
    const bool is_last = next == nullptr;
    if (next != nullptr) compare_with(*next);
    std::set<std::string_view> said;
    const std::vector<SaidRecord> today = said_in(plan_, report_.update);
    for (const SaidRecord& part : today) {
      said.insert(part.name);
      if (is_of_plan(part.part) && !is_last) continue;
      if (const FrozenPart* frozen = report_.find(part.name)) compare_fields(*frozen, part);
      else report_new(part);
    }
    for (const FrozenPart& frozen : report_.parts) {
      if (!said.contains(frozen.name) && (is_last || !is_of_plan(frozen.part))) compare_gone(frozen);
    }
  }

 private:
  const model::Update& update() const { return plan_.updates[report_.update]; }

  // Whether a report after this one, up to `last`, says that the plan's own words changed.
  bool is_amended(const std::string& name, const std::string& field, std::size_t last) const {
    for (std::size_t i = report_.update + 1; i <= last; ++i) {
      for (const model::Amendment& each : plan_.updates[i].amendments) {
        if (name_of(plan_, each.of.id) == name && std::find(each.fields.begin(), each.fields.end(), field) != each.fields.end()) return true;
      }
    }
    return false;
  }

  void compare_with(const FrozenReport& next) {
    for (const FrozenPart& part : report_.parts) {
      const FrozenPart* later = is_of_plan(part.part) ? next.find(part.name) : nullptr;
      if (later == nullptr) continue;
      std::set<std::string> fields;
      for (const FrozenPart* each : {&part, later}) {
        for (const FrozenValue& value : each->fields) fields.insert(value.field);
      }
      for (const std::string& field : fields) compare_with(next, part, *later, field);
    }
  }

  void compare_with(const FrozenReport& next, const FrozenPart& part, const FrozenPart& later, const std::string& field) {
    const FrozenValue none;
    const FrozenValue& before = part.find(field) == nullptr ? none : *part.find(field);
    const FrozenValue& after = later.find(field) == nullptr ? none : *later.find(field);
    if (before.corrected == after.corrected || before.removed != nullptr || after.removed != nullptr) return;
    if (tells_of_a_life(field) || is_amended(part.name, field, next.update)) return;
    const auto& corrections = after.corrections.empty() ? before.corrections : after.corrections;
    const Excerpts values = excerpts(before.corrected, after.corrected);
    const std::string& slug_after = plan_.updates[next.update].slug;
    std::vector<std::string> hints;
    if (!corrections.empty()) hints.push_back("let the correction name the first report that said so");
    if (has_reference(part.part)) hints.push_back(fmt::format("if the plan itself changed with the report `{}`, its `amendments` have to say so", slug_after));
    diagnostics_.error(kUnexplained, corrections.empty() ? next.statement->span : corrections.back()->span,
                       fmt::format("`{}` of `{}` stands at {} for the report `{}` and at {} for `{}`, and nothing tells why", field, part.name, values.first, update().slug,
                                   values.second, slug_after),
                       std::move(hints));
  }

  // What the plan says today may have come with a report that is not frozen.
  bool is_explained(const SaidRecord& today, const std::string& field) const {
    return is_of_plan(today.part) && is_amended(today.name, field, plan_.updates.size() - 1);
  }

  void compare_fields(const FrozenPart& frozen, const SaidRecord& today) {
    for (const auto& [field, value] : today.fields) {
      if (is_explained(today, field)) continue;
      if (says_what_is_left_out(field) && has_removals(frozen)) continue;
      const FrozenValue* before = frozen.find(field);
      if (before == nullptr) report_changed(today, field, nullptr, value);
      else if (before->removed == nullptr && before->corrected != value) report_changed(today, field, before, value);
    }
    for (const FrozenValue& before : frozen.fields) {
      if (before.corrected && !today.fields.contains(before.field) && !is_explained(today, before.field)) report_changed(today, before.field, &before, std::nullopt);
    }
  }

  void report_changed(const SaidRecord& today, const std::string& field, const FrozenValue* before, const Value& now) {
    const Value was = before == nullptr ? std::nullopt : before->corrected;
    const Excerpts values = excerpts(was, now);
    const bool is_corrected = before != nullptr && !before->corrections.empty();
    const std::string published = is_corrected ? fmt::format("is corrected to {}", values.first)
                                  : was        ? fmt::format("was published with the report `{}` as {}", update().slug, values.first)
                                               : fmt::format("was not published with the report `{}`, which is frozen", update().slug);
    diagnostics_.error(kChanged, place_of(today, field, sources_),
                       fmt::format("`{}` of `{}` {}, and is {}", field, today.name, published, now ? "now " + values.second : "no longer there"),
                       ways_out(today, field, was, now));
  }

  void report_new(const SaidRecord& today) {
    std::vector<std::string> hints = {"if this is a slip, take it out again"};
    if (is_of_plan(today.part)) {
      hints.push_back("if it came with a later report, say so: \"added\": {\"in\": \"…\"}");
    } else {
      hints.push_back("if the report was published without it by mistake, " + correction_of_each(today.name, today.fields, &today));
    }
    diagnostics_.error(kNew, place_of(today, "", sources_), fmt::format("`{}` was not published with the report `{}`, which is frozen", today.name, update().slug), std::move(hints));
  }

  // A part that is no longer there: all of its fields are gone, unless corrections or removals account for each.
  void compare_gone(const FrozenPart& frozen) {
    content::SpelledFields left;
    for (const FrozenValue& field : frozen.fields) {
      if (field.corrected) left.emplace(field.field, *field.corrected);
    }
    if (left.empty()) return;
    const Span file{is_of_plan(frozen.part) ? plan_.span.file : update().span.file, 0, 0};
    std::vector<std::string> hints = {"if this is a slip, put it back as it was"};
    if (is_of_plan(frozen.part)) {
      hints.push_back("what is no longer pursued stays in the plan: say \"withdrawn\": {\"in\": \"…\", \"date\": \"…\", \"reason\": \"…\"}");
    } else {
      hints.push_back("if the report was published with it by mistake, " + correction_of_each(frozen.name, left, nullptr));
    }
    diagnostics_.error(kGone, file, fmt::format("`{}` was published with the report `{}`, and it is no longer there", frozen.name, update().slug), std::move(hints));
  }

  // "add …": one correction for each field of a part that came or went.
  std::string correction_of_each(const std::string& name, const content::SpelledFields& fields, const SaidRecord* today) const {
    std::string entries;
    for (const auto& [field, value] : fields) {
      entries += (entries.empty() ? "" : ", ") + (today == nullptr ? correction(name, field, value, std::nullopt) : correction(name, field, std::nullopt, value));
    }
    return fmt::format("add to {}: {}", corrections_file(), entries);
  }

  std::vector<std::string> ways_out(const SaidRecord& today, const std::string& field, const Value& was, const Value& now) const {
    std::vector<std::string> hints = {"if this is a slip, put it back as it was"};
    hints.push_back(fmt::format("if it was published wrongly, add to {}: {}", corrections_file(), correction(today.name, field, was, now)));
    if (!today.ref.empty()) {
      hints.push_back(fmt::format(R"(if the plan itself changed with a later report, add to that report: "amendments": [{{"of": "{}", "fields": ["{}"], "reason": "…"}}])", today.ref, field));
    }
    if (was && says_something(*was)) {
      hints.push_back(fmt::format("if it must not stand at all, run `candour redact {} {} {} \"{}\" {} --class … --by …`", record_.at(plan_.partnership).slug,
                                  slug(plan_.year), first_report_with(today.part, today.name, field, was), today.name, field));
    }
    return hints;
  }

  std::string correction(const std::string& name, const std::string& field, const Value& was, const Value& now) const {
    const std::optional<Part> part = part_of(name);
    std::string entry = fmt::format(R"({{"plan": "{}", "report": "{}", "record": {}, "field": "{}")", slug(plan_.year),
                                    first_report_with(part.value_or(Part::report), name, field, was), json::canonical(name), field);
    if (was) entry += ", \"was\": " + *was;
    if (now) entry += ", \"now\": " + *now;
    return entry + R"(, "date": "…", "reason": "…", "by": "…"})";
  }

  // A correction names the first report that says so: what a plan says, earlier ones may have said too.
  std::string first_report_with(Part part, const std::string& name, const std::string& field, const Value& was) const {
    const FrozenReport* first = &report_;
    if (!is_of_plan(part)) return update().slug;
    for (const FrozenReport& other : ledger_.reports) {
      if (other.plan != report_.plan || other.update >= first->update) continue;
      const FrozenPart* same = other.find(name);
      const FrozenValue* value = same == nullptr ? nullptr : same->find(field);
      if (same != nullptr && (value == nullptr ? std::nullopt : value->corrected) == was) first = &other;
    }
    return plan_.updates[first->update].slug;
  }

  // "`corrections` in `content/sosafe/corrections.json`".
  std::string corrections_file() const {
    const std::string_view plan_file = sources_.name(plan_.span.file);
    return fmt::format("`corrections` in `{}/corrections.json`", plan_file.substr(0, plan_file.rfind("/plans/")));
  }

  const model::Record& record_;
  const Ledger& ledger_;
  const FrozenReport& report_;
  const model::Plan& plan_;
  const Sources& sources_;
  Diagnostics& diagnostics_;
};

}  // namespace

void compare(const model::Record& record, const Ledger& ledger, const Sources& sources, Diagnostics& diagnostics) {
  for (const FrozenReport& report : ledger.reports) Comparison(record, ledger, report, sources, diagnostics).run();
}

}  // namespace candour::ledger
