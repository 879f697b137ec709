// `candour build` and `candour check`: what they print, and what they end with.
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <regex>

#include "files/store.h"
#include "json/node.h"
#include "process.h"

using namespace candour;
using namespace candour::cli;
namespace fs = std::filesystem;

namespace {

constexpr const char* kMistake =
    "content/glossary.json:2:2: error: unknown field `tems` [json/unknown-field]\n"
    "    2 |  \"tems\": []}\n"
    "      |  ^^^^^^\n"
    "      = did you mean `terms`?\n"
    "\n1 error, 0 warnings\n";

struct Parsed {
  explicit Parsed(const std::string& text) { root = json::parse(sources, sources.add("output", text), diagnostics); }
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  std::optional<json::Node> root;
};

std::string text_at(const json::Node& node, const std::string& key) {
  const json::Node* found = node.find(key);
  return found == nullptr ? "(none)" : found->text;
}

}  // namespace

TEST_CASE("a build without a mistake ends with 0 and says in one line what it did") {
  const Desk desk;
  desk.lay_out_starter();
  const Ran first = desk.run({"build"});
  CHECK(first.code == 0);
  CHECK(first.err == "");
  CHECK(matches(first.out, "[0-9]+ pages and [0-9]+ PDFs, [0-9.]+ [KM]iB in site: [0-9]+ files written, 0 kept, 0 removed\n"));
  CHECK(fs::exists(desk.folder.at("site/index.html")));
  const Ran second = desk.run({"build"});
  CHECK(second.code == 0);
  CHECK(matches(second.out, "[0-9]+ pages and [0-9]+ PDFs, [0-9.]+ [KM]iB in site: 0 files written, [0-9]+ kept, 0 removed\n"));
}

TEST_CASE("--html-only makes no PDF, takes away those of before, and says so") {
  const Desk desk;
  desk.lay_out_starter();
  CHECK(desk.run({"build"}).code == 0);
  const Ran ran = desk.run({"build", "--html-only"});
  CHECK(ran.code == 0);
  CHECK(matches(ran.out, "[0-9]+ pages, [0-9.]+ [KM]iB in site: [0-9]+ files written, [0-9]+ kept, [1-9][0-9]* removed\n"));
}

TEST_CASE("without its fonts a build says which package has them, and writes nothing") {
  const Desk desk;
  desk.lay_out_starter();
  const Ran nowhere = desk.run({"build", "--fonts", "no-such-folder"});
  CHECK(nowhere.code == 2);
  CHECK(holds(nowhere.err, "fonts-noto-core"));
  CHECK_FALSE(fs::exists(desk.folder.at("site")));
  const Ran without = desk.run({"build", "--fonts", "content"});
  CHECK(without.code == 1);
  CHECK(holds(without.err, "content:1:1: error: there is no `NotoSans-Regular.ttf`"));
  CHECK_FALSE(fs::exists(desk.folder.at("site")));
}

TEST_CASE("a check without a mistake ends with 0 and writes nothing") {
  const Desk desk;
  desk.lay_out_starter();
  const Ran ran = desk.run({"check"});
  CHECK(ran.code == 0);
  CHECK(ran.err == "");
  CHECK(matches(ran.out,
                "no mistakes found: [0-9]+ pages and [0-9]+ PDFs, [0-9.]+ [KM]iB\n"
                "Plain English: median grade [0-9.]+ of [0-9]+ pages; no pages above 10; run with --plain-english for the list\n"));
  CHECK_FALSE(fs::exists(desk.folder.at("site")));
}

TEST_CASE("check --plain-english lists every page and warns of what is hard; that is no mistake") {
  const Desk desk;
  desk.lay_out_starter();
  const Ran easy = desk.run({"check", "--plain-english"});
  CHECK(easy.code == 0);
  CHECK(easy.err == "");
  const std::vector<std::string> lines = lines_of(easy.out);
  REQUIRE(lines.size() > 20);
  CHECK(lines[1] == "grade  sentences  long  unexplained  page");
  CHECK(matches(lines[2], " *-?[0-9]+\\.[0-9] +[0-9]+ +0 +0  /.*"));
  CHECK(matches(lines.back(), "Plain English: median grade [0-9.]+ of [0-9]+ pages; no pages above 10"));

  desk.folder.write("content/plain-english.json", "{\"exceptions\": [{\"page\": \"/about/\", \"reason\": \"It was hard once.\"}]}\n");
  const Ran warned = desk.run({"check", "--plain-english"});
  CHECK(warned.code == 0);
  CHECK(holds(warned.err, "content/plain-english.json:1:26: warning: `/about/` is easy enough now and needs no exception"));
  CHECK(holds(warned.err, "\n0 errors, 1 warning\n"));
  CHECK(holds(warned.out, "  /about/ (excused)\n"));
  const Ran machines = desk.run({"check", "--plain-english", "--json"});
  CHECK(machines.code == 0);
  CHECK(machines.err == "");
  CHECK(holds(machines.out, "\"code\":\"plain/exception-not-needed\""));
  CHECK(holds(machines.out, "\"errors\":0,\"warnings\":1}\n"));
  CHECK(desk.run({"check"}).err == "");
  CHECK(desk.run({"build", "--plain-english"}).code == 2);
}

