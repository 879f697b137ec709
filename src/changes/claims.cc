#include "changes/claims.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <utility>

#include "changes/same_words.h"

namespace candour::changes {

using diagnostics::Code;
using diagnostics::Diagnostics;
using model::Id;
using model::NoteKind;
using model::Plan;

namespace {

constexpr Code kReopened{"changes/reopened"};
constexpr Code kCompleteAndShort{"changes/complete-and-short"};
constexpr Code kSameWords{"changes/same-words"};
constexpr Code kBareStatus{"changes/bare-status"};
constexpr Code kTwoValues{"changes/two-values"};

constexpr std::size_t kMostNamed = 5;

bool is_complete(const model::Status& status) { return status.delivery() == model::Delivery::complete; }

bool has_note(const model::Remarks& remarks, std::initializer_list<NoteKind> kinds) {
  return std::any_of(remarks.notes.begin(), remarks.notes.end(),
                     [&](const auto& note) { return std::find(kinds.begin(), kinds.end(), note.kind) != kinds.end(); });
}

// All that an entry says, whatever the spaces and the division into paragraphs.
std::string words_of(const model::ProgressEntry& entry) {
  std::string text;
  for (const auto* list : {&entry.text, &entry.points}) {
    for (const std::string& each : *list) text += each + " ";
  }
  return normalised(text);
}

// "`1.1`, `1.2` and 3 more".
std::string some_of(const std::vector<std::string>& names) {
  std::string text;
  const std::size_t shown = std::min(names.size(), names.size() == kMostNamed + 1 ? names.size() : kMostNamed);
  for (std::size_t i = 0; i < shown; ++i) {
    const bool last = i + 1 == names.size();
    text += (i == 0 ? "" : last ? " and " : ", ") + fmt::format("`{}`", names[i]);
  }
  if (shown < names.size()) text += fmt::format(" and {} more", names.size() - shown);
  return text;
}

// One plan, report by report. A report without a day is next to none.
// Two numbers of which both are public. Of others nobody is to know whether they differ.
bool differ(const model::Count& a, const model::Count& b) { return model::exact(a) && model::exact(b) && model::exact(a) != model::exact(b); }

std::string of(const model::Count& count) {
  const auto value = model::exact(count);
  return value ? fmt::format(" of {}", *value) : "";
}

class Claims {
 public:
  Claims(const Plan& plan, const progress::PlanProgress& numbers, Diagnostics& diagnostics)
      : plan_(plan), numbers_(numbers), diagnostics_(diagnostics), completed_(plan.outcomes.size(), nullptr), known_(plan.outcomes.size()) {}

  void check() {
    const progress::Snapshot* previous = nullptr;
    for (std::size_t i = 0; i < plan_.updates.size(); ++i) {
      const model::Update& update = plan_.updates[i];
      const progress::Snapshot& now = numbers_.snapshots[i];
      check_results(now);
      check_bare(update, now);
      for (const model::ProgressEntry& entry : update.progress) check_values(entry);
      if (!plan_.as_at(update)) continue;
      check_reopened(update, now);
      if (previous != nullptr) check_words(*previous, now, plan_.updates[i - 1]);
      previous = &now;
    }
  }

 private:
  void check_reopened(const model::Update& update, const progress::Snapshot& now) {
    for (std::uint32_t i = 0; i < plan_.outcomes.size(); ++i) {
      const model::StatusEntry* entry = now.status_entries[i];
      if (entry == nullptr || !entry->status.delivery()) continue;
      const model::Update* before = std::exchange(completed_[i], is_complete(entry->status) ? &update : nullptr);
      if (before == nullptr || is_complete(entry->status) || entry->reason || has_note(entry->remarks, {NoteKind::status_conflict})) continue;
      diagnostics_.warning(kReopened, entry->outcome.span, fmt::format("`{}` was complete in `{}`, and is open again", entry->outcome.name, before->slug),
                           {"mend one of the two; where the report itself says so, give its `reason`, or a note of the kind `status-conflict`"});
    }
  }

