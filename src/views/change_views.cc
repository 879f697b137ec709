#include "views/change_views.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "views/change_words.h"
#include "views/common.h"

namespace candour::views {

using changes::Changes;
using changes::MovementKind;
using model::Id;
using model::Plan;

namespace {

std::optional<std::string> explanation_of(MovementKind kind) {
  if (kind == MovementKind::restated) return "The two states cannot be ranked: neither is better than the other.";
  if (kind == MovementKind::no_longer_reported) return "A blank is no status. It does not say that things got worse.";
  return std::nullopt;
}

struct SaidPart {
  int number;
  std::string_view what;
};

// "+2 moved in, −1 moved out".
std::string change_text(const std::vector<SaidPart>& parts) {
  std::vector<std::string> texts;
  for (const SaidPart& part : parts) {
    if (part.number != 0) texts.push_back(fmt::format("{}{} {}", part.number > 0 ? "+" : "−", std::abs(part.number), part.what));
  }
  return texts.empty() ? "no change" : fmt::format("{}", fmt::join(texts, ", "));
}

// One step, told of a record.
class Telling {
 public:
  Telling(const model::Record& record, const changes::Step& step)
      : record_(record), step_(step), from_(record.at(step.from.plan)), to_(record.at(step.to.plan)) {}

  ChangeView view(const Changes& changes, const std::string& anchor) const {
    ChangeView view;
    view.anchor = anchor;
    view.heading = "What changed since " + before();
    const std::vector<ChangeGroup> groups = groups_of(changes, row_label(to_));
    for (const ChangeGroup& group : groups) {
      ChangedGroup& added = view.groups.emplace_back();
      added.anchor = anchor + "-" + anchor_of(word_of(group.kind));
      added.heading = group.heading;
      added.explains = explanation_of(group.kind);
      for (const ChangeLine& line : group.lines) added.lines.push_back(promise_of(line));
    }
    view.sentence = sentence_of(changes, groups);
    view.earlier = step_.from.update ? LinkTo{full_title_of(record_, from_) + ", " + report_name(from_.updates[*step_.from.update]),
                                              url_of(record_, from_, from_.updates[*step_.from.update])}
                                     : LinkTo{full_title_of(record_, from_), url_of(record_, from_)};
    return view;
  }

  std::optional<BalanceView> balance() const {
    const Changes& changes = step_.changes;
    const changes::Flow& all = changes.outcomes;
    if (!from_.has(model::Column::status) && !to_.has(model::Column::status) && all.came() == 0 && all.went() == 0) return std::nullopt;
    if (all.opening == 0 && all.closing == 0) return std::nullopt;
    BalanceView view;
    view.before_heading = capitalised(before());
    view.after_heading = capitalised(after());
    view.caption = fmt::format("How the numbers of {} become those of {}", before(), after());
    for (std::size_t i = 0; i < progress::kMarks; ++i) {
      const changes::MarkFlow& flow = changes.marks[i];
      if (flow.opening + flow.came + flow.went + flow.moved_in + flow.moved_out + flow.closing == 0) continue;
      const auto mark = static_cast<progress::Mark>(i);
      view.rows.push_back({mark, std::string(label_of(mark)), flow.opening,
                           change_text({{flow.moved_in, "moved in"}, {-flow.moved_out, "moved out"}, {flow.came, "joined the plan"}, {-flow.went, "left the plan"}}),
                           flow.closing});
    }
    view.rows.push_back({std::nullopt, "All outcomes", all.opening,
                         change_text({{all.added, "added"}, {all.parts, "split off"}, {all.joined, "made of several"}, {-all.withdrawn, "withdrawn"},
                                      {-all.merged, "merged"}, {-all.divided, "split"}}),
                         all.closing});
    return view;
  }

 private:
  bool is_same_plan() const { return step_.from.plan == step_.to.plan; }

  // "quarter 1"; of another year's plan "quarter 4, 2021/22".
  std::string name_of_moment(const Plan& plan, const changes::Moment& moment) const {
    if (!moment.update) return "the plan for " + in_words(plan.year);
    const std::string name = name_of(plan.updates[*moment.update]);
    return is_same_plan() ? name : name + ", " + in_words(plan.year);
  }
  std::string before() const { return name_of_moment(from_, step_.from); }
  std::string after() const { return name_of_moment(to_, step_.to); }

