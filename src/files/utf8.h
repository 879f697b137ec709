// UTF-8, as far as reading files needs it.
#pragma once

#include <optional>
#include <string_view>

namespace candour::files {

// The length, 1 to 4, of the well-formed sequence that `text` starts with; 0 when it starts with none.
std::size_t utf8_length(std::string_view text);

// The offset of the first byte that is not part of well-formed UTF-8; nothing when all is well.
std::optional<std::size_t> first_not_utf8(std::string_view text);

}  // namespace candour::files
