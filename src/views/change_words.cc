#include "views/change_words.h"

#include <fmt/format.h>

#include "views/rows.h"
#include "views/words.h"

namespace candour::views {

using changes::Direction;
using changes::Item;
using changes::Movement;
using changes::MovementKind;

namespace {

constexpr MovementKind kOrder[] = {
    MovementKind::withdrawn,      MovementKind::target_changed, MovementKind::moved_down,   MovementKind::no_longer_reported, MovementKind::newly_late,
    MovementKind::moved_up,       MovementKind::newly_reported, MovementKind::restated,     MovementKind::added,              MovementKind::merged,
    MovementKind::joined,         MovementKind::divided,        MovementKind::part,         MovementKind::due_changed,        MovementKind::no_longer_late,
    MovementKind::text_changed,   MovementKind::renumbered,     MovementKind::reporting_changed};
static_assert(std::size(kOrder) == changes::kMovementKinds);

std::string_view direction_word(Direction direction) {
  switch (direction) {
    case Direction::lowered: return "Target lowered";
    case Direction::raised: return "Target raised";
    case Direction::other: return "Target changed";
    case Direction::set: return "Target set";
    case Direction::dropped: return "Target dropped";
  }
  return "";
}

std::string quoted(const std::string& text) { return "“" + text + "”"; }

std::string dates_of(const Item& item) {
  std::vector<std::string> dates;
  for (const model::WhenBy& when : item.words.due) dates.push_back(when.text);
  return dates.empty() ? "No date" : joined(dates);
}

std::string target_of(const Item& item) { return item.words.target ? target_text(*item.words.target) : "no target in numbers"; }

// "1.1a(1) and 1.1b(1)": what a joined promise came of.
std::string sources_of(const std::vector<Movement>& all, const std::string& identity) {
  std::vector<std::string> refs;
  for (const Movement& movement : all) {
    if (movement.kind == MovementKind::merged && movement.after && movement.after->identity == identity) refs.push_back(movement.before->ref);
  }
  return joined(refs);
}

std::string parts_of(const std::vector<Movement>& all, const std::string& identity) {
  std::vector<std::string> refs;
  for (const Movement& movement : all) {
    if (movement.kind == MovementKind::part && movement.before && movement.before->identity == identity) refs.push_back(movement.after->ref);
  }
  return joined(refs);
}

class Line {
 public:
  Line(const Movement& movement, const std::vector<Movement>& all) : movement_(movement), all_(all) {}

  ChangeLine make() {
    const bool is_gone = changes::has_left(movement_.kind);
    const Item& item = is_gone ? *movement_.before : movement_.item();
    line_.kind = movement_.kind;
    line_.is_outcome = item.kind == changes::Kind::outcome;
    line_.is_gone = is_gone;
    line_.promise = item.promise;
    line_.identity = item.identity;
    line_.ref = item.ref;
    line_.text = item.words.text;
    line_.word = movement_.kind == MovementKind::target_changed ? direction_word(movement_.direction) : word_of(movement_.kind);
    say();
    return std::move(line_);
  }

 private:
  void say() {
    switch (movement_.kind) {
      case MovementKind::moved_up:
      case MovementKind::moved_down:
      case MovementKind::restated:
      case MovementKind::newly_reported:
      case MovementKind::no_longer_reported:
      case MovementKind::reporting_changed:
        from_to(std::string(label_of(progress::mark_of(movement_.before->status))), std::string(label_of(progress::mark_of(movement_.after->status))));
        break;
      case MovementKind::newly_late: remark("Its date has passed: " + dates_or_rows() + "."); break;
      case MovementKind::no_longer_late: remark("Its date was moved."); break;
      case MovementKind::text_changed: from_to(quoted(movement_.before->words.text), quoted(movement_.after->words.text)); break;
      case MovementKind::target_changed:
        from_to(target_of(*movement_.before), target_of(*movement_.after));
        if (movement_.met_by_change) remark("The result that is reported meets the new target. It would not have met the old one.");
        break;
      case MovementKind::due_changed: from_to(dates_of(*movement_.before), dates_of(*movement_.after)); break;
      case MovementKind::renumbered: from_to(movement_.before->ref, movement_.after->ref); break;
      case MovementKind::added:
        if (movement_.after->reason) remark(sentence(*movement_.after->reason));
        break;
      case MovementKind::part:
        remark(movement_.before ? "From " + movement_.before->ref + "." : "From " + movement_.after->split_from.value_or("") + ".");
        if (movement_.after->reason) remark(sentence(*movement_.after->reason));
        break;
      case MovementKind::joined: remark("Made of " + sources_of(all_, movement_.after->identity) + "."); break;
      case MovementKind::withdrawn: say_departure(); break;
      case MovementKind::merged:
        remark("Now part of " + (movement_.after ? movement_.after->ref : movement_.before->departure->into) + ".");
        say_departure();
        break;
      case MovementKind::divided: remark("Now " + parts_of(all_, movement_.before->identity) + "."); break;
    }
  }

