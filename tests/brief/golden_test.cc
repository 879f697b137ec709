// The brief of one page of each kind, byte for byte. CANDOUR_UPDATE_GOLDENS=1 rewrites the files below golden/; such a run
// fails, for it has compared nothing.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "../golden/golden.h"
#include "briefs.h"

using namespace candour;
namespace fs = std::filesystem;

namespace {

const fs::path kFolder = CANDOUR_TEST_DATA "/golden";

// By the name of its golden.
std::map<std::string, std::string> made() {
  std::map<std::string, std::string> files;
  for (const auto& [name, address] : std::map<std::string, std::string>{{"report", "/wendle/plan/2022-23/q4/"},
                                                                        {"report-undated", "/wendle/plan/2021-22/late-year/"},
                                                                        {"plan", "/wendle/plan/2022-23/"},
                                                                        {"plan-of-blanks", "/tarn/plan/2019-20/"},
                                                                        {"objective", "/wendle/strategy/2020-23/feel-safe/"}}) {
    const test::Briefed it = test::briefed(address, "https://candour.example");
    files[name + ".txt"] = brief::text_of(it.brief);
    files[name + ".md"] = brief::markdown_of(it.brief);
    files[name + ".json"] = brief::json_of(it.brief);
  }
  return files;
}

}  // namespace

TEST_CASE("the brief of a page of each kind is what it was") {
  if (std::getenv("CANDOUR_UPDATE_GOLDENS") != nullptr) {
    fs::create_directories(kFolder);
    for (const auto& entry : fs::directory_iterator(kFolder)) fs::remove(entry.path());
    for (const auto& [name, bytes] : made()) std::ofstream(kFolder / name, std::ios::binary) << bytes;
    FAIL("goldens rewritten: run again without CANDOUR_UPDATE_GOLDENS");
  }
  for (const auto& [name, bytes] : made()) {
    INFO(name);
    const std::string golden = golden::bytes_of(kFolder / name);
    if (golden != bytes) FAIL_CHECK(golden::first_difference(golden, bytes));
  }
}

TEST_CASE("there is no golden that nothing is held against") {
  const auto files = made();
  for (const auto& entry : fs::directory_iterator(kFolder)) CHECK(files.contains(entry.path().filename().string()));
}
