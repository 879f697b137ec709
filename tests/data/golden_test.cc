// The data of one page of each kind, byte for byte. CANDOUR_UPDATE_GOLDENS=1 rewrites the files below golden/; such a run
// fails, for it has compared nothing.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "../golden/golden.h"
#include "extracts.h"

using namespace candour;
using golden::bytes_of;

namespace {

namespace fs = std::filesystem;

const fs::path kFolder = CANDOUR_TEST_DATA "/golden";

const std::vector<std::string> kAddresses = {"/wendle/plan/2022-23/streets-and-squares/", "/wendle/plan/2021-22/night-time/",
                                             "/tarn/plan/2019-20/quiet-valley/", "/wendle/plan/2022-23/", "/wendle/plan/2022-23/q4/"};

std::vector<data::File> made() {
  std::vector<data::File> files;
  for (const std::string& address : kAddresses) {
    for (data::File& file : test::files_at(test::fictional(), address, "https://candour.example")) files.push_back(std::move(file));
  }
  return files;
}

void rewrite() {
  fs::create_directories(kFolder);
  for (const auto& entry : fs::directory_iterator(kFolder)) fs::remove(entry.path());
  for (const data::File& file : made()) std::ofstream(kFolder / file.name, std::ios::binary) << file.bytes;
}

}  // namespace

TEST_CASE("the data of a page of each kind is what it was") {
  if (std::getenv("CANDOUR_UPDATE_GOLDENS") != nullptr) {
    rewrite();
    FAIL("goldens rewritten: run again without CANDOUR_UPDATE_GOLDENS");
  }
  for (const data::File& file : made()) {
    INFO(file.name);
    const std::string golden = bytes_of(kFolder / file.name);
    const auto differs = std::mismatch(golden.begin(), golden.end(), file.bytes.begin(), file.bytes.end());
    if (differs.first == golden.end() && differs.second == file.bytes.end()) continue;
    const auto at = static_cast<std::size_t>(differs.first - golden.begin());
    const std::size_t from = at < 60 ? 0 : at - 60;
    FAIL_CHECK("byte " << at << "\n  golden: " << golden.substr(std::min(from, golden.size()), 120) << "\n  made:   "
                       << file.bytes.substr(std::min(from, file.bytes.size()), 120));
  }
}

TEST_CASE("there is no golden that nothing is held against") {
  std::vector<std::string> expected;
  std::vector<std::string> found;
  for (const data::File& file : made()) expected.push_back(file.name);
  for (const auto& entry : fs::directory_iterator(kFolder)) found.push_back(entry.path().filename().string());
  std::sort(expected.begin(), expected.end());
  std::sort(found.begin(), found.end());
  CHECK(found == expected);
}
