// Checks templates against the C++ types they will be given, before any page is rendered.
#pragma once

#include "diagnostics/diagnostic.h"
#include "templates/program.h"
#include "templates/type.h"

namespace candour::templates {

// Follows the template and all it includes, with the types that each section puts in scope, and reports every name that
// does not exist, every list or group that is printed as if it were text, and text that is printed unescaped. A mistake
// in an included template names the includes that led there.
void check_names(const Library& library, const Program& program, const Type& root, const diagnostics::Sources& sources,
                 diagnostics::Diagnostics& diagnostics);

}  // namespace candour::templates
