// Which files there are, what they are called, and what holds for each of them.
#include <regex>
#include <set>

#include "extracts.h"

using namespace candour;
using test::fictional;
using test::Json;
using test::Line;
using test::real;
using test::World;

namespace {

template <class Check>
void for_all_files(Check check) {
  for (const World* world : {&fictional(), &real()}) {
    for (const views::PageEntry& entry : world->site_map.pages) {
      const std::vector<data::File> files = data::files_of(world->material(), entry);
      if (files.empty()) continue;
      INFO(entry.url.address);
      check(entry, files);
    }
  }
}

// The files of a page of a record that a test has changed.
std::vector<data::File> files_of(const model::Record& record, const std::string& address, model::Date day = test::kDayOfBuild) {
  const progress::Progress progress = progress::derive(record);
  const views::CrossReferences references = views::cross_reference(record);
  const changes::RecordChanges changes = changes::derive(record, progress);
  const views::Material material{record, progress, test::kNothingFrozen, changes, fictional().site_map, references, day, std::nullopt};
  return data::files_of(material, fictional().site_map.pages[fictional().site_map.by_address.at(address)]);
}

model::Plan& plan_of(model::Record& record, int year) {
  return *std::find_if(record.plans.begin(), record.plans.end(), [&](const auto& plan) { return plan.year.start == year; });
}

constexpr auto kSection = "/wendle/plan/2022-23/streets-and-squares/";

}  // namespace

TEST_CASE("there is a table and a tree for each section, plan and summary of a report, and for nothing else") {
  int with_data = 0;
  for (const views::PageEntry& entry : fictional().site_map.pages) {
    const bool expected = std::holds_alternative<views::SectionPage>(entry.page) || std::holds_alternative<views::PlanPage>(entry.page) ||
                          std::holds_alternative<views::SummaryPage>(entry.page);
    INFO(entry.url.address);
    CHECK(data::files_of(fictional().material(), entry).size() == (expected ? 2 : 0));
    with_data += expected ? 1 : 0;
  }
  CHECK(with_data >= 10);
}

TEST_CASE("a file bears its page's address as a name, and says what it is") {
  const std::vector<data::File> files = test::files_at(fictional(), kSection);
  CHECK(files[0].name == "wendle-plan-2022-23-streets-and-squares.csv");
  CHECK(files[0].media_type == "text/csv");
  CHECK(files[0].description == "Streets & squares (Action plan 2022/23, Wendle Safer Streets): a table for spreadsheets, one line for each outcome and report");
  CHECK(files[1].name == "wendle-plan-2022-23-streets-and-squares.json");
  CHECK(files[1].media_type == "application/json");
  CHECK(files[1].description == "Streets & squares (Action plan 2022/23, Wendle Safer Streets): what the page shows, as a tree for programs");
}

TEST_CASE("names are of lower-case letters, digits and hyphens, and no two files share one") {
  std::set<std::string> names;
  static const std::regex plain("[a-z0-9-]+\\.(csv|json)");
  for_all_files([&](const auto&, const std::vector<data::File>& files) {
    for (const data::File& file : files) {
      CHECK(std::regex_match(file.name, plain));
      CHECK(names.insert(file.name).second);
    }
  });
  CHECK(names.size() >= 40);
}

TEST_CASE("a line has a status whatever is known, and says whether it is recorded") {
  for_all_files([&](const auto&, const std::vector<data::File>& files) {
    for (const Line& line : test::lines_of(files[0].bytes)) {
      CHECK(line.at("status") != "");
      CHECK(line.at("status_name") != "");
      const std::set<std::string> unrecorded = {"not-due", "not-recorded", "withheld", "not-applicable", "no-report", "no-outcome"};
      CHECK(line.at("recorded") == (unrecorded.contains(line.at("status_name")) ? "no" : "yes"));
      if (line.at("recorded") == "no") CHECK(line.at("colour") == "");
    }
  });
}

TEST_CASE("no cell holds what a spreadsheet would take for a number, a date or a formula of its own") {
  static const std::regex number_or_date("[0-9]+([./-][0-9]+)+|[=+@\t\r\n-].*");
  std::size_t cells = 0;
  for_all_files([&](const auto&, const std::vector<data::File>& files) {
    for (const Line& line : test::lines_of(files[0].bytes)) {
      for (const auto& [column, text] : line) {
        if (column == "as_at" || column == "due_by" || column == "result_value") continue;  // which are what they would be taken for
        INFO(column << ": " << text);
        if (std::regex_match(text, number_or_date)) FAIL_CHECK("would be read as something else");
        ++cells;
      }
    }
  });
  CHECK(cells > 10000);
}

