// The rows and outcomes of a plan in order, and every reference to them from its updates.
#pragma once

#include "resolve/names.h"

namespace candour::resolve {

// Fills plan.rows, plan.outcomes and plan.promises, and the references of the plan's updates.
void resolve_rows(model::Plan& plan, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::resolve
