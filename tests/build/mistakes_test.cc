// What authors are told about mistakes that show only in a whole build, word for word. Each folder of mistakes/ is one case:
//
//   content/, templates/, static/   files that replace or join those of the fictional site
//   changes.txt                     "remove PATH" and "link PATH TARGET", one a line: what files alone cannot say
//   print.txt                       where it is, PDFs are made as well: with "Noto", or with "no fonts"
//   feeds.txt                       where it is, feeds are asked for: of a site at this address, or at "no address"
//   expected.txt                    all that is printed
//
// Everything is put on disk, as it is for authors. CANDOUR_UPDATE_GOLDENS=1 rewrites every expected.txt; such a run fails,
// for it has compared nothing.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <set>

#include "../files/temporary_folder.h"
#include "../golden/golden.h"
#include "workshop.h"

using namespace candour;
using golden::bytes_of;
using namespace candour::build;
namespace fs = std::filesystem;

namespace {

const fs::path kMistakes = fs::path(CANDOUR_TEST_DATA) / "mistakes";

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

void lay(const fs::path& from, const fs::path& over) {
  if (fs::exists(from)) fs::copy(from, over, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
}

void change(const TemporaryFolder& folder, const fs::path& changes) {
  std::ifstream lines(changes);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string verb, path, target;
    words >> verb >> path >> target;
    INFO("changes.txt: " << line);
    if (verb == "remove") {
      CHECK(fs::remove_all(folder.at(path)) > 0);
    } else {
      REQUIRE(verb == "link");
      fs::create_symlink(target, folder.at(path));
    }
  }
}

// All that the build of one case says.
std::string printed(const fs::path& example) {
  const TemporaryFolder folder;
  lay(kRoot + "tests/fictional/content", folder.at("content"));
  lay(kRoot + "templates", folder.at("templates"));
  lay(kRoot + "static", folder.at("static"));
  lay(kRoot + "tests/fictional/static", folder.at("static"));
  folder.write("outside/secret.mustache", "not to be read");
  for (const char* part : {"content", "templates", "static"}) lay(example / part, folder.at(part));
  change(folder, example / "changes.txt");

  const files::DiskReader content(folder.text() + "/content");
  const files::DiskReader templates(folder.text() + "/templates");
  const files::DiskReader static_files(folder.text() + "/static");
  Request request{{content, "content"}, {templates, "templates"}, {static_files, "static"}, std::nullopt, {2024, 3, 1}, 2};
  const Supplies supplies;
  const files::MemoryReader no_fonts({});
  if (fs::exists(example / "print.txt")) {
    request.printing.emplace(supplies.printing());
    if (bytes_of(example / "print.txt") == "no fonts\n") request.printing.emplace(Printing{{no_fonts, "fonts"}, {supplies.hyphenation, "hyphen"}, ""});
  }
  if (fs::exists(example / "feeds.txt")) {
    request.feeds = Feeds::required;
    std::string address = bytes_of(example / "feeds.txt");
    address.pop_back();
    if (address != "no address") request.base_url = address;
  }
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  Recorder recorder;
  files::MemoryStore site;
  build::build(request, [&] { return std::make_unique<Lent>(site); }, sources, diagnostics, recorder);
  CHECK(diagnostics.has_errors());
  CHECK(site.record().empty());
  return for_people(diagnostics, sources, diagnostics::Colour::off);
}

}  // namespace

TEST_CASE("every mistake is told word for word") {
  const bool rewriting = std::getenv("CANDOUR_UPDATE_GOLDENS") != nullptr;
  for (const std::string& name : names_in(kMistakes)) {
    INFO("tests/build/mistakes/" << name);
    const fs::path golden = kMistakes / name / "expected.txt";
    const std::string said = printed(kMistakes / name);
    if (rewriting) {
      std::ofstream(golden, std::ios::binary) << said;
      continue;
    }
    CHECK(fs::exists(golden));
    CHECK(said == bytes_of(golden));
  }
  if (rewriting) FAIL("goldens rewritten: run again without CANDOUR_UPDATE_GOLDENS");
}

TEST_CASE("a case holds nothing but what the test reads") {
  const std::set<std::string> known = {"content", "templates", "static", "changes.txt", "print.txt", "feeds.txt", "expected.txt"};
  for (const std::string& name : names_in(kMistakes)) {
    for (const std::string& file : names_in(kMistakes / name)) {
      INFO(name << "/" << file);
      CHECK(known.contains(file));
    }
  }
  CHECK_FALSE(names_in(kMistakes).empty());
}
