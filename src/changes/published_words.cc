#include "changes/published_words.h"

#include "content/spelling.h"

namespace candour::changes {

using ledger::FrozenPart;
using ledger::FrozenReport;
using model::Id;

namespace {

std::optional<std::string> value_of(const FrozenPart& part, std::string_view field) {
  const ledger::FrozenValue* value = part.find(field);
  return value == nullptr ? std::nullopt : value->corrected;
}

std::optional<Words> words_of(const model::Plan& plan, Id<model::Promise> promise, const FrozenReport& report) {
  const bool is_outcome = plan.at(promise).outcome.has_value();
  const bool is_aim = !is_outcome && plan.action_of(plan.at(promise).row) == nullptr;
  const FrozenPart* part = report.find((is_outcome ? "outcome " : is_aim ? "aim " : "action ") + plan.identity_of(promise));
  if (part == nullptr) return std::nullopt;
  const auto text = value_of(*part, is_aim ? "title" : "text");
  if (!text) return std::nullopt;  // removed: what stands there now is all that may be said
  Words words{content::spelled_text(*text), std::nullopt, {}};
  if (const auto target = value_of(*part, "target")) words.target = content::spelled_target(*target);
  if (const auto due = value_of(*part, "due")) words.due.push_back(content::spelled_when_by(*due));
  if (const auto dates = value_of(*part, "when_by")) words.due = content::spelled_dates(*dates);
  return words;
}

}  // namespace

Published published_words(const model::Record& record, const ledger::Ledger& ledger) {
  return [&record, &ledger](Id<model::Plan> plan, std::size_t update, Id<model::Promise> promise) -> std::optional<Words> {
    const FrozenReport* report = ledger.find(plan, update);
    return report == nullptr ? std::nullopt : words_of(record.at(plan), promise, *report);
  };
}

}  // namespace candour::changes
