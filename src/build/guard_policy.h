// What the publication guard is told of the content.
#pragma once

#include "build/plain_english.h"
#include "content/load.h"
#include "disclose/disclose.h"
#include "guard/guard.h"

namespace candour::build {

// The settings with the site's mailbox, the names that the record gives to things, and every internal note as a forbidden text.
guard::Policy policy_of(const content::Draft& draft, const model::Date& as_of);

// Forbids what was taken out to protect few people, however it is written.
void forbid(guard::Policy& policy, const std::vector<disclose::TakenOut>& taken_out);

// Where the words of a finding stand in the content, with what follows them or else alone; the default Span where they do not.
diagnostics::Span place_of(const guard::Finding& finding, const Texts& texts);

}  // namespace candour::build
