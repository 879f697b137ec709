// Joins templates: finds what each partial and parent names, checks that overridden blocks exist, and works out in
// which place of a page every variable stands.
#pragma once

#include "diagnostics/diagnostic.h"
#include "templates/program.h"

namespace candour::templates {

// What a name that nothing answers to means, of a field as of a template.
enum class Unknown {
  is_an_error,
  is_empty  // as the Mustache specification has it
};

// Sets Step::target and reports names of templates and blocks that do not exist.
void resolve_targets(Library& library, Unknown unknown, diagnostics::Diagnostics& diagnostics);

// Sets Step::place by following the HTML of each template, through partials, parents and blocks, and reports variables
// where no escaping makes them safe. Needs targets.
void place_variables(Library& library, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::templates
