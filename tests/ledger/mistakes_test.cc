// What people are told when a statement is broken, when the record leaves what was published, and when a correction does not
// fit: word for word. Each case is a change to a small record with two frozen reports, and a file in golden/.
// CANDOUR_UPDATE_GOLDENS=1 rewrites them; such a run fails, for it has compared nothing.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <set>

#include "../golden/golden.h"
#include "workshop.h"

using namespace candour;
using namespace candour::ledger;
namespace fs = std::filesystem;

namespace {

const fs::path kGoldens = fs::path(CANDOUR_TEST_DATA) / "golden";

const std::string kFolder = kSmallPlan;
const std::string kQ1 = kFolder + "statements/q1.json";
const std::string kQ2 = kFolder + "statements/q2.json";

using Edit = std::function<void(files::MemoryFiles&)>;

// Changes words of a file that stand there once.
Edit replace(const std::string& path, const std::string& from, const std::string& to) {
  return [=](files::MemoryFiles& files) { files.at(path) = replaced(files.at(path), from, to); };
}

Edit both(const Edit& one, const Edit& other) {
  return [=](files::MemoryFiles& files) {
    one(files);
    other(files);
  };
}

Edit erase(const std::string& path) {
  return [=](files::MemoryFiles& files) { files.erase(path); };
}

// Changes a statement as someone would who knows how to seal one.
Edit forge(const std::string& report, const std::function<void(model::Statement&)>& how) {
  return [=](files::MemoryFiles& files) {
    Checked checked(files);
    for (model::Statement& it : checked.record.statements) {
      if (it.report != report) continue;
      how(it);
      seal(it, CountedSalts());
      files[path_of(it)] = content::spelled(it);
    }
  };
}

Edit correct(const std::string& entries) {
  return [=](files::MemoryFiles& files) { files["dale/corrections.json"] = "{\"corrections\": [\n" + entries + "\n]}\n"; };
}

constexpr const char* kEnd = R"j("date": "2022-11-01", "reason": "It was read wrongly.", "by": "Community Safety Team"})j";
const std::string kRed = R"j({"plan": "2022-23", "report": "q1", "record": "status 1.1(1)", "field": "colour", "was": "red", "now": "green", )j";
const std::string kFitted = R"j({"plan": "2022-23", "report": "q1", "record": "outcome 1.1(1)", "field": "text", "was": "Locks are fitted.", "now": "Locks hold.", )j";

struct Case {
  std::string name;
  Edit edit;
};

std::vector<Case> cases() {
  const std::string plan = kFolder + "plan.json";
  const std::string q1 = kFolder + "updates/q1.json";
  const std::string q2 = kFolder + "updates/q2.json";
  return {
      {"changed-in-the-plan", replace(plan, "Keys are given.", "Some keys are given.")},
      {"changed-in-a-report", replace(q1, R"j("colour": "red")j", R"j("colour": "green")j")},
      {"changed-in-a-long-text", replace(q2, "most people", "many people")},
      {"changed-by-taking-out", replace(plan, R"j("when_by": ["May 2022"], )j", "")},
      {"changed-by-adding", replace(q1, R"j("colour": "red")j", R"j("colour": "red", "reason": "The locks were late")j")},
      {"changed-after-a-correction", both(correct(kRed + kEnd), replace(q1, R"j("colour": "red")j", R"j("colour": "green", "words": "Done")j"))},
      {"entry-gone", replace(q2, R"j(, {"outcome": "1.2(1)", "colour": "red", "words": "Slow"})j", "")},
      {"entry-new", replace(q1, R"j({"outcome": "1.1(1)", "colour": "red"})j", R"j({"outcome": "1.1(1)", "colour": "red"}, {"outcome": "1.1(2)", "colour": "green"})j")},
      {"promise-gone", replace(plan, R"j(, {"text": "Keys are given."})j", "")},
      {"promise-new", replace(plan, R"j({"text": "Keys are given."})j", R"j({"text": "Keys are given."}, {"text": "Doors are shut."})j")},
      {"value-edited", replace(kQ1, "\"Quarter 1\"", "\"Quarter one\"")},
      {"header-edited", replace(kQ1, "2022-07-20", "2022-07-19")},
      {"field-digest-edited", [](files::MemoryFiles& files) {
         std::string& text = files.at(kQ2);
         const std::size_t at = text.find("\"digest\": \"", text.find("\"words\"")) + 11;
         text[at] = text[at] == '0' ? '1' : '0';
       }},
      {"half-removed", replace(kQ2, R"j("value": "Slow")j", R"j("removed": {"class": "candid-remark", "date": "2022-12-01", "by": "Data Protection Officer"})j")},
      {"digest-unreadable", [](files::MemoryFiles& files) {
         std::string& text = files.at(kQ1);
         text[text.rfind("\"digest\": \"") + 11] = 'X';
       }},
      {"record-twice", forge("q2", [](model::Statement& it) { it.records.push_back(it.records.back()); })},
      {"record-unknown", forge("q2", [](model::Statement& it) { it.records.back().record = "forecast 1.2(1)"; })},
      {"first-statement-missing", erase(kQ1)},
      {"second-first-statement", forge("q2", [](model::Statement& it) { it.previous.reset(); })},
      {"dated-before-the-one-it-follows", forge("q2", [](model::Statement& it) { it.frozen = {2022, 7, 1}; })},
      {"statement-misplaced", [](files::MemoryFiles& files) { std::swap(files[kQ1], files[kQ2]); }},
      {"report-missing", erase(q2)},
      {"correction-of-nothing", correct(replaced(kRed, "\"q1\"", "\"q3\"") + kEnd)},
      {"correction-of-no-record", correct(replaced(kRed, "status 1.1(1)", "status 1.1(4)") + kEnd)},
      {"correction-was", correct(replaced(kRed, R"j("was": "red")j", R"j("was": "amber")j") + kEnd)},
      {"correction-was-not-there", correct(R"j({"plan": "2022-23", "report": "q1", "record": "status 1.1(1)", "field": "words", "was": "Late", "now": "Soon", )j" + std::string(kEnd))},
      {"correction-was-there", correct(replaced(kRed, R"j("was": "red", )j", "") + kEnd)},
      {"correction-changes-nothing", correct(replaced(kRed, R"j("now": "green")j", R"j("now": "red")j") + kEnd)},
      {"correction-twice", both(correct(kRed + kEnd + ",\n" + kRed + kEnd), replace(q1, R"j("colour": "red")j", R"j("colour": "green")j"))},
      {"correction-before-the-freeze", both(correct(kRed + replaced(kEnd, "2022-11-01", "2022-07-01")), replace(q1, R"j("colour": "red")j", R"j("colour": "green")j"))},
      {"correction-out-of-order",
       both(both(correct(kRed + kEnd + ",\n" + kFitted + replaced(kEnd, "2022-11-01", "2022-10-31")), replace(q1, R"j("colour": "red")j", R"j("colour": "green")j")),
            replace(plan, "Locks are fitted.", "Locks hold."))},
      {"correction-of-a-later-report", both(correct(replaced(kFitted, "\"q1\"", "\"q2\"") + kEnd), replace(plan, "Locks are fitted.", "Locks hold."))},
      {"correction-not-followed", correct(kRed + kEnd)},
  };
}

std::string said_of(const Case& each) {
  files::MemoryFiles files = small_record();
  each.edit(files);
  return Checked(files).said();
}

// What freezing refuses.
std::vector<Case> refusals() {
  const auto freezing = [](const std::string& report, model::Date on, const std::string& plan = "2022-23", const std::string& partnership = "dale") {
    return [=](files::MemoryFiles& files) { files["said"] = freeze_into(files, report, on, plan, partnership); };
  };
  return {{"freeze-again", freezing("q1", {2022, 11, 1})},
          {"freeze-with-a-gap", freezing("q4", {2022, 11, 1})},
          {"freeze-too-early", freezing("3", {2022, 10, 1})},
          {"freeze-unknown-report", freezing("q5", {2022, 11, 1})},
          {"freeze-unknown-plan", freezing("q1", {2022, 11, 1}, "2023-24")},
          {"freeze-unknown-partnership", freezing("q1", {2022, 11, 1}, "2022-23", "dell")},
          {"freeze-an-earlier-one", [](files::MemoryFiles& files) {
             files.erase(kQ1);
             files.erase(kQ2);
             REQUIRE(freeze_into(files, "q2", {2022, 10, 19}, "2022-23", "dale") == "");
             files["said"] = freeze_into(files, "q1", {2022, 11, 1}, "2022-23", "dale");
           }}};
}

std::string refusal_of(const Case& each) {
  files::MemoryFiles files = small_record();
  each.edit(files);
  return files.at("said");
}

void hold_to_golden(const std::string& name, const std::string& said) {
  const fs::path file = kGoldens / (name + ".txt");
  if (std::getenv("CANDOUR_UPDATE_GOLDENS") != nullptr) std::ofstream(file, std::ios::binary) << said;
  CHECK_FALSE(said.empty());
  CHECK(said == golden::bytes_of(file));
}

}  // namespace

