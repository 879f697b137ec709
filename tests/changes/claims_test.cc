// What is said of reports that do not agree with themselves, word for word: the small record of tests/content/mistakes/base, with
// reports of its own.
#include <catch2/catch.hpp>

#include "../fictional/loaded.h"
#include "changes/claims.h"
#include "files/reader.h"

using namespace candour;

namespace {

const std::string kFolder = "dale/plans/2022-23/";

files::MemoryFiles base() {
  files::MemoryFiles files;
  const files::DiskReader reader(CANDOUR_TEST_DATA "/../content/mistakes/base");
  for (const files::Entry& entry : reader.list()) files.emplace(entry.path.text(), reader.read(entry.path));
  return files;
}

std::string report(int quarter, const std::string& progress, const std::string& statuses, const std::string& more = "") {
  const std::string q = std::to_string(quarter);
  return "{\n  \"quarter\": " + q + ",\n  \"label\": \"Quarter " + q + "\",\n  \"document\": \"DALE-AP\",\n" + more + "  \"progress\": [" + progress +
         "],\n  \"statuses\": [" + statuses + "]\n}\n";
}

// Says of `reports`, quarter 1 first.
std::string said(const std::vector<std::string>& reports, const std::string& outcome = "") {
  files::MemoryFiles files = base();
  for (std::size_t i = 0; i < reports.size(); ++i) files[kFolder + "updates/q" + std::to_string(i + 1) + ".json"] = reports[i];
  if (!outcome.empty()) {
    std::string& plan = files[kFolder + "plan.json"];
    const std::string old = "{\"text\": \"Locks are fitted.\"}";
    plan.replace(plan.find(old), old.size(), outcome);
  }
  const test::Loaded loaded{files::MemoryReader(files)};
  REQUIRE(loaded.said == "");
  diagnostics::Diagnostics diagnostics;
  changes::check_claims(loaded.record, progress::derive(loaded.record), diagnostics);
  CHECK_FALSE(diagnostics.has_errors());
  return diagnostics::for_people(diagnostics, loaded.sources, diagnostics::Colour::off);
}

const std::string kLocks = R"({"for": "1.1", "text": ["Locks came."]})";
const std::string kTarget = R"({"text": "Locks are fitted.", "target": {"comparator": "at-least", "value": 40, "unit": "locks"}})";

std::string green(const std::string& more = "") { return "{\"outcome\": \"1.1(1)\", \"colour\": \"green\"" + more + "}"; }
std::string red(const std::string& more = "") { return "{\"outcome\": \"1.1(1)\", \"colour\": \"red\"" + more + "}"; }
std::string entry(const std::string& text, const std::string& more = "") { return R"({"for": "1.1", "text": [")" + text + "\"]" + more + "}"; }
std::string note(const std::string& kind) { return R"(, "notes": [{"kind": ")" + kind + R"(", "says": "So it says.", "shows": "We show it."}])"; }

}  // namespace

TEST_CASE("complete, then open again") {
  CHECK(said({report(1, entry("Locks came."), green()), report(2, entry("Some broke."), red())}) ==
        "content/dale/plans/2022-23/updates/q2.json:6:28: warning: `1.1(1)` was complete in `q1`, and is open again [changes/reopened]\n"
        "    6 |   \"statuses\": [{\"outcome\": \"1.1(1)\", \"colour\": \"red\"}]\n"
        "      |                            ^^^^^^^^\n"
        "      = mend one of the two; where the report itself says so, give its `reason`, or a note of the kind `status-conflict`\n");
}

TEST_CASE("a blank between does not hide that it is open again; a reason or a note explains it") {
  const auto after_a_blank = [](const std::string& last) {
    return said({report(1, entry("Locks came."), green()), report(2, entry("Nothing new."), ""), report(3, entry("Some broke."), last)});
  };
  CHECK(after_a_blank(red()).find("was complete in `q1`") != std::string::npos);
  CHECK(after_a_blank(red(", \"reason\": \"Some locks broke\"")) == "");
  CHECK(after_a_blank(red(note("status-conflict"))) == "");
}