TEST_CASE("mistakes in the content end with 1, are told on standard error, and nothing is written") {
  const Desk desk;
  desk.lay_out_starter();
  break_content(desk);
  for (const char* command : {"build", "check"}) {
    const Ran ran = desk.run({command});
    CHECK(ran.code == 1);
    CHECK(ran.out == "");
    CHECK(ran.err == kMistake);
    CHECK_FALSE(fs::exists(desk.folder.at("site")));
  }
}

TEST_CASE("the folders may stand anywhere and be called anything") {
  const Desk desk;
  desk.lay_out_starter();
  fs::create_directories(desk.folder.at("in/side"));
  fs::rename(desk.folder.at("content"), desk.folder.at("in/side/words"));
  fs::rename(desk.folder.at("templates"), desk.folder.at("in/looks"));
  fs::rename(desk.folder.at("static"), desk.folder.at("in/files"));
  const std::vector<std::string> flags = {"--content", "in/side/words", "--templates", desk.folder.text() + "/in/looks", "--static", "./in/files/"};
  std::vector<std::string> build = {"build", "--site", "out/deep/site"};
  build.insert(build.end(), flags.begin(), flags.end());
  CHECK(desk.run(build).code == 0);
  CHECK(fs::exists(desk.folder.at("out/deep/site/index.html")));
  desk.folder.write("in/side/words/glossary.json", "{\"terms\": []");
  const Ran ran = desk.run(build);
  CHECK(ran.code == 1);
  CHECK(holds(ran.err, "in/side/words/glossary.json:1:"));
}

TEST_CASE("--json prints what is wrong as JSON on standard output, and nothing else") {
  const Desk desk;
  desk.lay_out_starter();
  for (const char* command : {"build", "check"}) {
    const Ran right = desk.run({command, "--json"});
    CHECK(right.code == 0);
    CHECK(right.err == "");
    CHECK(right.out == "{\"diagnostics\":[],\"errors\":0,\"warnings\":0}\n");
  }
  break_content(desk);
  const Ran wrong = desk.run({"check", "--json"});
  CHECK(wrong.code == 1);
  CHECK(wrong.err == "");
  const Parsed parsed(wrong.out);
  REQUIRE(parsed.root);
  CHECK(text_at(*parsed.root, "errors") == "1");
  const json::Node& mistake = parsed.root->find("diagnostics")->items.at(0);
  CHECK(text_at(mistake, "severity") == "error");
  CHECK(text_at(mistake, "code") == "json/unknown-field");
  CHECK(text_at(mistake, "file") == "content/glossary.json");
  CHECK(text_at(mistake, "line") == "2");
  CHECK(text_at(mistake, "column") == "2");
  CHECK(text_at(mistake, "end_column") == "8");
  CHECK(text_at(mistake, "message") == "unknown field `tems`");
  CHECK(mistake.find("hints")->items.at(0).text == "did you mean `terms`?");
}

TEST_CASE("--json tells of a folder that is missing in the same form") {
  const Desk desk;
  const Ran ran = desk.run({"check", "--json"});
  CHECK(ran.code == 2);
  CHECK(ran.err == "");
  const Parsed parsed(ran.out);
  REQUIRE(parsed.root);
  const json::Node& mistake = parsed.root->find("diagnostics")->items.at(0);
  CHECK(text_at(mistake, "code") == "environment");
  CHECK(text_at(mistake, "message") == "content: cannot open the folder: there is no such file or folder");
  CHECK(mistake.find("hints")->items.at(0).text == "check the path");
  CHECK(holds(ran.out, "\"code\":\"environment\""));
}

