// Finding things: the catalogue of everything, the A–Z of it, and the list of a plan's promises.
#include <algorithm>
#include <set>

#include "views/catalogue.h"
#include "views/common.h"
#include "world.h"

using namespace candour;
using test::fictional;
using test::page;
using test::plain;
using Texts = std::vector<std::string>;

namespace {

std::vector<views::ListedEntry> listed() {
  std::vector<views::ListedEntry> all;
  for (const auto& group : page<views::AToZView>("/a-z/").groups) all.insert(all.end(), group.entries.begin(), group.entries.end());
  return all;
}

// The kinds under which a title is listed.
Texts kinds_of(const std::string& title) {
  Texts kinds;
  for (const auto& each : listed()) {
    if (each.entry.text == title) kinds.push_back(each.kind);
  }
  return kinds;
}

Texts labels(const std::vector<views::FilterChoice>& choices) {
  Texts all;
  for (const auto& choice : choices) all.push_back(choice.key + ": " + choice.label);
  return all;
}

const views::RegisterRow& row_of(const views::RegisterView& view, const std::string& ref) {
  const auto found = std::find_if(view.rows.begin(), view.rows.end(), [&](const auto& row) { return row.ref == ref; });
  if (found == view.rows.end()) throw std::logic_error("no row " + ref);
  return *found;
}

}  // namespace

TEST_CASE("every page but that of no address is in the A–Z, under its own title") {
  std::set<std::pair<std::string, std::string>> all;
  for (const auto& each : listed()) all.emplace(each.entry.url.address, each.entry.text);
  for (const views::PageEntry& entry : fictional().site_map.pages) {
    INFO(entry.url.address);
    CHECK(all.count({entry.url.address, entry.title}) == (entry.url == views::not_found_url() ? 0 : 1));
  }
}

TEST_CASE("every body, term, document, aim and measure is in the A–Z, bodies and terms under all their names") {
  std::set<std::string> titles;
  for (const auto& each : listed()) titles.insert(each.entry.text);
  Texts expected;
  const model::Record& record = fictional().record();
  for (const auto& body : record.bodies) {
    expected.push_back(body.name);
    expected.push_back(body.label());
    for (const auto& alias : body.aliases) expected.push_back(alias.name);
  }
  for (const auto& term : record.terms) {
    expected.push_back(term.term);
    for (const auto& meaning : term.meanings) expected.push_back(meaning.expansion.value_or(term.term));
  }
  for (const auto& document : record.documents) expected.push_back(document.title);
  for (const auto& plan : record.plans) {
    for (const auto& section : plan.sections) {
      for (const auto& aim : section.aims) expected.push_back(aim.title);
    }
  }
  model::for_each_objective(record, [&](auto id, const auto&) {
    for (const auto& measure : record.at(id).measures) expected.push_back(measure.name);
  });
  CHECK(expected.size() > 60);
  for (const std::string& title : expected) {
    INFO(title);
    CHECK(titles.count(title) == 1);
  }
}

TEST_CASE("what is listed says what it is, and where it belongs") {
  CHECK(kinds_of("Tarnshire Police") == Texts{"Police"});
  CHECK(kinds_of("Tarnshire Constabulary") == Texts{"Another name for Tarnshire Police"});
  CHECK(kinds_of("Fit strong locks.") == Texts{"Aim 1.1 in the 2022/23 plan of Wendle Safer Streets"});
  CHECK(kinds_of("Safe homes") ==
        Texts{"Priority 1 of the 2017 to 2020 strategy of Wendle Safer Streets", "Theme 1 in the 2022/23 plan of Wendle Safer Streets"});
  CHECK(kinds_of("ASB") == Texts{"Term in the glossary: antisocial behaviour"});
  CHECK(kinds_of("antisocial behaviour") == Texts{"What “ASB” stands for, in the glossary"});
  // A body's short name and a term, each with its own page.
  CHECK(kinds_of("JST") == Texts{"Another name for Joint Safety Table", "Term in the glossary: Joint Safety Table or Junior Street Team"});
  // A term that no document expands, and a body of that name.
  CHECK(kinds_of("MOON") == Texts{"Charity", "Term in the glossary"});
}

TEST_CASE("entries stand in the order of the alphabet, each under its letter") {
  const auto view = page<views::AToZView>("/a-z/");
  std::string before;
  Texts anchors;
  for (const auto& group : view.groups) {
    anchors.push_back(group.anchor);
    CHECK_FALSE(group.entries.empty());
    for (const auto& each : group.entries) {
      const std::string key = views::filing_key(each.entry.text);
      INFO(each.entry.text);
      CHECK(before <= key);
      CHECK((group.anchor == "0-9" ? key.front() <= '9' : group.anchor == key.substr(0, 1)));
      before = key;
    }
  }
  CHECK(std::is_sorted(anchors.begin(), anchors.end()));
  CHECK(std::set<std::string>(anchors.begin(), anchors.end()).size() == anchors.size());
  REQUIRE(view.letters.size() == anchors.size());
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    CHECK(view.letters[i].url.address == "/a-z/#" + anchors[i]);
    CHECK(view.letters[i].text == view.groups[i].heading);
  }
}

