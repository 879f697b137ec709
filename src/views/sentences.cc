// The sentences that put a count into words. Each names what it is out of, and what is not recorded stands beside what is.
#include <fmt/format.h>

#include "views/common.h"

namespace candour::views {

using model::Column;
using model::Plan;
using progress::Mark;

std::string row_label(const Plan& plan) {
  return plan.row_level == model::RowLevel::aim ? plan.labels.aim : plan.labels.action;
}

std::string size_text(const Plan& plan, const progress::SectionSize& size) {
  std::string text = counted(size.aims, plan.labels.aim);
  // Where aims are the rows and list no actions, the aims are the actions: not a second number.
  const bool aims_are_actions = plan.row_level == model::RowLevel::aim && size.actions == size.aims && plan.has(Column::outcomes);
  if (!aims_are_actions) text += ", " + counted(size.actions, plan.labels.action);
  if (plan.has(Column::outcomes)) text += ", " + counted(size.outcomes, "outcome");
  return text;
}

namespace {

// "The one promised outcome", or "Of 59 promised outcomes,": how a sentence about all of them begins.
Phrase outcomes_opening(int total) {
  if (total == 1) return {{"The ", false}, {"one promised outcome", true}, {" ", false}};
  return {{"Of ", false}, {counted(total, "promised outcome"), true}, {", ", false}};
}

// What was delivered: "6 were complete, 6 in progress and 10 not started or at risk". Empty when nothing was reported.
std::string delivery_text(const progress::Tally& tally) {
  std::vector<std::string> parts;
  for (const Mark mark : {Mark::complete, Mark::in_progress, Mark::at_risk, Mark::not_started, Mark::not_started_or_at_risk,
                          Mark::withdrawn}) {
    const int count = tally.of(mark);
    if (count == 0) continue;
    const std::string verb = !parts.empty() ? "" : count == 1 ? "was " : "were ";
    const std::string number = tally.total() == 1 ? "" : std::to_string(count) + " ";
    parts.push_back(number + verb + std::string(in_sentence(mark)));
  }
  return joined(parts);
}

Phrase no_outcomes_sentence(const progress::Gaps& gaps) {
  std::vector<std::string> parts;
  if (gaps.outcomes_withheld > 0) parts.emplace_back("left out of this site");
  if (gaps.outcomes_lost > 0) parts.emplace_back("lost in the text we have");
  if (parts.empty()) return {{"No outcome is promised here.", false}};
  // Beside them a cell may be blank, which says nothing of what was promised.
  return {{"What is promised here is " + joined(parts, "or") + ", so no outcome is counted.", false}};
}

}  // namespace

Phrase tally_sentence(const progress::Tally& tally, const progress::Gaps& gaps) {
  const int total = tally.total();
  if (total == 0) return no_outcomes_sentence(gaps);
  Phrase phrase = outcomes_opening(total);
  const auto add = [&](std::string before, std::string strong) {
    phrase.push_back({std::move(before), false});
    phrase.push_back({std::move(strong), true});
    phrase.push_back({".", false});
  };
  const int blank = tally.of(Mark::not_recorded);
  if (tally.reported() > 0) {
    phrase.push_back({delivery_text(tally) + ".", false});
    if (tally.reported() == total && total > 1) phrase.push_back({" Every one has a recorded status.", false});
  } else if (blank == total) {
    add("", total == 1 ? "has no recorded status" : "none has a recorded status");
    return phrase;
  } else {
    phrase.push_back({total == 1 ? "has no status here." : "none has a status here.", false});
  }
  if (const int not_due = tally.of(Mark::not_due); not_due > 0) {
    phrase.push_back({fmt::format(" For {}, the report says that nothing was due yet.", not_due), false});
  }
  if (blank > 0) add(" For ", fmt::format("{}, no status is recorded", blank));
  if (const int withheld = tally.of(Mark::withheld); withheld > 0) {
    phrase.push_back({fmt::format(" For {}, the status is left out of this site.", withheld), false});
  }
  return phrase;
}

std::string tally_text(const progress::Tally& tally) {
  std::string text;
  for (const Mark mark : {Mark::complete, Mark::in_progress, Mark::at_risk, Mark::not_started, Mark::not_started_or_at_risk,
                          Mark::withdrawn, Mark::not_due, Mark::not_recorded, Mark::withheld, Mark::not_applicable}) {
    if (tally.of(mark) == 0) continue;
    const std::string count = number_text(tally.of(mark));
    text += text.empty() ? fmt::format("{} of {} ", count, number_text(tally.total())) : fmt::format(", {} ", count);
    text += in_sentence(mark);
  }
  return text.empty() ? "No outcome is counted here" : text;
}

std::string evidence_sentence(const progress::Tally& tally) {
  int words_only = 0;
  for (std::size_t i = 0; i < progress::kMarks; ++i) words_only += tally.of_words_only(static_cast<Mark>(i));
  if (words_only == 0) return "";
  return fmt::format("A status is known for {} of {}: {} by a colour and {} by words alone.", tally.reported(),
                     counted(tally.total(), "outcome"), tally.reported() - words_only, words_only);
}

Phrase coverage_sentence(const Plan& plan, const progress::Coverage& coverage) {
  if (coverage.rows == 0 || !plan.has(Column::progress)) return {};
  const bool one = coverage.rows == 1;
  const std::string rows = counted(coverage.rows, row_label(plan));
  Phrase phrase;
  if (coverage.blank() == coverage.rows) {
    return {{one ? "The one " : "All ", false},
            {one ? "update cell is blank" : fmt::format("{} update cells are blank", coverage.rows), true},
            {" in the document.", false}};
  }
  if (one) {
    phrase = {{"The one ", false}, {row_label(plan), true}, {coverage.updated == 1 ? " carries an update in words." : " carries no update.", false}};
  } else if (coverage.updated == coverage.rows) {
    phrase = {{"All ", false}, {rows, true}, {" carry an update in words.", false}};
  } else if (coverage.updated == 0) {
    phrase = {{"None of the ", false}, {rows, true}, {" carries an update in words.", false}};
  } else {
    phrase = {{fmt::format("{} of {}", coverage.updated, rows), true},
              {coverage.updated == 1 ? " carries an update in words." : " carry an update in words.", false}};
  }
  if (coverage.none_recorded > 0) phrase.push_back({fmt::format(" For {}, no update is recorded.", coverage.none_recorded), false});
  if (coverage.withheld > 0) phrase.push_back({fmt::format(" For {}, the update is left out of this site.", coverage.withheld), false});
  if (coverage.blank() > 0) phrase.push_back({fmt::format(" For {}, the cell is blank.", coverage.blank()), false});
  return phrase;
}

Phrase progress_sentence(const Plan& plan, const progress::Snapshot* snapshot, const progress::Tally& tally,
                         const progress::Coverage& coverage, const progress::SectionSize& size, const progress::Gaps& gaps) {
  if (snapshot == nullptr) {
    return {{counted(size.rows, row_label(plan)), true}, {", and no report yet.", false}};
  }
  if (plan.has(Column::status)) return tally_sentence(tally, gaps);
  Phrase phrase;
  if (plan.has(Column::outcomes)) {
    phrase = {{counted(size.outcomes, "outcome"), true}, {size.outcomes == 1 ? " was promised in " : " were promised in ", false},
              {counted(size.rows, row_label(plan)), true}, {". This plan gives no outcome a status. ", false}};
  } else {
    phrase = {{counted(size.aims, plan.labels.aim), true}, {" with ", false}, {counted(size.actions, plan.labels.action), true},
              {". This plan has no column for outcomes or their status. ", false}};
  }
  const Phrase covered = coverage_sentence(plan, coverage);
  phrase.insert(phrase.end(), covered.begin(), covered.end());
  return phrase;
}

namespace {

// "2 of 4 outcomes have no recorded status." Nothing when none is missing.
void add_gap(std::vector<std::string>& statements, int missing, int total, std::string_view noun, std::string_view what) {
  if (missing == 0) return;
  if (total == 1) {
    statements.push_back(fmt::format("The one {} has no {}.", noun, what));
  } else if (missing == total) {
    statements.push_back(fmt::format("None of the {} has a {}.", counted(total, noun), what));
  } else {
    statements.push_back(fmt::format("{} of {} {} no {}.", missing, counted(total, noun), missing == 1 ? "has" : "have", what));
  }
}

// The columns that a plan lacks, so that a reader does not look for them.
std::optional<std::string> missing_columns(const Plan& plan) {
  std::vector<std::string> names;
  for (const auto& [column, name] :
       {std::pair{Column::leads, "leads"}, std::pair{Column::partners, "partners"}, std::pair{Column::resources, "resources"},
        std::pair{Column::when_by, "dates"}, std::pair{Column::outcomes, "outcomes"}, std::pair{Column::progress, "progress"},
        std::pair{Column::status, "status"}, std::pair{Column::indicators, "indicators"}}) {
    if (!plan.has(column)) names.emplace_back(name);
  }
  if (names.empty()) return std::nullopt;
  return "This plan has no column for " + joined(names, "or") + ".";
}

}  // namespace

std::vector<std::string> gap_statements(const Plan& plan, const progress::Gaps& gaps, const progress::Tally* tally,
                                        const progress::Coverage* coverage) {
  std::vector<std::string> statements;
  const std::string row = row_label(plan);
  if (tally != nullptr && plan.has(Column::status)) {
    add_gap(statements, tally->of(Mark::not_recorded), tally->total(), "outcome", "recorded status");
  }
  if (plan.has(Column::leads)) {
    add_gap(statements, gaps.without_lead, gaps.rows, row, "named lead");
    // A group answers "who is in charge?" too.
    if (plan.has(Column::lead_groups)) add_gap(statements, gaps.without_lead_or_group, gaps.rows, row, "named lead or lead group");
  }
  if (plan.has(Column::when_by)) add_gap(statements, gaps.without_date, gaps.rows, row, "recorded date");
  if (plan.has(Column::outcomes)) {
    add_gap(statements, gaps.without_outcome, gaps.rows, row, "recorded outcome");
    add_gap(statements, gaps.without_target, gaps.outcomes, "outcome", "target in numbers");
  }
  if (coverage != nullptr && coverage->blank() > 0 && plan.has(Column::progress)) {
    const bool all = coverage->blank() == coverage->rows;
    statements.push_back(coverage->rows == 1 ? "The one update cell is blank."
                         : all               ? fmt::format("All {} update cells are blank.", coverage->rows)
                                             : fmt::format("{} of {} {} blank.", coverage->blank(), counted(coverage->rows, "update cell"),
                                                           coverage->blank() == 1 ? "is" : "are"));
  }
  if (plan.has(Column::targets) && gaps.outcomes == 0) statements.emplace_back("The plan’s target column is blank in every row.");
  if (auto columns = missing_columns(plan)) statements.push_back(std::move(*columns));
  return statements;
}

}  // namespace candour::views
