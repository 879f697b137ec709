// Where templates and static files come from: those that are built in, and one's own in front of them.
#include <catch2/catch.hpp>
#include <set>

#include "files/reader.h"
#include "process.h"

using namespace candour;
using namespace candour::cli;
namespace fs = std::filesystem;

namespace {

using Tree = std::map<std::string, std::string>;

// The site as it was built with `arguments`, which is then removed.
Tree built_with(const Desk& desk, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"build", "--quiet", "--html-only", "--as-of", "2026-11-21"});
  const Ran ran = desk.run(arguments);
  INFO(ran.err);
  REQUIRE(ran.code == 0);
  Tree site;
  {
    const files::DiskReader reader(desk.folder.text() + "/site");
    for (const files::Entry& entry : reader.list()) site[entry.path.text()] = reader.read(entry.path);
  }
  fs::remove_all(desk.folder.at("site"));
  return site;
}

void begin(const Desk& desk) {
  REQUIRE(desk.run({"new", "my-site", "--quiet"}).code == 0);
  fs::rename(desk.folder.at("my-site/content"), desk.folder.at("content"));
}

std::set<std::string> paths_that_differ(const Tree& one, const Tree& other) {
  std::set<std::string> paths;
  for (const auto& [path, bytes] : one) {
    if (!other.contains(path) || other.at(path) != bytes) paths.insert(path);
  }
  for (const auto& [path, bytes] : other) {
    if (!one.contains(path)) paths.insert(path);
  }
  return paths;
}

}  // namespace

TEST_CASE("content alone makes the same site as a full set of templates and static files beside it, wherever that stands") {
  const Desk desk;
  begin(desk);
  const Tree alone = built_with(desk, {});
  CHECK(alone.contains("index.html"));
  REQUIRE(desk.run({"templates", "look", "--quiet"}).code == 0);
  CHECK(paths_that_differ(alone, built_with(desk, {"--templates", "look/templates", "--static", "look/static"})).empty());
  REQUIRE(desk.run({"templates", ".", "--quiet"}).code == 0);
  CHECK(paths_that_differ(alone, built_with(desk, {})).empty());
}

TEST_CASE("a template of one's own stands in for the built-in one of its name, and all others stay") {
  const Desk desk;
  begin(desk);
  const Tree before = built_with(desk, {});
  REQUIRE(desk.run({"templates", "look", "--quiet"}).code == 0);
  const std::string changed = desk.folder.read("look/templates/not-found.mustache") + "<!-- ours -->\n";
  desk.folder.write("templates/not-found.mustache", changed);
  CHECK(paths_that_differ(before, built_with(desk, {})) == std::set<std::string>{"404.html", "manifest-sha256.txt"});
  // A folder that is named is the only one that counts.
  fs::create_directories(desk.folder.at("nothing"));
  CHECK(paths_that_differ(before, built_with(desk, {"--templates", "nothing"})).empty());
}

TEST_CASE("a picture joins the static files that are built in") {
  const Desk desk;
  begin(desk);
  const Tree before = built_with(desk, {});
  desk.folder.write("static/deep/mark.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
  CHECK(paths_that_differ(before, built_with(desk, {})) == std::set<std::string>{"manifest-sha256.txt", "static/deep/mark.svg"});
}

TEST_CASE("a mistake in a built-in template, which one's own brought about, is told as being there") {
  const Desk desk;
  begin(desk);
  desk.folder.write("templates/layout.mustache", "<!doctype html>\n<title>{{$title}}{{/title}}</title>\n");
  const Ran ran = desk.run({"check"});
  CHECK(ran.code == 1);
  CHECK(holds(ran.err, "\nthe built-in templates/plan.mustache:"));
  CHECK_FALSE(holds(ran.err, "\ntemplates/plan.mustache:"));
}

TEST_CASE("a template of one's own that no page uses is warned of, with the name that was meant") {
  const Desk desk;
  begin(desk);
  desk.folder.write("templates/foter.mustache", "<p>Ours.</p>\n");
  desk.folder.write("templates/quite-another.mustache", "<p>Ours.</p>\n");
  desk.folder.write("templates/footer.mustache", "<footer>{{>part}}</footer>\n");
  desk.folder.write("templates/part.mustache", "<p>Ours.</p>\n");
  const Ran ran = desk.run({"check", "--html-only", "--quiet"});
  CHECK(ran.code == 0);
  CHECK(ran.err ==
        "templates/foter.mustache:1:1: warning: no page uses this template: it stands in for none that is built in, and no other includes it "
        "[build/unused-template]\n"
        "    1 | <p>Ours.</p>\n"
        "      | ^\n"
        "      = did you mean `footer`?\n"
        "templates/quite-another.mustache:1:1: warning: no page uses this template: it stands in for none that is built in, and no other includes it "
        "[build/unused-template]\n"
        "    1 | <p>Ours.</p>\n"
        "      | ^\n"
        "      = include it in another template, or delete it\n"
        "\n0 errors, 2 warnings\n");
}

TEST_CASE("what stands in the place of one's own templates and is no folder is not passed over") {
  const Desk desk;
  begin(desk);
  const std::string part = GENERATE(as<std::string>(), "templates", "static");
  SECTION("a file") { desk.folder.write(part, "a file"); }
  SECTION("a link that leads nowhere") { fs::create_symlink("gone", desk.folder.at(part)); }
  const Ran ran = desk.run({"build"});
  CHECK(ran.code == 2);
  CHECK(holds(ran.err, "error: " + part + ": cannot open the folder: "));
  CHECK_FALSE(fs::exists(desk.folder.at("site")));
}

TEST_CASE("the site may stand neither among one's own templates nor where they would be looked for") {
  const Desk desk;
  begin(desk);
  for (const std::string part : {"templates", "static"}) {
    const Ran ran = desk.run({"build", "--site", part});
    CHECK(ran.code == 2);
    CHECK(holds(ran.err, "the finished site cannot stand in `" + part + "`"));
  }
}
