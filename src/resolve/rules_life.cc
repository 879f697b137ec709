// The rules of what becomes of promises within their plan.
#include <fmt/format.h>

#include <algorithm>

#include "content/fields_plan.h"
#include "resolve/names.h"
#include "resolve/rules.h"

namespace candour::resolve {

using diagnostics::Code;
using diagnostics::Diagnostics;
using diagnostics::Span;
using model::Id;
using model::Plan;
using model::Promise;

namespace {

constexpr Code kLife{"resolve/life"};
constexpr Code kOutOfLife{"resolve/out-of-life"};
constexpr Code kAmendment{"resolve/amendment"};

std::string_view kind_of(const Promise& promise) { return promise.outcome ? "an outcome" : "a row"; }

// What one promise says of itself.
class LifeRule {
 public:
  LifeRule(const Plan& plan, Id<Promise> id, Diagnostics& diagnostics)
      : plan_(plan), id_(id), life_(plan.life_of(id)), ref_(plan.ref_of(id)), span_(plan.span_of(id)), diagnostics_(diagnostics) {}

  void check() {
    check_beginning();
    check_end();
    check_order();
    check_row();
  }

 private:
  void wrong(Span span, std::string message, std::string hint) { diagnostics_.error(kLife, span, std::move(message), {std::move(hint)}); }

  void same_kind(const model::PromiseRef& other, std::string_view how) {
    if (!other.id.known()) return;
    const Promise& here = plan_.at(id_);
    const Promise& there = plan_.at(other.id);
    if (other.id == id_) {
      wrong(other.span, fmt::format("`{}` {} itself", ref_, how), "name the other promise");
    } else if (here.outcome.has_value() != there.outcome.has_value()) {
      wrong(other.span, fmt::format("`{}`, {}, {} {}", ref_, kind_of(here), how, kind_of(there)), "let rows lead to rows, and outcomes to outcomes");
    }
  }

  void check_beginning() {
    if (life_.split_from && !life_.continues.empty()) {
      wrong(life_.split_from->span, fmt::format("`{}` both continues a promise and was split from one", ref_), "keep one of the two");
    }
    const bool comes_later = plan_.addition_of(id_) != nullptr;
    if (comes_later && (!life_.continues.empty() || (life_.split_from && !life_.added))) {
      wrong(life_.continues.empty() ? life_.split_from->span : life_.continues.front().span, fmt::format("`{}` comes from the plan before, and was added during the year all the same", ref_), "keep one of the two");
    }
    if (life_.added && life_.split_from) same_kind(*life_.split_from, "was split from");
  }

  void check_end() {
    if (!life_.merged_into) return;
    const model::Merged& merged = *life_.merged_into;
    if (life_.withdrawn) {
      wrong(merged.into.span, fmt::format("`{}` is both withdrawn and merged into another promise", ref_), "keep one of the two");
    }
    same_kind(merged.into, "is merged into");
    const bool known = merged.into.id.known() && merged.in.id.known() && merged.into.id != id_;
    if (known && !plan_.stands(merged.into.id, merged.in.id.index)) {
      wrong(merged.into.span, fmt::format("`{}` is merged into `{}`, which is no part of the plan in `{}`", ref_, merged.into.name, merged.in.name),
            "name a promise that goes on, or mend the report");
    }
  }

  // Whether there is a report in which it stands.
  void check_order() {
    const model::Added* added = plan_.addition_of(id_);
    if (added == nullptr || !added->in.id.known() || plan_.stands(id_, added->in.id.index)) return;
    if (!life_.added && !life_.withdrawn && !life_.merged_into) return;  // said of its row
    wrong(added->in.span, fmt::format("`{}` is no part of the plan in `{}`, with which it is added", ref_, added->in.name),
          "let it be added first, then withdrawn or merged");
  }

