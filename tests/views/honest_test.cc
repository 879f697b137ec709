// What changed, what was corrected and what was published, as pages show it.
#include <algorithm>
#include <map>
#include <set>

#include "views/corrections.h"
#include "views/published_words.h"
#include "world.h"

using namespace candour;
using test::fictional;
using test::page;
using test::plain;

namespace {

const views::ChangedGroup* group_of(const views::ChangeView& change, const std::string& heading) {
  const auto found = std::find_if(change.groups.begin(), change.groups.end(), [&](const auto& it) { return it.heading.starts_with(heading); });
  return found == change.groups.end() ? nullptr : &*found;
}

// Every line of a change: kind, reference and words.
std::multiset<std::string> lines_of(const views::ChangeView& change) {
  std::multiset<std::string> lines;
  for (const views::ChangedGroup& group : change.groups) {
    const std::string kind = group.heading.substr(0, group.heading.find(':'));
    for (const views::ChangedPromise& line : group.lines) lines.insert(kind + " " + line.ref + " " + line.says.value_or(""));
  }
  return lines;
}

// Calls visit(entry, page) for every page of a kind.
template <class Page, class Visit>
void for_each_page(const Visit& visit) {
  for (const views::PageEntry& entry : fictional().site_map.pages) {
    if (const auto* it = std::get_if<Page>(&entry.page)) visit(entry, *it);
  }
}

const views::PublishedField* field_of(const views::AsPublishedView& view, const std::string& heading, const std::string& label) {
  for (const views::PublishedGroup& group : view.groups) {
    for (const views::PublishedItem& item : group.items) {
      if (item.heading != heading) continue;
      for (const views::PublishedField& field : item.fields) {
        if (field.label == label) return &field;
      }
    }
  }
  return nullptr;
}

std::vector<views::FactValue> values_of(const std::vector<views::Fact>& facts, const std::string& label) {
  for (const views::Fact& fact : facts) {
    if (fact.label == label) return fact.values;
  }
  return {};
}

}  // namespace

// ---- What changed ----

TEST_CASE("a promise leads to what it was in each plan before, and to what it went on as") {
  const auto now = page<views::SectionView>("/wendle/plan/2022-23/voices/");
  const auto before = values_of(now.aims[0].cells->facts, "Continues");
  REQUIRE(before.size() == 2);
  CHECK(before[0].text == "2.1b of the plan for 2021/22");
  CHECK(before[1].text == "2.1 of the plan for 2020/21");
  const auto then = page<views::SectionView>("/wendle/plan/2021-22/young-people/");
  const views::ActionView& action = then.aims[0].actions[1];
  CHECK(before[0].url->address == "/wendle/plan/2021-22/young-people/#" + action.anchor);
  const auto after = values_of(action.cells->facts, "Went on as");
  REQUIRE(after.size() == 1);
  CHECK(after[0].text == "3.1 of the plan for 2022/23");
  CHECK(after[0].url->address == "/wendle/plan/2022-23/voices/#" + now.aims[0].anchor);
}

TEST_CASE("with what an outcome went on as stands what was last reported of that") {
  const auto then = page<views::SectionView>("/wendle/plan/2021-22/night-time/");
  const auto after = values_of(then.aims[0].actions[0].cells->outcomes[0].life, "Went on as");
  REQUIRE(after.size() == 1);
  const auto now = page<views::SectionView>("/wendle/plan/2022-23/safe-homes/");
  const views::OutcomeView& outcome = now.aims[1].cells->outcomes[0];
  CHECK(after[0].url->address == "/wendle/plan/2022-23/safe-homes/#" + outcome.anchor);
  CHECK(after[0].remark == "last reported: " + outcome.status->word);
}

TEST_CASE("a summary opens with what changed since the report before") {
  const auto view = page<views::SummaryView>("/wendle/plan/2022-23/q3/");
  REQUIRE(view.change);
  CHECK(view.change->heading == "What changed since quarter 2");
  REQUIRE(view.change->earlier);
  CHECK(view.change->earlier->url.address == "/wendle/plan/2022-23/q2/");
  const views::ChangedGroup* down = group_of(*view.change, "Moved down");
  REQUIRE(down != nullptr);
  CHECK(down->heading == "Moved down: 1 of 10 outcomes");
  REQUIRE(down->lines.size() == 1);
  CHECK(down->lines[0].ref == "3.1(1)");
  CHECK(down->lines[0].says == "Quarter 2: Complete. Quarter 3: In progress.");
  CHECK(down->lines[0].promise.url.address == "/wendle/plan/2022-23/voices/#outcome-3-1-1");
}

