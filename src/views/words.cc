#include "views/words.h"

#include <fmt/format.h>

#include <cctype>
#include <cmath>

namespace candour::views {

using progress::Mark;

std::string_view sign_of(Mark mark) {
  switch (mark) {
    case Mark::complete: return "●";
    case Mark::in_progress: return "◑";
    case Mark::at_risk: return "◆";
    case Mark::not_started: return "△";
    case Mark::not_started_or_at_risk: return "▲";
    case Mark::withdrawn: return "⊘";
    case Mark::not_due: return "–";
    case Mark::not_recorded: return "○";
    case Mark::withheld: return "■";
    case Mark::not_applicable: return "·";
  }
  return "";
}

std::string_view label_of(Mark mark) {
  switch (mark) {
    case Mark::complete: return "Complete";
    case Mark::in_progress: return "In progress";
    case Mark::at_risk: return "At risk";
    case Mark::not_started: return "Not started";
    case Mark::not_started_or_at_risk: return "Not started or at risk";
    case Mark::withdrawn: return "Withdrawn";
    case Mark::not_due: return "Not due yet";
    case Mark::not_recorded: return "Not recorded";
    case Mark::withheld: return "Left out";
    case Mark::not_applicable: return "No status in this plan";
  }
  return "";
}

std::string_view in_sentence(Mark mark) {
  switch (mark) {
    case Mark::complete: return "complete";
    case Mark::in_progress: return "in progress";
    case Mark::at_risk: return "at risk";
    case Mark::not_started: return "not started";
    case Mark::not_started_or_at_risk: return "not started or at risk";
    case Mark::withdrawn: return "withdrawn";
    case Mark::not_due: return "not due yet";
    case Mark::not_recorded: return "not recorded";
    case Mark::withheld: return "left out";
    case Mark::not_applicable: return "without a status";
  }
  return "";
}

std::string_view meaning_of(Mark mark) {
  switch (mark) {
    case Mark::complete: return "The report says that what was promised is done.";
    case Mark::in_progress: return "The report says that work is under way or on target. This is not a warning.";
    case Mark::at_risk: return "The report says that the promise may not be kept.";
    case Mark::not_started: return "The report says that work has not begun.";
    case Mark::not_started_or_at_risk:
      return "The report uses one colour for both and does not say which of the two it means.";
    case Mark::withdrawn: return "The partnership has said that it will no longer do this.";
    case Mark::not_due: return "The report says that nothing was due by then.";
    case Mark::not_recorded:
      return "The plan has room for a status and nothing is recorded. It may be done or not: the record does not say.";
    case Mark::withheld: return "A status was recorded and is left out of this site, for a reason that is given.";
    case Mark::not_applicable: return "This plan does not give its outcomes a status at all.";
  }
  return "";
}

std::string_view label_of(model::NoteKind kind) {
  using K = model::NoteKind;
  switch (kind) {
    case K::date_conflict: return "Dates do not agree";
    case K::figure_conflict: return "Figures do not agree";
    case K::name_conflict: return "Names differ";
    case K::status_conflict: return "Status and words do not agree";
    case K::spelling: return "Spelling";
    case K::lost_in_extract: return "Lost in the text we have";
    case K::wrong_date_of_law: return "Date of a law";
    case K::wording_unclear: return "The wording is unclear";
    case K::dangling_reference: return "Points to something that is not there";
    case K::not_comparable: return "Not comparable";
    case K::structure: return "How the document is laid out";
    case K::gap: return "A gap in the record";
    case K::inference: return "Our inference";
  }
  return "";
}

std::string_view label_of(model::WithheldClass kind) {
  using K = model::WithheldClass;
  switch (kind) {
    case K::officer_names: return "Names of staff";
    case K::staff_initials: return "Initials of staff";
    case K::member_of_the_public: return "A member of the public";
    case K::volunteer_name: return "Name of a volunteer";
    case K::signed_public_role: return "Name of someone in a public role";
    case K::internal_query: return "A query between staff";
    case K::candid_remark: return "A remark on a partner or on people";
    case K::operational_detail: return "Details of police work";
    case K::named_business: return "Name of a business";
    case K::school_and_incident: return "A school and an incident";
    case K::faith_community: return "A community group";
    case K::identifiable_household: return "Details of a household";
    case K::small_count: return "A count of very few people";
    case K::camera_coverage: return "Details of cameras";
  }
  return "";
}

std::string_view why_withheld(model::WithheldClass kind) {
  using K = model::WithheldClass;
  switch (kind) {
    case K::officer_names: return "The body or team that leads is what a resident needs to know. The person may have moved on.";
    case K::staff_initials: return "Initials can point to a person.";
    case K::member_of_the_public: return "People who raise a matter with a council do not expect to be named on a website.";
    case K::volunteer_name: return "Volunteers hold no public post.";
    case K::signed_public_role: return "The role is given. A name is added only when its holder agrees.";
    case K::internal_query: return "A note from one member of staff to another is not a report to the public.";
    case K::candid_remark: return "A passing judgement on a partner, a provider or clients is not a finding, and they could not answer it.";
    case K::operational_detail: return "It could help those whom the police are watching.";
    case K::named_business: return "A suspicion about a business that was not proved could harm it.";
    case K::school_and_incident: return "It could mark out the pupils of one school.";
    case K::faith_community: return "Naming one community could lead to harm for its members.";
    case K::identifiable_household: return "Neighbours could tell who is meant, and not all that was suspected was proved.";
    case K::small_count: return "A count of very few people can point to one of them, and so can a number from which it could be worked out.";
    case K::camera_coverage: return "It could show where there are no cameras.";
  }
  return "";
}

std::string_view word_of(model::Colour colour) {
  switch (colour) {
    case model::Colour::green: return "green";
    case model::Colour::amber: return "amber";
    case model::Colour::red: return "red";
  }
  return "";
}

std::string_view label_of(model::BodyKind kind) {
  using K = model::BodyKind;
  switch (kind) {
    case K::council: return "Council";
    case K::police: return "Police";
    case K::fire_and_rescue: return "Fire and rescue service";
    case K::probation: return "Probation service";
    case K::health: return "Health body";
    case K::charity: return "Charity";
    case K::school: return "School or college";
    case K::company: return "Company or housing provider";
    case K::scheme: return "Scheme";
    case K::service: return "Service";
    case K::team: return "Team";
    case K::group: return "Group of several bodies";
    case K::board: return "Board";
    case K::office: return "Office";
    case K::partnership: return "Partnership";
    case K::public_at_large: return "Members of the public";
  }
  return "";
}

std::string_view label_of(model::StrategyStanding standing) {
  using S = model::StrategyStanding;
  switch (standing) {
    case S::adopted: return "Adopted";
    case S::draft: return "Draft";
    case S::superseded: return "Superseded";
    case S::known_through_another_document: return "Known only through another document";
  }
  return "";
}

std::string_view label_of(model::PlanStanding standing) {
  switch (standing) {
    case model::PlanStanding::draft: return "Draft";
    case model::PlanStanding::live: return "Its document calls itself live: to be updated during the year";
    case model::PlanStanding::final: return "Final";
  }
  return "";
}

std::string_view label_of(model::DocumentKind kind) {
  switch (kind) {
    case model::DocumentKind::action_plan: return "Action plan";
    case model::DocumentKind::strategy: return "Strategy";
    case model::DocumentKind::decision_report: return "Report for a decision";
  }
  return "";
}

std::string_view word_of(model::ObjectiveLabel label) {
  switch (label) {
    case model::ObjectiveLabel::objective: return "objective";
    case model::ObjectiveLabel::priority: return "priority";
  }
  return "";
}

std::string label_of(model::Basis basis, std::optional<model::Strength> strength) {
  switch (basis) {
    case model::Basis::stated: return "Stated in the document";
    case model::Basis::inferred: return strength == model::Strength::weak ? "Our inference, weak" : "Our inference";
    case model::Basis::none: return "No match";
  }
  return "";
}

std::string_view statement_of(model::Absence absence) {
  switch (absence) {
    case model::Absence::not_in_plan: return "Not in this plan";
    case model::Absence::blank_in_source: return "Blank in the document";
    case model::Absence::given_as_not_applicable: return "“N/A” in the document";
    case model::Absence::lost_in_extract: return "Lost in the text we have";
    case model::Absence::withheld: return "Left out of this site";
  }
  return "";
}

std::string_view statement_of(const model::ProgressEntry* entry) {
  if (entry == nullptr) return statement_of(model::Absence::blank_in_source);
  switch (entry->kind) {
    case model::ProgressKind::update: return "Update given";
    case model::ProgressKind::none_recorded: return "No update is recorded";
    case model::ProgressKind::withheld: return statement_of(model::Absence::withheld);
  }
  return "";
}

std::string plural(std::string_view singular) {
  if (singular.ends_with("y") && !singular.ends_with("ay") && !singular.ends_with("ey")) {
    return std::string(singular.substr(0, singular.size() - 1)) + "ies";
  }
  return std::string(singular) + "s";
}

std::string counted(int number, std::string_view singular) {
  return number_text(number) + " " + (number == 1 ? std::string(singular) : plural(singular));
}

std::string number_text(double value) {
  const double size = std::fabs(value);
  std::string digits = size == std::floor(size) ? fmt::format("{:.0f}", size) : fmt::format("{}", size);
  if (digits.find('e') != std::string::npos) {
    digits = fmt::format("{:.9f}", size);
    digits.erase(digits.find_last_not_of('0') + 1);
  }
  const std::size_t point = std::min(digits.find('.'), digits.size());
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && i < point && (point - i) % 3 == 0) out += ',';
    out += digits[i];
  }
  return (value < 0 ? "\u2212" : "") + out;
}

