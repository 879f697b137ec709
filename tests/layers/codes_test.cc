// Every mistake that Candour can report is shown to authors by some test, as they will read it.
#include <catch2/catch.hpp>

#include "modules.h"

using namespace layers;

TEST_CASE("every diagnostic code has a golden") {
  const fs::path root = CANDOUR_ROOT;
  std::string tests;
  for (const fs::path& path : files_below(root / "tests", {".cc", ".txt"})) tests += bytes_of(path);
  const std::regex code("\\bCode( k[A-Za-z0-9]+)? *\\{\"([^\"]*)\"|(?:error|warning)\\(\\{\"([^\"]*)\"");
  std::size_t codes = 0;
  Lines wrong;
  for (const File& file : read_all(root, "src")) {
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      std::smatch match;
      if (!std::regex_search(file.lines[i], match, code)) continue;
      const std::string name = match[2].matched ? match[2] : match[3];
      if (name.empty()) continue;
      ++codes;
      // Some are only for machines, and stand in a test's literal of JSON.
      const bool is_shown = tests.find("[" + name + "]") != std::string::npos || tests.find(R"(\"code\":\")" + name + R"(\")") != std::string::npos;
      if (!is_shown) wrong.push_back(place(file, i + 1) + name);
    }
  }
  CHECK(codes > 60);
  CHECK(wrong == Lines{});
}
