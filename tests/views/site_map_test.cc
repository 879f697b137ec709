#include <algorithm>
#include <set>

#include "diagnostics/print.h"
#include "world.h"
#include "views/addresses.h"

using namespace candour;
using test::fictional;

TEST_CASE("addresses are short, readable and made of the record's own names") {
  std::set<std::string> addresses;
  for (const views::PageEntry& entry : fictional().site_map.pages) addresses.insert(entry.url.address);
  for (const char* expected :
       {"/", "/wendle/", "/wendle/strategy/2020-23/", "/wendle/strategy/2020-23/feel-safe/", "/wendle/plan/2022-23/",
        "/wendle/plan/2022-23/promises/", "/wendle/plan/2022-23/safe-homes/", "/wendle/plan/2022-23/q1/", "/wendle/plan/2021-22/late-year/", "/wendle/case-studies/lantern-walks/",
        "/wendle/decisions/cabinet-report-2023/", "/bodies/wbc-licensing/", "/plans/", "/strategies/", "/case-studies/", "/bodies/",
        "/glossary/", "/about/", "/left-out/", "/accessibility/", "/sources/", "/a-z/", "/site-map/", "/404.html"}) {
    INFO(expected);
    CHECK(addresses.count(expected) == 1);
  }
  CHECK(addresses.size() == fictional().site_map.pages.size());
}

TEST_CASE("the map has every part of the record") {
  const model::Record& record = fictional().record();
  std::size_t expected = 1 + record.partnerships.size() + record.strategies.size() + record.objectives.size() + record.decisions.size() +
                         record.plans.size() + record.case_studies.size() + record.bodies.size() + 16 + record.statements.size();
  for (const model::Plan& plan : record.plans) expected += 1 + plan.sections.size() + plan.updates.size();
  CHECK(fictional().site_map.pages.size() == expected);
}

TEST_CASE("a page is found with and without an anchor, and nothing else is") {
  CHECK(fictional().site_map.has("/glossary/"));
  CHECK(fictional().site_map.has("/glossary/#jst"));
  CHECK(fictional().site_map.has("/wendle/plan/2022-23/promises/?status=complete"));
  CHECK_FALSE(fictional().site_map.has("/glossary"));
  CHECK_FALSE(fictional().site_map.has("/nowhere/"));
}

TEST_CASE("without case studies there is no page of case studies") {
  model::Record record;
  diagnostics::Diagnostics diagnostics;
  const views::SiteMap map = views::map_site(record, {}, diagnostics);
  CHECK_FALSE(map.has("/case-studies/"));
  CHECK(map.has("/plans/"));
}

TEST_CASE("two pages that claim one address are both named") {
  model::Record record = fictional().record();
  for (model::Plan& plan : record.plans) {
    if (plan.year.start == 2022) plan.sections.front().slug = "q3";
  }
  diagnostics::Diagnostics diagnostics;
  const views::SiteMap map = views::map_site(record, fictional().ledger, diagnostics);
  REQUIRE(diagnostics.errors() == 1);
  const diagnostics::Diagnostic& it = diagnostics.all().front();
  CHECK(std::string(it.code.name) == "views/address-taken");
  CHECK(it.message == "two pages claim the address `/wendle/plan/2022-23/q3/`: “Safe homes” and “Quarter 3, 2022/23: progress summary”");
  CHECK(it.hints == std::vector<std::string>{"give one of them another name"});
  CHECK(map.pages.size() + 1 == fictional().site_map.pages.size());
}

TEST_CASE("a clash with one of the site's own pages points to what can be renamed") {
  model::Record record = fictional().record();
  record.partnerships.front().slug = "about";
  diagnostics::Diagnostics diagnostics;
  views::map_site(record, {}, diagnostics);
  REQUIRE(diagnostics.has_errors());
  CHECK(diagnostics.all().front().span == record.partnerships.front().span);
}

TEST_CASE("what the site has for itself no partnership can be called, whether it stands there already or not") {
  for (const char* name : {"static", "about", "search"}) {
    model::Record record = fictional().record();
    record.partnerships.front().slug = name;
    diagnostics::Diagnostics diagnostics;
    views::map_site(record, {}, diagnostics);
    REQUIRE(diagnostics.errors() == 1);
    const diagnostics::Diagnostic& it = diagnostics.all().front();
    CHECK(diagnostics::for_people(diagnostics, fictional().loaded.sources, diagnostics::Colour::off).find("[views/reserved-name]") != std::string::npos);
    CHECK(it.span == record.partnerships.front().span);
    CHECK(it.message == "a partnership cannot be called `" + std::string(name) + "`: the site has that place for itself");
    CHECK(it.hints == std::vector<std::string>{"give its folder another name, such as that of its area"});
  }
}

TEST_CASE("every page outside the partnerships stands under a reserved name") {
  for (const views::PageEntry& entry : fictional().site_map.pages) {
    const std::string& address = entry.url.address;
    const std::string first = address.substr(1, address.find('/', 1) - 1);
    if (address.find('/', 1) == std::string::npos) continue;  // a file at the root, or the root
    const auto& all = fictional().record().partnerships;
    const bool owned = std::any_of(all.begin(), all.end(), [&](const auto& p) { return p.slug == first; });
    INFO(address);
    CHECK(views::is_reserved(first) == !owned);
  }
}

