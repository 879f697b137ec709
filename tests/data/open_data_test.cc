// The data that stands on the site: which files there are, that one table is a part of the other, and that they count what the pages
// count. tests/site/open-data.test.mjs holds them against the standards.
#include <set>

#include "data/open_data.h"
#include "data/record_json.h"
#include "data/table_kinds.h"
#include "digest/digest.h"
#include "extracts.h"
#include "views/words.h"

using namespace candour;
using test::fictional;
using test::Json;
using test::Line;
using test::real;
using test::World;

namespace {

using Files = std::map<std::string, std::string>;

Files site_files(const views::Material& material) {
  Files files;
  for (const files::Artifact& file : data::open_data(material).files) files[file.path.text()] = file.bytes;
  return files;
}

const Files& site_files(const World& world) {
  static const Files of_fictional = site_files(fictional().material());
  static const Files of_real = site_files(real().material());
  return &world == &fictional() ? of_fictional : of_real;
}

// Of a record that a test has changed.
Files site_files(const model::Record& record, model::Date day = test::kDayOfBuild) {
  const progress::Progress progress = progress::derive(record);
  const views::CrossReferences references = views::cross_reference(record);
  const changes::RecordChanges changes = changes::derive(record, progress);
  return site_files(views::Material{record, progress, test::kNothingFrozen, changes, fictional().site_map, references, day, std::nullopt});
}

// Without the byte order mark, which would be part of the first column's name.
std::vector<Line> lines_in(const std::string& csv) { return test::lines_of(csv.substr(3)); }
std::vector<Line> table(const Files& files, const std::string& path) { return lines_in(files.at(path)); }
std::string table_at(const views::Url& page) { return views::table_url(page).address.substr(1); }
int number(const std::string& cell) { return std::stoi(cell); }

template <class Check>
void for_each_world(Check check) {
  for (const World* world : {&fictional(), &real()}) check(*world, site_files(*world));
}

// By the name of a mark, how often it stands in a column of its own.
std::map<std::string, int> counts_in(const Line& report) {
  std::map<std::string, int> counts;
  for (std::size_t i = 0; i < progress::kMarks; ++i) {
    const std::string mark(views::slug_of(static_cast<progress::Mark>(i)));
    std::string column = mark;
    std::replace(column.begin(), column.end(), '-', '_');
    const auto cell = report.find(column);
    if (cell != report.end() && !cell->second.empty() && cell->second != "0") counts[mark] = number(cell->second);
  }
  return counts;
}

}  // namespace

TEST_CASE("there is a table for each plan, each section and the site, with what describes it beside it") {
  for_each_world([](const World& world, const Files& files) {
    std::set<std::string> expected = {"data/promises.csv",     "data/plans.csv",         "data/reports.csv",       "data/record.json", "data/record.schema.json",
                                      "data/csv-metadata.json", "data/datapackage.json", "data/catalogue.jsonld", "data/licence.txt"};
    const auto expect = [&](const views::Url& page) {
      expected.insert(table_at(page));
      expected.insert(table_at(page) + "-metadata.json");
    };
    for (const model::Plan& plan : world.record().plans) {
      expect(views::url_of(world.record(), plan));
      for (const model::Section& section : plan.sections) expect(views::url_of(world.record(), plan, section));
    }
    std::set<std::string> made;
    for (const auto& [path, bytes] : files) made.insert(path);
    CHECK(made == expected);
  });
}

TEST_CASE("what pages are told of a file is true") {
  const data::OpenData open = data::open_data(fictional().material());
  CHECK(open.listed.size() == open.files.size());
  for (const files::Artifact& file : open.files) {
    INFO(file.path.text());
    const views::DataFile* listed = find(open.listed, {"/" + file.path.text()});
    REQUIRE(listed != nullptr);
    CHECK(listed->bytes == file.bytes.size());
    if (listed->media_type != "text/csv") continue;
    const std::vector<Line> lines = lines_in(file.bytes);
    CHECK(listed->lines == lines.size());
    REQUIRE(!lines.empty());
    CHECK(listed->columns.size() == lines.front().size());
    for (const views::DataColumn& column : listed->columns) {
      CHECK(lines.front().contains(column.name));
      CHECK(column.says.size() > 5);
    }
  }
}

TEST_CASE("the tables of sections make up those of plans, and these the one of the site") {
  for_each_world([](const World& world, const Files& files) {
    std::vector<Line> all;
    for (const model::Plan& plan : world.record().plans) {
      std::vector<Line> whole;
      for (const model::Section& section : plan.sections) {
        const std::vector<Line> part = table(files, table_at(views::url_of(world.record(), plan, section)));
        whole.insert(whole.end(), part.begin(), part.end());
      }
      CHECK(table(files, table_at(views::url_of(world.record(), plan))) == whole);
      all.insert(all.end(), whole.begin(), whole.end());
    }
    CHECK(all.size() > 50);
    CHECK(table(files, "data/promises.csv") == all);
  });
}