TEST_CASE("complete, and the result misses the target") {
  const auto with = [](const std::string& result, const std::string& status) {
    return said({report(1, entry("Locks came.", ", \"results\": [{\"outcome\": \"1.1(1)\", \"unit\": \"locks\", " + result + "}]"), status)}, kTarget);
  };
  CHECK(with("\"value\": 12", green()) ==
        "content/dale/plans/2022-23/updates/q1.json:6:28: warning: `1.1(1)` is called complete, and its result of 12 misses the target of 40 "
        "[changes/complete-and-short]\n"
        "    6 |   \"statuses\": [{\"outcome\": \"1.1(1)\", \"colour\": \"green\"}]\n"
        "      |                            ^^^^^^^^\n"
        "      = mend one of the two; where the report itself says so, tell readers in a note of the kind `status-conflict`\n");
  CHECK(with("\"value\": 40", green()) == "");
  CHECK(with("\"value\": 12", red()) == "");
  CHECK(with("\"value\": 12, \"qualifier\": \"about\"", green()) == "");
  CHECK(with("\"value\": 12", green(note("status-conflict"))) == "");
}

TEST_CASE("the same words as in the report before, in however many rows, is said once for a report") {
  const std::string line = R"({"for": "1.2", "text": ["Talks go on."]})";
  CHECK(said({report(1, entry("Locks came.") + ", " + line, red()), report(2, line + ", " + entry("Locks  came. "), red())}) ==
        "content/dale/plans/2022-23/updates/q2.json:5:66: warning: `1.1` and `1.2` have the same words as in `q1` [changes/same-words]\n"
        "    5 | …ogress\": [{\"for\": \"1.2\", \"text\": [\"Talks go on.\"]}, {\"for\": \"1.1\", \"text\": [\"Locks  came. \"]}],\n"
        "      |                                                              ^^^^^\n"
        "      = write what this report says; where the report itself repeats its words, tell readers in a note\n");
  CHECK(said({report(1, entry("Locks came."), red()), report(2, entry("More locks came."), red())}) == "");
  CHECK(said({report(1, entry("Locks came."), red()), report(2, entry("Locks came.", note("gap")), green())}) == "");
}

TEST_CASE("statuses with neither words nor progress are counted once for a report") {
  const std::string others = R"json({"outcome": "1.1(2)", "colour": "green"}, {"outcome": "1.2(1)", "words": "Begun", "state": "in-progress"})json";
  CHECK(said({report(1, "", red() + ", " + others)}) ==
        "content/dale/plans/2022-23/updates/q1.json:6:28: warning: 2 of 3 statuses here are new and rest on a colour alone, without words or progress: `1.1(1)` "
        "and `1.1(2)` [changes/bare-status]\n"
        "    6 |   \"statuses\": [{\"outcome\": \"1.1(1)\", \"colour\": \"red\"}, {\"outcome\": \"1.1(2)\", \"colour\": \"green\"}, {\"o…\n"
        "      |                            ^^^^^^^^\n"
        "      = add what the report says of them; where it says nothing, tell readers in a note of the kind `gap` on the report\n");
  CHECK(said({report(1, kLocks, red() + ", " + others)}) == "");  // the row says how it goes
  CHECK(said({report(1, kLocks, red() + ", " + others), report(2, "", red() + ", " + others)}) == "");  // as it was, with words
  CHECK(said({report(1, kLocks, red()), report(2, "", green())}).find("1 of 1 statuses here are new") != std::string::npos);
  CHECK(said({report(1, "", red(), "  \"notes\": [{\"kind\": \"gap\", \"says\": \"No words.\", \"shows\": \"None.\"}],\n")}) == "");
}

TEST_CASE("one fact with two values within an entry") {
  const auto figures = [](const std::string& value, const std::string& what, const std::string& more = "") {
    return said({report(1, entry("Locks came.", ", \"figures\": [{\"given\": \"12\", \"value\": 12, \"unit\": \"locks\", \"what\": \"were fitted\"}, {\"given\": \"" +
                                                    value + "\", \"value\": " + value + ", \"unit\": \"locks\", \"what\": \"" + what + "\"}]" + more),
                        red())});
  };
  const std::string found = figures("14", "were fitted");
  CHECK(found.find("q1.json:5:24: warning: the entry for `1.1` says `12` and `14` of one thing: locks that were fitted [changes/two-values]\n") != std::string::npos);
  CHECK(found.find("      = mend one of the two, or say in `what` how they differ; where the report itself says both, tell readers in a note of the kind "
                   "`figure-conflict`\n") != std::string::npos);
  CHECK(figures("12", "were fitted") == "");
  CHECK(figures("14", "were bought") == "");
  CHECK(figures("14", "were fitted", note("figure-conflict")) == "");
}
