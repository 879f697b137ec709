#include "changes/same_words.h"

namespace candour::changes {

std::string normalised(std::string_view text) {
  std::string result;
  bool space = false;
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      space = true;
      continue;
    }
    if (space && !result.empty()) result += ' ';
    space = false;
    result += c;
  }
  return result;
}

bool same_words(std::string_view a, std::string_view b) { return a == b || normalised(a) == normalised(b); }

}  // namespace candour::changes