TEST_CASE("--quiet prints mistakes only") {
  const Desk desk;
  desk.lay_out_starter();
  for (const char* command : {"build", "check"}) {
    const Ran ran = desk.run({command, "--quiet"});
    CHECK(ran.code == 0);
    CHECK(ran.out == "");
    CHECK(ran.err == "");
  }
  break_content(desk);
  CHECK(desk.run({"build", "--quiet"}).err == kMistake);
}

TEST_CASE("--explain says of every file why it was written, kept or removed") {
  const Desk desk;
  desk.lay_out_starter();
  const Ran first = desk.run({"build", "--explain"});
  CHECK(first.code == 0);
  CHECK(holds(first.out, "new     index.html: it was not there before\n"));
  CHECK(std::regex_search(first.out, std::regex("new     static/candour\\.[0-9a-f]{8}\\.css: it was not there before\n")));

  fs::remove(desk.folder.at("content/orrisbridge/case-studies/mill-lane-walk.md"));
  desk.folder.write("static/extra.txt", "one\ntwo\n");
  fs::remove(desk.folder.at("site/sources/index.html"));
  desk.folder.write("site/about/index.html", desk.folder.read("site/about/index.html") + "by hand");
  const Ran second = desk.run({"build", "--explain"});
  CHECK(second.code == 0);
  CHECK(holds(second.out, "removed orrisbridge/case-studies/mill-lane-walk/index.html: nothing makes it any more\n"));
  CHECK(holds(second.out, "new     static/extra.txt: it was not there before\n"));
  CHECK(std::regex_search(second.out, std::regex("kept    static/candour\\.[0-9a-f]{8}\\.css: it is right as it is\n")));
  CHECK(holds(second.out, "new     sources/index.html: somebody had removed it\n"));
  CHECK(holds(second.out, "changed about/index.html: somebody had changed it from line "));
  CHECK(std::regex_search(second.out, std::regex("changed index.html: its content is new from line [0-9]+ on\n")));

  const std::vector<std::string> lines = lines_of(second.out);
  const std::regex line("(new    |changed|kept   |removed|left   ) [^:]+: .+");
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    INFO(lines[i]);
    CHECK(std::regex_match(lines[i], line));
  }
  CHECK(holds(lines.back(), " pages and "));
}

TEST_CASE("--explain tells of a file that is left because somebody changed it") {
  const Desk desk;
  desk.lay_out_starter();
  REQUIRE(desk.run({"build"}).code == 0);
  fs::remove(desk.folder.at("content/orrisbridge/case-studies/mill-lane-walk.md"));
  desk.folder.write("site/orrisbridge/case-studies/mill-lane-walk/index.html", "by hand");
  CHECK(holds(desk.run({"build", "--explain"}).out,
              "left    orrisbridge/case-studies/mill-lane-walk/index.html: nothing makes it any more, but somebody has changed it: it is theirs now\n"));
  CHECK(desk.folder.read("site/orrisbridge/case-studies/mill-lane-walk/index.html") == "by hand");
}

TEST_CASE("--timings says on standard error how long each stage took") {
  const Desk desk;
  desk.lay_out_starter();
  const std::string time = " [0-9]+\\.[0-9] ms";
  const std::string stages = "load" + time + ", resolve" + time + ", derive" + time + ", view" + time + ", render" + time;
  CHECK(matches(desk.run({"build", "--timings"}).err, stages + ", publish" + time + "\n"));
  CHECK(matches(desk.run({"check", "--timings"}).err, stages + ", read" + time + "\n"));
  CHECK(matches(desk.run({"check", "--timings", "--quiet"}).err, stages + "\n"));
}

TEST_CASE("--as-of and --jobs: the day is told on the page, the threads are not") {
  const Desk desk;
  desk.lay_out_starter();
  REQUIRE(desk.run({"build", "--as-of", "2031-01-02", "--jobs", "1", "--site", "one"}).code == 0);
  REQUIRE(desk.run({"build", "--as-of=2031-01-02", "--jobs=7", "--site=two"}).code == 0);
  CHECK(holds(desk.folder.read("one/index.html"), "4 years old"));
  CHECK(desk.folder.read("one/.candour-manifest.json") == desk.folder.read("two/.candour-manifest.json"));
}