  void check_results(const progress::Snapshot& now) {
    for (std::uint32_t i = 0; i < plan_.outcomes.size(); ++i) {
      const model::StatusEntry* entry = now.status_entries[i];
      const model::Result* result = now.results[i];
      if (entry == nullptr || result == nullptr || !is_complete(entry->status)) continue;
      const auto kinds = {NoteKind::status_conflict, NoteKind::figure_conflict, NoteKind::not_comparable};
      const model::ProgressEntry* progress = now.entries[plan_.outcomes[i].row.index];
      if (entry->reason || has_note(entry->remarks, kinds) || has_note(progress->remarks, kinds)) continue;
      if (progress::judge(*plan_.outcome({i}).target, *result) != progress::Verdict::not_met) continue;
      diagnostics_.warning(kCompleteAndShort, entry->outcome.span,
                           fmt::format("`{}` is called complete, and its result{} misses the target of {}", entry->outcome.name, of(result->value),
                                       plan_.outcome({i}).target->value),
                           {"mend one of the two; where the report itself says so, tell readers in a note of the kind `status-conflict`"});
    }
  }

  void check_words(const progress::Snapshot& before, const progress::Snapshot& now, const model::Update& earlier) {
    std::vector<std::string> rows;
    const model::ProgressEntry* first = nullptr;
    for (std::size_t i = 0; i < now.entries.size(); ++i) {
      const model::ProgressEntry* entry = now.entries[i];
      if (entry == nullptr || before.entries[i] == nullptr || !entry->remarks.notes.empty()) continue;
      const std::string words = words_of(*entry);
      if (words.empty() || words != words_of(*before.entries[i])) continue;
      if (first == nullptr) first = entry;
      rows.push_back(entry->row.name);
    }
    if (rows.empty()) return;
    diagnostics_.warning(kSameWords, first->row.span, fmt::format("{} {} the same words as in `{}`", some_of(rows), rows.size() == 1 ? "has" : "have", earlier.slug),
                         {"write what this report says; where the report itself repeats its words, tell readers in a note"});
  }

  // Whether nothing but a colour says how the outcome stands, and it stood otherwise before.
  bool is_bare(const model::StatusEntry& entry, const progress::Snapshot& now) {
    if (std::exchange(known_[entry.outcome.id.index], entry.status.delivery()) == entry.status.delivery()) return false;
    if (entry.status.evidence() != model::Evidence::colour || entry.reason || !entry.remarks.notes.empty()) return false;
    const model::ProgressEntry* progress = now.entries[plan_.outcomes[entry.outcome.id.index].row.index];
    return progress == nullptr || progress->kind == model::ProgressKind::none_recorded;
  }

  void check_bare(const model::Update& update, const progress::Snapshot& now) {
    if (!plan_.has(model::Column::progress)) return;
    std::vector<std::string> bare;
    int reported = 0;
    const model::StatusEntry* first = nullptr;
    for (const model::StatusEntry& entry : update.statuses) {
      if (entry.status.delivery()) ++reported;
      if (!is_bare(entry, now)) continue;
      if (first == nullptr) first = &entry;
      bare.push_back(entry.outcome.name);
    }
    if (bare.empty() || has_note(update.remarks, {NoteKind::gap})) return;
    diagnostics_.warning(kBareStatus, first->outcome.span,
                         fmt::format("{} of {} statuses here are new and rest on a colour alone, without words or progress: {}", bare.size(), reported, some_of(bare)),
                         {"add what the report says of them; where it says nothing, tell readers in a note of the kind `gap` on the report"});
  }

  void check_values(const model::ProgressEntry& entry) {
    if (has_note(entry.remarks, {NoteKind::figure_conflict})) return;
    for (auto figure = entry.figures.begin(); figure != entry.figures.end(); ++figure) {
      const auto other = std::find_if(entry.figures.begin(), figure, [&](const model::Figure& it) {
        return figure->what && it.what && same_words(it.unit, figure->unit) && same_words(*it.what, *figure->what) && differ(it.value, figure->value);
      });
      if (other == figure) continue;
      diagnostics_.warning(kTwoValues, entry.row.span,
                           fmt::format("the entry for `{}` says `{}` and `{}` of one thing: {} that {}", entry.row.name, other->given, figure->given, figure->unit, *figure->what),
                           {"mend one of the two, or say in `what` how they differ; where the report itself says both, tell readers in a note of the kind `figure-conflict`"});
    }
  }

  const Plan& plan_;
  const progress::PlanProgress& numbers_;
  Diagnostics& diagnostics_;
  // By Id<Outcome>: the newest report with a status, where that was complete; and that status, whatever it was.
  std::vector<const model::Update*> completed_;
  std::vector<std::optional<model::Delivery>> known_;
};

}  // namespace

void check_claims(const model::Record& record, const progress::Progress& progress, Diagnostics& diagnostics) {
  model::for_each(record.plans, [&](Id<Plan> id, const Plan& plan) { Claims(plan, progress.at(id), diagnostics).check(); });
}

}  // namespace candour::changes