std::string money_text(const model::Amount& amount) {
  const long long pence = std::llround(std::fabs(amount.value) * 100);
  std::string number = number_text(static_cast<double>(pence / 100));
  // Pence are two digits or none.
  if (pence % 100 != 0) number += fmt::format(".{:02}", pence % 100);
  return (amount.value < 0 ? "\u2212" : "") + (amount.currency == "GBP" ? "£" : amount.currency + " ") + number;
}

std::string count_text(const model::Count& count) {
  if (const auto value = exact(count)) return number_text(*value);
  if (const auto* small = std::get_if<model::FewerThan>(&count)) return fmt::format("fewer than {}", small->limit);
  return "not shown";
}

std::string_view why_not_shown(const model::Count& count) {
  const auto* gone = std::get_if<model::NotShown>(&count);
  if (gone == nullptr) return "";
  switch (gone->why) {
    case model::Hidden::beside_small_count: return "so that a small number beside it cannot be worked out";
    case model::Hidden::near_earlier_count: return "so that a small difference between two reports cannot be worked out";
    case model::Hidden::of_few_people: return "because it stands for few people";
  }
  return "";
}

std::string joined(const std::vector<std::string>& items, std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += i + 1 == items.size() ? fmt::format(" {} ", last) : ", ";
    out += items[i];
  }
  return out;
}

std::string capitalised(std::string_view text) {
  std::string out(text);
  if (!out.empty()) out[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(out[0])));
  return out;
}

std::string sentence(std::string_view text) {
  // A mark within closing quotation marks or brackets ends the sentence too.
  std::string_view body = text;
  for (bool closing = true; closing;) {
    closing = false;
    for (const std::string_view mark : {"”", "’", "\"", "'", ")", "]"}) {
      if (!body.ends_with(mark)) continue;
      body.remove_suffix(mark.size());
      closing = true;
    }
  }
  const bool ended = body.empty() || std::string_view(".?!:").find(body.back()) != std::string_view::npos;
  return ended ? std::string(text) : std::string(text) + ".";
}

std::optional<std::string> before_election(const model::Site& site, const model::Date& as_of) {
  if (!site.is_before_election(as_of)) return std::nullopt;
  const model::PreElection& period = *site.pre_election;
  const std::string days = period.from.date == period.until.date ? "On " + in_words(period.from.date) : "From " + in_words(model::DateRange{period.from.date, period.until.date});
  return days + ", before an election, we leave out quotations and pictures. The facts stay.";
}

}  // namespace candour::views
