// Who leads, as the first screen of a page says it.
#include "world.h"

#include "views/leads.h"

using namespace candour;
using test::fictional;
using test::page;

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
  CHECK(led_by(plan.facts) == "WBC (2 of 6 aims); Police (2); Tarn Health (1); 2 others");
  CHECK(plan.facts.front().label == "Led by");
  CHECK(plan.facts.front().values.back().url == views::Url{"/wendle/plan/2022-23/#responsible"});
}

TEST_CASE("a report on a plan says who leads the plan") {
  CHECK(led_by(page<views::SummaryView>("/wendle/plan/2022-23/q1/").facts) == led_by(page<views::PlanView>("/wendle/plan/2022-23/").facts));
}

TEST_CASE("a section names its own leads, or else those of its rows") {
  const auto section = [](const char* address) { return led_by(page<views::SectionView>(address).facts); };
  CHECK(section("/wendle/plan/2022-23/safe-homes/") == "Police (heading)");
  CHECK(section("/wendle/plan/2022-23/streets-and-squares/") == "WBC (1 of 3 aims); Police (1); Wendle Safer Streets (1)");
  CHECK(section("/wendle/plan/2021-22/night-time/") == "WBC (3 of 3 actions); Police (1); JST (1)");
}

TEST_CASE("one body more than are named is named too: “1 other” would be as long") {
  CHECK(led_by(page<views::PlanView>("/wendle/plan/2021-22/").facts) ==
        "WBC (4 of 5 actions); Police (1); Harbour Lane Advice (1); JST (1)");
}

TEST_CASE("where nobody is named, that is said") {
  model::Record record = fictional().record();
  for (model::Plan& plan : record.plans) {
    for (model::Section& section : plan.sections) section.leads.clear();
  }
  progress::PlanProgress nobody;
  nobody.leads_by_section.resize(record.plans.front().sections.size());
  CHECK(led_by({views::leads_of_plan(fictional().material(), record.plans.front(), nobody)}) == "No lead is named");
  CHECK(led_by({views::leads_of_section(fictional().material(), record.plans.front(), nobody, 0)}) == "No lead is named");
}
