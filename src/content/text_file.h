// The bytes of a content file, before anything is made of them.
#pragma once

#include "diagnostics/diagnostic.h"

namespace candour::content {

// Whether the record can do without a file.
enum class Presence { required, optional };

// Reports a file that is empty or not UTF-8; false when it was.
bool is_text(const diagnostics::Sources& sources, diagnostics::FileId file, Presence presence, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::content
