// From a draft, in which parts refer to one another by name, to the record, in which every reference is known and every
// rule of the record holds.
#pragma once

#include "content/load.h"
#include "diagnostics/diagnostic.h"
#include "model/record.h"

namespace candour::resolve {

// Reports every broken reference and every broken rule. What it returns may be used only if it reported no error.
model::Record resolve(content::Draft draft, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::resolve
