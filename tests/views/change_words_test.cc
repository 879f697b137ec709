// What changed, in the words that pages and `candour diff` print.
#include <catch2/catch.hpp>

#include <algorithm>

#include "changes/record_changes.h"
#include "views/change_words.h"
#include "views/common.h"
#include "world.h"

using namespace candour;
using changes::MovementKind;
using test::fictional;
using views::ChangeGroup;
using views::ChangeLine;

namespace {

// What changed with a report of Wendle's plan of 2022, or of the one before.
const changes::Changes& changes_of(int year, const std::string& report) {
  static const changes::RecordChanges all = changes::derive(fictional().record(), fictional().progress);
  const model::Plan& plan = test::plan_of(fictional().record(), "wendle", year);
  const model::Id<model::Plan> id{static_cast<std::uint32_t>(&plan - fictional().record().plans.data())};
  for (std::size_t i = 0; i < plan.updates.size(); ++i) {
    if (plan.updates[i].slug == report && all.into(id, i) != nullptr) return all.into(id, i)->changes;
  }
  throw std::logic_error("nothing to compare with " + report);
}

ChangeLine line(const changes::Changes& changes, MovementKind kind, const std::string& ref) {
  for (const ChangeGroup& group : views::groups_of(changes, "aim")) {
    for (const ChangeLine& each : group.lines) {
      if (group.kind == kind && each.ref == ref) return each;
    }
  }
  throw std::logic_error("no such change of " + ref);
}

std::vector<std::string> headings(const changes::Changes& changes) {
  std::vector<std::string> all;
  for (const ChangeGroup& group : views::groups_of(changes, "aim")) all.push_back(group.heading);
  return all;
}

}  // namespace

TEST_CASE("each group of changes says how many of how many") {
  CHECK(headings(changes_of(2022, "q2")) ==
        std::vector<std::string>{"Withdrawn: 1 of 12 outcomes", "Newly late: 2 of 11 outcomes", "Newly reported: 2 of 11 outcomes",
                                 "Changed, neither up nor down: 3 of 11 outcomes"});
}

TEST_CASE("the sum names what was added and withdrawn always, and the rest where there is any") {
  CHECK(views::sum_text(changes_of(2022, "q2").outcomes) == "12 + 0 added − 1 withdrawn = 11");
  CHECK(views::sum_text(changes_of(2022, "q3").outcomes) == "11 + 0 added + 1 split off − 1 withdrawn − 1 merged = 10");
  changes::Flow wrong;
  wrong.opening = 3;
  CHECK(views::sum_text(wrong) == "3 + 0 added − 0 withdrawn ≠ 0");
}

TEST_CASE("each mark has a sum of its own, and marks that nothing has are left out") {
  std::vector<std::string> sums;
  for (const views::MarkSum& sum : views::mark_sums(changes_of(2022, "q3"))) sums.push_back(sum.label + ": " + sum.text);
  CHECK(sums.front() == "Complete: 1 + 1 moved in − 1 moved out = 1");
  CHECK(sums[1] == "In progress: 3 + 3 moved in + 1 joined the plan − 1 moved out − 1 left the plan = 5");
  CHECK(std::none_of(sums.begin(), sums.end(), [](const auto& sum) { return sum.starts_with("No status in this plan"); }));
}

TEST_CASE("a step up or down is told with the words of both marks") {
  const ChangeLine up = line(changes_of(2022, "q3"), MovementKind::moved_up, "1.1(1)");
  CHECK(up.word == "Moved up");
  CHECK(up.text == "120 homes have strong locks.");
  CHECK((up.before == "In progress" && up.after == "Complete"));
  CHECK(up.is_outcome);
  CHECK_FALSE(up.is_gone);
}

TEST_CASE("what left is told with its day and reason, and what took it over") {
  const ChangeLine withdrawn = line(changes_of(2022, "q3"), MovementKind::withdrawn, "2.4(1)");
  CHECK(withdrawn.is_gone);
  CHECK(withdrawn.remark == "3 November 2022. The railings are to be taken away.");
  CHECK(line(changes_of(2022, "q3"), MovementKind::merged, "1.1(4)").remark == "Now part of 1.1(2). Letters and calls now go to one desk.");
  CHECK(line(changes_of(2022, "q4"), MovementKind::merged, "2.5").remark == "Now part of 2.3.");
}

TEST_CASE("what joined is told with where it came from") {
  CHECK(line(changes_of(2022, "q3"), MovementKind::part, "2.6").remark == "From 2.1. Traders asked what came of the meetings.");
  CHECK(line(changes_of(2022, "q1"), MovementKind::joined, "1.2(1)").remark == "Made of 1.1a(1) and 1.1b(1).");
  CHECK(line(changes_of(2022, "q1"), MovementKind::divided, "1.2").remark == "Now 2.1 and 2.2.");
  CHECK(line(changes_of(2021, "late-year"), MovementKind::added, "1.1a(2)").remark == std::nullopt);
}

TEST_CASE("a target that was lowered until the result met it is told as such") {
  const ChangeLine lowered = line(changes_of(2021, "late-year"), MovementKind::target_changed, "1.1a(1)");
  CHECK(lowered.word == "Target lowered");
  CHECK((lowered.before == "at least 60 night buses" && lowered.after == "at least 40 night buses"));
  CHECK(lowered.remark == "The result that is reported meets the new target. It would not have met the old one.");
  const ChangeLine dropped = line(changes_of(2022, "q1"), MovementKind::target_changed, "2.2(1)");
  CHECK(dropped.word == "Target dropped");
  CHECK(dropped.after == "no target in numbers");
}

TEST_CASE("what is late says by which date") {
  CHECK(line(changes_of(2022, "q2"), MovementKind::newly_late, "1.2(1)").remark == "Its date has passed: August 2022.");
  CHECK(line(changes_of(2022, "q2"), MovementKind::newly_late, "2.4(1)").remark == "Its date has passed: that of its row.");
}

TEST_CASE("words that changed stand in quotation marks, numbers as they are printed") {
  const ChangeLine words = line(changes_of(2022, "q1"), MovementKind::text_changed, "3.1");
  CHECK((words.before == "“Ask them what they want.”" && words.after == "“Hear from residents.”"));
  const ChangeLine number = line(changes_of(2022, "q1"), MovementKind::renumbered, "3.1");
  CHECK((number.before == "2.1b" && number.after == "3.1"));
}

TEST_CASE("every kind of movement has a word of its own") {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < changes::kMovementKinds; ++i) words.push_back(views::word_of(static_cast<MovementKind>(i)));
  std::sort(words.begin(), words.end());
  CHECK(std::adjacent_find(words.begin(), words.end()) == words.end());
  CHECK_FALSE(words.front().empty());
}
