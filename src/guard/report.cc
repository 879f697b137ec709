#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "guard/guard.h"
#include "guard/mask.h"
#include "guard/people.h"
#include "guard/plain_text.h"

namespace candour::guard {

using diagnostics::Code;
using diagnostics::Diagnostic;
using diagnostics::Diagnostics;
using diagnostics::Excerpt;
using diagnostics::Severity;

namespace {

constexpr Code kPerson{"guard/person"};
constexpr Code kPossiblePerson{"guard/possible-person"};
constexpr Code kInitials{"guard/initials"};
constexpr Code kTelephone{"guard/telephone"};
constexpr Code kMailAddress{"guard/mail-address"};
constexpr Code kPostcode{"guard/postcode"};
constexpr Code kCaseReference{"guard/case-reference"};
constexpr Code kPlaceholder{"guard/placeholder"};
constexpr Code kUnfinished{"guard/unfinished"};
constexpr Code kInternal{"guard/internal"};
constexpr Code kSuppressed{"guard/suppressed"};
constexpr Code kSmallNumber{"guard/small-number"};
constexpr Code kPictureNote{"guard/picture-note"};
constexpr Code kUnreadable{"guard/unreadable"};
constexpr Code kUnknownFormat{"guard/unknown-format"};
constexpr Code kExpired{"guard/clearance-ended"};
constexpr Code kNotNeeded{"guard/clearance-not-needed"};
constexpr Code kByPerson{"guard/clearance-by-a-name"};

Code code_of(Rule rule) {
  switch (rule) {
    case Rule::person: return kPerson;
    case Rule::possible_person: return kPossiblePerson;
    case Rule::initials: return kInitials;
    case Rule::telephone: return kTelephone;
    case Rule::mail_address: return kMailAddress;
    case Rule::postcode: return kPostcode;
    case Rule::case_reference: return kCaseReference;
    case Rule::placeholder: return kPlaceholder;
    case Rule::unfinished: return kUnfinished;
    case Rule::internal: return kInternal;
    case Rule::suppressed: return kSuppressed;
    case Rule::small_number: return kSmallNumber;
    case Rule::picture_note: return kPictureNote;
    case Rule::unreadable: return kUnreadable;
    case Rule::unknown_format: return kUnknownFormat;
  }
  return kPerson;
}

// Such words say nothing of anybody, and are easier to find when they are shown.
bool is_harmless(Rule rule) { return rule == Rule::placeholder || rule == Rule::unfinished || rule == Rule::unknown_format; }

std::string where(const Finding& finding, const std::set<std::string>& named) {
  // The name of a file may be what is wrong with it.
  const std::string file = named.contains(finding.file) ? masked(finding.file) : finding.file;
  std::string text = fmt::format("{} `{}`", in_words(finding.place), file);
  if (finding.files > 1) text += fmt::format(" and {} more file{}", finding.files - 1, finding.files == 2 ? "" : "s");
  return text;
}

std::string message(const Finding& finding, const std::set<std::string>& named) {
  if (finding.rule == Rule::unreadable || finding.rule == Rule::picture_note) {
    const std::string what = finding.words.substr(finding.words.rfind(": ") + 2);
    const std::string file = named.contains(finding.file) ? masked(finding.file) : finding.file;
    return finding.rule == Rule::unreadable ? fmt::format("`{}` cannot be checked: {}", file, what) : fmt::format("`{}` carries {}", file, what);
  }
  if (finding.rule == Rule::unknown_format) return fmt::format("`{}` is of a kind that cannot be checked", finding.file);
  if (finding.rule == Rule::internal || finding.rule == Rule::suppressed) return fmt::format("{} would be published, {}", in_words(finding.rule), where(finding, named));
  return fmt::format("{} would be published: `{}`, {}", in_words(finding.rule), is_harmless(finding.rule) ? finding.words : masked(finding.words), where(finding, named));
}

// A day that is not said stands for the last of its month, a month for the last of its year.
bool has_ended(const model::Date& until, const model::Date& as_of) {
  model::Date last = until;
  if (last.month == 0) last.month = 12;
  if (last.day == 0) last.day = 31;
  return last < as_of;
}

}  // namespace

void Guard::report_findings(Review review, const PlaceOf& place_of, Diagnostics& diagnostics) const {
  const std::vector<Finding> all = findings();
  std::set<std::string> named;
  for (const Finding& finding : all) {
    if (finding.place == Place::file_name) named.insert(finding.file);
  }
  for (const Finding& finding : all) {
    Diagnostic diagnostic;
    diagnostic.severity = review == Review::listed && level(finding.rule) == Level::review ? Severity::warning : Severity::error;
    diagnostic.code = code_of(finding.rule);
    diagnostic.message = message(finding, named);
    diagnostic.hints = {std::string(advice(finding.rule))};
    diagnostic.excerpt = Excerpt::withheld;  // whatever was found, the line may hold more
    const bool is_forbidden = finding.rule == Rule::internal || finding.rule == Rule::suppressed;
    const bool has_words = finding.rule != Rule::unreadable && finding.rule != Rule::picture_note && finding.rule != Rule::unknown_format;
    if (is_forbidden) diagnostic.span = policy_.forbidden[finding.forbidden].span;
    else if (has_words) diagnostic.span = place_of(finding);
    diagnostics.add(std::move(diagnostic));
  }
}

void Guard::report(Review review, const PlaceOf& place_of, Diagnostics& diagnostics) const {
  report_findings(review, place_of, diagnostics);
  report_clearances(diagnostics);
}

void Guard::report_clearances(Diagnostics& diagnostics) const {
  const std::vector<model::Clearance>& clearances = policy_.settings.cleared;
  for (std::size_t i = 0; i < clearances.size(); ++i) {
    const model::Clearance& clearance = clearances[i];
    const auto add = [&](Severity severity, Code code, std::string message, std::string hint) {
      diagnostics.add({severity, code, clearance.span, std::move(message), {std::move(hint)}, {}, Excerpt::withheld});
    };
    Matches people;
    const std::string by = plain(clearance.by);
    find_people(by, Words(by).list(), {}, people);
    if (!people.empty()) add(Severity::error, kByPerson, fmt::format("cleared by `{}`, which looks like a person's name", masked(by)), "write the role instead, like `data protection officer`");
    if (!matcher_.allowed().was_used(i)) {
      add(Severity::warning, kNotNeeded, "nothing that would be published needs this clearance", "take it off the list");
    } else if (has_ended(clearance.until, policy_.as_of)) {
      add(Severity::error, kExpired, fmt::format("this clearance ended on {}", model::in_words(clearance.until)),
          "look at the words again, and give a new day; or take them out of what is published");
    }
  }
}

}  // namespace candour::guard
