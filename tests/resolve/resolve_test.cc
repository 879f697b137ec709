// What resolving makes of a draft that holds no mistake. The mistakes stand in mistakes_test.cc.
#include <catch2/catch.hpp>

#include "../fictional/loaded.h"

using namespace candour;
using model::Delivery;
using model::Evidence;
using model::Id;
using model::Reporting;

namespace {

const model::Record& fictional() {
  static const test::Loaded loaded(files::DiskReader(CANDOUR_TEST_DATA "/../fictional/content"));
  if (!loaded.said.empty()) FAIL(loaded.said);
  return loaded.record;
}

const model::Plan& with_statuses() { return test::plan_of(fictional(), "wendle", 2022); }
const model::Plan& with_actions() { return test::plan_of(fictional(), "wendle", 2021); }

// The status entry for an outcome in the update of a quarter.
const model::StatusEntry& entry(int quarter, const std::string& outcome) {
  for (const model::Update& update : with_statuses().updates) {
    for (const model::StatusEntry& found : update.statuses) {
      if (update.quarter == quarter && found.outcome.name == outcome) return found;
    }
  }
  throw std::logic_error("no status of " + outcome);
}

}  // namespace

TEST_CASE("the fictional record has no mistake") {
  const test::Loaded loaded(files::DiskReader(CANDOUR_TEST_DATA "/../fictional/content"));
  CHECK(loaded.said == "");
}

TEST_CASE("rows and outcomes are listed in the plan's order, under the names that are printed") {
  std::vector<std::string> rows;
  std::vector<std::string> outcomes;
  for (std::uint32_t i = 0; i < with_actions().rows.size(); ++i) rows.push_back(with_actions().ref_of(Id<model::RowTag>{i}));
  for (std::uint32_t i = 0; i < with_actions().outcomes.size(); ++i) outcomes.push_back(with_actions().ref_of(Id<model::Outcome>{i}));
  CHECK(rows == std::vector<std::string>{"1.1a", "1.1b", "1.2", "2.1a", "2.1b"});
  CHECK(outcomes == std::vector<std::string>{"1.1a(1)", "1.1a(2)", "1.1b(1)", "1.2(1)", "2.1a(1)", "2.1a(2)"});
}

TEST_CASE("where aims are the rows, actions listed below them are none, and an aim without any is one") {
  const model::Plan& plan = test::plan_of(fictional(), "tarn", 2019);
  CHECK(plan.rows.size() == 3);
  CHECK(plan.ref_of(Id<model::RowTag>{1}) == "1.2");
  CHECK(plan.outcomes.empty());
}

TEST_CASE("a promise is known by its own name, else by its number, and an outcome goes with its row") {
  const auto identities = [](const model::Plan& plan) {
    std::vector<std::string> names;
    for (std::uint32_t i = 0; i < plan.promises.size(); ++i) {
      const Id<model::Promise> id{i};
      if (plan.identity_of(id) != plan.ref_of(id)) names.push_back(plan.ref_of(id) + " is " + plan.identity_of(id));
    }
    return names;
  };
  CHECK(identities(test::plan_of(fictional(), "wendle", 2020)) == std::vector<std::string>{"1.1c is 1.1e", "1.1c(1) is 1.1e(1)"});
  CHECK(identities(with_statuses()) == std::vector<std::string>{"2.1(2) is 2.1(5)", "2.3 is 2.9"});
  for (std::uint32_t i = 0; i < with_statuses().outcomes.size(); ++i) {
    const Id<model::Outcome> outcome{i};
    CHECK(with_statuses().ref_of(with_statuses().promise_of(outcome)) == with_statuses().ref_of(outcome));
  }
}

TEST_CASE("a promise stands from the report with which it was added to the one before that with which it left") {
  const auto standing = [](const std::string& ref) {
    std::string quarters;
    for (std::uint32_t i = 0; i < with_statuses().promises.size(); ++i) {
      if (with_statuses().ref_of(Id<model::Promise>{i}) != ref) continue;
      for (std::size_t update = 0; update < 4; ++update) quarters += with_statuses().stands(Id<model::Promise>{i}, update) ? "1" : "0";
    }
    return quarters;
  };
  CHECK(standing("1.1(1)") == "1111");
  CHECK(standing("1.1(3)") == "1000");  // withdrawn
  CHECK(standing("1.1(4)") == "1100");  // merged
  CHECK(standing("2.4(1)") == "1100");  // with its row
  CHECK(standing("2.5") == "1110");
  CHECK(standing("2.6(1)") == "0011");  // added
}

TEST_CASE("what a plan continues is known in the plan that it follows, what it amends in its own") {
  const model::Plan& plan = with_statuses();
  CHECK(&fictional().at(plan.follows->id) == &with_actions());
  const model::Life& night_line = plan.life_of(plan.promise_of(Id<model::RowTag>{1}));
  REQUIRE(night_line.continues.size() == 2);
  CHECK(with_actions().ref_of(night_line.continues[1].id) == "1.1b");
  const model::Update& third = plan.updates.at(2);
  REQUIRE(third.amendments.size() == 1);
  CHECK(plan.ref_of(third.amendments[0].of.id) == "1.1(1)");
}

