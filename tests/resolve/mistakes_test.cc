// What authors are told about their mistakes, word for word. Each folder of tests/content/mistakes/ is one case:
//
//   content/      files that replace or join those of mistakes/base/, a small record without a mistake
//   removed.txt   files of the base that are taken away, one a line
//   expected.txt  all that is printed
//
// They are tested here because only here do loading, resolving and disclosing run one after the other, as they do for authors.
// CANDOUR_UPDATE_GOLDENS=1 rewrites every expected.txt; such a run fails, for it has compared nothing.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "../fictional/loaded.h"
#include "../golden/golden.h"
#include "files/reader.h"

using namespace candour;
using golden::bytes_of;
namespace fs = std::filesystem;

namespace {

const fs::path kMistakes = fs::path(CANDOUR_TEST_DATA) / "../content/mistakes";

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<std::string> cases() {
  std::vector<std::string> names = names_in(kMistakes);
  names.erase(std::remove(names.begin(), names.end(), "base"), names.end());
  return names;
}

// The base with the files of one case laid over it.
class Overlay : public files::Reader {
 public:
  explicit Overlay(const fs::path& folder) {
    add(kMistakes / "base");
    std::ifstream removed(folder / "removed.txt");
    for (std::string path; std::getline(removed, path);) {
      INFO("removed.txt: " << path);
      CHECK(entries_.erase(files::RelPath::of(path)) == 1);
    }
    if (fs::exists(folder / "content")) add(folder / "content");
  }

  std::vector<files::Entry> list() const override {
    std::vector<files::Entry> all;
    for (const auto& [path, found] : entries_) all.push_back(found.entry);
    return all;
  }
  std::string read(const files::RelPath& path) const override { return entries_.at(path).reader->read(path); }

 private:
  struct Found {
    files::Entry entry;
    const files::Reader* reader;
  };

  void add(const fs::path& folder) {
    const auto& reader = readers_.emplace_back(std::make_unique<files::DiskReader>(folder.string()));
    for (const files::Entry& entry : reader->list()) entries_.insert_or_assign(entry.path, Found{entry, reader.get()});
  }

  std::vector<std::unique_ptr<files::Reader>> readers_;
  std::map<files::RelPath, Found> entries_;
};

// The names of all codes that are made in these modules.
std::set<std::string> codes_in_sources() {
  std::set<std::string> codes;
  const std::regex declaration(R"(Code k\w+\{"([^"]+)\"\})");
  for (const char* module : {"json", "content", "markdown", "resolve", "disclose"}) {
    for (const auto& entry : fs::directory_iterator(fs::path(CANDOUR_TEST_DATA) / "../../src" / module)) {
      const std::string text = bytes_of(entry.path());
      for (std::sregex_iterator found(text.begin(), text.end(), declaration), end; found != end; ++found) codes.insert((*found)[1]);
    }
  }
  return codes;
}

std::set<std::string> codes_in_goldens() {
  std::set<std::string> codes;
  const std::regex printed(R"(\[(\w+/[\w-]+)\]\n)");
  for (const std::string& name : cases()) {
    const std::string text = bytes_of(kMistakes / name / "expected.txt");
    for (std::sregex_iterator found(text.begin(), text.end(), printed), end; found != end; ++found) codes.insert((*found)[1]);
  }
  return codes;
}

}  // namespace

TEST_CASE("nothing is said of content without a mistake") { CHECK(test::Loaded(Overlay(kMistakes / "base")).said == ""); }

TEST_CASE("each mistake is told in full, as the author will read it") {
  const auto said_of = [](const std::string& name) { return test::Loaded(Overlay(kMistakes / name)).said; };
  if (std::getenv("CANDOUR_UPDATE_GOLDENS") != nullptr) {
    for (const std::string& name : cases()) std::ofstream(kMistakes / name / "expected.txt", std::ios::binary) << said_of(name);
    FAIL("goldens rewritten: run again without CANDOUR_UPDATE_GOLDENS");
  }
  for (const std::string& name : cases()) {
    DYNAMIC_SECTION(name) {
      const std::string said = said_of(name);
      CHECK_FALSE(said.empty());
      CHECK(said == bytes_of(kMistakes / name / "expected.txt"));
    }
  }
}

TEST_CASE("a case holds what it changes and what it expects, and nothing else") {
  for (const std::string& name : cases()) {
    INFO(name);
    const std::vector<std::string> names = names_in(kMistakes / name);
    CHECK(std::count(names.begin(), names.end(), "expected.txt") == 1);
    CHECK(names.size() > 1);
    for (const std::string& file : names) CHECK((file == "expected.txt" || file == "removed.txt" || file == "content"));
  }
}

TEST_CASE("every kind of mistake has a case") {
  std::set<std::string> codes = codes_in_sources();
  CHECK(codes.size() > 30);
  // Loading looks at a file's bytes before Markdown does, and says content/not-utf8.
  CHECK(codes.erase("markdown/not-utf8") == 1);
  CHECK(codes_in_goldens() == codes);
}
