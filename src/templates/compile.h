// From a file to a Program.
#pragma once

#include <memory>
#include <string>

#include "diagnostics/diagnostic.h"
#include "templates/program.h"

namespace candour::templates {

// Parses the file as the template `name`. Every mistake in it is reported; with any, the program is marked broken.
std::unique_ptr<Program> compile(std::string name, const diagnostics::Sources& sources, diagnostics::FileId file,
                                 diagnostics::Diagnostics& diagnostics);

}  // namespace candour::templates
