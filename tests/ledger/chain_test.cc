// What is frozen cannot be changed unseen: property tests over every digest, salt and value.
#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>

#include "ledger/chain.h"
#include "ledger/digests.h"
#include "workshop.h"

using namespace candour;
using namespace candour::ledger;

namespace {

std::size_t errors_of(const model::Record& record, const diagnostics::Sources& sources) {
  diagnostics::Diagnostics diagnostics;
  check(record, sources, diagnostics);
  return diagnostics.errors();
}

// Calls `with` for every text of a statement that a digest covers or is.
void for_each_text(model::Statement& statement, const std::function<void(std::string&)>& with) {
  for (std::string* text : {&statement.partnership, &statement.plan, &statement.report, &statement.by, &statement.digest}) with(*text);
  if (statement.previous) with(*statement.previous);
  for (model::FrozenRecord& record : statement.records) {
    with(record.record);
    with(record.digest);
    for (model::FrozenField& field : record.fields) {
      with(field.name);
      with(field.value->text);
      with(*field.salt);
      with(field.digest);
    }
  }
}

}  // namespace

TEST_CASE("one bit that is flipped in any digest, salt, value or name is found") {
  const Checked world(frozen_content());
  REQUIRE(world.said() == "");
  model::Record record = world.record;
  std::size_t texts = 0;
  for (model::Statement& statement : record.statements) {
    for_each_text(statement, [&](std::string& text) {
      const std::size_t at = (7 * ++texts) % text.size();
      const char flipped = static_cast<char>(1 << (texts % 7));
      text[at] = static_cast<char>(text[at] ^ flipped);
      diagnostics::Diagnostics found;
      CHECK_FALSE(check_digests(statement, found));
      text[at] = static_cast<char>(text[at] ^ flipped);
    });
    model::Date& day = statement.frozen;
    ++day.day;
    diagnostics::Diagnostics found;
    CHECK_FALSE(check_digests(statement, found));
    --day.day;
  }
  CHECK(texts > 500);
  CHECK(errors_of(record, world.sources) == 0);
}

TEST_CASE("a record or field that is taken out, added or given twice is found") {
  const Checked world(frozen_content());
  for (std::size_t i = 0; i < world.record.statements.front().records.size(); ++i) {
    diagnostics::Diagnostics found;
    model::Statement less = world.record.statements.front();
    less.records.erase(less.records.begin() + static_cast<std::ptrdiff_t>(i));
    CHECK_FALSE(check_digests(less, found));
    model::Statement twice = world.record.statements.front();
    twice.records.push_back(twice.records[i]);
    CHECK_FALSE(check_digests(twice, found));
    model::Statement shorter = world.record.statements.front();
    shorter.records[i].fields.pop_back();
    CHECK_FALSE(check_digests(shorter, found));
  }
}

TEST_CASE("a statement that is dropped or exchanged breaks the chain, unless it is the last") {
  files::MemoryFiles files = frozen_content();
  REQUIRE(freeze_into(files, "q3", {2023, 1, 18}) == "");
  REQUIRE(freeze_into(files, "q4", {2023, 4, 19}) == "");
  REQUIRE(Checked(files).said() == "");
  const std::vector<std::string> reports = {"q1", "q2", "q3", "q4"};
  for (const std::string& report : reports) {
    files::MemoryFiles less = files;
    REQUIRE(less.erase(kPlan + "statements/" + report + ".json") == 1);
    INFO(report);
    CHECK((Checked(less).diagnostics.errors() == 0) == (report == "q4"));
    for (const std::string& other : reports) {
      if (other <= report) continue;
      files::MemoryFiles exchanged = files;
      std::swap(exchanged[kPlan + "statements/" + report + ".json"], exchanged[kPlan + "statements/" + other + ".json"]);
      CHECK(Checked(exchanged).diagnostics.errors() > 0);
    }
  }
}

TEST_CASE("a statement from another chain does not fit into this one") {
  files::MemoryFiles other = unfrozen_content();
  freeze_into(other, "q1", {2022, 7, 21});
  files::MemoryFiles files = frozen_content();
  files[kPlan + "statements/q1.json"] = other.at(kPlan + "statements/q1.json");
  CHECK(Checked(files).diagnostics.errors() == 1);
}

TEST_CASE("the chain runs over all plans of a partnership, in the order of freezing") {
  files::MemoryFiles files = frozen_content();
  REQUIRE(freeze_into(files, "late-year", {2022, 11, 2}, "2021-22") == "");
  REQUIRE(freeze_into(files, "q3", {2023, 1, 18}) == "");
  const Checked checked(files);
  REQUIRE(checked.said() == "");
  REQUIRE(checked.ledger.reports.size() == 4);
  std::vector<std::string> order;
  for (const FrozenReport& report : checked.ledger.reports) order.push_back(report.statement->plan + "/" + report.statement->report);
  CHECK(order == std::vector<std::string>{"2022-23/q1", "2022-23/q2", "2021-22/late-year", "2022-23/q3"});
}

TEST_CASE("a frozen file says the same when it is written again") {
  const Checked checked(frozen_content());
  for (const model::Statement& statement : checked.record.statements) CHECK(content::spelled(statement) == frozen_content().at(path_of(statement)));
}
