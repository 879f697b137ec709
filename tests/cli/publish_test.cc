// `candour publish`: what it prints, what it ends with, and what is live afterwards.
#include <catch2/catch.hpp>
#include <regex>

#include "process.h"

using namespace candour::cli;
namespace fs = std::filesystem;

namespace {

Ran publish(const Desk& desk, std::vector<std::string> more = {}, const std::string& day = "2026-11-01") {
  more.insert(more.begin(), {"publish", "--to", "www/site", "--html-only", "--as-of", day});
  return desk.run(more);
}

// A desk with a first release live.
void lay_out_live(const Desk& desk) {
  desk.lay_out_starter();
  fs::create_directory(desk.folder.at("www"));
  const Ran first = publish(desk);
  REQUIRE(first.code == 0);
  CHECK(first.err == "");
  CHECK(matches(first.out, "[0-9]+ pages, [0-9]+ KiB in www/site: release 1 is live\n"));
}

std::string home(const Desk& desk) { return desk.folder.read("www/site/index.html"); }

std::vector<std::string> releases(const Desk& desk) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(desk.folder.at("www/site.releases"))) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

TEST_CASE("each release is shown in the stead of the one before, and --rollback shows that again") {
  const Desk desk;
  lay_out_live(desk);
  const std::string before = home(desk);
  const Ran again = publish(desk);
  CHECK(again.code == 0);
  CHECK(matches(again.out, "[0-9]+ pages, [0-9]+ KiB: the same as in www/site; release 1 stays live\n"));
  const Ran second = publish(desk, {}, "2026-12-01");
  CHECK(second.code == 0);
  CHECK(matches(second.out, "[0-9]+ pages, [0-9]+ KiB in www/site: release 2 is live; release 1 is kept for --rollback\n"));
  CHECK(home(desk) != before);
  const Ran back = desk.run({"publish", "--to", "www/site", "--rollback"});
  CHECK(back.code == 0);
  CHECK(back.out == "www/site: release 1 is live again\n");
  CHECK(home(desk) == before);
  const Ran once_more = desk.run({"publish", "--to", "www/site", "--rollback"});
  CHECK(once_more.code == 2);
  CHECK(once_more.err == "error: www/site: there is no release to go back to; publish: from the second time on, the release before is kept\n");
}

TEST_CASE("a mistake in the content leaves the live site as it is, and nothing beside it") {
  const Desk desk;
  lay_out_live(desk);
  const std::string before = home(desk);
  break_content(desk);
  const Ran ran = publish(desk, {}, "2026-12-01");
  CHECK(ran.code == 1);
  CHECK(ran.out == "");
  CHECK(holds(ran.err, "unknown field `tems`"));
  CHECK(home(desk) == before);
  CHECK(releases(desk) == std::vector<std::string>{"1"});
}

TEST_CASE("what stops a build stops a publication: a name in the prose, a frozen quarter that was edited") {
  const Desk desk;
  lay_out_live(desk);
  const std::string before = home(desk);
  std::string code;
  SECTION("a name") {
    const std::string file = "content/orrisbridge/strategies/2026-29/introduction.md";
    desk.folder.write(file, desk.folder.read(file) + "\nRing Siobhan Marrowby, please.\n");
    code = "[guard/person]";
  }
  SECTION("an edit") {
    REQUIRE(desk.run({"freeze", "orrisbridge", "2026-27", "q1", "--by", "Community Safety Team", "--as-of", "2026-07-20"}).code == 0);
    const std::string file = "content/orrisbridge/plans/2026-27/updates/q1.json";
    std::string text = desk.folder.read(file);
    desk.folder.write(file, text.replace(text.find("\"value\": 9,"), 11, "\"value\": 19,"));
    code = "was published with the report `q1` as";
  }
  const Ran ran = publish(desk, {}, "2026-12-01");
  CHECK(ran.code == 1);
  CHECK(ran.out == "");
  CHECK(holds(ran.err, code));
  CHECK(home(desk) == before);
  CHECK(releases(desk) == std::vector<std::string>{"1"});
}

