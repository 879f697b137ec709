// A plan may change while it runs, if it says so: what is frozen of its earlier reports stays as it was.
#include <catch2/catch.hpp>

#include "workshop.h"

using namespace candour;
using namespace candour::ledger;

namespace {

const std::string kPlanFile = kSmallPlan + "plan.json";
const std::string kQ3 = kSmallPlan + "updates/q3.json";

files::MemoryFiles with(const std::string& path, const std::string& from, const std::string& to, files::MemoryFiles files = small_record()) {
  files.at(path) = replaced(files.at(path), from, to);
  return files;
}

files::MemoryFiles freeze_q3(files::MemoryFiles files) {
  CHECK(freeze_into(files, "q3", {2023, 1, 18}, "2022-23", "dale") == "");
  return files;
}

const FrozenReport& report_of(const Checked& checked, const std::string& name) {
  for (const FrozenReport& report : checked.ledger.reports) {
    if (report.statement->report == name) return report;
  }
  throw std::logic_error("not frozen: " + name);
}

const std::string kAmends = R"j("amendments": [{"of": "1.1(2)", "fields": ["text"], "reason": "The board agreed on it."}], )j";

}  // namespace

TEST_CASE("a promise that was added with a later report is no part of an earlier statement") {
  const auto files = with(kPlanFile, R"j({"text": "Keys are given."})j", R"j({"text": "Keys are given."}, {"text": "Doors are shut.", "added": {"in": "q3"}})j");
  CHECK(Checked(files).said() == "");
  const Checked later(freeze_q3(files));
  CHECK(later.said() == "");
  CHECK(report_of(later, "q2").find("outcome 1.1(3)") == nullptr);
  CHECK(report_of(later, "q3").find("outcome 1.1(3)")->find("added")->published == R"j({"in":"q3"})j");
}

TEST_CASE("a promise that is withdrawn or merged with a later report stays what it was in an earlier statement") {
  for (const std::string fate : {R"j(, "withdrawn": {"in": "q3", "date": "2022-12-01", "reason": "Too dear"})j", R"j(, "merged_into": {"into": "1.1(1)", "in": "q3"})j",
                                 R"j(, "withdrawn": {"date": "2023-04-01", "reason": "The plan ended"})j"}) {
    INFO(fate);
    const auto files = with(kPlanFile, R"j({"text": "Keys are given.")j", R"j({"text": "Keys are given.")j" + fate);
    CHECK(Checked(files).said() == "");
    const Checked later(freeze_q3(files));
    CHECK(later.said() == "");
    const FrozenPart& frozen = *report_of(later, "q3").find("outcome 1.1(2)");
    CHECK(frozen.fields.size() == (fate.find("\"in\"") == std::string::npos ? 1 : 2));
  }
}

TEST_CASE("what became of a promise with a frozen report is frozen with it") {
  auto files = freeze_q3(with(kPlanFile, R"j({"text": "Keys are given.")j", R"j({"text": "Keys are given.", "withdrawn": {"in": "q3", "date": "2022-12-01", "reason": "Too dear"})j"));
  files = with(kPlanFile, "Too dear", "Too slow", files);
  const Checked checked(files);
  CHECK(checked.diagnostics.errors() == 1);
  CHECK(checked.said().find("`withdrawn` of `outcome 1.1(2)` was published with the report `q3` as") != std::string::npos);
}

TEST_CASE("a promise keeps its name in the statements when the plan gives it another number") {
  auto files = with(kPlanFile, R"j([{"text": "Locks are fitted."}, {"text": "Keys are given."}])j",
                    R"j([{"text": "Keys are given.", "id": "1.1(2)"}, {"text": "Locks are fitted.", "id": "1.1(1)"}])j");
  for (const char* report : {"q1", "q2"}) {
    const std::string path = kSmallPlan + "updates/" + report + ".json";
    files.at(path) = replaced(files.at(path), R"j("outcome": "1.1(1)")j", R"j("outcome": "1.1(2)")j");
  }
  CHECK(Checked(files).said() == "");
}

TEST_CASE("the plan's own words may change with a report that says so, and with no other") {
  const auto changed = with(kPlanFile, "Keys are given.", "Some keys are given.");
  CHECK(Checked(changed).diagnostics.errors() == 1);
  const auto amended = with(kQ3, R"j("document")j", kAmends + R"j("document")j", changed);
  CHECK(Checked(amended).said() == "");
  // Only that field.
  CHECK(Checked(with(kQ3, R"j("fields": ["text"])j", R"j("fields": ["target"])j", amended)).diagnostics.errors() == 1);
  // Only from that report on: one that is frozen already cannot account for what comes after it.
  files::MemoryFiles early = freeze_q3(with(kQ3, R"j("document")j", kAmends + R"j("document")j"));
  CHECK(Checked(with(kPlanFile, "Keys are given.", "Some keys are given.", early)).diagnostics.errors() == 1);

  const Checked later(freeze_q3(amended));
  CHECK(later.said() == "");
  CHECK(report_of(later, "q2").find("outcome 1.1(2)")->find("text")->published == "\"Keys are given.\"");
  CHECK(report_of(later, "q3").find("outcome 1.1(2)")->find("text")->published == "\"Some keys are given.\"");
}

TEST_CASE("two statements of a plan that differ need a report that says why") {
  const auto amended = with(kQ3, R"j("document")j", kAmends + R"j("document")j", with(kPlanFile, "Keys are given.", "Some keys are given."));
  auto files = freeze_q3(amended);
  // The amendment itself is frozen with its report: taking it out is told twice over.
  const Checked checked(with(kQ3, kAmends, "", files));
  CHECK(checked.diagnostics.errors() == 2);
  CHECK(checked.said().find("`text` of `outcome 1.1(2)` stands at `\"Keys are given.\"` for the report `q2` and at `\"Some keys are given.\"` for `q3`, and nothing tells why [ledger/unexplained]") !=
        std::string::npos);
}