TEST_CASE("a formula in the record reaches no spreadsheet, and a tree as it is") {
  model::Record record = fictional().record();
  model::Plan& plan = plan_of(record, 2022);
  plan.sections[1].aims[0].cells.outcomes[0].text = "=HYPERLINK(\"https://example.org\")";
  const std::vector<data::File> files = files_of(record, kSection);
  CHECK(test::lines_of(files[0].bytes).front().at("outcome") == "'=HYPERLINK(\"https://example.org\")");
  CHECK(Json::parse(files[1].bytes)["sections"][0]["aims"][0]["commitment"]["outcomes"]["values"][0]["text"] == "=HYPERLINK(\"https://example.org\")");
}

TEST_CASE("the bytes are the record's, whatever the day of the build") {
  for (const std::string address : {kSection, "/wendle/plan/2022-23/", "/wendle/plan/2022-23/q4/", "/wendle/plan/2021-22/"}) {
    const std::vector<data::File> then = files_of(fictional().record(), address, {2022, 5, 1});
    const std::vector<data::File> later = files_of(fictional().record(), address, {2031, 1, 1});
    for (std::size_t i = 0; i < then.size(); ++i) CHECK(then[i].bytes == later[i].bytes);
  }
}

TEST_CASE("a promise without any report has lines and no status") {
  model::Record record = fictional().record();
  plan_of(record, 2022).updates.clear();
  const test::Read read = test::read(files_of(record, kSection));
  CHECK(read.lines.size() == plan_of(record, 2022).sections[1].aims[0].cells.outcomes.size() + 5);  // and a line for each of the other rows
  for (const Line& line : read.lines) {
    CHECK(line.at("report") == "");
    CHECK(line.at("report_name") == "[No report yet]");
    CHECK(line.at("status_name") == (line.at("outcome_reference").empty() ? "no-outcome" : "no-report"));
    CHECK(line.at("statement") == "[No report yet]");
  }
  CHECK(read.json["as_at"] == Json{{"says", "No report yet"}, {"report", nullptr}, {"quarter", nullptr}, {"day", nullptr}});
  CHECK(read.json["reports"] == Json::array());
}

// `resolve` refuses a record that holds what it says is left out. Should it fail to, the data still does not.
constexpr auto kSecret = "Quenby";

TEST_CASE("what a report leaves out is in no data") {
  model::Record record = fictional().record();
  const model::Remarks why = {{}, {{model::WithheldClass::internal_query, std::nullopt, std::nullopt}}};
  for (model::Update& update : plan_of(record, 2022).updates) {
    for (model::StatusEntry& entry : update.statuses) {
      entry.status = model::Status::unreported(model::Reporting::withheld);
      entry.words = entry.reason = kSecret;
      entry.remarks = why;
    }
    for (model::ProgressEntry& entry : update.progress) {
      entry.kind = model::ProgressKind::withheld;
      entry.text = entry.points = {kSecret};
      entry.mentions = {{{2022, 5, 1}, kSecret}};
      entry.remarks = why;
    }
  }
  for (const std::string address : {kSection, "/wendle/plan/2022-23/", "/wendle/plan/2022-23/q4/"}) {
    for (const data::File& file : files_of(record, address)) {
      INFO(file.name);
      CHECK(file.bytes.find(kSecret) == std::string::npos);
      CHECK(file.bytes.find("A query between staff") != std::string::npos);
      CHECK(file.bytes.find("withheld") != std::string::npos);
    }
  }
}

TEST_CASE("what a cell of the plan leaves out is in no data") {
  const bool with_outcomes = GENERATE(true, false);
  model::Record record = fictional().record();
  for (model::Section& section : plan_of(record, 2022).sections) {
    for (model::Aim& aim : section.aims) {
      const model::Ref<model::Body> body{{}, {}, {0}};
      aim.cells.leads = aim.cells.lead_groups = {{body, kSecret, false, kSecret}};
      aim.cells.partners = {{std::nullopt, kSecret}};
      aim.cells.when_by = {model::parse_when_by("July 2029")};
      aim.cells.resources = {{kSecret, std::nullopt, std::nullopt, kSecret, kSecret}};
      for (model::Outcome& outcome : aim.cells.outcomes) outcome.text = with_outcomes ? "Shown." : kSecret;
      aim.cells.empty.clear();
      for (const model::Column column : model::kCellColumns) {
        if (column != model::Column::outcomes || !with_outcomes) aim.cells.empty.push_back({column, model::Absence::withheld});
      }
    }
  }
  for (const std::string address : {kSection, "/wendle/plan/2022-23/", "/wendle/plan/2022-23/q4/"}) {
    for (const data::File& file : files_of(record, address)) {
      INFO(file.name);
      CHECK(file.bytes.find(kSecret) == std::string::npos);
      CHECK(file.bytes.find("2029") == std::string::npos);
      CHECK((file.bytes.find("Shown.") != std::string::npos) == with_outcomes);
      CHECK(file.bytes.find("Left out of this site") != std::string::npos);
    }
  }
}
