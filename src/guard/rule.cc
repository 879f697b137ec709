#include "guard/rule.h"

namespace candour::guard {

std::string_view name(Rule rule) {
  switch (rule) {
    case Rule::person: return "person";
    case Rule::possible_person: return "possible-person";
    case Rule::initials: return "initials";
    case Rule::telephone: return "telephone";
    case Rule::mail_address: return "mail-address";
    case Rule::postcode: return "postcode";
    case Rule::case_reference: return "case-reference";
    case Rule::placeholder: return "placeholder";
    case Rule::unfinished: return "unfinished";
    case Rule::internal: return "internal";
    case Rule::suppressed: return "suppressed";
    case Rule::small_number: return "small-number";
    case Rule::picture_note: return "picture-note";
    case Rule::unreadable: return "unreadable";
    case Rule::unknown_format: return "unknown-format";
  }
  return "";
}

std::optional<model::Clearable> clearable(Rule rule) {
  switch (rule) {
    case Rule::possible_person: return model::Clearable::possible_person;
    case Rule::initials: return model::Clearable::initials;
    case Rule::unfinished: return model::Clearable::unfinished;
    case Rule::small_number: return model::Clearable::small_number;
    case Rule::unknown_format: return model::Clearable::unknown_format;
    case Rule::person:
    case Rule::telephone:
    case Rule::mail_address:
    case Rule::postcode:
    case Rule::case_reference:
    case Rule::placeholder:
    case Rule::internal:
    case Rule::suppressed:
    case Rule::picture_note:
    case Rule::unreadable: return std::nullopt;
  }
  return std::nullopt;
}

std::string_view in_words(Rule rule) {
  switch (rule) {
    case Rule::person: return "a person's name";
    case Rule::possible_person: return "what may be a person's name";
    case Rule::initials: return "what may be a person's initials";
    case Rule::telephone: return "a telephone number";
    case Rule::mail_address: return "an e-mail address";
    case Rule::postcode: return "a full postcode";
    case Rule::case_reference: return "the reference of a case";
    case Rule::placeholder: return "a placeholder";
    case Rule::unfinished: return "a word for what is not finished";
    case Rule::internal: return "words that are marked as internal";
    case Rule::suppressed: return "a count that was suppressed";
    case Rule::small_number: return "a small number of people";
    case Rule::picture_note: return "a note within a picture";
    case Rule::unreadable: return "a file that cannot be checked";
    case Rule::unknown_format: return "a file of a kind that cannot be checked";
  }
  return "";
}

std::string_view advice(Rule rule) {
  switch (rule) {
    case Rule::person: return "name the post or the body instead; where this is no person, add it to `names` in `guard.json`";
    case Rule::possible_person:
    case Rule::initials: return "name the post or the body instead; where this is no person, add it to `names` in `guard.json`, or clear it there";
    case Rule::telephone: return "take it out; a switchboard or a helpline may stand under `telephone_numbers` in `guard.json`";
    case Rule::mail_address: return "take it out; a shared mailbox may stand under `mail_addresses` in `guard.json`";
    case Rule::postcode: return "take it out; that of an office or a hall may stand under `postcodes` in `guard.json`";
    case Rule::case_reference: return "take it out";
    case Rule::placeholder: return "write what is meant to stand here, or take it out";
    case Rule::unfinished: return "say what is known, or have it cleared in `guard.json`";
    case Rule::internal: return "take the words out of what is published, or out of `internal`";
    case Rule::suppressed: return "take it out of every text, figure and file: it was suppressed because it could point at somebody";
    case Rule::small_number: return "say “some” or “fewer than” instead, or have it cleared in `guard.json`";
    case Rule::picture_note: return "save the picture without its notes (EXIF, XMP, comments), as every picture editor can";
    case Rule::unreadable: return "mend the file, or take off its password; nothing is known of what it holds";
    case Rule::unknown_format: return "publish it as text, HTML, CSV or PDF, or have it cleared in `guard.json`, with its name as the words";
  }
  return "";
}

}  // namespace candour::guard
