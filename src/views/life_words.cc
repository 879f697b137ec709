#include "views/life_words.h"

#include <fmt/format.h>

#include "views/common.h"

namespace candour::views {

using model::Plan;

namespace {

std::string with_reason(std::string text, const std::optional<std::string>& reason) {
  return reason ? sentence(text) + " " + sentence(*reason) : text;
}

std::string with_report(const Plan& plan, const model::Ref<model::Update>& update) { return "with " + name_of(plan.updates[update.id.index]); }

std::string of_plan(const Plan& plan, const model::PromiseRef& ref) {
  return fmt::format("{} of the plan for {}", plan.ref_of(ref.id), in_words(plan.year));
}

}  // namespace

std::vector<Fact> life_facts(const model::Record& record, const Plan& plan, model::Id<model::Promise> promise) {
  const model::Life& life = plan.life_of(promise);
  std::vector<Fact> facts;
  if (life.is_plain()) return facts;
  const Plan* former = plan.follows ? &record.at(plan.follows->id) : nullptr;
  if (former != nullptr && !life.continues.empty()) {
    std::vector<std::string> origins;
    for (const model::PromiseRef& ref : life.continues) origins.push_back(of_plan(*former, ref));
    facts.push_back(text_fact(origins.size() == 1 ? "Continues" : "Made of", joined(origins)));
  }
  if (life.split_from) {
    const bool is_own = life.added.has_value();
    facts.push_back(text_fact("Split off", "from " + (is_own || former == nullptr ? plan.ref_of(life.split_from->id) : of_plan(*former, *life.split_from))));
  }
  if (life.added) facts.push_back(text_fact("Added", with_reason(with_report(plan, life.added->in), life.added->reason)));
  if (life.merged_into) {
    const model::Merged& merged = *life.merged_into;
    facts.push_back(text_fact("Merged", with_reason("into " + plan.ref_of(merged.into.id) + ", " + with_report(plan, merged.in), merged.reason)));
  }
  if (life.withdrawn) facts.push_back(text_fact("Withdrawn", with_reason(in_words(life.withdrawn->date), life.withdrawn->reason)));
  return facts;
}

}  // namespace candour::views
