// What a publisher tells the publication guard (docs/guard.md): what is public although it looks private, and who looked at
// what may need a second look. None of it is part of the record.
#pragma once

#include <string>
#include <vector>

#include "diagnostics/source.h"
#include "model/time.h"

namespace candour::model {

// What a person may clear. Everything else that the guard finds has to be mended, or named as public.
enum class Clearable { possible_person, initials, unfinished, small_number, unknown_format };

// Somebody looked at these words, and says that they may be published.
struct Clearance {
  Clearable rule = Clearable::possible_person;
  std::string words;  // the words found, or words around them
  std::string by;     // a role, never a name
  std::string reason;
  Date until;         // the last day on which it holds
  diagnostics::Span span;
};

struct GuardSettings {
  std::vector<std::string> names;             // look like people and are none
  std::vector<std::string> mail_addresses;    // shared mailboxes
  std::vector<std::string> telephone_numbers; // of switchboards and helplines
  std::vector<std::string> postcodes;         // of public buildings
  int small_numbers_below = 5;                // counts of people below this are small
  std::vector<Clearance> cleared;
};

}  // namespace candour::model