TEST_CASE("the table of a page is the one that its document carries") {
  for_each_world([](const World& world, const Files& files) {
    for (const model::Plan& plan : world.record().plans) {
      const views::Url page = views::url_of(world.record(), plan);
      CHECK(files.at(table_at(page)) == test::files_at(world, page.address).at(0).bytes);
    }
  });
}

TEST_CASE("the counts of each report are those of its page") {
  int reports = 0;
  for_each_world([&](const World& world, const Files& files) {
    const std::vector<Line> lines = table(files, "data/reports.csv");
    std::size_t at = 0;
    for (const model::Plan& plan : world.record().plans) {
      for (const model::Update& update : plan.updates) {
        ++reports;
        const Line& line = lines.at(at++);
        const views::Url page = views::url_of(world.record(), plan, update);
        INFO(page.address);
        CHECK(line.at("address") == page.address);
        const auto view = std::get<views::SummaryView>(test::view_at(world, page.address));
        std::map<std::string, int> on_page;
        for (const views::OutcomeGroup& group : view.groups) on_page[std::string(views::slug_of(group.mark))] += static_cast<int>(group.outcomes.size());
        if (view.has_status) {
          int outcomes = 0;
          for (const auto& [mark, count] : on_page) outcomes += count;
          CHECK(counts_in(line) == on_page);
          CHECK(number(line.at("outcomes")) == outcomes);
        } else {
          CHECK(line.at("recorded") == "");
          CHECK(counts_in(line).empty());
        }
        if (!plan.has(model::Column::progress)) {
          CHECK(line.at("updates_given") == "");
          continue;
        }
        // "Without an update here: 1 of 42 actions"
        CHECK(view.without_update_heading.find(": " + std::to_string(view.without_update.size()) + " of " + line.at("commitments") + " ") != std::string::npos);
        std::map<std::string, int> why;
        for (const views::OutcomeLine& row : view.without_update) ++why[row.remark.value_or("")];
        CHECK(number(line.at("updates_blank")) == why["Blank in the document."]);
        CHECK(number(line.at("updates_none_recorded")) == why["No update is recorded."]);
        CHECK(number(line.at("updates_left_out")) == why["Left out of this site."]);
        CHECK(number(line.at("updates_given")) == number(line.at("commitments")) - static_cast<int>(view.without_update.size()));
      }
    }
    CHECK(at == lines.size());
  });
  CHECK(reports >= 10);
}

TEST_CASE("the numbers of each plan are those of its page") {
  for_each_world([](const World& world, const Files& files) {
    const std::vector<Line> lines = table(files, "data/plans.csv");
    REQUIRE(lines.size() == world.record().plans.size());
    const auto home = std::get<views::PlansView>(test::view_at(world, "/plans/"));
    for (const views::PlanCard& card : home.plans) {
      INFO(card.plan.url.address);
      const auto line = std::find_if(lines.begin(), lines.end(), [&](const Line& each) { return each.at("address") == card.plan.url.address; });
      REQUIRE(line != lines.end());
      const auto& plans = world.record().plans;
      const auto plan = std::find_if(plans.begin(), plans.end(), [&](const auto& each) { return views::url_of(world.record(), each) == card.plan.url; });
      REQUIRE(plan != plans.end());
      for (const auto& [column, noun] : std::map<std::string, std::string>{{"aims", plan->labels.aim}, {"outcomes", "outcome"}}) {
        const int count = number(line->at(column));
        if (count > 0) CHECK(card.size.find(views::counted(count, noun)) != std::string::npos);
      }
      const auto page = std::get<views::PlanView>(test::view_at(world, card.plan.url.address));
      CHECK(page.sections_heading.starts_with(line->at("sections") + " "));
      CHECK(std::to_string(page.updates.size()) == line->at("reports"));
    }
  });
}

TEST_CASE("the real record has its own counts, which were made by hand") {
  const std::vector<Line> reports = table(site_files(real()), "data/reports.csv");
  const auto line = std::find_if(reports.begin(), reports.end(), [](const Line& each) { return each.at("address") == "/sosafe/plan/2014-15/q1/"; });
  REQUIRE(line != reports.end());
  CHECK(line->at("outcomes") == "59");
  CHECK(line->at("recorded") == "22");
  CHECK(counts_in(*line) == std::map<std::string, int>{{"complete", 6}, {"in-progress", 6}, {"not-started-or-at-risk", 10}, {"not-recorded", 37}});
  CHECK(line->at("withdrawn") == "0");
}

TEST_CASE("a plan with one colour for two states counts neither of them as none") {
  const std::vector<Line> reports = table(site_files(real()), "data/reports.csv");
  const auto line = std::find_if(reports.begin(), reports.end(), [](const Line& each) { return each.at("address") == "/sosafe/plan/2014-15/q1/"; });
  REQUIRE(line != reports.end());
  CHECK(line->at("not_started_or_at_risk") == "10");
  CHECK(line->at("at_risk") == "");
  CHECK(line->at("not_started") == "");
}

