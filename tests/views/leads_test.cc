// Who leads, as the first screen of a page says it.
#include <algorithm>

#include "world.h"

#include "views/leads.h"

using namespace candour;
using test::fictional;
using test::page;
using test::plain;

namespace {

std::string led_by(const std::vector<views::Fact>& facts) {
  for (const views::Fact& fact : facts) {
    if (fact.label != "Led by") continue;
    std::string text;
    for (const views::FactValue& value : fact.values) {
      text += (text.empty() ? "" : "; ") + value.text + (value.remark ? " (" + *value.remark + ")" : "");
    }
    return fact.absent ? *fact.absent : text;
  }
  return "(no such fact)";
}

}  // namespace

TEST_CASE("a plan names the bodies that lead most of it, and links to all others") {
  const auto plan = page<views::PlanView>("/wendle/plan/2022-23/");
  CHECK(plan.facts.front().label == "Led by");
  progress::PlanProgress numbers = fictional().progress.plans.at(0);
  numbers.rows = 9;
  numbers.leads = {{{0}, 4}, {{1}, 3}, {{2}, 2}, {{3}, 1}, {{4}, 1}};
  const model::Plan& any = test::plan_of(fictional().record(), "wendle", 2022);
  const views::Fact fact = views::leads_of_plan(fictional().material(), any, numbers);
  CHECK(led_by({fact}).ends_with(" (2); 2 others"));
  CHECK(fact.values.back().url == views::Url{"/wendle/plan/2022-23/#responsible"});
}

TEST_CASE("a report on a plan says who leads the plan") {
  CHECK(led_by(page<views::SummaryView>("/wendle/plan/2022-23/q1/").facts) == led_by(page<views::PlanView>("/wendle/plan/2022-23/").facts));
}

TEST_CASE("a section names its own leads, or else those of its rows") {
  const auto section = [](const char* address) { return led_by(page<views::SectionView>(address).facts); };
  CHECK(section("/wendle/plan/2022-23/safe-homes/") == "Police (heading)");
  CHECK(section("/wendle/plan/2022-23/streets-and-squares/") == "WBC (1 of 4 aims); Police (1); Wendle Safer Streets (1)");
  CHECK(section("/wendle/plan/2021-22/night-time/") == "WBC (3 of 3 actions); Police (1)");
}

TEST_CASE("one body more than are named is named too: “1 other” would be as long") {
  CHECK(led_by(page<views::PlanView>("/wendle/plan/2022-23/").facts) ==
        "WBC (2 of 7 aims); Police (2); Safe Door (1); Wendle Safer Streets (1)");
}

TEST_CASE("a lead in support is no lead, on whichever page") {
  const auto chart = *page<views::PlanView>("/wendle/plan/2022-23/").leads;
  for (const views::ChartRow& row : chart.rows) CHECK(row.label != "Tarn Health");
  CHECK(chart.remark->ends_with(" Leads in support are not counted: Tarn Health supports the lead of 1 of 7 aims."));
  for (const views::BodyRow& row : page<views::BodiesView>("/bodies/").bodies) {
    if (row.body.text == "Tarn Health") CHECK(row.leads == 0);
  }
  const auto list = page<views::RegisterView>("/wendle/plan/2022-23/promises/");
  std::vector<std::string> choices;
  for (const views::FilterChoice& choice : list.leads) choices.push_back(choice.key + ": " + choice.label);
  CHECK(choices == std::vector<std::string>{"market-beat: Market Beat (5)", "police: Police (5)", "safe-door: Safe Door (1)", "wbc: WBC (5)",
                                            "in-support.tarn-health: Tarn Health, in support (1)", "none: No lead is named (2)"});
  for (const views::RegisterRow& row : list.rows) {
    if (row.ref == "1.2(1)") CHECK(row.lead_keys == "safe-door in-support.tarn-health");
  }
  const auto health = page<views::BodyView>("/bodies/tarn-health/");
  CHECK(health.leads.empty());
  CHECK(health.supports.at(0).promises->url.address == "/wendle/plan/2022-23/promises/?lead=in-support.tarn-health");
}

TEST_CASE("where nobody is named, that is said") {
  model::Record record = fictional().record();
  for (model::Plan& plan : record.plans) {
    for (model::Section& section : plan.sections) section.leads.clear();
  }
  progress::PlanProgress nobody;
  nobody.leads_by_section.resize(record.plans.front().sections.size());
  nobody.size_by_section.resize(record.plans.front().sections.size());
  CHECK(led_by({views::leads_of_plan(fictional().material(), record.plans.front(), nobody)}) == "No lead is named");
  CHECK(led_by({views::leads_of_section(fictional().material(), record.plans.front(), nobody, 0)}) == "No lead is named");
}

TEST_CASE("a row that a body leads is none that it helps with, though it is named for both") {
  model::Record record = fictional().record();
  model::Plan& plan = *std::find_if(record.plans.begin(), record.plans.end(), [](const auto& each) { return each.year.start == 2022; });
  const auto named = [&](const std::string& address) { return test::page_of<views::BodyView>(record, address); };
  const std::string before = plain(named("/bodies/safe-door/").lede);
  auto& cells = plan.sections.at(0).aims.at(1).cells;  // led by Safe Door, in support Tarn Health
  REQUIRE(cells.leads.size() == 2);
  for (const model::Lead& lead : cells.leads) cells.partners.push_back({lead.body, std::nullopt});
  CHECK(plain(named("/bodies/safe-door/").lede) == before);
  CHECK(named("/bodies/safe-door/").leads.at(0).rows.at(0).remark == "Named as a partner, too.");
  CHECK(plain(named("/bodies/tarn-health/").lede) == plain(page<views::BodyView>("/bodies/tarn-health/").lede));
  const auto row = [&](const std::string& name) {
    const auto bodies = test::page_of<views::BodiesView>(record, "/bodies/").bodies;
    return *std::find_if(bodies.begin(), bodies.end(), [&](const auto& each) { return each.body.text == name; });
  };
  CHECK(row("Tarn Health").partners == 2);
}