TEST_CASE("a target that was lowered is shown as such, with both numbers and the reason that was given") {
  const auto view = page<views::SummaryView>("/wendle/plan/2022-23/q3/");
  REQUIRE(view.change);
  const views::ChangedGroup* targets = group_of(*view.change, "Target changed");
  REQUIRE(targets != nullptr);
  REQUIRE(targets->lines.size() == 1);
  const std::string says = targets->lines[0].says.value_or("");
  CHECK(says.starts_with("Target lowered. Quarter 2: at least 150 homes each year. Quarter 3: at least 120 homes each year."));
  CHECK(says.find("Fewer people asked for locks than in the year before.") != std::string::npos);
}

TEST_CASE("in every table of a change, each status adds up to the sum below, before and after") {
  int tables = 0;
  for_each_page<views::SummaryPage>([&](const views::PageEntry& entry, const views::SummaryPage& it) {
    INFO(entry.url.address);
    const auto view = page<views::SummaryView>(entry.url.address);
    REQUIRE(view.change);
    if (!view.change->balance) return;
    ++tables;
    int before = 0;
    int after = 0;
    const std::vector<views::BalanceRow>& rows = view.change->balance->rows;
    const progress::Tally& tally = fictional().progress.at(it.plan).snapshots[it.update].tally;
    for (const views::BalanceRow& row : rows) {
      if (!row.mark) continue;
      before += row.before;
      after += row.after;
      CHECK(row.after == tally.of(*row.mark));
      CHECK((row.before == row.after || row.change != "no change"));
    }
    CHECK(before == rows.back().before);
    CHECK(after == rows.back().after);
    CHECK(after == tally.total());
  });
  CHECK(tables >= 4);
}

TEST_CASE("what the sections say changed is together what the summary says, and nothing twice") {
  const auto whole = page<views::SummaryView>("/wendle/plan/2022-23/q4/").change;
  REQUIRE(whole);
  std::multiset<std::string> together;
  for_each_page<views::SectionPage>([&](const views::PageEntry& entry, const views::SectionPage& it) {
    if (fictional().record().at(it.plan).year.start != 2022) return;
    const auto part = page<views::SectionView>(entry.url.address).change;
    REQUIRE(part);
    CHECK_FALSE(part->balance);
    together.merge(lines_of(*part));
  });
  CHECK(together.size() > 3);
  CHECK(together == lines_of(*whole));
}

TEST_CASE("a plan's first report says that there is nothing to hold it against") {
  const auto view = page<views::SummaryView>("/tarn/plan/2019-20/q1/");
  REQUIRE(view.change);
  CHECK(plain(view.change->sentence) == "This is the first report on this plan. There is no earlier one to hold it against.");
  CHECK_FALSE(view.change->balance);
}

TEST_CASE("two reports that say the same are told to, with how many promises that is") {
  const auto view = page<views::SummaryView>("/tarn/plan/2019-20/q3/");
  REQUIRE(view.change);
  CHECK(view.change->groups.empty());
  CHECK(plain(view.change->sentence).starts_with("Nothing changed between quarter 2 and quarter 3: all that is recorded of "));
}

TEST_CASE("the page of all changes has every comparison of the record, with anchors of their own") {
  const auto view = page<views::ChangesView>("/changes/");
  std::set<std::string> anchors;
  for (const views::ChangeView& change : view.comparisons) {
    CHECK(anchors.insert(change.anchor).second);
    for (const views::ChangedGroup& group : change.groups) CHECK(anchors.insert(group.anchor).second);
  }
  std::size_t steps = 0;
  for (const auto& plan : fictional().changes.steps) steps += static_cast<std::size_t>(std::count_if(plan.begin(), plan.end(), [](const auto& it) { return it.has_value(); }));
  CHECK(view.comparisons.size() == steps);
  CHECK(view.contents.size() == steps);
}

// ---- What was published, and what was put right ----

