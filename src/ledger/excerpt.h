// Two values that differ, short enough for a message.
#pragma once

#include <optional>
#include <string>

namespace candour::ledger {

struct Excerpts {
  std::string first;
  std::string second;
};

// Both in backticks, or "nothing"; of long ones, some words around the first place where they differ.
Excerpts excerpts(const std::optional<std::string>& first, const std::optional<std::string>& second);

}  // namespace candour::ledger
