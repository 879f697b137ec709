// What tests share that hold what is made against files that are kept.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace golden {

// Empty where there is no such file.
inline std::string bytes_of(const std::filesystem::path& file) {
  std::ostringstream bytes;
  bytes << std::ifstream(file, std::ios::binary).rdbuf();
  return bytes.str();
}

// The first line that differs, of both: a page is too long to be printed twice.
inline std::string first_difference(const std::string& expected, const std::string& made) {
  std::istringstream left(expected);
  std::istringstream right(made);
  std::string a;
  std::string b;
  for (int line = 1;; ++line) {
    const bool more_left = static_cast<bool>(std::getline(left, a));
    const bool more_right = static_cast<bool>(std::getline(right, b));
    if (!more_left && !more_right) return "only the ends of their lines differ";
    if (more_left && more_right && a == b) continue;
    return "line " + std::to_string(line) + "\n  golden: " + (more_left ? a : "(the end)") + "\n  made:   " + (more_right ? b : "(the end)");
  }
}

}  // namespace golden
