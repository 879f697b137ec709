// Which closing tag belongs to which opening tag.
#pragma once

#include <string_view>
#include <vector>

#include "templates/token.h"

namespace candour::templates {

inline constexpr std::uint32_t kNoToken = 0xFFFFFFFF;

struct Structure {
  // For each token: of an opening tag its closing tag and the other way round; otherwise kNoToken.
  std::vector<std::uint32_t> partner;
  // For each token: the opening tag that it stands directly inside, or kNoToken.
  std::vector<std::uint32_t> inside;
};

// Deeper nesting within one template is refused, which bounds every walk over it.
inline constexpr std::size_t kMaxNesting = 64;

// Reports sections that are never closed, closing tags without an opening one, and nesting that is too deep. With
// errors, partners are incomplete.
Structure match(std::string_view text, diagnostics::FileId file, const std::vector<Token>& tokens,
                diagnostics::Diagnostics& diagnostics);

}  // namespace candour::templates
