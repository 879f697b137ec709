// `candour diff`: between reports, between folders, and what it cannot compare.
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "process.h"

using namespace candour::cli;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

const fs::path kFictional = fs::path(CANDOUR_TEST_DATA) / "../fictional/content";

void lay_out(const Desk& desk, const std::string& folder) { fs::copy(kFictional, desk.folder.at(folder), fs::copy_options::recursive); }

void replace(const Desk& desk, const std::string& file, const std::string& old, const std::string& now) {
  std::string text = desk.folder.read(file);
  const std::size_t at = text.find(old);
  REQUIRE(at != std::string::npos);
  desk.folder.write(file, text.replace(at, old.size(), now));
}

const std::string kPlan = "/wendle/plans/2022-23/plan.json";

}  // namespace

TEST_CASE("diff says what changed between two reports, and that it adds up") {
  Desk desk;
  lay_out(desk, "content");
  const Ran ran = desk.run({"diff", "wendle/2022-23/q3", "wendle/2022-23/q4"});
  CHECK(ran.code == 0);
  CHECK(ran.err == "");
  CHECK(ran.out == R"(Action plan 2022/23, Wendle Safer Streets
From quarter 3 of 2022/23 to quarter 4 of 2022/23

Aims: 8 + 0 added − 0 withdrawn − 1 merged = 7
Outcomes: 10 + 0 added − 0 withdrawn = 10
  Complete: 1 + 3 moved in = 4
  In progress: 5 + 1 moved in − 5 moved out = 1
  At risk: 0 + 1 moved in = 1
  Not started or at risk: 0 + 1 moved in = 1
  Withdrawn: 1 = 1
  Not recorded: 3 − 1 moved out = 2

Moved down: 2 of 10 outcomes
  2.1(2) Two patrols a month.
    In progress → Not started or at risk
  2.6(1) Each trader gets a reply.
    In progress → At risk

Moved up: 3 of 10 outcomes
  1.1(2) All who ask are answered in a week.
    In progress → Complete
  2.1(1) Thefts fall by a tenth.
    In progress → Complete
  3.1(1) A survey is out.
    In progress → Complete

Newly reported: 1 of 10 outcomes
  2.1(3) One meeting with traders each quarter.
    Not recorded → In progress

Merged: 1 of 8 aims
  2.5 Count the harbour lamps.
    Now part of 2.3.
)");
}

TEST_CASE("diff --json prints the same as JSON of its shape") {
  Desk desk;
  lay_out(desk, "content");
  const Ran ran = desk.run({"diff", "wendle/2021-22/late-year", "wendle/2022-23/q1", "--json"});
  CHECK(ran.code == 0);
  const Json diff = Json::parse(ran.out);
  CHECK(diff["shape"] == "candour-diff/1");
  const Json& plan = diff["plans"].at(0);
  CHECK(plan["adds_up"] == true);
  CHECK(plan["from"] == Json{{"plan", "2021/22"}, {"report", "late-year"}, {"report_name", "The undated report"}, {"as_at", nullptr}});
  CHECK(plan["to"]["report"] == "q1");
  const Json& flow = plan["outcomes"];
  CHECK(flow["opening"].get<int>() + flow["added"].get<int>() + flow["split_off"].get<int>() + flow["made_of_several"].get<int>() -
            flow["withdrawn"].get<int>() - flow["merged"].get<int>() - flow["split"].get<int>() ==
        flow["closing"].get<int>());
  CHECK(flow["says"] == "6 + 10 added + 1 made of several − 3 withdrawn − 2 merged = 12");
  const Json& first = plan["changes"].at(0);
  CHECK(first["kind"] == "withdrawn");
  CHECK(first["reference"] == "1.1a(2)");
  CHECK(first["remark"] == "31 March 2022. Nobody had asked the passengers.");
}

TEST_CASE("a record of one partnership needs no name for it") {
  Desk desk;
  desk.lay_out_starter();
  const Ran ran = desk.run({"diff", "2026-27/q1", "2026-27/q2"});
  CHECK(ran.code == 0);
  CHECK(ran.out.starts_with("Action plan 2026/27, "));
}

TEST_CASE("diff of two folders tells of each plan, of new words, and of plans that came and went") {
  Desk desk;
  lay_out(desk, "old");
  lay_out(desk, "content");
  fs::remove_all(desk.folder.at("old/tarn/plans/2019-20"));
  replace(desk, "content" + kPlan, "Keep the squares clean.", "Keep two squares clean.");
  replace(desk, "content" + kPlan, "\"value\": 120,", "\"value\": 140,");
  const Ran ran = desk.run({"diff", "old", "content"});
  CHECK(ran.code == 0);
  CHECK(ran.err == "");
  CHECK(ran.out.starts_with("Plans added:\n  Action plan 2019/20 (draft), Tarn Valley Community Safety Partnership\n\n"));
  CHECK(holds(ran.out, "Action plan 2021/22, Wendle Safer Streets\nFrom the undated report of 2021/22 to the undated report of 2021/22\n"));
  CHECK(holds(ran.out, "\nNothing changed.\n"));
  CHECK(holds(ran.out, "  2.2 Keep two squares clean.\n    “Keep the squares clean.” → “Keep two squares clean.”\n"));
  CHECK(holds(ran.out, "    Target raised\n    at least 120 homes each year → at least 140 homes each year\n"));
}

