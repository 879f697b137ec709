// Of no use outside this module.
#pragma once

#include <string>

#include "views/parts.h"

namespace candour::views {

// Its words, where none can carry more weight than the others.
inline std::string text_of(const Phrase& phrase) {
  std::string text;
  for (const Run& run : phrase) text += run.text;
  return text;
}

}  // namespace candour::views
