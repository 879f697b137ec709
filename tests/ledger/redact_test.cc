// What must not stand can be removed, and the chain holds.
#include <catch2/catch.hpp>

#include "ledger/redact.h"
#include "workshop.h"

using namespace candour;
using namespace candour::ledger;

namespace {

const std::string kDale = "dale/plans/2022-23/";
constexpr const char* kSecret = "The fictional Mx Quill is late.";

// A small record, frozen with two reports. The plan says in both what must not stand; the second report repeats it.
files::MemoryFiles frozen() {
  files::MemoryFiles files = unfrozen_content("content/mistakes/base");
  files.at(kDale + "plan.json") = replaced(files.at(kDale + "plan.json"), "Locks are fitted.", kSecret);
  files[kDale + "updates/q2.json"] = std::string(R"j({"quarter": 2, "label": "Quarter 2", "document": "DALE-AP", "progress": [{"for": "1.1", "text": ["Locks are on."]}],
  "statuses": [{"outcome": "1.1(1)", "colour": "green", "words": ")j") + kSecret + "\"}]}\n";
  REQUIRE(freeze_into(files, "q1", {2022, 7, 20}, "2022-23", "dale") == "");
  REQUIRE(freeze_into(files, "q2", {2022, 10, 19}, "2022-23", "dale") == "");
  return files;
}

void take_out_of_the_plan(files::MemoryFiles& files) { files.at(kDale + "plan.json") = replaced(files.at(kDale + "plan.json"), kSecret, "Locks are fitted."); }

RedactRequest request(const std::string& record, const std::string& field) {
  return {"dale", "2022-23", "q1", record, field, model::WithheldClass::candid_remark, "Data Protection Officer", {2023, 1, 9}};
}

// What is said; the statements that change are changed.
std::string redact_in(files::MemoryFiles& files, const RedactRequest& wanted) {
  Checked checked(files);
  diagnostics::Diagnostics said;
  for (const model::Statement& each : redact(checked.record, wanted, checked.sources, said)) files[path_of(each)] = content::spelled(each);
  return for_people(said, checked.sources, diagnostics::Colour::off);
}

// Whether one mistake is told, with this first line and this hint.
bool holds(const std::string& said, const std::string& line, const std::string& hint) { return said.starts_with(line) && said.ends_with(hint); }

std::size_t times(const files::MemoryFiles& files, const std::string& text) {
  std::size_t count = 0;
  for (const auto& [path, bytes] : files) {
    for (std::size_t at = bytes.find(text); at != std::string::npos; at = bytes.find(text, at + 1)) ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("a removed value is gone from every statement that held it there, and the digests and the chain stay") {
  files::MemoryFiles files = frozen();
  take_out_of_the_plan(files);
  REQUIRE(times(files, kSecret) == 4);  // of the outcome in two statements; of a status in the second report and in its statement
  const Checked before(files);
  const std::string said = redact_in(files, request("outcome 1.1(1)", "text"));
  CHECK(said.find("`words` of") == std::string::npos);  // another field is another matter
  CHECK(times(files, kSecret) == 2);
  const Checked after(files);
  CHECK(after.said() == "");
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(after.record.statements[i].digest == before.record.statements[i].digest);
    CHECK(after.record.statements[i].previous == before.record.statements[i].previous);
    const FrozenValue& gone = *after.ledger.reports[i].find("outcome 1.1(1)")->find("text");
    CHECK_FALSE(gone.published);
    CHECK_FALSE(gone.corrected);
    REQUIRE(gone.removed != nullptr);
    CHECK(gone.removed->kind == model::WithheldClass::candid_remark);
    CHECK(gone.removed->by == "Data Protection Officer");
    CHECK(gone.removed->date == model::Date{2023, 1, 9});
  }
}

TEST_CASE("what was removed is compared with nothing, and all else is as before") {
  files::MemoryFiles files = frozen();
  take_out_of_the_plan(files);
  redact_in(files, request("outcome 1.1(1)", "text"));
  files::MemoryFiles other = files;
  other.at(kDale + "plan.json") = replaced(other.at(kDale + "plan.json"), "Locks are fitted.", "Locks hold.");
  CHECK(Checked(other).said() == "");
  other.at(kDale + "plan.json") = replaced(other.at(kDale + "plan.json"), "Keys are given.", "Keys are lost.");
  CHECK(Checked(other).diagnostics.errors() == 1);
}

TEST_CASE("where something was removed, the entry may say that it is left out") {
  files::MemoryFiles files = frozen();
  const std::string path = kDale + "updates/q1.json";
  files.at(path) = replaced(files.at(path), R"({"for": "1.1", "text": ["Locks came."]})", R"({"for": "1.1", "kind": "withheld", "withheld": [{"class": "candid-remark"}]})");
  CHECK(Checked(files).diagnostics.errors() == 3);
  CHECK(redact_in(files, request("progress 1.1", "text")) == "");
  CHECK(Checked(files).said() == "");
}

TEST_CASE("nothing is removed that cannot be, and it is said why") {
  const files::MemoryFiles files = frozen();
  const auto said = [&](const RedactRequest& wanted) {
    files::MemoryFiles changed = files;
    const std::string text = redact_in(changed, wanted);
    CHECK(changed == files);
    return text;
  };
  const std::string still = said(request("outcome 1.1(1)", "text"));
  INFO(still);
  CHECK(holds(still,
              "content/dale/plans/2022-23/plan.json:18:92: error: `text` of `outcome 1.1(1)` still says what is to be removed [ledger/still-said]\n",
              "      = take the passage out here first, and say under `withheld` of which class it is; then run this again\n"));
  CHECK(said(request("outcome 1.1(3)", "text")) ==
        "error: the statement `2022-23/q1` has no `outcome 1.1(3)` [ledger/nothing-to-remove]\n      = did you mean `outcome 1.1(1)`?\n");
  CHECK(said(request("outcome 1.1(1)", "txt")) == "error: the frozen `outcome 1.1(1)` has no `txt` [ledger/nothing-to-remove]\n      = did you mean `text`?\n");
  RedactRequest unfrozen = request("progress 1.1a", "text");
  unfrozen.plan = "2021-22";
  unfrozen.report = "late";
  CHECK(said(unfrozen) == "error: the report `2021-22/late` is not frozen [ledger/nothing-to-remove]\n      = take the passage out of the report itself: nothing else holds it\n");
}

TEST_CASE("a value that is gone already is not removed again") {
  files::MemoryFiles files = frozen();
  take_out_of_the_plan(files);
  redact_in(files, request("outcome 1.1(1)", "text"));
  CHECK(redact_in(files, request("outcome 1.1(1)", "text")) ==
        "error: the `text` of `outcome 1.1(1)` is removed already [ledger/nothing-to-remove]\n      = build and publish the site, so that it is gone there too\n");
}

TEST_CASE("a statement that somebody has edited is not touched") {
  files::MemoryFiles files = frozen();
  take_out_of_the_plan(files);
  std::string& q2 = files.at(kDale + "statements/q2.json");
  q2 = replaced(q2, "Locks are on.", "Locks are off.");
  const files::MemoryFiles before = files;
  CHECK(redact_in(files, request("outcome 1.1(1)", "text")).find("[ledger/edited-by-hand]") != std::string::npos);
  CHECK(files == before);
}

TEST_CASE("corrections that still say it are named, and refused afterwards") {
  files::MemoryFiles files = frozen();
  take_out_of_the_plan(files);
  files["dale/corrections.json"] = std::string(R"j({"corrections": [{"plan": "2022-23", "report": "q1", "record": "outcome 1.1(1)", "field": "text",
  "was": ")j") + kSecret + R"j(", "now": "Locks are fitted.", "date": "2022-12-01", "reason": "It was wrong.", "by": "Community Safety Team"}]})j";
  REQUIRE(Checked(files).said() == "");
  CHECK(holds(redact_in(files, request("outcome 1.1(1)", "text")),
              "content/dale/corrections.json:1:64: warning: this correction of `outcome 1.1(1)` still says what is removed [ledger/said-elsewhere]\n",
              "      = take it out: the removal accounts for the change\n"));
  CHECK(holds(Checked(files).said(),
              "content/dale/corrections.json:1:64: error: `text` of `outcome 1.1(1)` was removed from what was published, and this correction may still say it [ledger/correction-of-removed]\n",
              "      = take this correction out: the removal accounts for the change\n"));
  files.erase("dale/corrections.json");
  CHECK(Checked(files).said() == "");
}

TEST_CASE("the same words in the same field of another record are told of") {
  files::MemoryFiles files = frozen();
  const std::string path = kDale + "updates/q2.json";
  files.at(path) = replaced(files.at(path), R"j("statuses": [)j", std::string(R"j("statuses": [{"outcome": "1.2(1)", "colour": "red", "words": ")j") + kSecret + "\"}, ");
  files.erase(kDale + "statements/q2.json");
  REQUIRE(freeze_into(files, "q2", {2022, 10, 19}, "2022-23", "dale") == "");
  files.at(path) = replaced(files.at(path), std::string("\"colour\": \"green\", \"words\": \"") + kSecret + "\"", "\"colour\": \"green\"");
  RedactRequest wanted = request("status 1.1(1)", "words");
  wanted.report = "q2";
  const std::string said = redact_in(files, wanted);
  CHECK(said.find("warning: `words` of `status 1.2(1)` says the same, and it stays [ledger/said-elsewhere]") != std::string::npos);
  CHECK(Checked(files).said() == "");
}
