// The identities of promises, and every reference to them within a plan and from the plan that follows it.
#pragma once

#include "resolve/names.h"

namespace candour::resolve {

// Fills in the references of every life and every amendment. Rows and outcomes must have been listed (plan_rows.h).
void resolve_lives(model::Record& record, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::resolve