TEST_CASE("diff of two folders names a promise that vanished, and ends with 1") {
  Desk desk;
  lay_out(desk, "old");
  lay_out(desk, "content");
  replace(desk, "content" + kPlan, ", {\"text\": \"Its results are shown.\", \"due\": \"Spring 2023\"}", "");
  const Ran ran = desk.run({"diff", "old", "content"});
  CHECK(ran.code == 1);
  CHECK(holds(ran.out, "Outcomes: 10 + 0 added − 0 withdrawn ≠ 9\n"));
  CHECK(holds(ran.out, "\nThis does not add up:\n  `3.1(2)` is gone, and nothing says how\n"));
  const Json diff = Json::parse(desk.run({"diff", "old", "content", "--json"}).out);
  CHECK(diff["plans"].back()["adds_up"] == false);
  CHECK(diff["plans"].back()["mismatches"].at(0)["why"] == "vanished");
}

TEST_CASE("diff says why it cannot compare, and what to do") {
  Desk desk;
  lay_out(desk, "content");
  const std::vector<std::pair<std::vector<std::string>, std::string>> cases = {
      {{"wendle/2022-23/q2", "wendle/2022-23/q2"}, "error: `wendle/2022-23/q2` is compared with itself\n  = name two reports\n"},
      {{"wendle/2022-23/q3", "wendle/2022-23/q2"}, "error: `wendle/2022-23/q3` is newer than `wendle/2022-23/q2`\n  = name the older one first\n"},
      {{"wendle/2022-23/q1", "wendle/2021-22/late-year"}, "error: `wendle/2022-23/q1` is newer than `wendle/2021-22/late-year`\n  = name the older one first\n"},
      {{"wendle/2022-23/q2", "wendle/2022-23/q5"},
       "error: there is no report on the plan of `wendle` for 2022-23: `q5`\n  = did you mean `q1`?\n  = there is: `q1`, `q2`, `q3`, `q4`\n"},
      {{"wendle/2012-13/q2", "wendle/2022-23/q2"},
       "error: there is no plan of `wendle` for `2012-13`\n  = did you mean `2022-23`?\n  = there is: `2020-21`, `2021-22`, `2022-23`\n"},
      {{"wendel/2022-23/q1", "wendle/2022-23/q2"}, "error: there is no partnership `wendel`\n  = did you mean `wendle`?\n  = there is: `tarn`, `wendle`\n"},
      {{"2022-23/q1", "2022-23/q2"},
       "error: `2022-23/q1` is neither a report nor a folder\n  = name the partnership, too: this record has several; write it like sosafe/2014-15/q1\n"},
      {{"q1", "q2"}, "error: `q1` is neither a report nor a folder\n  = write a report like sosafe/2014-15/q1\n"},
      {{"wendle/2020-21/q4", "wendle/2022-23/q1"},
       "error: the plan for 2022-23 does not follow that for 2020-21, so nothing says what became of its promises\n  = compare reports of one plan, or of a "
       "plan and the one that it `follows`\n"},
      {{"tarn/2019-20/q1", "wendle/2022-23/q1"},
       "error: the two reports are of different partnerships\n  = compare reports of one partnership: their plans promise different things\n"},
      {{"content", "wendle/2022-23/q1"}, "error: `content` is a folder, and `wendle/2022-23/q1` is none\n  = name two reports, or two content folders\n"}};
  for (const auto& [names, said] : cases) {
    const Ran ran = desk.run({"diff", names[0], names[1]});
    CHECK(ran.code == 2);
    CHECK(ran.out == "");
    CHECK(ran.err == said);
  }
}

TEST_CASE("diff of content with mistakes tells of these, of both folders, and compares nothing") {
  Desk desk;
  lay_out(desk, "old");
  lay_out(desk, "content");
  desk.folder.write("old/glossary.json", "{\"terms\": [],\n \"tems\": []}\n");
  desk.folder.write("content/glossary.json", "{\"terms\": [],\n \"turms\": []}\n");
  const Ran ran = desk.run({"diff", "old", "content"});
  CHECK(ran.code == 1);
  CHECK(ran.out == "");
  CHECK(holds(ran.err, "old/glossary.json:2:2: error: unknown field `tems`"));
  CHECK(holds(ran.err, "content/glossary.json:2:2: error: unknown field `turms`"));
}
