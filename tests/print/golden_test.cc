// A document of each kind as text. CANDOUR_UPDATE_GOLDENS=1 rewrites the files below golden/; such a run fails, for it has
// compared nothing.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "../golden/golden.h"
#include "dump.h"
#include "printed.h"
#include "print/sheet_flow.h"

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

// The page in small, with all that it has.
std::string dump_of_sheet(const std::string& address) {
  const views::Material material = test::fictional().material("https://candour.example");
  const views::PageEntry& entry = test::fictional().site_map.pages[test::fictional().site_map.by_address.at(address)];
  const views::View view = views::make_view(material, entry);
  const views::Frame& frame = test::frame_of(view);
  const views::Brief brief = views::brief_of(material, entry, view).value();
  views::FirstUses uses(test::edition().terms, frame.documents, frame.own_terms);
  return test::Dump().of(print::flow_of_sheet(brief, {frame, test::edition(), uses}, print::cuts_of(brief).front()));
}

const std::map<std::string, std::string>& sheets() {
  static const std::map<std::string, std::string> all = {
      {"sheet-of-plan", "/wendle/plan/2022-23/"}, {"sheet-of-summary", "/wendle/plan/2022-23/q4/"}, {"sheet-of-objective", "/wendle/strategy/2020-23/feel-safe/"}};
  return all;
}

void check(const std::string& name, const std::string& address, const std::string& made) {
  INFO(name << ".txt, of " << address);
  const std::string expected = bytes_of(kFolder / (name + ".txt"));
  if (expected != made) FAIL_CHECK(golden::first_difference(expected, made));
}

void rewrite() {
  fs::create_directories(kFolder);
  for (const auto& entry : fs::directory_iterator(kFolder)) fs::remove(entry.path());
  for (const auto& [name, address] : test::kinds()) std::ofstream(kFolder / (name + ".txt"), std::ios::binary) << dump_at(address);
  for (const auto& [name, address] : sheets()) std::ofstream(kFolder / (name + ".txt"), std::ios::binary) << dump_of_sheet(address);
}

}  // namespace

TEST_CASE("a document and a sheet of each kind are what they were") {
  if (std::getenv("CANDOUR_UPDATE_GOLDENS") != nullptr) {
    rewrite();
    FAIL("goldens rewritten: run again without CANDOUR_UPDATE_GOLDENS");
  }
  for (const auto& [name, address] : test::kinds()) check(name, address, dump_at(address));
  for (const auto& [name, address] : sheets()) check(name, address, dump_of_sheet(address));
}

TEST_CASE("there is no golden without a document") {
  for (const auto& entry : fs::directory_iterator(kFolder)) {
    INFO(entry.path().filename().string());
    CHECK(test::kinds().count(entry.path().stem().string()) + sheets().count(entry.path().stem().string()) == 1);
    CHECK(entry.path().extension() == ".txt");
  }
}