TEST_CASE("nothing is said of a record that is as it was published") { CHECK(Checked(small_record()).said() == ""); }

TEST_CASE("each mistake is told in full, with its place and what can be done") {
  if (std::getenv("CANDOUR_UPDATE_GOLDENS") != nullptr) fs::create_directories(kGoldens);
  for (const Case& each : cases()) {
    DYNAMIC_SECTION(each.name) { hold_to_golden(each.name, said_of(each)); }
  }
  for (const Case& each : refusals()) {
    DYNAMIC_SECTION(each.name) { hold_to_golden(each.name, refusal_of(each)); }
  }
  if (std::getenv("CANDOUR_UPDATE_GOLDENS") != nullptr) FAIL("goldens rewritten: run again without CANDOUR_UPDATE_GOLDENS");
}

TEST_CASE("there is a case for each golden") {
  std::set<std::string> names;
  for (const Case& each : cases()) names.insert(each.name + ".txt");
  for (const Case& each : refusals()) names.insert(each.name + ".txt");
  std::set<std::string> files;
  for (const auto& entry : fs::directory_iterator(kGoldens)) files.insert(entry.path().filename().string());
  CHECK(files == names);
}

TEST_CASE("a correction accounts for what was published and is no longer said") {
  files::MemoryFiles files = small_record();
  correct(kRed + kEnd + ",\n" + kFitted + kEnd)(files);
  replace(kFolder + "updates/q1.json", R"j("colour": "red")j", R"j("colour": "green")j")(files);
  replace(kFolder + "plan.json", "Locks are fitted.", "Locks hold.")(files);
  const Checked checked(files);
  REQUIRE(checked.said() == "");
  REQUIRE(checked.ledger.reports.size() == 2);
  const FrozenReport& q1 = checked.ledger.reports[0];
  const FrozenReport& q2 = checked.ledger.reports[1];
  const FrozenValue& colour = *q1.find("status 1.1(1)")->find("colour");
  CHECK(colour.published == "\"red\"");
  CHECK(colour.corrected == "\"green\"");
  REQUIRE(colour.corrections.size() == 1);
  CHECK(colour.corrections[0]->reason == "It was read wrongly.");
  // What was published of one report was published of that report alone.
  CHECK(q2.find("status 1.1(1)")->find("colour")->corrections.empty());
  // What the plan says was published with both.
  for (const FrozenReport* report : {&q1, &q2}) {
    const FrozenValue& text = *report->find("outcome 1.1(1)")->find("text");
    CHECK(text.published == "\"Locks are fitted.\"");
    CHECK(text.corrected == "\"Locks hold.\"");
    CHECK(text.corrections.size() == 1);
  }
}