  ChangedPromise promise_of(const ChangeLine& line) const {
    const Plan& plan = line.is_gone ? from_ : to_;
    const model::Promise& promise = plan.at(line.promise);
    const Url url = promise.outcome ? url_of(record_, plan, *promise.outcome) : url_of(record_, plan, promise.row);
    std::string says;
    if (line.before && line.after) says = fmt::format("{}: {} {}: {}", capitalised(before()), sentence(*line.before), capitalised(after()), sentence(*line.after));
    if (line.word != word_of(line.kind)) says = line.word + ". " + says;
    for (const std::string& reason : reasons_of(line)) says += " " + sentence(reason);
    if (line.remark) says += (says.empty() ? "" : " ") + *line.remark;
    return {line.ref, {line.text, url}, plan.section_of(promise.row).label(), says.empty() ? std::nullopt : std::optional(std::move(says))};
  }

  // Why the plan's own words were changed with the later report.
  std::vector<std::string> reasons_of(const ChangeLine& line) const {
    const bool of_words = line.kind == MovementKind::text_changed || line.kind == MovementKind::target_changed || line.kind == MovementKind::due_changed;
    std::vector<std::string> reasons;
    if (!of_words || !step_.to.update) return reasons;
    for (const model::Amendment& amendment : to_.updates[*step_.to.update].amendments) {
      if (amendment.of.id == line.promise) reasons.push_back(amendment.reason);
    }
    return reasons;
  }

  Phrase sentence_of(const Changes& changes, const std::vector<ChangeGroup>& groups) const {
    const bool has_outcomes = changes.outcomes.closing > 0;
    const std::string all = has_outcomes ? counted(changes.outcomes.closing, "outcome") : counted(changes.rows.closing, row_label(to_));
    if (groups.empty()) {
      return {{"Nothing changed", true}, {fmt::format(" between {} and {}: all that is recorded of {} is the same.", before(), after(), all), false}};
    }
    std::vector<std::string> parts;
    for (const ChangeGroup& group : groups) {
      const auto number = std::count_if(group.lines.begin(), group.lines.end(), [&](const ChangeLine& line) { return line.is_outcome == has_outcomes; });
      if (number > 0) parts.push_back(fmt::format("{}: {}.", word_of(group.kind), number));
    }
    const std::string between = fmt::format("Between {} and {}", before(), after());
    if (parts.empty()) return {{between + ", no status changed. What changed is listed here.", false}};
    return {{between + ", out of " + all + ": ", false}, {fmt::format("{}", fmt::join(parts, " ")), true}};
  }

  const model::Record& record_;
  const changes::Step& step_;
  const Plan& from_;
  const Plan& to_;
};

}  // namespace

ChangeView change_view(const Material& material, const changes::Step& step, const std::string& anchor) {
  const Telling telling(material.record, step);
  ChangeView view = telling.view(step.changes, anchor);
  view.balance = telling.balance();
  return view;
}

ChangeView change_with(const Material& material, Id<Plan> plan, std::size_t update) {
  if (const changes::Step* step = material.changes.into(plan, update)) return change_view(material, *step, "changed");
  ChangeView view;
  view.anchor = "changed";
  view.heading = "What changed";
  const bool has_day = material.record.at(plan).as_at(material.record.at(plan).updates[update]).has_value();
  view.sentence = {{has_day ? "This is the first report on this plan. There is no earlier one to hold it against."
                            : "This report has no day, so nobody can say which report it came after.",
                    false}};
  return view;
}

std::optional<ChangeView> newest_change(const Material& material, Id<Plan> plan, const std::string& anchor, const changes::InScope& in_scope) {
  const auto& newest = material.progress.at(plan).latest;
  const changes::Step* step = newest ? material.changes.into(plan, *newest) : nullptr;
  if (step == nullptr) return std::nullopt;
  const Changes part = changes::part_of(material.record, *step, in_scope);
  if (part.rows.closing == 0 && part.movements.empty()) return std::nullopt;
  return Telling(material.record, *step).view(part, anchor);
}

}  // namespace candour::views
