// What pages say of the data beside them.
#include "world.h"

using namespace candour;
using test::fictional;
using test::page;

namespace {

// A page of the fictional record, with these files of data beside it, or with a site that says something else.
template <class T>
T page_with(const model::Record& record, views::DataFiles files, const std::string& address) {
  views::Material material = fictional().material();
  const views::Material changed{record, material.progress, material.ledger, material.changes, material.site_map, material.cross_references,
                                material.as_of, std::nullopt, std::move(files)};
  return std::get<T>(views::make_view(changed, material.site_map.pages[material.site_map.by_address.at(address)]));
}

}  // namespace

TEST_CASE("the page of a plan and that of a section lead to their tables, and say how large these are") {
  const auto plan = page<views::PlanView>("/wendle/plan/2022-23/");
  REQUIRE(plan.frame.table);
  CHECK(plan.frame.table->url.address == "/wendle/plan/2022-23/wendle-plan-2022-23.csv");
  CHECK(plan.frame.table->text == "Download this plan’s data (CSV, 3\u00a0KB)");
  const auto section = page<views::SectionView>("/wendle/plan/2022-23/streets-and-squares/");
  REQUIRE(section.frame.table);
  CHECK(section.frame.table->url.address == "/wendle/plan/2022-23/streets-and-squares/wendle-plan-2022-23-streets-and-squares.csv");
  CHECK(section.frame.table->text == "Download this section’s data (CSV, 3\u00a0KB)");
}

TEST_CASE("a page without a table leads to none") {
  CHECK_FALSE(page<views::SummaryView>("/wendle/plan/2022-23/q4/").frame.table);
  CHECK_FALSE(page_with<views::PlanView>(fictional().record(), {}, "/wendle/plan/2022-23/").frame.table);
  CHECK_FALSE(page_with<views::PlanView>(fictional().record(), {}, "/wendle/plan/2022-23/").frame.dataset);
}

TEST_CASE("machines are told of the table, its period and its licence") {
  const auto dataset = page<views::SectionView>("/wendle/plan/2022-23/streets-and-squares/").frame.dataset;
  REQUIRE(dataset);
  CHECK(dataset->period == "2022-04-01/2023-03-31");
  CHECK(dataset->publisher.name == "Wendlebrook Borough Council (invented)");
  CHECK(dataset->licence == "https://wendlebrook.example/licence/");
  REQUIRE(dataset->downloads.size() == 1);
  CHECK(dataset->downloads[0].media_type == "text/csv");
}

TEST_CASE("the page of data lists every table, with its lines, columns and size") {
  const auto view = page<views::DataView>("/data/");
  REQUIRE(view.whole.size() == 3);
  CHECK(view.whole[0].file.text == "promises.csv");
  CHECK(view.whole[0].size == "12 lines, 2 columns, 3\u00a0KB");
  CHECK(view.for_programs.size() == 6);
  CHECK(view.for_programs[0].size == "1.3\u00a0MB");
  REQUIRE(view.plans.size() == fictional().record().plans.size());
  for (std::size_t i = 0; i < view.plans.size(); ++i) CHECK(view.plans[i].tables.size() == fictional().record().plans[i].sections.size() + 1);
  REQUIRE(view.columns.size() == 3);
  CHECK(view.columns[0].columns.size() == 2);
}

TEST_CASE("the page of data names the licence, or says that there is none") {
  const auto view = page<views::DataView>("/data/");
  REQUIRE(view.licence);
  CHECK(view.licence->text == "Wendlebrook Open Licence");
  CHECK(view.attribution == "Contains invented facts of \"Wendlebrook\".");
  model::Record record = fictional().record();
  record.site.licence.reset();
  const auto without = page_with<views::DataView>(record, fictional().material().data_files, "/data/");
  CHECK_FALSE(without.licence);
  CHECK(without.publisher == "Wendlebrook Borough Council (invented)");
  CHECK_FALSE(without.frame.dataset->licence);
}
