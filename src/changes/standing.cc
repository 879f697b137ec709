#include "changes/standing.h"

namespace candour::changes {

using model::Id;
using model::Plan;
using model::Promise;

namespace {

Words words_of(const Plan& plan, Id<Promise> id) {
  const Promise& promise = plan.at(id);
  if (promise.outcome) {
    const model::Outcome& outcome = plan.outcome(*promise.outcome);
    Words words{outcome.text, outcome.target, {}};
    if (outcome.due) words.due.push_back(*outcome.due);
    return words;
  }
  const model::Action* action = plan.action_of(promise.row);
  return {action == nullptr ? plan.aim_of(promise.row).title : action->text, std::nullopt, plan.cells_of(promise.row).when_by};
}

std::optional<Departure> departure_of(const Plan& plan, Id<Promise> id) {
  if (const model::Withdrawn* withdrawn = plan.withdrawal_of(id)) {
    return Departure{Departure::How::withdrawn, withdrawn->date, withdrawn->reason, {}};
  }
  const auto& merged = plan.life_of(id).merged_into;
  if (!merged) return std::nullopt;
  return Departure{Departure::How::merged, std::nullopt, merged->reason, merged->into.name};
}

class Maker {
 public:
  Maker(const Plan& plan, const progress::PlanProgress& numbers, Id<Plan> id, std::optional<std::size_t> update, const Published& published)
      : plan_(plan), id_(id), update_(update), snapshot_(update ? &numbers.snapshots[*update] : nullptr), published_(published) {}

  Standing make() {
    Standing standing;
    standing.year = plan_.year;
    for (std::uint32_t i = 0; i < plan_.promises.size(); ++i) add({i}, standing);
    if (snapshot_ != nullptr) {
      standing.tally = snapshot_->tally;
      standing.rows = snapshot_->coverage.rows;
      return standing;
    }
    standing.rows = static_cast<int>(plan_.rows.size());
    for (std::size_t i = 0; i < plan_.outcomes.size(); ++i) standing.tally.add(unreported());
    return standing;
  }

 private:
  model::Status unreported() const {
    return model::Status::unreported(plan_.has(model::Column::status) ? model::Reporting::not_recorded : model::Reporting::not_applicable);
  }

  void add(Id<Promise> id, Standing& standing) {
    const bool stands = !update_ || plan_.stands(id, *update_);
    const model::Added* added = plan_.addition_of(id);
    const bool is_to_come = !stands && added != nullptr && *update_ < added->in.id.index;
    if (!is_to_come) (stands ? standing.items : standing.gone).push_back(item(id));
  }

  Item item(Id<Promise> id) {
    const Promise& promise = plan_.at(id);
    const model::Life& life = plan_.life_of(id);
    Item made;
    made.kind = promise.outcome ? Kind::outcome : Kind::row;
    made.identity = plan_.identity_of(id);
    made.promise = id;
    made.ref = plan_.ref_of(id);
    if (published_ && update_) {
      if (auto words = published_(id_, *update_, id)) made.words = *std::move(words);
      else made.words = words_of(plan_, id);
    } else {
      made.words = words_of(plan_, id);
    }
    if (promise.outcome) add_report(*promise.outcome, made);
    else row_due_ = made.words.due;
    for (const model::PromiseRef& ref : life.continues) made.continues.push_back(ref.name);
    if (life.split_from) made.split_from = life.split_from->name;
    if (const model::Added* added = plan_.addition_of(id)) {
      made.is_added = true;
      made.reason = added->reason;
    }
    made.departure = departure_of(plan_, id);
    return made;
  }

  void add_report(Id<model::Outcome> outcome, Item& made) const {
    made.status = unreported();
    if (snapshot_ == nullptr) return;
    made.status = snapshot_->statuses[outcome.index];
    if (const model::Result* result = snapshot_->results[outcome.index]) made.result = *result;
    const auto own = progress::due_day(made.words.due);
    made.late = progress::was_late(made.status, own ? own : progress::due_day(row_due_), plan_.as_at(plan_.updates[*update_]));
  }

  const Plan& plan_;
  Id<Plan> id_;
  std::optional<std::size_t> update_;
  const progress::Snapshot* snapshot_;
  const Published& published_;
  std::vector<model::WhenBy> row_due_;  // of the row whose outcomes come next
};

}  // namespace

Standing standing_of(const model::Record& record, const progress::Progress& progress, Id<Plan> plan, std::optional<std::size_t> update,
                     const Published& published) {
  return Maker(record.at(plan), progress.at(plan), plan, update, published).make();
}

}  // namespace candour::changes
