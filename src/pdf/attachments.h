// Files within the file (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8).
#pragma once

#include <string>
#include <vector>

#include "pdf/file.h"
#include "pdf/write.h"

namespace candour::pdf {

// Adds them, and returns the catalogue's entries that lead to them: both by name (Names) and as what the whole document is
// associated with (AF). Nothing where there are none.
std::string add_attachments(File& file, std::vector<Attachment> attachments, typeset::Day modified);

}  // namespace candour::pdf