TEST_CASE("a title is filed without its article, its case, its accents and its signs") {
  CHECK(views::filing_key("The Borough") == "borough");
  CHECK(views::filing_key("A night out") == "night-out");
  CHECK(views::filing_key("Theatre") == "theatre");
  CHECK(views::filing_key("Élan & Ŵyn") == "elan-wyn");
  CHECK(views::filing_key("“Œuvre”") == "oeuvre");
  CHECK(views::filing_key("2014/15 plan") == "2014-15-plan");
  CHECK(views::filing_key("Ελλάδα").empty());
}

TEST_CASE("what begins with no Latin letter and no digit is listed last, and not lost") {
  model::Record record = fictional().record();
  record.documents.front().title = "Ελλάδα";
  const changes::RecordChanges changes = changes::derive(record, fictional().progress);
  const views::Material material{record, fictional().progress, test::kNothingFrozen, changes, fictional().site_map, fictional().cross_references, test::kDayOfBuild, std::nullopt};
  const auto found = fictional().site_map.by_address.find("/a-z/");
  const auto view = std::get<views::AToZView>(views::make_view(material, fictional().site_map.pages[found->second]));
  CHECK(view.groups.back().anchor == "other");
  CHECK(view.groups.back().entries.at(0).entry.text == "Ελλάδα");
}

TEST_CASE("search finds every outcome and every action besides, with how it stands") {
  const auto all = views::catalogue_of(fictional().material());
  std::size_t outcomes = 0;
  for (const auto& plan : fictional().record().plans) outcomes += plan.outcomes.size();
  const auto count = std::count_if(all.begin(), all.end(), [](const auto& each) { return each.kind.starts_with("Outcome "); });
  CHECK(static_cast<std::size_t>(count) == outcomes);
  const auto found = std::find_if(all.begin(), all.end(), [](const auto& each) { return each.title == "The night line is open."; });
  REQUIRE(found != all.end());
  CHECK(found->kind == "Outcome 1.2(1) in the 2022/23 plan of Wendle Safer Streets");
  CHECK(found->says == "Safe homes: withdrawn");
  CHECK(found->url.address == "/wendle/plan/2022-23/safe-homes/#outcome-1-2-1");
  CHECK_FALSE(found->listed);
}

TEST_CASE("every entry leads to a page of the site") {
  for (const auto& each : views::catalogue_of(fictional().material())) {
    INFO(each.title << " at " << each.url.address);
    CHECK(fictional().site_map.has(each.url.address));
    CHECK_FALSE(each.title.empty());
    CHECK_FALSE(each.kind.empty());
  }
}

TEST_CASE("the header of every page leads to the search, but for the page that has its own") {
  for (const views::PageEntry& entry : fictional().site_map.pages) {
    const views::View view = views::make_view(fictional().material(), entry);
    INFO(entry.url.address);
    CHECK(test::frame_of(view).search.has_value() == (entry.url.address != "/a-z/"));
  }
}

TEST_CASE("a plan's list of promises has every outcome, in the plan's order") {
  const auto view = page<views::RegisterView>("/wendle/plan/2022-23/promises/");
  Texts refs;
  for (const auto& row : view.rows) refs.push_back(row.ref);
  CHECK(refs == Texts{"1.1(1)", "1.1(2)", "1.2(1)", "2.1(1)", "2.1(2)", "2.1(3)", "2.2(1)", "2.6(1)", "3.1(1)", "3.1(2)"});
  CHECK(view.noun == "Outcome");
  const auto& row = row_of(view, "1.2(1)");
  CHECK(row.promise.text == "The night line is open.");
  CHECK(row.promise.url.address == "/wendle/plan/2022-23/safe-homes/#outcome-1-2-1");
  CHECK(row.status->word == "Withdrawn");
  CHECK(row.leads->values.at(0).text == "Safe Door");
  CHECK(row.due->values.at(0).text == "August 2022");
  CHECK(row.due->label == "Due");
  CHECK(row.section.text == "Safe homes");
}

TEST_CASE("each choice of a filter says how many it leaves, and what needs attention comes first") {
  const auto view = page<views::RegisterView>("/wendle/plan/2022-23/promises/");
  CHECK(labels(view.statuses) == Texts{"at-risk: At risk (1)", "not-started-or-at-risk: Not started or at risk (1)", "in-progress: In progress (1)",
                                       "complete: Complete (4)", "withdrawn: Withdrawn (1)", "not-recorded: Not recorded (2)"});
  CHECK(labels(view.leads) == Texts{"market-beat: Market Beat (5)", "police: Police (5)", "safe-door: Safe Door (1)",
                                    "wbc: WBC (5)", "in-support.tarn-health: Tarn Health, in support (1)", "none: No lead is named (2)"});
  CHECK(labels(view.dues) == Texts{"dated: With a date (5)", "not-dated: Without a date (5)", "passed: Date passed by 15 July 2023 (5)"});
}