TEST_CASE("a correction may follow another, and may give or take a field or a whole entry") {
  files::MemoryFiles files = small_record();
  const std::string status = R"j({"plan": "2022-23", "report": "q1", "record": "status 1.1(2)", )j";
  correct(kRed + kEnd + ",\n" + replaced(replaced(kRed, "\"green\"", "\"red\""), R"j("was": "red")j", R"j("was": "green")j") + kEnd + ",\n" + status + R"j("field": "colour", "now": "green", )j" + kEnd + ",\n" + status +
          R"j("field": "words", "now": "Done", )j" + kEnd + ",\n" + R"j({"plan": "2022-23", "report": "q1", "record": "progress 1.1", "field": "text", "was": ["Locks came."], )j" + kEnd)(files);
  replace(kFolder + "updates/q1.json", R"j({"outcome": "1.1(1)", "colour": "red"})j", R"j({"outcome": "1.1(1)", "colour": "red"}, {"outcome": "1.1(2)", "colour": "green", "words": "Done"})j")(files);
  replace(kFolder + "updates/q1.json", R"j({"for": "1.1", "text": ["Locks came."]})j", "")(files);
  const Checked checked(files);
  CHECK(checked.said() == "");
  CHECK(checked.ledger.reports[0].find("status 1.1(1)")->find("colour")->corrections.size() == 2);
}
