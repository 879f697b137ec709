#include "views/life_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "views/common.h"

namespace candour::views {

using changes::PlanPromise;
using model::Plan;

namespace {

std::string with_reason(std::string text, const std::optional<std::string>& reason) {
  return reason ? sentence(text) + " " + sentence(*reason) : text;
}

class Life {
 public:
  Life(const Material& material, const PlanPromise& promise)
      : material_(material), self_(promise), plan_(material.record.at(promise.plan)), life_(plan_.life_of(promise.promise)) {}

  std::vector<Fact> facts() {
    if (!life_.is_plain()) add_past();
    add_future();
    return std::move(facts_);
  }

 private:
  void add_past() {
    if (life_.continues.size() == 1) {
      std::vector<PlanPromise> chain = changes::history(material_.record, self_);
      chain.pop_back();
      std::reverse(chain.begin(), chain.end());
      add("Continues", chain);
    } else if (!life_.continues.empty()) {
      std::vector<PlanPromise> origins;
      for (const model::PromiseRef& ref : life_.continues) origins.push_back({plan_.follows->id, ref.id});
      add("Made of", origins);
    }
    if (life_.split_from) {
      if (life_.added || !plan_.follows) facts_.push_back(text_fact("Split off", "from " + plan_.ref_of(life_.split_from->id)));
      else add("Split off from", {{plan_.follows->id, life_.split_from->id}});
    }
    if (life_.added) facts_.push_back(text_fact("Added", with_reason(with_report(life_.added->in), life_.added->reason)));
    if (life_.merged_into) {
      const model::Merged& merged = *life_.merged_into;
      facts_.push_back(text_fact("Merged", with_reason("into " + plan_.ref_of(merged.into.id) + ", " + with_report(merged.in), merged.reason)));
    }
    if (life_.withdrawn) facts_.push_back(text_fact("Withdrawn", with_reason(in_words(life_.withdrawn->date), life_.withdrawn->reason)));
  }

  // In later plans; what became of it in its own is told by the facts of its past, there.
  void add_future() {
    const auto found = material_.changes.successors.find(self_);
    if (found == material_.changes.successors.end()) return;
    std::vector<PlanPromise> later;
    for (const changes::Successor& successor : found->second) {
      if (successor.promise.plan != self_.plan) later.push_back(successor.promise);
    }
    if (!later.empty()) add("Went on as", later);
  }

  void add(const char* label, const std::vector<PlanPromise>& promises) {
    Fact fact{label, {}, std::nullopt};
    for (const PlanPromise& promise : promises) fact.values.push_back(value_of(promise));
    facts_.push_back(std::move(fact));
  }

  FactValue value_of(const PlanPromise& promise) const {
    const Plan& plan = material_.record.at(promise.plan);
    const model::Promise& it = plan.at(promise.promise);
    FactValue value;
    value.text = fmt::format("{} of the plan for {}", plan.ref_of(promise.promise), in_words(plan.year));
    value.url = it.outcome ? url_of(material_.record, plan, *it.outcome) : url_of(material_.record, plan, it.row);
    const progress::Snapshot* last = material_.progress.at(promise.plan).current();
    if (it.outcome && last != nullptr && plan.has(model::Column::status) && last->present.outcomes[it.outcome->index]) {
      value.remark = "last reported: " + status_view(last->statuses[it.outcome->index]).word;
    }
    return value;
  }

  std::string with_report(const model::Ref<model::Update>& update) const { return "with " + name_of(plan_.updates[update.id.index]); }

  const Material& material_;
  const PlanPromise self_;
  const Plan& plan_;
  const model::Life& life_;
  std::vector<Fact> facts_;
};

}  // namespace

std::vector<Fact> life_facts(const Material& material, const PlanPromise& promise) { return Life(material, promise).facts(); }

}  // namespace candour::views
