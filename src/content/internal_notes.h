// Notes between colleagues, which may stand in any object of a content file and are published nowhere:
//
//   {"text": "Meet every quarter.", "internal": "Ask the team whether this is still so."}
#pragma once

#include <string>
#include <vector>

#include "json/node.h"

namespace candour::content {

// The field that holds one such note, or a list of them.
inline constexpr std::string_view kInternal = "internal";

struct InternalNote {
  std::string text;
  diagnostics::Span span;
};

// Takes the notes out of `root` and all below it, so that no reader ever sees them, and adds them to `notes` in the order of the
// file. A note that is no text is reported.
void take_internal_notes(json::Node& root, std::vector<InternalNote>& notes, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::content
