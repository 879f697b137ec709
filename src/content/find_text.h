// From words on a page back to the file in which an author wrote them.
#pragma once

#include <string_view>
#include <vector>

#include "diagnostics/source.h"

namespace candour::content {

// Where `sentence` begins in the first of `files` that has it; the default Span where none does, as with the program's own
// sentences. It looks past what parts a page from its file: escapes of JSON, the signs of Markdown, line ends. A sentence
// that the page completes (a term that it expands, a figure that it adds) is found by its beginning, if that is long enough to be
// its own.
diagnostics::Span find_text(std::string_view sentence, const std::vector<diagnostics::FileId>& files, const diagnostics::Sources& sources);

}  // namespace candour::content
