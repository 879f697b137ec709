// `candour freeze`, `redact` and `verify`, as the person meets them who keeps the record, and the stranger who checks it.
#include <catch2/catch.hpp>

#include "process.h"

using namespace candour;
using namespace candour::cli;
namespace fs = std::filesystem;

namespace {

const std::string kQ1 = "content/orrisbridge/plans/2026-27/updates/q1.json";
const std::string kStatement = "content/orrisbridge/plans/2026-27/statements/q1.json";
const std::string kRole = "Community Safety Team";

Ran freeze(const Desk& desk, const std::string& report, const std::string& day) {
  return desk.run({"freeze", "orrisbridge", "2026-27", report, "--by", kRole, "--as-of", day});
}

// A desk with the starter, its first quarter frozen and the site built.
void lay_out_frozen(const Desk& desk) {
  desk.lay_out_starter();
  REQUIRE(freeze(desk, "q1", "2026-07-20").code == 0);
  REQUIRE(desk.run({"build", "--html-only", "--as-of", "2026-11-21", "--quiet"}).code == 0);
}

void edit(const Desk& desk, const std::string& file, const std::string& from, const std::string& to) {
  std::string text = desk.folder.read(file);
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  desk.folder.write(file, text.replace(at, from.size(), to));
}

}  // namespace

TEST_CASE("freezing says what it did and what to do next, and does it once") {
  const Desk desk;
  desk.lay_out_starter();
  const Ran ran = freeze(desk, "1", "2026-07-20");
  CHECK(ran.code == 0);
  CHECK(ran.err == "");
  CHECK(ran.out.starts_with(kStatement + ": "));
  CHECK(holds(ran.out, ", frozen on 20 July 2026\ndigest: "));
  CHECK(holds(ran.out, "Now build and publish the site"));
  const std::string statement = desk.folder.read(kStatement);
  const Ran again = freeze(desk, "q1", "2026-07-21");
  CHECK(again.code == 1);
  CHECK(holds(again.err, "the report `q1` is frozen already [ledger/not-frozen]"));
  CHECK(desk.folder.read(kStatement) == statement);
  CHECK_FALSE(fs::exists(desk.folder.at("content/.candour-unfinished")));
}

TEST_CASE("whoever edits one number of a published quarter is stopped, told where and what to do, and the site stays") {
  const Desk desk;
  lay_out_frozen(desk);
  const std::string page = desk.folder.read("site/orrisbridge/plan/2026-27/q1/index.html");
  edit(desk, kQ1, "\"value\": 9,", "\"value\": 19,");
  for (const std::string command : {"build", "check"}) {
    const Ran ran = desk.run({command, "--html-only", "--as-of", "2026-11-21"});
    CHECK(ran.code == 1);
    CHECK(ran.out == "");
    CHECK(ran.err.starts_with(kQ1 + ":18:7: error: `results` of `progress 1.1b` was published with the report `q1` as `"));
    CHECK(holds(ran.err, "      = if this is a slip, put it back as it was\n"));
    CHECK(holds(ran.err, "      = if it was published wrongly, add to `corrections` in `content/orrisbridge/corrections.json`: {\"plan\": \"2026-27\", \"report\": \"q1\", \"record\": \"progress 1.1b\", \"field\": \"results\", \"was\": ["));
    CHECK(ran.err.ends_with("\n1 error, 0 warnings\n"));
  }
  CHECK(desk.folder.read("site/orrisbridge/plan/2026-27/q1/index.html") == page);
}

TEST_CASE("the entry that the message shows makes the build go on, once its last fields are filled in") {
  const Desk desk;
  lay_out_frozen(desk);
  edit(desk, kQ1, "\"value\": 9,", "\"value\": 19,");
  const std::string said = desk.run({"check", "--html-only"}).err;
  const std::size_t begin = said.find("corrections.json`: ") + std::string("corrections.json`: ").size();
  std::string entry = said.substr(begin, said.find('\n', begin) - begin);
  for (const std::string value : {"2026-11-02", "Ten lamps were counted twice.", "Community Safety Team"}) {
    entry.replace(entry.find("…"), std::string("…").size(), value);
  }
  desk.folder.write("content/orrisbridge/corrections.json", "{\"corrections\": [" + entry + "]}\n");
  const Ran ran = desk.run({"build", "--html-only", "--as-of", "2026-11-21"});
  CHECK(ran.err == "");
  CHECK(ran.code == 0);
  CHECK(holds(desk.folder.read("site/orrisbridge/corrections.json"), "Ten lamps were counted twice."));
  CHECK(desk.folder.read("site/orrisbridge/plan/2026-27/q1/statement.json") == desk.folder.read(kStatement));
}

TEST_CASE("a passage that must not stand goes from content and site, and the copy still verifies") {
  const Desk desk;
  lay_out_frozen(desk);
  const std::string passage = "About 30 more are on the list.";
  const std::vector<std::string> redact = {"redact", "orrisbridge", "2026-27", "q1", "progress 1.1b", "text", "--class", "operational-detail", "--by", "Data Protection Officer", "--as-of", "2026-12-01"};
  const Ran refused = desk.run(redact);
  CHECK(refused.code == 1);
  CHECK(holds(refused.err, "`text` of `progress 1.1b` still says what is to be removed [ledger/still-said]"));
  edit(desk, kQ1, " " + passage, "");
  const Ran ran = desk.run(redact);
  CHECK(ran.code == 0);
  CHECK(ran.out.starts_with("removed `text` of `progress 1.1b` from " + kStatement + "\n"));
  CHECK_FALSE(holds(desk.folder.read(kStatement), passage));
  REQUIRE(desk.run({"build", "--html-only", "--quiet"}).code == 0);
  CHECK_FALSE(holds(desk.folder.read("site/orrisbridge/plan/2026-27/q1/statement.json"), passage));
  const Ran verified = desk.run({"verify", "site"});
  CHECK(verified.code == 0);
  CHECK(holds(verified.out, "  orrisbridge: 1 statement, frozen on 20 July 2026; 1 value removed since\n"));
}

TEST_CASE("a class that there is not is wrong usage") {
  const Desk desk;
  const Ran ran = desk.run({"redact", "a", "b", "c", "d", "e", "--class", "gossip", "--by", kRole});
  CHECK(ran.code == 2);
  CHECK(holds(ran.err, "gossip"));
}

TEST_CASE("a stranger checks a copy with one command") {
  const Desk desk;
  lay_out_frozen(desk);
  const Ran good = desk.run({"verify", "site"});
  CHECK(good.code == 0);
  CHECK(good.err == "");
  CHECK(good.out.starts_with("site is whole: "));
  CHECK(holds(good.out, "It does not show that what it says is true, nor when it was published."));
  edit(desk, "site/index.html", "<title>", "<title>Not ");
  const Ran bad = desk.run({"verify", "site"});
  CHECK(bad.code == 1);
  CHECK(bad.out == "");
  CHECK(bad.err == "error: `site/index.html` is not the file that was published: its digest is another one [verify/changed]\n"
                   "      = hold it against the file on the site itself\n\n1 error, 0 warnings\nsite is not a whole and unchanged copy\n");
  const Ran for_machines = desk.run({"verify", "--json", "site"});
  CHECK(for_machines.code == 1);
  CHECK(holds(for_machines.out, "\"code\":\"verify/changed\""));
  CHECK(desk.run({"verify", "elsewhere"}).code == 2);
}
