// The rules of what was reported on a plan.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "content/names.h"
#include "resolve/names.h"
#include "resolve/rules.h"

namespace candour::resolve {

using diagnostics::Code;
using diagnostics::Diagnostics;
using model::Delivery;
using model::Plan;

namespace {

constexpr Code kQuarter{"resolve/quarter"};
constexpr Code kPeriod{"resolve/period"};
constexpr Code kProgress{"resolve/progress"};
constexpr Code kResult{"resolve/result"};
constexpr Code kStatus{"resolve/status"};

// Whether `state` is what the key says, or one of the two states that the key joins.
bool refines(Delivery key, Delivery state) {
  const bool joined = key == Delivery::not_started_or_at_risk;
  return state == key || (joined && (state == Delivery::at_risk || state == Delivery::not_started));
}

const model::KeyEntry* key_entry(const Plan& plan, model::Colour colour) {
  const auto found = std::find_if(plan.key.begin(), plan.key.end(), [&](const auto& e) { return e.colour == colour; });
  return found == plan.key.end() ? nullptr : &*found;
}

// The status of one entry, or nothing when it contradicts itself or the key.
std::optional<model::Status> status_of(const Plan& plan, const model::StatusEntry& entry, Diagnostics& diagnostics) {
  const auto wrong = [&](std::string message, std::string hint) -> std::optional<model::Status> {
    diagnostics.error(kStatus, entry.outcome.span, std::move(message), {std::move(hint)});
    return std::nullopt;
  };
  if (entry.reporting) {
    if (entry.colour || entry.state) {
      return wrong(fmt::format("`{}` is both given a status and called `{}`", entry.outcome.name, json::spelled(*entry.reporting)),
                   "keep one of the two");
    }
    if (*entry.reporting == model::Reporting::withheld && (entry.words || entry.reason)) {
      return wrong(fmt::format("the status of `{}` is left out, and its words would be published", entry.outcome.name),
                   "remove `words` and `reason`; a `withheld` entry says of which kind they were");
    }
    return model::Status::unreported(*entry.reporting);
  }
  if (!entry.colour) {
    if (!entry.state) {
      return wrong(fmt::format("the status of `{}` has neither a colour nor a state", entry.outcome.name),
                   "add one, or remove the entry: an outcome without an entry is shown as not recorded");
    }
    if (!entry.words) {
      return wrong(fmt::format("the status of `{}` has a state but neither colour nor words to rest on", entry.outcome.name),
                   "add the colour or the words that the report gives");
    }
    return model::Status::reported(*entry.state, model::Evidence::words, std::nullopt);
  }
  const model::KeyEntry* key = key_entry(plan, *entry.colour);
  if (key == nullptr) {
    return wrong(fmt::format("this plan's key has no colour `{}`", json::spelled(*entry.colour)),
                 "use a colour of the plan's `status_key`, or add it there");
  }
  const Delivery state = entry.state.value_or(key->state);
  if (!refines(key->state, state)) {
    return wrong(fmt::format("the colour `{}` means `{}` in this plan, but the state is `{}`", json::spelled(*entry.colour),
                             json::spelled(key->state), json::spelled(state)),
                 "remove `state`, or mend the colour");
  }
  return model::Status::reported(state, entry.words ? model::Evidence::colour_and_words : model::Evidence::colour, entry.colour);
}

}  // namespace

void quarters_are_distinct(const Plan& plan, Diagnostics& diagnostics) {
  std::set<int> seen;
  for (const model::Update& update : plan.updates) {
    if (update.quarter && (*update.quarter < 1 || *update.quarter > 4)) {
      diagnostics.error(kQuarter, update.span, fmt::format("there is no quarter {}", *update.quarter),
                        {"use 1 (April to June) to 4 (January to March), or leave `quarter` out"});
    } else if (update.quarter && !seen.insert(*update.quarter).second) {
      diagnostics.error(kQuarter, update.span, fmt::format("quarter {} is reported in two files", *update.quarter),
                        {"keep one file for each quarter"});
    }
    if (update.period && update.period->to < update.period->from) {
      diagnostics.error(kPeriod, update.span, fmt::format("the period runs backwards: {}", in_words(*update.period)),
                        {"swap `from` and `to`"});
    }
  }
}

void progress_is_said_once(const Plan& plan, Diagnostics& diagnostics) {
  for (const model::Update& update : plan.updates) {
    std::set<model::Id<model::RowTag>> seen;
    for (const model::ProgressEntry& entry : update.progress) {
      if (!plan.has(model::Column::progress)) {
        diagnostics.error(kProgress, entry.row.span, "this plan has no progress column", {"remove the entry, or add `progress` to the plan's `columns`"});
        continue;
      }
      if (entry.row.id.known() && !seen.insert(entry.row.id).second) {
        diagnostics.error(kDuplicate, entry.row.span, fmt::format("row `{}` is reported on twice", entry.row.name),
                          {"put both into one entry"});
      }
      const bool says = !entry.text.empty() || !entry.points.empty();
      const bool shows = says || !entry.figures.empty() || !entry.results.empty() || !entry.breakdowns.empty() || !entry.mentions.empty();
      if (entry.kind == model::ProgressKind::update && !says) {
        diagnostics.error(kProgress, entry.row.span, fmt::format("the entry for `{}` says nothing in words", entry.row.name),
                          {shows ? "add `text`: pages show what an entry says, and take no numbers from its other fields"
                                 : "add `text`, or set `kind` to `none-recorded` or `withheld`"});
      } else if (entry.kind != model::ProgressKind::update && shows) {
        diagnostics.error(kProgress, entry.row.span,
                          fmt::format("the entry for `{}` is `{}` and says something all the same", entry.row.name, json::spelled(entry.kind)),
                          {entry.kind == model::ProgressKind::withheld ? "remove what it says: it would be published" : "remove what it says, or the `kind`"});
      }
    }
  }
}

void results_fit_their_targets(const Plan& plan, Diagnostics& diagnostics) {
  for (const model::Update& update : plan.updates) {
    std::set<model::Id<model::Outcome>> seen;
    for (const model::ProgressEntry& entry : update.progress) {
      for (const model::Result& result : entry.results) {
        if (!result.outcome.id.known()) continue;
        if (!seen.insert(result.outcome.id).second) {
          diagnostics.error(kDuplicate, result.outcome.span, fmt::format("outcome `{}` has two results in one update", result.outcome.name),
                            {"keep the one that can be held against the target"});
        }
        if (entry.row.id.known() && plan.ref_of(plan.outcomes[result.outcome.id.index].row) != entry.row.name) {
          diagnostics.error(kResult, result.outcome.span,
                            fmt::format("the entry for `{}` gives a result of `{}`, an outcome of another row", entry.row.name, result.outcome.name),
                            {"move it to the entry of its own row"});
        }
        const model::Outcome& outcome = plan.outcome(result.outcome.id);
        if (!outcome.target) {
          diagnostics.error(kResult, result.outcome.span, fmt::format("outcome `{}` has no target to hold a result against", result.outcome.name),
                            {"put the number into `figures`, or give the outcome its `target`"});
        } else if (outcome.target->unit != result.unit) {
          diagnostics.error(kResult, result.outcome.span,
                            fmt::format("the result is in `{}`, the target in `{}`", result.unit, outcome.target->unit),
                            {"use the target's unit if they are the same thing; otherwise put the number into `figures`"});
        }
      }
    }
  }
}

void derive_statuses(Plan& plan, Diagnostics& diagnostics) {
  for (model::Update& update : plan.updates) {
    std::set<model::Id<model::Outcome>> seen;
    for (model::StatusEntry& entry : update.statuses) {
      if (!plan.has(model::Column::status)) {
        diagnostics.error(kStatus, entry.outcome.span, "this plan has no status column", {"remove the entry, or add `status` to the plan's `columns`"});
        continue;
      }
      if (entry.outcome.id.known() && !seen.insert(entry.outcome.id).second) {
        diagnostics.error(kDuplicate, entry.outcome.span, fmt::format("outcome `{}` has two statuses in one update", entry.outcome.name),
                          {"keep the one that the report gives"});
      }
      if (const auto status = status_of(plan, entry, diagnostics)) entry.status = *status;
    }
  }
}

}  // namespace candour::resolve
