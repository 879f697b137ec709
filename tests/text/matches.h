// What tests share that look for something in a text.
#pragma once

#include <regex>
#include <string>
#include <vector>

namespace candour::test {

// What the first group of the pattern (ECMAScript) took, each time that it fits.
inline std::vector<std::string> matches(const std::string& text, const std::string& pattern) {
  const std::regex regex(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator it(text.begin(), text.end(), regex), end; it != end; ++it) found.push_back((*it)[1]);
  return found;
}

}  // namespace candour::test