  // Where the outcome has no date of its own, its row's has passed.
  std::string dates_or_rows() const { return movement_.after->words.due.empty() ? "that of its row" : dates_of(*movement_.after); }

  void say_departure() {
    const auto& departure = movement_.before->departure;
    if (!departure) return;
    if (departure->date) remark(in_words(*departure->date) + ".");
    if (departure->reason) remark(sentence(*departure->reason));
  }

  void from_to(std::string before, std::string after) {
    line_.before = std::move(before);
    line_.after = std::move(after);
  }

  void remark(const std::string& text) { line_.remark = line_.remark ? *line_.remark + " " + text : text; }

  const Movement& movement_;
  const std::vector<Movement>& all_;
  ChangeLine line_;
};

// "3 of 58 outcomes", "1 of 8 aims and 3 of 58 outcomes".
std::string size_of(const std::vector<ChangeLine>& lines, const changes::Changes& changes, std::string_view row) {
  const bool is_gone = lines.front().is_gone;
  const auto all = [&](const changes::Flow& flow) { return is_gone ? flow.opening : flow.closing; };
  int outcomes = 0;
  for (const ChangeLine& line : lines) outcomes += line.is_outcome ? 1 : 0;
  const int rows = static_cast<int>(lines.size()) - outcomes;
  std::vector<std::string> parts;
  if (rows > 0) parts.push_back(fmt::format("{} of {}", rows, counted(all(changes.rows), row)));
  if (outcomes > 0) parts.push_back(fmt::format("{} of {}", outcomes, counted(all(changes.outcomes), "outcome")));
  return joined(parts);
}

void add_term(std::string& text, std::string_view sign, int number, std::string_view word, bool always = false) {
  if (number > 0 || always) text += fmt::format(" {} {} {}", sign, number, word);
}

}  // namespace

std::string_view word_of(MovementKind kind) {
  switch (kind) {
    case MovementKind::moved_up: return "Moved up";
    case MovementKind::moved_down: return "Moved down";
    case MovementKind::restated: return "Changed, neither up nor down";
    case MovementKind::newly_reported: return "Newly reported";
    case MovementKind::no_longer_reported: return "No longer reported";
    case MovementKind::reporting_changed: return "Still without a status";
    case MovementKind::newly_late: return "Newly late";
    case MovementKind::no_longer_late: return "No longer late";
    case MovementKind::text_changed: return "Words changed";
    case MovementKind::target_changed: return "Target changed";
    case MovementKind::due_changed: return "Date changed";
    case MovementKind::renumbered: return "New number";
    case MovementKind::added: return "Added";
    case MovementKind::part: return "Split off";
    case MovementKind::joined: return "Made of several";
    case MovementKind::withdrawn: return "Withdrawn";
    case MovementKind::merged: return "Merged";
    case MovementKind::divided: return "Split";
  }
  return "";
}

std::vector<ChangeGroup> groups_of(const changes::Changes& changes, std::string_view row) {
  std::vector<ChangeGroup> groups;
  for (const MovementKind kind : kOrder) {
    ChangeGroup group{kind, {}, {}};
    for (const Movement& movement : changes.movements) {
      if (movement.kind == kind) group.lines.push_back(Line(movement, changes.movements).make());
    }
    if (group.lines.empty()) continue;
    group.heading = fmt::format("{}: {}", word_of(kind), size_of(group.lines, changes, row));
    groups.push_back(std::move(group));
  }
  return groups;
}

std::string sum_text(const changes::Flow& flow) {
  std::string text = std::to_string(flow.opening);
  add_term(text, "+", flow.added, "added", true);
  add_term(text, "+", flow.parts, "split off");
  add_term(text, "+", flow.joined, "made of several");
  add_term(text, "−", flow.withdrawn, "withdrawn", true);
  add_term(text, "−", flow.merged, "merged");
  add_term(text, "−", flow.divided, "split");
  return fmt::format("{} {} {}", text, flow.reconciles() ? "=" : "≠", flow.closing);
}

std::vector<MarkSum> mark_sums(const changes::Changes& changes) {
  std::vector<MarkSum> sums;
  for (std::size_t i = 0; i < progress::kMarks; ++i) {
    const changes::MarkFlow& flow = changes.marks[i];
    if (flow.opening + flow.came + flow.went + flow.moved_in + flow.moved_out + flow.closing == 0) continue;
    const auto mark = static_cast<progress::Mark>(i);
    std::string text = std::to_string(flow.opening);
    add_term(text, "+", flow.moved_in, "moved in");
    add_term(text, "+", flow.came, "joined the plan");
    add_term(text, "−", flow.moved_out, "moved out");
    add_term(text, "−", flow.went, "left the plan");
    text += fmt::format(" {} {}", flow.reconciles() ? "=" : "≠", flow.closing);
    sums.push_back({mark, std::string(label_of(mark)), std::move(text)});
  }
  return sums;
}

std::string mismatch_text(const changes::Mismatch& mismatch) {
  return fmt::format("`{}` {}", mismatch.item.ref, changes::what_of(mismatch.why));
}

}  // namespace candour::views