TEST_CASE("the tree of the record holds each plan as its own data does, and all that stands beside the plans") {
  for_each_world([](const World& world, const Files& files) {
    const Json record = Json::parse(files.at("data/record.json"));
    CHECK(record["shape"] == data::kPublicRecordShape);
    REQUIRE(record["plans"].size() == world.record().plans.size());
    for (std::size_t i = 0; i < world.record().plans.size(); ++i) {
      CHECK(record["plans"][i] == test::read_at(world, views::url_of(world.record(), world.record().plans[i]).address).json);
    }
    CHECK(record["sources"].size() == world.record().documents.size());
    CHECK(record["bodies"].size() == world.record().bodies.size());
    CHECK(record["glossary"].size() == world.record().terms.size());
    CHECK(record["strategies"].size() == world.record().strategies.size());
    CHECK(record["case_studies"].size() == world.record().case_studies.size());
    CHECK(record["decisions"].size() == world.record().decisions.size());
    std::size_t objectives = 0;
    for (const Json& strategy : record["strategies"]) objectives += strategy["objectives"].size();
    CHECK(objectives == world.record().objectives.size());
  });
}

TEST_CASE("a table's metadata names its columns, in their order") {
  for (const auto& [path, bytes] : site_files(fictional())) {
    if (!path.ends_with(".csv-metadata.json")) continue;
    INFO(path);
    const Json metadata = Json::parse(bytes);
    const std::string& csv = site_files(fictional()).at(path.substr(0, path.size() - std::string("-metadata.json").size()));
    std::string names;
    for (const Json& column : metadata["tableSchema"]["columns"]) names += (names.empty() ? "" : ",") + column["name"].get<std::string>();
    CHECK(csv.substr(3, csv.find("\r\n") - 3) == names);
    CHECK(path.ends_with("/" + metadata["url"].get<std::string>() + "-metadata.json"));
  }
}

TEST_CASE("a package says how large its files are, and what they are, to the byte") {
  const Json package = Json::parse(site_files(fictional()).at("data/datapackage.json"));
  REQUIRE(package["resources"].size() == 4);
  for (const Json& resource : package["resources"]) {
    const std::string& bytes = site_files(fictional()).at("data/" + resource["path"].get<std::string>());
    CHECK(resource["bytes"] == bytes.size());
    CHECK(resource["hash"] == "sha256:" + digest::sha256(bytes));
  }
}

TEST_CASE("a licence stands in each description, and none where the publisher has stated none") {
  REQUIRE(fictional().record().site.licence.has_value());
  REQUIRE_FALSE(real().record().site.licence.has_value());
  const std::string address = fictional().record().site.licence->address;
  for_each_world([&](const World& world, const Files& files) {
    const bool stated = &world == &fictional();
    for (const auto& [path, bytes] : files) {
      if (path.ends_with(".csv") || path == "data/record.schema.json") continue;
      INFO(path);
      CHECK((bytes.find(address) != std::string::npos) == stated);
    }
    CHECK((files.at("data/licence.txt").find("has stated no licence") != std::string::npos) == !stated);
    CHECK(Json::parse(files.at("data/datapackage.json")).contains("licenses") == stated);
    CHECK(Json::parse(files.at("data/record.json"))["licence"].is_null() == !stated);
  });
}

TEST_CASE("the files on the site are the record's, whatever the day of the build") {
  CHECK(site_files(fictional().record(), {2022, 5, 1}) == site_files(fictional().record(), {2031, 1, 1}));
}

TEST_CASE("a count of few people is in no data") {
  REQUIRE(fictional().loaded.taken_out.size() >= 3);
  for (const auto& [path, bytes] : site_files(fictional())) {
    INFO(path);
    for (const disclose::TakenOut& gone : fictional().loaded.taken_out) {
      for (const std::string& words : gone.words) {
        for (std::size_t at = bytes.find(words); at != std::string::npos; at = bytes.find(words, at + 1)) {
          const bool is_part = at > 0 && (std::isalnum(static_cast<unsigned char>(bytes[at - 1])) != 0 || bytes[at - 1] == ',');
          if (!is_part) FAIL_CHECK(words << " of " << gone.place);
        }
      }
    }
  }
  const Json record = Json::parse(site_files(fictional()).at("data/record.json"));
  CHECK(record.dump().find("\"fewer_than\":5") != std::string::npos);
}

// `resolve` refuses a record that holds what it says is left out. Should it fail to, the data still does not.
TEST_CASE("what a report leaves out is in no file") {
  constexpr auto kLeftOut = "Quenby";
  model::Record record = fictional().record();
  for (model::Plan& plan : record.plans) {
    for (model::Update& update : plan.updates) {
      for (model::StatusEntry& entry : update.statuses) {
        entry.status = model::Status::unreported(model::Reporting::withheld);
        entry.words = entry.reason = kLeftOut;
      }
      for (model::ProgressEntry& entry : update.progress) {
        entry.kind = model::ProgressKind::withheld;
        entry.text = entry.points = {kLeftOut};
      }
    }
  }
  for (const auto& [path, bytes] : site_files(record)) {
    INFO(path);
    CHECK(bytes.find(kLeftOut) == std::string::npos);
  }
}
