// `cmake --install`: what it puts where, and that it works from any place it is moved to.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <set>

#include "../cli/process.h"
#include "files/reader.h"

using namespace candour;
using namespace candour::cli;
namespace fs = std::filesystem;

namespace {

using Tree = std::map<std::string, std::string>;

Tree tree_of(const fs::path& folder) {
  Tree tree;
  const files::DiskReader reader(folder.string());
  for (const files::Entry& entry : reader.list()) tree[entry.path.text()] = reader.read(entry.path);
  return tree;
}

// A prefix that `cmake --install` filled under one name and that then got another, as when a folder is handed on.
class Moved {
 public:
  Moved() {
    const std::string command = "\"" CANDOUR_CMAKE "\" --install \"" CANDOUR_BUILD "\" --prefix \"" + folder_.text() + "/first\" >/dev/null";
    REQUIRE(std::system(command.c_str()) == 0);
    fs::rename(folder_.at("first"), folder_.at("then moved"));
  }
  fs::path at(const std::string& path) const { return folder_.at("then moved") / path; }

 private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("the program works from wherever it is moved to, and makes the same site as in the build tree") {
  const Moved prefix;
  Desk desk;
  REQUIRE(desk.run({"new", "one", "--quiet"}).code == 0);
  REQUIRE(desk.run({"build", "--quiet", "--html-only", "--as-of", "2026-11-21", "--content", "one/content", "--site", "one/site"}).code == 0);
  desk.program = prefix.at("bin/candour").string();
  REQUIRE(desk.run({"new", "other", "--quiet"}).code == 0);
  const Ran built = desk.run({"build", "--quiet", "--html-only", "--as-of", "2026-11-21", "--content", "other/content", "--site", "other/site"});
  CHECK(built.err == "");
  REQUIRE(built.code == 0);
  CHECK(tree_of(desk.folder.at("other")).size() > 50);
  CHECK((tree_of(desk.folder.at("other")) == tree_of(desk.folder.at("one"))));
  REQUIRE(desk.run({"schema", "schemas", "--quiet"}).code == 0);
  CHECK((tree_of(desk.folder.at("schemas")) == tree_of(prefix.at("share/candour/schemas"))));
}

TEST_CASE("what is installed is the program, its manual, guides, licence and schemas, and nothing else") {
  const Moved prefix;
  std::set<std::string> schemas;
  std::set<std::string> others;
  for (const auto& [path, bytes] : tree_of(prefix.at(""))) {
    const bool is_schema = path.starts_with("share/candour/schemas/") && path.ends_with(".schema.json");
    (is_schema ? schemas : others).insert(path);
    INFO(path);
    CHECK_FALSE(bytes.empty());
    // Programs hold the names of their sources while they are built to be debugged; scripts/test-install looks at one that is not.
    if (path != "bin/candour") CHECK(bytes.find(CANDOUR_BUILD) == std::string::npos);
  }
  CHECK(schemas.size() == 16);
  CHECK(others == std::set<std::string>{"bin/candour", "share/doc/candour/CHANGELOG.md.gz", "share/doc/candour/changelog.gz",
                                        "share/doc/candour/content-guide.md", "share/doc/candour/copyright", "share/doc/candour/data.md",
                                        "share/doc/candour/guard.md", "share/doc/candour/hosting.md", "share/doc/candour/install.md",
                                        "share/doc/candour/statements.md", "share/doc/candour/templates.md", "share/man/man1/candour.1.gz"});
}
