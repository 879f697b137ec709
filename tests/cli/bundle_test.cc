// `candour bundle`: what it prints, what it ends with, and the file that it leaves.
#include <catch2/catch.hpp>
#include <filesystem>
#include <regex>

#include "process.h"

using namespace candour::cli;
namespace fs = std::filesystem;

namespace {

Ran bundle(const Desk& desk, std::vector<std::string> more = {}) {
  more.insert(more.begin(), {"bundle", "--html-only", "--as-of", "2026-11-01"});
  return desk.run(more);
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

TEST_CASE("a bundle is named after the site, the same each time, and a whole copy to candour verify") {
  Desk desk;
  desk.lay_out_starter();
  const std::vector<std::string> before = names_in(desk.folder.at("."));
  const Ran made = bundle(desk);
  CHECK(made.err == "");
  REQUIRE(made.code == 0);
  INFO(made.out);
  std::smatch name;
  REQUIRE(std::regex_match(made.out, name, std::regex("[0-9]+ pages in ([a-z-]+)\\.zip, [0-9]+ KiB; to read it, unpack it and open `Start here.html`\n")));
  const std::string file = name[1].str() + ".zip";
  std::vector<std::string> after = before;
  after.push_back(file);
  std::sort(after.begin(), after.end());
  CHECK(names_in(desk.folder.at(".")) == after);
  const std::string bytes = desk.folder.read(file);
  CHECK(holds(bytes, name[1].str() + "/Start here.html"));
  CHECK(holds(bytes, name[1].str() + "/site/index.html"));
  CHECK_FALSE(holds(bytes, ".candour-manifest.json"));
  const Ran verified = desk.run({"verify", file});
  CHECK(verified.err == "");
  CHECK(verified.code == 0);
  const Ran guarded = desk.run({"guard", file});
  CHECK(guarded.err == "");
  CHECK(guarded.code == 0);

  desk.environment["TZ"] = "Pacific/Kiritimati";
  CHECK(bundle(desk, {"--to", "again.zip", "--jobs", "3"}).code == 0);
  CHECK(desk.folder.read("again.zip") == bytes);
  CHECK(bundle(desk, {"--to", "again.zip", "--quiet"}).out == "");
  CHECK(desk.folder.read("again.zip") == bytes);
}

TEST_CASE("a bundle goes to no place where it would do harm, and says why") {
  const Desk desk;
  desk.lay_out_starter();
  fs::create_directory(desk.folder.at("folder.zip"));
  const auto refused = [&](const std::string& to, const std::string& why) {
    const Ran ran = bundle(desk, {"--to", to});
    CHECK(ran.code == 2);
    CHECK(ran.err == why);
  };
  refused("content/site.json", "error: content/site.json: cannot write a ZIP file there: the name does not end in `.zip`; name a file like `website.zip`\n");
  refused("static/site.zip", "--to: the ZIP file cannot stand at `static/site.zip`: the site is made of what is in `static`; name a file elsewhere\n");
  refused("site.json", "error: site.json: cannot write a ZIP file there: the name does not end in `.zip`; name a file like `website.zip`\n");
  refused("..", "error: ..: cannot write a ZIP file there: the name does not end in `.zip`; name a file like `website.zip`\n");
  refused("folder.zip", "error: folder.zip: cannot write a ZIP file there: a folder has that name; name another file\n");
  refused("nowhere/site.zip", "error: nowhere/: cannot write there: there is no such folder; make the folder, or name another\n");
}

TEST_CASE("a mistake in the content leaves the bundle that was made before as it is") {
  const Desk desk;
  desk.lay_out_starter();
  desk.folder.write("site.zip", "the one before");
  break_content(desk);
  CHECK(bundle(desk, {"--to", "site.zip"}).code == 1);
  CHECK(desk.folder.read("site.zip") == "the one before");
}

TEST_CASE("a name that cannot be unpacked everywhere is a mistake, told with its path") {
  const Desk desk;
  desk.lay_out_starter();
  desk.folder.write("static/Aux.png", desk.folder.read("static/icon-32.png"));
  const Ran ran = bundle(desk, {"--to", "site.zip"});
  CHECK(ran.code == 1);
  CHECK(holds(ran.err, "/site/static/Aux.png` cannot be unpacked on Windows: `Aux.png` is the name of a device there, not of a file [bundle/unportable-name]\n"));
  CHECK_FALSE(fs::exists(desk.folder.at("site.zip")));
}

TEST_CASE("the folder on top of a bundle, named after the site, must be one that can be unpacked, too") {
  const Desk desk;
  desk.lay_out_starter();
  const std::string site = desk.folder.read("content/site.json");
  desk.folder.write("content/site.json", std::regex_replace(site, std::regex("\"title\": \"[^\"]*\""), "\"title\": \"Aux\""));
  const Ran ran = bundle(desk);
  CHECK(ran.code == 1);
  CHECK(holds(ran.err, "error: `aux` cannot be unpacked on Windows: `aux` is the name of a device there, not of a file [bundle/unportable-name]\n"
                       "      = give it another name where it comes from: a folder or an `id` in the content, the title of the site, or a file in `static`\n"));
  CHECK_FALSE(fs::exists(desk.folder.at("aux.zip")));
}

TEST_CASE("build --bundles makes a ZIP file of each plan beside its page") {
  const Desk desk;
  desk.lay_out_starter();
  CHECK(desk.run({"build", "--html-only", "--as-of", "2026-11-01", "--bundles"}).code == 0);
  std::size_t zips = 0;
  for (const auto& entry : fs::recursive_directory_iterator(desk.folder.at("site"))) zips += entry.path().extension() == ".zip" ? 1 : 0;
  CHECK(zips > 0);
  CHECK(desk.run({"verify", "site"}).code == 0);
}