TEST_CASE("a frozen report shows what was published, whatever the plan says since") {
  const auto view = page<views::AsPublishedView>("/wendle/plan/2022-23/q1/as-published/");
  const views::PublishedField* text = field_of(view, "Outcome 1.1(1)", "Text");
  REQUIRE(text != nullptr);
  CHECK(text->values == std::vector<std::string>{"150 homes have strong locks."});
  CHECK(fictional().record().plans.size() > 0);
  const auto now = page<views::SectionView>("/wendle/plan/2022-23/safe-homes/");
  CHECK(now.aims[0].cells->outcomes[0].text == "120 homes have strong locks.");
  CHECK(view.corrected.url.address == "/wendle/plan/2022-23/q1/");
}

TEST_CASE("what a frozen plan and its report say under one name, they say under two") {
  const auto view = page<views::AsPublishedView>("/wendle/plan/2022-23/q1/as-published/");
  CHECK(field_of(view, "Aim 2.9", "Left out") != nullptr);
  CHECK(field_of(view, "Aim 2.9", "Left out, in the report") != nullptr);
  for (const views::PublishedGroup& group : view.groups) {
    for (const views::PublishedItem& item : group.items) {
      std::set<std::string> labels;
      for (const views::PublishedField& field : item.fields) CHECK(labels.insert(field.label).second);
    }
  }
}

TEST_CASE("a correction stands on its page, at the frozen words and where the record is read") {
  const auto all = page<views::CorrectionsView>("/corrections/");
  REQUIRE(all.corrections.size() == 1);
  CHECK(all.corrections[0].what == "Aim 1.2, Title");
  CHECK(all.corrections[0].was == "Count what is herd.");
  CHECK(all.corrections[0].now == "Count what is heard.");
  const auto frozen = page<views::AsPublishedView>("/tarn/plan/2019-20/q1/as-published/");
  const views::PublishedField* title = field_of(frozen, "Aim 1.2", "Title");
  REQUIRE(title != nullptr);
  CHECK(title->values == std::vector<std::string>{"Count what is herd."});
  REQUIRE(title->remark);
  CHECK(title->remark->starts_with("Corrected on 7 October 2019 to: Count what is heard."));
  std::vector<views::NoteView> notes;
  for_each_page<views::SectionPage>([&](const views::PageEntry& entry, const views::SectionPage&) {
    for (const views::AimView& aim : page<views::SectionView>(entry.url.address).aims) {
      for (const views::NoteView& note : aim.notes) {
        if (note.kind.starts_with("Corrected")) notes.push_back(note);
      }
    }
  });
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].says == "Title, as published: Count what is herd.");
  CHECK(notes[0].shows == "Now: Count what is heard. A letter was missing.");
}

TEST_CASE("of what was removed, no page says more than where it stood and of which kind it was") {
  const auto all = page<views::CorrectionsView>("/corrections/");
  REQUIRE(all.removals.size() == 1);
  CHECK(all.removals[0].kind == "Details of a household");
  const auto frozen = page<views::AsPublishedView>("/tarn/plan/2019-20/q1/as-published/");
  const views::PublishedField* summary = field_of(frozen, "The report", "Summary");
  REQUIRE(summary != nullptr);
  CHECK(summary->values.empty());
  CHECK(summary->remark == "Removed on 2 September 2019: Details of a household.");
}

TEST_CASE("the page on checking lists every frozen report in the order in which it was frozen") {
  const auto view = page<views::CheckView>("/check/");
  std::size_t listed = 0;
  for (const views::StatementChain& chain : view.chains) listed += chain.statements.size();
  CHECK(listed == fictional().ledger.reports.size());
  REQUIRE(view.chains.size() == 2);
  CHECK(view.chains[0].statements[0].digest == fictional().ledger.reports[0].statement->digest);
}

TEST_CASE("a value of a statement is told in words, of whatever shape it is") {
  const model::Record record;
  using Words = std::vector<std::string>;
  CHECK(views::in_words(record, "target", R"({"comparator":"at-least","unit":"events","value":4})") == Words{"Comparator: at least. Unit: events. Value: 4."});
  CHECK(views::in_words(record, "points", R"(["One.","Two."])") == Words{"One.", "Two."});
  CHECK(views::in_words(record, "as_at", R"("2022-09-30")") == Words{"30 September 2022"});
  CHECK(views::in_words(record, "cross_cutting", "true") == Words{"yes"});
  CHECK(views::in_words(record, "amount", R"({"currency":"GBP","value":2500})") == Words{"£2,500"});
  CHECK(views::label_of_field("some_field") == "Some field");
  CHECK(views::heading_of_part("status 6.4(1)") == "Status of 6.4(1)");
  CHECK(views::reading_order("title") < views::reading_order("notes"));
}
