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
        "/wendle/plan/2022-23/safe-homes/", "/wendle/plan/2022-23/q1/", "/wendle/plan/2021-22/late-year/", "/wendle/case-studies/lantern-walks/",
        "/wendle/decisions/cabinet-report-2023/", "/bodies/wbc-licensing/", "/plans/", "/strategies/", "/case-studies/", "/bodies/",
        "/glossary/", "/about/", "/left-out/", "/accessibility/", "/sources/", "/site-map/", "/404.html"}) {
    INFO(expected);
    CHECK(addresses.count(expected) == 1);
  }
  CHECK(addresses.size() == fictional().site_map.pages.size());
}

TEST_CASE("the map has every part of the record") {
  const model::Record& record = fictional().record();
  std::size_t expected = 1 + record.partnerships.size() + record.strategies.size() + record.objectives.size() + record.decisions.size() +
                         record.plans.size() + record.case_studies.size() + record.bodies.size() + 11;
  for (const model::Plan& plan : record.plans) expected += plan.sections.size() + plan.updates.size();
  CHECK(fictional().site_map.pages.size() == expected);
}

TEST_CASE("a page is found with and without an anchor, and nothing else is") {
  CHECK(fictional().site_map.has("/glossary/"));
  CHECK(fictional().site_map.has("/glossary/#jst"));
  CHECK_FALSE(fictional().site_map.has("/glossary"));
  CHECK_FALSE(fictional().site_map.has("/nowhere/"));
}

TEST_CASE("without case studies there is no page of case studies") {
  model::Record record;
  diagnostics::Diagnostics diagnostics;
  const views::SiteMap map = views::map_site(record, diagnostics);
  CHECK_FALSE(map.has("/case-studies/"));
  CHECK(map.has("/plans/"));
}

TEST_CASE("two pages that claim one address are both named") {
  model::Record record = fictional().record();
  for (model::Plan& plan : record.plans) {
    if (plan.year.start == 2022) plan.sections.front().slug = "q3";
  }
  diagnostics::Diagnostics diagnostics;
  const views::SiteMap map = views::map_site(record, diagnostics);
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
  views::map_site(record, diagnostics);
  REQUIRE(diagnostics.has_errors());
  CHECK(diagnostics.all().front().span == record.partnerships.front().span);
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
    CHECK(fictional().progress.at(id).rows == static_cast<int>(plan.rows.size()));
  });
}

TEST_CASE("two parts of a report with one title have two anchors") {
  model::Record record = fictional().record();
  auto& sections = record.decisions.front().sections;
  sections.push_back(sections.front());
  sections.push_back(sections.front());
  const views::Material material{record, fictional().progress, fictional().site_map, fictional().cross_references, test::kDayOfBuild, std::nullopt};
  const auto found = fictional().site_map.by_address.find("/wendle/decisions/cabinet-report-2023/");
  const auto view = std::get<views::DecisionView>(views::make_view(material, fictional().site_map.pages[found->second]));
  std::set<std::string> anchors;
  for (const auto& section : view.sections) anchors.insert(section.anchor);
  CHECK(anchors.size() == view.sections.size());
}

TEST_CASE("what is left out has a place of its own on the page of what was left out") {
  CHECK(views::url_of(model::WithheldClass::officer_names).address == "/left-out/#names-of-staff");
}
