// Whether an update was made from a copy of another, and not all of it changed. A report may say what looks so, hence these
// are warnings.
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "resolve/names.h"
#include "resolve/rules.h"

namespace candour::resolve {

using diagnostics::Code;
using diagnostics::Diagnostics;
using model::Plan;
using model::Update;

namespace {

constexpr Code kOutsideQuarter{"resolve/outside-quarter"};
constexpr Code kCopiedUpdate{"resolve/copied-update"};

// A day against a month is before it only where the whole month lies later.
bool is_before(const model::Date& a, const model::Date& b) {
  if (a.year != b.year || a.month == 0 || b.month == 0) return a.year < b.year;
  if (a.month != b.month || a.day == 0 || b.day == 0) return a.month < b.month;
  return a.day < b.day;
}

bool is_within(const model::DateRange& inner, const model::DateRange& outer) {
  return !is_before(inner.from, outer.from) && !is_before(outer.to, inner.to);
}

// The author has seen that the document's own dates do not agree, and tells readers.
bool is_explained(const Update& update) {
  const auto& notes = update.remarks.notes;
  return std::any_of(notes.begin(), notes.end(), [](const auto& note) { return note.kind == model::NoteKind::date_conflict; });
}

bool same_period(const Update& a, const Update& b) {
  return a.period && b.period && a.period->from == b.period->from && a.period->to == b.period->to;
}

bool has_words(const Update& update) {
  return std::any_of(update.progress.begin(), update.progress.end(), [](const auto& it) { return !it.text.empty() || !it.points.empty(); });
}

// Two reports of which neither says anything in words are alike by nature.
bool say_the_same(const Update& a, const Update& b) {
  const auto same_progress = [](const model::ProgressEntry& x, const model::ProgressEntry& y) {
    return std::tie(x.row.name, x.kind, x.text, x.points) == std::tie(y.row.name, y.kind, y.text, y.points);
  };
  const auto same_status = [](const model::StatusEntry& x, const model::StatusEntry& y) {
    return std::tie(x.outcome.name, x.colour, x.words, x.state, x.reporting) == std::tie(y.outcome.name, y.colour, y.words, y.state, y.reporting);
  };
  return has_words(a) && std::equal(a.progress.begin(), a.progress.end(), b.progress.begin(), b.progress.end(), same_progress) &&
         std::equal(a.statuses.begin(), a.statuses.end(), b.statuses.begin(), b.statuses.end(), same_status);
}

// "the same label and the same period as".
std::string what_is_same(const Update& a, const Update& b) {
  std::vector<std::string> same;
  if (!a.label.empty() && a.label == b.label) same.emplace_back("the same label");
  if (same_period(a, b) && !is_explained(a) && !is_explained(b)) same.emplace_back("the same period");
  if (say_the_same(a, b)) same.emplace_back("the same words and statuses throughout");
  std::string text;
  for (std::size_t i = 0; i < same.size(); ++i) text += (i == 0 ? "" : i + 1 == same.size() ? " and " : ", ") + same[i];
  return text;
}

}  // namespace

void periods_fit_their_quarters(const Plan& plan, Diagnostics& diagnostics) {
  for (const Update& update : plan.updates) {
    if (!update.quarter || *update.quarter < 1 || *update.quarter > 4 || !update.period || is_explained(update)) continue;
    const model::Quarter quarter{plan.year, *update.quarter};
    if (is_within(*update.period, range_of(quarter))) continue;
    diagnostics.warning(kOutsideQuarter, update.span,
                        fmt::format("the period, {}, does not lie within {} ({})", in_words(*update.period), in_words(quarter), in_words(range_of(quarter))),
                        {"mend `quarter` or `period`; where the document itself says so, tell readers in a note of the kind `date-conflict`"});
  }
}

void updates_are_no_copies(const Plan& plan, Diagnostics& diagnostics) {
  for (auto update = plan.updates.begin(); update != plan.updates.end(); ++update) {
    // Of several copies of one, each is told with that one.
    const auto like = std::find_if(plan.updates.begin(), update, [&](const Update& earlier) { return !what_is_same(*update, earlier).empty(); });
    if (like == update) continue;
    diagnostics.warning(kCopiedUpdate, update->span, fmt::format("this update has {} as `{}.json`", what_is_same(*update, *like), like->slug),
                        {"if it was begun as a copy, write what this report says; give each report its own label"});
  }
}

}  // namespace candour::resolve