  // Only withdrawal is shared with the row: where a row goes on in another, each of its outcomes does so in its own way.
  void check_row() {
    const Promise& here = plan_.at(id_);
    if (!here.outcome || life_.withdrawn || life_.merged_into) return;
    const model::Life& row = plan_.life_of(plan_.promise_of(here.row));
    if (!row.merged_into) return;
    wrong(span_, fmt::format("the row of `{}` is merged into another, and nothing says what becomes of this outcome", ref_),
          "add `merged_into` or `withdrawn` to it");
  }

  const Plan& plan_;
  Id<Promise> id_;
  const model::Life& life_;
  std::string ref_;
  Span span_;
  Diagnostics& diagnostics_;
};

bool has_field(std::string_view name, bool is_outcome, bool is_aim) {
  const auto among = [&](const json::FieldTable& table) {
    return std::any_of(table.fields().begin(), table.fields().end(), [&](const auto& field) { return field.name == name; });
  };
  if (is_outcome) return among(json::table_of<model::Outcome>());
  return among(is_aim ? json::table_of<model::Aim>() : json::table_of<model::Action>());
}

}  // namespace

void lives_stand_on_promises(const Plan& plan, Diagnostics& diagnostics) {
  const bool aims = plan.row_level == model::RowLevel::aim;
  const auto check = [&](const model::Life& life, Span span, std::string_view here, std::string_view there) {
    if (life.is_plain()) return;
    diagnostics.error(kLife, span, fmt::format("what became of a promise stands on {}, but this plan’s rows are {}", here, there),
                      {fmt::format("move it to the level of {}, or to an outcome", there)});
  };
  for (const model::Section& section : plan.sections) {
    for (const model::Aim& aim : section.aims) {
      if (!aims) check(aim.life, aim.span, "an aim", "actions");
      for (const model::Action& action : aim.actions) {
        if (aims) check(action.life, action.span == Span{} ? aim.span : action.span, "an action", "aims");
      }
    }
  }
}

void lives_say_one_thing(const Plan& plan, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < plan.promises.size(); ++i) LifeRule(plan, model::id_at<Promise>(i), diagnostics).check();
}

void reports_keep_to_lives(const Plan& plan, Diagnostics& diagnostics) {
  for (std::size_t u = 0; u < plan.updates.size(); ++u) {
    const auto check = [&](const auto& ref) {
      if (!ref.id.known() || plan.stands(plan.promise_of(ref.id), u)) return;
      const model::Added* added = plan.addition_of(plan.promise_of(ref.id));
      const bool early = added != nullptr && added->in.id.known() && u < added->in.id.index;
      diagnostics.error(kOutOfLife, ref.span,
                        early ? fmt::format("`{}` is reported on before it was added", ref.name)
                              : fmt::format("`{}` is reported on in or after the report with which it left the plan", ref.name),
                        {early ? "remove the entry, or mend the report in `added`"
                               : "remove the entry, and put what the report says of it into the `reason`; or mend the report in which it left"});
    };
    for (const model::ProgressEntry& entry : plan.updates[u].progress) {
      check(entry.row);
      for (const model::Result& result : entry.results) check(result.outcome);
    }
    for (const model::StatusEntry& entry : plan.updates[u].statuses) check(entry.outcome);
  }
}

void amendments_name_fields(const Plan& plan, Diagnostics& diagnostics) {
  for (const model::Update& update : plan.updates) {
    for (const model::Amendment& amendment : update.amendments) {
      if (!amendment.of.id.known()) continue;
      const bool is_outcome = plan.at(amendment.of.id).outcome.has_value();
      if (amendment.fields.empty()) {
        diagnostics.error(kAmendment, amendment.of.span, fmt::format("the amendment of `{}` names no field", amendment.of.name),
                          {"name what changed, like \"fields\": [\"target\"]"});
      }
      for (const std::string& field : amendment.fields) {
        if (field.empty() || has_field(field, is_outcome, plan.row_level == model::RowLevel::aim)) continue;
        diagnostics.error(kAmendment, amendment.of.span, fmt::format("`{}`, {}, has no field `{}`", amendment.of.name, kind_of(plan.at(amendment.of.id)), field),
                          {"name fields as they stand in `plan.json`, like `text`, `target` or `due`"});
      }
    }
  }
}

}  // namespace candour::resolve
