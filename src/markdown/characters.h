// What counts as blank, and what no text of ours may hold. Of no use outside this module.
#pragma once

#include <string_view>

#include "diagnostics/diagnostic.h"

namespace candour::markdown {

constexpr diagnostics::Code kControl{"markdown/control-character"};
constexpr diagnostics::Code kInvisible{"markdown/invisible-character"};

inline bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n\r") == std::string_view::npos; }

// Control characters but those that end or indent a line: neither HTML nor PDF nor a feed could carry them.
inline bool is_bad_control(char c) {
  return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
}

}  // namespace candour::markdown