TEST_CASE("a live site with frozen statements and packed forms is a whole copy; one packed form that is not its page's is found") {
  const Desk desk;
  desk.lay_out_starter();
  fs::create_directory(desk.folder.at("www"));
  REQUIRE(desk.run({"freeze", "orrisbridge", "2026-27", "q1", "--by", "Community Safety Team", "--as-of", "2026-07-20"}).code == 0);
  REQUIRE(publish(desk, {"--compress"}).code == 0);
  CHECK(fs::exists(desk.folder.at("www/site/orrisbridge/plan/2026-27/q1/statement.json.br")));
  const Ran good = desk.run({"verify", "www/site"});
  CHECK(good.err == "");
  CHECK(good.code == 0);
  CHECK(holds(good.out, "  orrisbridge: 1 statement, "));
  desk.folder.write("www/site/index.html.gz", desk.folder.read("www/site/404.html.gz"));
  CHECK(holds(desk.run({"verify", "www/site"}).err, "`www/site/index.html.gz` does not unpack to `index.html`"));
}

TEST_CASE("a live site that has lost a packed form is not the same as the new one") {
  const Desk desk;
  lay_out_live(desk);
  REQUIRE(holds(publish(desk, {"--compress"}).out, "release 2 is live"));
  REQUIRE(holds(publish(desk, {"--compress"}).out, "release 2 stays live"));
  fs::remove(desk.folder.at("www/site/index.html.br"));
  CHECK(holds(publish(desk, {"--compress"}).out, "release 3 is live"));
  CHECK(fs::exists(desk.folder.at("www/site/index.html.br")));
}

TEST_CASE("no release is kept, or shown again, that still says what was removed since") {
  const Desk desk;
  desk.lay_out_starter();
  fs::create_directory(desk.folder.at("www"));
  REQUIRE(desk.run({"freeze", "orrisbridge", "2026-27", "q1", "--by", "Community Safety Team", "--as-of", "2026-07-20"}).code == 0);
  REQUIRE(publish(desk).code == 0);
  fs::copy(desk.folder.at("www/site.releases/1"), desk.folder.at("kept"), fs::copy_options::recursive);
  const std::string file = "content/orrisbridge/plans/2026-27/updates/q1.json";
  const std::string passage = " About 30 more are on the list.";
  std::string text = desk.folder.read(file);
  desk.folder.write(file, text.erase(text.find(passage), passage.size()));
  REQUIRE(desk.run({"redact", "orrisbridge", "2026-27", "q1", "progress 1.1b", "text", "--class", "operational-detail", "--by", "Data Protection Officer", "--as-of", "2026-11-01"}).code == 0);

  const Ran second = publish(desk);
  CHECK(second.code == 0);
  CHECK(second.err == "www/site.releases/1: shows what was removed since, and goes; there is no release to go back to\n");
  CHECK(matches(second.out, "[0-9]+ pages, [0-9]+ KiB in www/site: release 2 is live\n"));
  CHECK(releases(desk) == std::vector<std::string>{"2"});

  // Cut off before it could go.
  fs::rename(desk.folder.at("kept"), desk.folder.at("www/site.releases/1"));
  const Ran back = desk.run({"publish", "--to", "www/site", "--rollback"});
  CHECK(back.code == 1);
  CHECK(back.err ==
        "error: `www/site.releases/1` shows what was removed since (candour redact): it cannot be shown again [release/shows-removed]\n"
        "      = mend the content, and publish\n\n1 error, 0 warnings\n");
  CHECK(fs::read_symlink(desk.folder.at("www/site")) == "site.releases/2");
  // What is kept is what can be shown.
  REQUIRE(publish(desk, {}, "2026-12-01").code == 0);
  CHECK(holds(desk.run({"publish", "--to", "www/site", "--rollback"}).out, "release 2 is live again"));
}

TEST_CASE("a build does not write into a live release, file by file") {
  const Desk desk;
  lay_out_live(desk);
  const std::string before = home(desk);
  for (const char* place : {"www/site", "www/site/"}) {
    const Ran ran = desk.run({"build", "--html-only", "--as-of", "2026-12-01", "--site", place});
    CHECK(ran.code == 2);
    CHECK(ran.err == "--site: `" + std::string(place) + "` is a live site that was published in one step, and would change file by file; run `candour publish --to " +
                         place + "`, or name another folder\n");
  }
  CHECK(home(desk) == before);
}