TEST_CASE("the keys of a row are those of the choices that leave it") {
  for (const char* address : {"/wendle/plan/2022-23/promises/", "/wendle/plan/2021-22/promises/", "/tarn/plan/2019-20/promises/"}) {
    const auto view = page<views::RegisterView>(address);
    INFO(address);
    for (const auto& [choices, keys] : {std::pair{&view.statuses, &views::RegisterRow::status_key}, std::pair{&view.leads, &views::RegisterRow::lead_keys},
                                        std::pair{&view.dues, &views::RegisterRow::due_keys}}) {
      for (const views::FilterChoice& choice : *choices) {
        const auto left = std::count_if(view.rows.begin(), view.rows.end(), [&choice, member = keys](const auto& row) {
          return (" " + row.*member + " ").find(" " + choice.key + " ") != std::string::npos;
        });
        INFO(choice.label);
        CHECK(choice.label.ends_with("(" + std::to_string(left) + ")"));
      }
    }
  }
}

TEST_CASE("a body's choice finds what its teams lead") {
  const auto view = page<views::RegisterView>("/wendle/plan/2022-23/promises/");
  CHECK(row_of(view, "2.1(1)").lead_keys == "market-beat police wbc");
  CHECK(row_of(view, "2.2(1)").lead_keys == "none");
}

TEST_CASE("only a real date counts as a date, and only one before the day of the build as passed") {
  const auto view = page<views::RegisterView>("/wendle/plan/2022-23/promises/");
  CHECK(row_of(view, "1.1(1)").due_keys == "dated passed");
  CHECK(row_of(view, "1.1(1)").day == "2023-03-31");
  CHECK(row_of(view, "2.1(2)").due_keys == "not-dated");  // quarterly
  CHECK(row_of(view, "2.1(2)").day.empty());
  CHECK(row_of(view, "3.1(1)").due_keys == "not-dated");  // blank
  CHECK(row_of(view, "3.1(1)").due->absent == "Blank in the document");

  const views::Material early{fictional().record(), fictional().progress, fictional().ledger, fictional().changes, fictional().site_map, fictional().cross_references, {2023, 3, 31}, std::nullopt};
  const auto found = fictional().site_map.by_address.find("/wendle/plan/2022-23/promises/");
  const auto then = std::get<views::RegisterView>(views::make_view(early, fictional().site_map.pages[found->second]));
  CHECK(row_of(then, "1.1(1)").due_keys == "dated");  // on its last day it is not passed
}

TEST_CASE("where outcomes have no status, the list has the plan's rows, with what was reported on them") {
  const auto view = page<views::RegisterView>("/wendle/plan/2021-22/promises/");
  const model::Plan& plan = test::plan_of(fictional().record(), "wendle", 2021);
  CHECK(view.rows.size() == plan.rows.size());
  CHECK_FALSE(view.has_status);
  CHECK(view.has_reported);
  CHECK(view.statuses.empty());
  for (const auto& row : view.rows) {
    CHECK_FALSE(row.status);
    CHECK(row.reported);
  }
}

TEST_CASE("the list is called what it lists, wherever it is named") {
  CHECK(page<views::RegisterView>("/wendle/plan/2022-23/promises/").frame.title == "All promises in one list");
  const auto view = page<views::RegisterView>("/wendle/plan/2021-22/promises/");
  CHECK(view.frame.title == "All actions in one list");
  CHECK(view.frame.description.starts_with("Every action of the 2021/22 plan"));
  CHECK(page<views::PlanView>("/wendle/plan/2021-22/").promises.text == "All actions in one list");
  CHECK(page<views::BodyView>("/bodies/jst/").leads.at(0).promises->text == "All actions in one list: Action plan 2021/22, Wendle Safer Streets");
  for (const views::CatalogueEntry& entry : views::catalogue_of(fictional().material())) {
    if (entry.url.address == "/wendle/plan/2021-22/promises/") CHECK(entry.kind == "Every action of the 2021/22 plan of Wendle Safer Streets");
  }
}

TEST_CASE("a plan, its sections and its reports lead to the list, and the plan's counts to what they count") {
  const std::string list = "/wendle/plan/2022-23/promises/";
  const auto plan = page<views::PlanView>("/wendle/plan/2022-23/");
  CHECK(plan.promises.url.address == list);
  CHECK(page<views::SectionView>("/wendle/plan/2022-23/voices/").promises.url.address == list);
  CHECK(page<views::SummaryView>("/wendle/plan/2022-23/q1/").promises.url.address == list);
  REQUIRE(plan.status);
  CHECK(plan.status->rows.front().to->address == list + "?status=complete");
}

TEST_CASE("a body's page says of each plan how much of it the body leads, and leads to the list") {
  const auto police = page<views::BodyView>("/bodies/police/");
  const auto found = std::find_if(police.leads.begin(), police.leads.end(), [](const auto& lines) { return lines.plan.url.address == "/wendle/plan/2022-23/"; });
  REQUIRE(found != police.leads.end());
  CHECK(found->size == "2 of 7 aims");
  CHECK(found->promises->url.address == "/wendle/plan/2022-23/promises/?lead=police");
  for (const auto& lines : page<views::BodyView>("/bodies/fire/").partners) CHECK_FALSE(lines.promises);
}