TEST_CASE("what differs in capitals and punctuation alone has one anchor, which is said at the second") {
  model::Record record = fictional().record();
  model::Document twin = record.documents.front();
  std::transform(twin.id.begin(), twin.id.end(), twin.id.begin(), [](char c) { return c == '-' ? '.' : c; });
  twin.span = {{}, 7, 9};
  record.documents.push_back(twin);
  for (model::Plan& plan : record.plans) {
    if (plan.year.start != 2022) continue;
    plan.sections[0].aims[1].ref = "1-1";
    plan.sections[0].aims[1].span = {{}, 40, 45};
    plan.sections[1].aims[0].ref = "1,1";  // on another page
  }
  diagnostics::Diagnostics diagnostics;
  views::map_site(record, {}, diagnostics);
  std::vector<std::string> said;
  for (const auto& each : diagnostics.all()) said.push_back(std::string(each.code.name) + " " + each.message);
  const std::string id = record.documents.front().id;
  REQUIRE(said == std::vector<std::string>{
                    "views/anchor-taken the document `" + twin.id + "` has the same anchor as `" + id + "`: `#" + views::anchor_of(id) + "`",
                    "views/anchor-taken the aim `1-1` has the same anchor as `1.1`: `#aim-1-1`",
                    "views/anchor-taken the outcome `1-1(1)` has the same anchor as `1.1(1)`: `#outcome-1-1-1`"});
  CHECK(diagnostics.all()[0].span == twin.span);
  CHECK(diagnostics.all()[1].span.begin == 40);
  CHECK(diagnostics.all()[1].hints == std::vector<std::string>{"change one of the two: capitals and punctuation do not tell them apart in an address"});
}

TEST_CASE("what gives no anchor at all is refused") {
  model::Record record = fictional().record();
  record.documents.front().id = "–";
  diagnostics::Diagnostics diagnostics;
  views::map_site(record, {}, diagnostics);
  REQUIRE(diagnostics.errors() == 1);
  CHECK(diagnostics.all().front().message == "the document `–` has no letter or digit that an address could carry");
  CHECK(diagnostics::for_people(diagnostics, fictional().loaded.sources, diagnostics::Colour::off).find("[views/anchor-taken]") != std::string::npos);
}

TEST_CASE("an anchor is lower-case letters, digits and single hyphens") {
  CHECK(views::anchor_of("6.4(1)") == "6-4-1");
  CHECK(views::anchor_of("Names of staff") == "names-of-staff");
  CHECK(views::anchor_of("  A school & an incident! ") == "a-school-an-incident");
  CHECK(views::anchor_of("WEN-AP-2021") == "wen-ap-2021");
  CHECK(views::anchor_of("–").empty());
}

TEST_CASE("every anchor of a section is unique on its page, and the plan's links lead to them") {
  const model::Record& record = fictional().record();
  model::for_each(record.plans, [&](model::Id<model::Plan> id, const model::Plan& plan) {
    for (const model::Section& section : plan.sections) {
      const auto view = test::page<views::SectionView>(views::url_of(record, plan, section).address);
      std::vector<std::string> anchors;
      const auto add_outcomes = [&](const std::optional<views::CellsView>& cells) {
        if (!cells) return;
        for (const auto& outcome : cells->outcomes) anchors.push_back(outcome.anchor);
      };
      for (const views::AimView& aim : view.aims) {
        anchors.push_back(aim.anchor);
        add_outcomes(aim.cells);
        for (const views::ActionView& action : aim.actions) {
          if (!action.anchor.empty()) anchors.push_back(action.anchor);
          add_outcomes(action.cells);
        }
      }
      const std::set<std::string> unique(anchors.begin(), anchors.end());
      INFO(view.frame.url.address);
      CHECK(unique.size() == anchors.size());
      for (const views::LinkTo& link : view.contents) CHECK(unique.count(link.url.address.substr(link.url.address.find('#') + 1)) == 1);
    }
    for (std::uint32_t i = 0; i < plan.rows.size(); ++i) {
      CHECK(fictional().site_map.has(views::url_of(record, plan, model::Id<model::RowTag>{i}).address));
    }
    const std::vector<bool>& present = fictional().progress.at(id).present.rows;
    CHECK(present.size() == plan.rows.size());
    CHECK(fictional().progress.at(id).rows == static_cast<int>(std::count(present.begin(), present.end(), true)));
  });
}

TEST_CASE("two parts of a report with one title have two anchors") {
  model::Record record = fictional().record();
  auto& sections = record.decisions.front().sections;
  sections.push_back(sections.front());
  sections.push_back(sections.front());
  const changes::RecordChanges changes = changes::derive(record, fictional().progress);
  const views::Material material{record, fictional().progress, test::kNothingFrozen, changes, fictional().site_map, fictional().cross_references, test::kDayOfBuild, std::nullopt};
  const auto found = fictional().site_map.by_address.find("/wendle/decisions/cabinet-report-2023/");
  const auto view = std::get<views::DecisionView>(views::make_view(material, fictional().site_map.pages[found->second]));
  std::set<std::string> anchors;
  for (const auto& section : view.sections) anchors.insert(section.anchor);
  CHECK(anchors.size() == view.sections.size());
}

TEST_CASE("what is left out has a place of its own on the page of what was left out") {
  CHECK(views::url_of(model::WithheldClass::officer_names).address == "/left-out/#names-of-staff");
}
