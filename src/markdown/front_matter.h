// The JSON that stands between two `---` lines at the head of a Markdown file.
#pragma once

#include <optional>
#include <string_view>

#include "diagnostics/diagnostic.h"

namespace candour::markdown {

// Byte offsets into the whole text.
struct FrontMatter {
  std::size_t json_offset = 0;
  std::size_t json_length = 0;
  std::size_t body_offset = 0;  // what follows the second `---` line
};

// Nothing, without a word, for a text that does not begin with a `---` line; nothing, and the error
// markdown/open-front-matter, for one in which no second `---` line follows. A byte order mark, CRLF and spaces after
// the dashes are tolerated. Whether there is good JSON in between is not looked at.
std::optional<FrontMatter> front_matter(diagnostics::FileId file, std::string_view text,
                                        diagnostics::Diagnostics& diagnostics);

}  // namespace candour::markdown