TEST_CASE("a link in a template that leads nowhere is found before anyone meets it") {
  const Desk desk;
  lay_out_live(desk);
  const std::string before = home(desk);
  const std::string footer = desk.folder.read("templates/footer.mustache");
  desk.folder.write("templates/footer.mustache", footer + "<p><a href=\"no-such-page.html\">x</a></p>");
  const Ran ran = publish(desk);
  CHECK(ran.code == 1);
  CHECK(ran.out == "");
  CHECK(holds(ran.err, "error: there is no file `no-such-page.html`; it is asked for by `404.html`"));
  CHECK(holds(ran.err, "[release/broken-link]"));
  CHECK(home(desk) == before);
  CHECK(releases(desk) == std::vector<std::string>{"1"});
  const Ran machines = publish(desk, {"--json"});
  CHECK(machines.code == 1);
  CHECK(machines.err == "");
  CHECK(holds(machines.out, "\"code\":\"release/broken-link\""));
}

TEST_CASE("what an interrupted run has left is cleared, and told") {
  const Desk desk;
  lay_out_live(desk);
  desk.folder.write("www/site.releases/unfinished/index.html", "half");
  const Ran ran = publish(desk, {}, "2026-12-01");
  CHECK(ran.code == 0);
  CHECK(ran.err == "www/site.releases/unfinished: left by a run that was cut off; cleared\n");
  CHECK(releases(desk) == std::vector<std::string>{"1", "2"});
}

TEST_CASE("a finished site in a folder is adopted when that is asked for") {
  const Desk desk;
  desk.lay_out_starter();
  fs::create_directory(desk.folder.at("www"));
  REQUIRE(desk.run({"build", "--html-only", "--as-of", "2026-10-01", "--site", "www/site"}).code == 0);
  const std::string before = home(desk);
  const Ran refused = publish(desk);
  CHECK(refused.code == 2);
  CHECK(refused.err ==
        "error: www/site: cannot replace a folder in one step, only a link; publish once with --adopt: the folder becomes the first release, and a link takes its place\n");
  const Ran adopted = publish(desk, {"--adopt"});
  CHECK(adopted.code == 0);
  CHECK(holds(adopted.out, "release 2 is live; release 1 is kept for --rollback\n"));
  CHECK(desk.run({"publish", "--to", "www/site", "--rollback"}).code == 0);
  CHECK(home(desk) == before);
}

TEST_CASE("--compress puts packed forms beside texts, the same ones each time; without it they go") {
  const Desk desk;
  desk.lay_out_starter();
  for (const char* site : {"one", "two"}) REQUIRE(desk.run({"build", "--html-only", "--as-of", "2026-11-01", "--compress", "--site", site}).code == 0);
  for (const char* name : {"index.html.gz", "index.html.br", "search-index.json.gz", "manifest.webmanifest.br"}) {
    CAPTURE(name);
    CHECK(fs::exists(desk.folder.at(std::string("one/") + name)));
    CHECK(desk.folder.read(std::string("one/") + name) == desk.folder.read(std::string("two/") + name));
  }
  CHECK(fs::file_size(desk.folder.at("one/index.html.br")) < fs::file_size(desk.folder.at("one/index.html")) / 2);
  REQUIRE(desk.run({"build", "--html-only", "--as-of", "2026-11-01", "--site", "one"}).code == 0);
  CHECK_FALSE(fs::exists(desk.folder.at("one/index.html.gz")));
}

TEST_CASE("a place that cannot be meant is wrong usage, and nothing is made") {
  const Desk desk;
  desk.lay_out_starter();
  CHECK(desk.run({"publish", "--to", "content"}).code == 2);
  CHECK(desk.run({"publish", "--to", "content/site"}).code == 2);
  CHECK(desk.run({"publish", "--to", "not-mounted/site"}).code == 2);
  CHECK(desk.run({"publish", "--to", "."}).code == 2);
  CHECK(desk.run({"publish"}).code == 2);
  CHECK(desk.run({"publish", "--to", "site", "--rollback", "--adopt"}).code == 2);
  CHECK_FALSE(fs::exists(desk.folder.at("site.releases")));
  CHECK_FALSE(fs::exists(desk.folder.at("content/site.releases")));
}
