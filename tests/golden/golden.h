// What tests share that hold what is made against files that are kept.
#pragma once

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
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

// Holds files, by name, against those of a folder, which are to be these and no others. CANDOUR_UPDATE_GOLDENS=1 makes them so; such
// a run fails, for it has compared nothing.
inline void hold_against(const std::filesystem::path& folder, const std::map<std::string, std::string>& made) {
  namespace fs = std::filesystem;
  if (std::getenv("CANDOUR_UPDATE_GOLDENS") != nullptr) {
    fs::remove_all(folder);
    fs::create_directories(folder);
    for (const auto& [name, bytes] : made) std::ofstream(folder / name, std::ios::binary) << bytes;
    FAIL("goldens rewritten: run again without CANDOUR_UPDATE_GOLDENS");
  }
  for (const auto& [name, bytes] : made) {
    INFO(name);
    const std::string expected = bytes_of(folder / name);
    if (expected != bytes) FAIL_CHECK(first_difference(expected, bytes));
  }
  for (const auto& entry : fs::directory_iterator(folder)) {
    INFO("nothing is held against " << entry.path().filename().string());
    CHECK(made.contains(entry.path().filename().string()));
  }
}

}  // namespace golden
