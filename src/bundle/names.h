// Names under which files can be unpacked anywhere.
#pragma once

#include <vector>

#include "diagnostics/diagnostic.h"
#include "files/rel_path.h"

namespace candour::bundle {

// Reports each path that some machine could not make a file of, or would make another file of: one whose part Windows keeps for
// a device (`aux`, `con.html`), ends in a dot or a space, or holds a character that Windows allows in no name ("Naming Files, Paths,
// and Namespaces", Microsoft); two that differ only in their capitals or in how an accent is written, which Windows and macOS
// take for one. That it leads nowhere else (`..`, `/etc`, `C:\`) goes without saying: a RelPath cannot.
void check_names(const std::vector<files::RelPath>& paths, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::bundle
