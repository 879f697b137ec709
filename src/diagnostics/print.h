// Diagnostics as text for people and as JSON for machines.
#pragma once

#include <string>

#include "diagnostics/diagnostic.h"

namespace candour::diagnostics {

enum class Colour { off, on };

// For people: `file:line:column: error: message [code]`, the line with carets under the span, then one line per hint.
std::string for_people(const Diagnostics& diagnostics, const Sources& sources, Colour colour);

// For machines: {"diagnostics": [{"severity", "code", "file", "line", "column", "end_line", "end_column", "message",
// "hints"}], "errors": n, "warnings": n}, one line, ending in a line feed. Lines and columns count from 1; the end is the
// position after the last character.
std::string as_json(const Diagnostics& diagnostics, const Sources& sources);

}  // namespace candour::diagnostics
