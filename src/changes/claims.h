// Whether what is reported agrees with itself, from one report to the next and within one. Reports may say what looks so, hence
// warnings; and what the author has told readers of, in a reason or a note, is not told again.
#pragma once

#include "diagnostics/diagnostic.h"
#include "model/record.h"
#include "progress/progress.h"

namespace candour::changes {

// Complete, then open again; complete, and the result misses the target; the same words as in the report before; a status that
// is new, with neither words nor progress (once for a report); one fact with two values within an entry.
void check_claims(const model::Record& record, const progress::Progress& progress, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::changes
