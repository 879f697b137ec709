// Every reference in the record that does not stay within one plan.
#pragma once

#include "resolve/names.h"

namespace candour::resolve {

// Fills in the ids of all references to documents, bodies, partnerships, strategies and objectives.
void resolve_references(model::Record& record, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::resolve
