// What the publication guard looks for. docs/guard.md says it to those who publish.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "model/guard.h"

namespace candour::guard {

enum class Rule {
  person,           // "J. Example", "Mr Example", a given name and a surname
  possible_person,  // a given name alone; two capitalised words where a name would stand
  initials,         // "(JE)"
  telephone,        // UK numbers, and those of other countries with their code
  mail_address,
  postcode,         // a full one: it can stand for a single house
  case_reference,   // of a crime, an incident, a patient
  placeholder,      // "??", "lorem ipsum", "insert name here"
  unfinished,       // "TBC", "waiting for …"
  internal,         // what a content file marks as internal
  suppressed,       // a count that was suppressed
  small_number,     // "one victim"
  picture_note,     // what a camera or a program wrote beside a picture
  unreadable,       // a file that cannot be looked into
  unknown_format    // a file of a kind that the guard cannot look into
};

inline constexpr std::array kRules = {Rule::person,      Rule::possible_person, Rule::initials,   Rule::telephone, Rule::mail_address,
                                      Rule::postcode,    Rule::case_reference,  Rule::placeholder, Rule::unfinished, Rule::internal,
                                      Rule::suppressed,  Rule::small_number,    Rule::picture_note, Rule::unreadable, Rule::unknown_format};

// What a finding asks for: to be mended, or to be looked at by somebody who then clears it.
enum class Level { block, review };

// Its stable name: "possible-person".
std::string_view name(Rule rule);
// What people may clear is what needs a review, and nothing else.
std::optional<model::Clearable> clearable(Rule rule);
inline Level level(Rule rule) { return clearable(rule) ? Level::review : Level::block; }
// What was found, in words: "a telephone number".
std::string_view in_words(Rule rule);
// What to do about it.
std::string_view advice(Rule rule);

}  // namespace candour::guard
