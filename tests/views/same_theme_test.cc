#include "views/same_theme.h"

#include "world.h"

namespace candour::views {
namespace {

// A plan for each year given, each with one section that is linked to one objective.
struct Themes {
  void objective(const std::string& title) {
    record.objectives.push_back({{0}, static_cast<std::uint32_t>(record.strategies[0].objectives.size())});
    record.strategies[0].objectives.emplace_back().title = title;
  }
  void plan(int year, std::uint32_t objective, model::Strength strength = model::Strength::clear, std::uint32_t partnership = 0) {
    model::Plan& plan = record.plans.emplace_back();
    plan.partnership = {partnership};
    plan.year = {year};
    model::Section& section = plan.sections.emplace_back();
    section.slug = "s";
    section.title = "Section of " + std::to_string(year);
    section.links.push_back(link(objective, strength));
  }
  static model::Link link(std::uint32_t objective, model::Strength strength = model::Strength::clear) {
    model::Link made;
    made.objective = model::Ref<model::Objective>{"", {}, {objective}};
    made.strength = strength;
    return made;
  }
  Themes() {
    record.partnerships.resize(2);
    record.strategies.resize(1);
    record.strategies[0].partnership = {0};
    objective("Calm streets");
    objective("Calmer streets");
    objective("Fewer fires");
  }
  std::vector<std::string> of(std::uint32_t plan) {
    progress::Progress progress;
    ledger::Ledger ledger;
    changes::RecordChanges changes;
    SiteMap site_map;
    const CrossReferences cross_references = cross_reference(record);
    const Material material{record, progress, ledger, changes, site_map, cross_references, test::kDayOfBuild, std::nullopt};
    std::vector<std::string> said;
    for (const BasisRow& row : same_theme(material, SectionPage{{plan}, 0})) said.push_back(row.basis + ": " + row.to.text + ": " + row.reason);
    return said;
  }
  model::Record record;
};

TEST_CASE("sections of other years that serve the same objective are told, oldest first") {
  Themes it;
  it.plan(2018, 0);
  it.plan(2019, 0);
  it.plan(2020, 0);
  CHECK(it.of(1) == std::vector<std::string>{
                        "Earlier: Section of 2018 (Action plan 2018/19): Both are linked to the objective “Calm streets”.",
                        "Later: Section of 2020 (Action plan 2020/21): Both are linked to the objective “Calm streets”."});
}

TEST_CASE("a theme goes on where one objective follows another") {
  Themes it;
  it.record.strategies[0].objectives[1].follows.push_back(Themes::link(0));
  it.plan(2018, 0);
  it.plan(2022, 1);
  REQUIRE(it.of(0).size() == 1);
  CHECK(it.of(0).front().starts_with("Later: Section of 2022"));
  REQUIRE(it.of(1).size() == 1);
  CHECK(it.of(1).front().find("“Calm streets”, which comes before or after") != std::string::npos);
}

TEST_CASE("a weak link, another theme and another partnership join nothing") {
  Themes it;
  it.plan(2018, 0);
  it.plan(2019, 0, model::Strength::weak);
  it.plan(2020, 2);
  it.plan(2021, 0, model::Strength::clear, 1);
  for (std::uint32_t plan = 0; plan < 4; ++plan) CHECK(it.of(plan).empty());
}

}  // namespace
}  // namespace candour::views
