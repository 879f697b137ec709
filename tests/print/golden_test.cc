// A document of each kind as text. CANDOUR_UPDATE_GOLDENS=1 rewrites the files below golden/; such a run fails, for it has
// compared nothing.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "../golden/golden.h"
#include "dump.h"
#include "printed.h"

using namespace candour;
using golden::bytes_of;

namespace {

namespace fs = std::filesystem;

const fs::path kFolder = CANDOUR_TEST_DATA "/golden";

std::string dump_at(const std::string& address) {
  const views::View view = views::make_view(test::fictional().material("https://candour.example"), [&] {
    return test::fictional().site_map.pages[test::fictional().site_map.by_address.at(address)];
  }());
  return test::Dump().of(print::flow_of(view, test::edition()).value());
}

void rewrite() {
  fs::create_directories(kFolder);
  for (const auto& entry : fs::directory_iterator(kFolder)) fs::remove(entry.path());
  for (const auto& [name, address] : test::kinds()) std::ofstream(kFolder / (name + ".txt"), std::ios::binary) << dump_at(address);
}

}  // namespace

TEST_CASE("a document of each kind is what it was") {
  if (std::getenv("CANDOUR_UPDATE_GOLDENS") != nullptr) {
    rewrite();
    FAIL("goldens rewritten: run again without CANDOUR_UPDATE_GOLDENS");
  }
  for (const auto& [name, address] : test::kinds()) {
    INFO(name << ".txt, of " << address);
    const std::string expected = bytes_of(kFolder / (name + ".txt"));
    const std::string made = dump_at(address);
    if (expected != made) FAIL_CHECK(golden::first_difference(expected, made));
  }
}

TEST_CASE("there is no golden without a document") {
  for (const auto& entry : fs::directory_iterator(kFolder)) {
    INFO(entry.path().filename().string());
    CHECK(test::kinds().count(entry.path().stem().string()) == 1);
    CHECK(entry.path().extension() == ".txt");
  }
}