TEST_CASE("names become ids, in updates too") {
  const model::ProgressEntry& progress = with_actions().updates.at(0).progress.at(1);
  CHECK(with_actions().ref_of(progress.row.id) == "1.1b");
  CHECK(with_actions().ref_of(progress.results.at(0).outcome.id) == "1.1b(1)");
  const model::Lead& lead = with_actions().cells_of(Id<model::RowTag>{0}).leads.at(0);
  CHECK(fictional().at(lead.body.id).id == "wbc-wardens");
  CHECK(fictional().at(fictional().answerable(lead.body.id)).id == "wbc");
  CHECK(fictional().at(with_actions().document.id).id == "WEN-AP-2021");
}

TEST_CASE("an objective's name holds within its own partnership, whatever others call theirs") {
  for (const model::CaseStudy& study : fictional().case_studies) {
    if (!study.objective) continue;
    const model::Strategy& strategy = fictional().strategy_of(study.objective->id);
    CHECK(strategy.partnership == study.partnership);
    CHECK(slug(strategy.years) + "/" + fictional().at(study.objective->id).slug == study.objective->name);
  }
}

TEST_CASE("a colour means what the plan's own key says: here amber is on the way, and red joins two states") {
  CHECK(entry(3, "1.1(1)").status == model::Status::reported(Delivery::complete, Evidence::colour, model::Colour::green));
  CHECK(entry(1, "1.1(1)").status == model::Status::reported(Delivery::in_progress, Evidence::colour, model::Colour::amber));
  CHECK(entry(1, "1.1(2)").status == model::Status::reported(Delivery::not_started_or_at_risk, Evidence::colour, model::Colour::red));
}

TEST_CASE("joined states are told apart only where the words do") {
  CHECK(entry(2, "1.1(2)").status == model::Status::reported(Delivery::at_risk, Evidence::colour_and_words, model::Colour::red));
  CHECK(entry(2, "1.2(1)").status.delivery() == Delivery::not_started_or_at_risk);  // red with a reason, which is no word on its state
}

TEST_CASE("words without a colour are a status, and no colour is made up for them") {
  const model::Status status = entry(1, "1.2(1)").status;
  CHECK(status == model::Status::reported(Delivery::not_started, Evidence::words, std::nullopt));
  CHECK(entry(3, "1.2(1)").status.delivery() == Delivery::withdrawn);
}

TEST_CASE("not due and withheld are no delivery state") {
  CHECK(entry(1, "2.1(1)").status == model::Status::unreported(Reporting::not_due));
  CHECK(entry(2, "2.1(2)").status == model::Status::unreported(Reporting::withheld));
}

TEST_CASE("every reference of a resolved record is known") {
  const model::Record& record = fictional();
  const auto known = [](const auto& ref) { CHECK(ref.id.known()); };
  for (const model::Body& body : record.bodies) {
    if (body.parent) known(*body.parent);
    if (body.partnership) known(*body.partnership);
    for (const auto& ref : body.named_in) known(ref);
    for (const auto& alias : body.aliases) {
      if (alias.document) known(*alias.document);
    }
    for (const auto& note : body.remarks.notes) {
      if (note.document) known(*note.document);
    }
  }
  for (const model::Partnership& partnership : record.partnerships) {
    for (const auto& member : partnership.members) known(member.body), known(member.document);
    for (const auto& name : partnership.other_names) known(name.document);
    for (const auto& group : partnership.governance) {
      known(group.body);
      known(group.document);
      if (group.reports_to) known(*group.reports_to);
    }
  }
  for (const model::Strategy& strategy : record.strategies) {
    CHECK(strategy.partnership.known());
    for (const auto& objective : strategy.objectives) {
      for (const auto& variant : objective.title_variants) known(variant.document);
      for (const auto& link : objective.follows) {
        if (link.objective) known(*link.objective);
      }
    }
    for (const auto& chapter : strategy.chapters) known(chapter.document);
  }
  for (const model::Plan& plan : record.plans) {
    CHECK(plan.partnership.known());
    for (const auto& link : plan.strategies) known(link.strategy);
    for (const auto& section : plan.sections) {
      for (const auto& lead : section.leads) known(lead.body);
    }
    for (std::uint32_t i = 0; i < plan.rows.size(); ++i) {
      const model::Cells& cells = plan.cells_of(Id<model::RowTag>{i});
      for (const auto& lead : cells.leads) known(lead.body);
      for (const auto& lead : cells.lead_groups) known(lead.body);
      for (const auto& partner : cells.partners) {
        if (partner.body) known(*partner.body);
      }
    }
    for (const model::Update& update : plan.updates) {
      known(update.document);
      for (const auto& entry_of : update.progress) known(entry_of.row);
      for (const auto& entry_of : update.statuses) known(entry_of.outcome);
    }
  }
  for (const model::DecisionReport& report : record.decisions) known(*report.strategy), known(report.document);
  for (const model::Term& term : record.terms) {
    if (term.body) known(*term.body);
    for (const auto& meaning : term.meanings) {
      for (const auto& ref : meaning.documents) known(ref);
    }
  }
  for (const model::CaseStudy& study : record.case_studies) {
    known(study.document);
    for (const auto& partner : study.partners) known(partner);
  }
}