TEST_CASE("--base-url may end in a slash or not") {
  const Desk desk;
  desk.lay_out_starter();
  REQUIRE(desk.run({"build", "--base-url", "https://example.org/a", "--as-of", "2027-01-01"}).code == 0);
  const std::string manifest = desk.folder.read("site/.candour-manifest.json");
  REQUIRE(desk.run({"build", "--base-url", "https://example.org/a/", "--as-of", "2027-01-01"}).code == 0);
  CHECK(desk.folder.read("site/.candour-manifest.json") == manifest);
  CHECK(holds(desk.folder.read("site/index.html"), "<link rel=\"canonical\" href=\"https://example.org/a/\">"));
}

TEST_CASE("language, time zone and working folder of the one who builds change no byte") {
  Desk desk;
  desk.lay_out_starter();
  REQUIRE(desk.run({"build", "--as-of", "2027-01-01", "--site", "one"}).code == 0);
  desk.environment = {{"LC_ALL", "tr_TR.UTF-8"}, {"LANG", "de_DE"}, {"TZ", "XXX-14"}, {"TERM", "dumb"}, {"HOME", "/nowhere"}};
  REQUIRE(desk.run({"build", "--as-of", "2027-01-01", "--site", "two", "--content", desk.folder.text() + "/content"}).code == 0);
  CHECK(desk.folder.read("one/.candour-manifest.json") == desk.folder.read("two/.candour-manifest.json"));
}

TEST_CASE("what may not be read ends with 3 and is named") {
  const Desk desk;
  desk.lay_out_starter();
  // The superuser may read everything; a link that goes in a circle stops even that one.
  const bool may_all = ::geteuid() == 0;
  const fs::path glossary = desk.folder.at("content/glossary.json");
  if (may_all) {
    fs::create_symlink("loop", desk.folder.at("loop"));
    const Ran ran = desk.run({"build", "--content", "loop"});
    CHECK(ran.code == 3);
    CHECK(holds(ran.err, "error: loop: cannot open the folder: "));
    return;
  }
  ::chmod(glossary.c_str(), 0);
  const Ran file = desk.run({"build"});
  CHECK(file.code == 3);
  CHECK(holds(file.err, "error: content/glossary.json: cannot read the file: "));
  ::chmod(glossary.c_str(), 0600);
  ::chmod(desk.folder.at("templates").c_str(), 0);
  const Ran folder = desk.run({"build"});
  CHECK(folder.code == 3);
  CHECK(holds(folder.err, "error: templates: cannot open the folder: "));
  ::chmod(desk.folder.at("templates").c_str(), 0700);
}

TEST_CASE("while another run writes to the folder, a build ends with 3 and changes nothing") {
  const Desk desk;
  desk.lay_out_starter();
  {
    const files::DiskStore other(desk.folder.text() + "/site");
    const Ran ran = desk.run({"build"});
    CHECK(ran.code == 3);
    CHECK(ran.err == "error: site: cannot write to the folder: another run of Candour is writing to it; wait until it has ended, then run again\n");
    CHECK(other.list().empty());
  }
  CHECK(desk.run({"build"}).code == 0);
}

TEST_CASE("a foreign file in the way ends with 1 and stays") {
  const Desk desk;
  desk.lay_out_starter();
  desk.folder.write("site/index.html", "mine");
  const Ran ran = desk.run({"build"});
  CHECK(ran.code == 1);
  CHECK(ran.out == "");
  CHECK(ran.err ==
        "error: `index.html`: a file stands here that Candour did not write [build/conflict]\n"
        "      = move it away, then run again\n"
        "\n1 error, 0 warnings\n");
  CHECK(desk.folder.read("site/index.html") == "mine");
  CHECK_FALSE(fs::exists(desk.folder.at("site/glossary")));
}

TEST_CASE("a site that would stand among its own sources is refused before anything is written") {
  const Desk desk;
  desk.lay_out_starter();
  fs::create_directory_symlink(desk.folder.at("content"), desk.folder.at("elsewhere"));
  for (const char* site : {"content", "content/site", "templates", "static/", ".", "static/../content/new/site", "elsewhere/site"}) {
    INFO("--site " << site);
    const Ran ran = desk.run({"build", "--site", site});
    CHECK(ran.code == 2);
    CHECK(ran.out == "");
    CHECK(matches(ran.err, "--site: the finished site cannot stand in `[^`]+`: `(content|templates|static)` is read from there; name a folder of its own\n"));
  }
  CHECK_FALSE(fs::exists(desk.folder.at("content/index.html")));
  CHECK(desk.run({"build", "--site", "content-site"}).code == 0);
}
