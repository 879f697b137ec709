// The words that people read for the record's kinds and states: British English, and said once for every output.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/record.h"
#include "progress/tally.h"

namespace candour::views {

// "Not started or at risk": as a label.
std::string_view label_of(progress::Mark mark);
// "not started or at risk": within a sentence.
std::string_view in_sentence(progress::Mark mark);
// The mark in a text, where it cannot be drawn: a sign that Unicode has, as like to the drawing as there is one.
std::string_view sign_of(progress::Mark mark);
inline constexpr const char* kOneForEach = "One mark for each promised outcome, in the order of the plan";
// What the mark says, for the page that explains the marks.
std::string_view meaning_of(progress::Mark mark);

std::string_view label_of(model::NoteKind kind);       // "Dates do not agree"
std::string_view label_of(model::WithheldClass kind);  // "Names of staff"
std::string_view why_withheld(model::WithheldClass kind);
std::string_view word_of(model::Colour colour);        // "green"
std::string_view label_of(model::BodyKind kind);       // "Council"
std::string_view label_of(model::StrategyStanding standing);
std::string_view label_of(model::PlanStanding standing);
std::string_view label_of(model::DocumentKind kind);
std::string_view word_of(model::ObjectiveLabel label);  // "objective"
// "Stated in the plan", "Our inference, weak".
std::string label_of(model::Basis basis, std::optional<model::Strength> strength);
// Why a cell is empty: "Blank in the document".
std::string_view statement_of(model::Absence absence);
// Of one row in one report, whether it says anything: "Update given", "No update is recorded". nullptr: a blank cell.
std::string_view statement_of(const model::ProgressEntry* entry);

// "1 outcome", "18 outcomes", "2 priorities".
std::string counted(int number, std::string_view singular);
std::string plural(std::string_view singular);
// "1,551" and "12.5".
std::string number_text(double value);
// "1,551", "fewer than 5" or "not shown".
std::string count_text(const model::Count& count);
// "because it stands for few people"; empty for what is shown, and for "fewer than 5", which says it.
std::string_view why_not_shown(const model::Count& count);
// "£110,850"; for other currencies the code and the number.
std::string money_text(const model::Amount& amount);
// "police, council and fire service".
std::string joined(const std::vector<std::string>& items, std::string_view last = "and");
// The first letter in upper case (ASCII only).
std::string capitalised(std::string_view text);
// The text ended by a full stop, unless it ends in a mark of its own.
std::string sentence(std::string_view text);

// What is left out on this day, before an election; nothing on all other days.
std::optional<std::string> before_election(const model::Site& site, const model::Date& as_of);

}  // namespace candour::views
