#include <set>

#include "world.h"
#include "views/common.h"
#include "views/rows.h"

using namespace candour;
using model::Comparator;
using model::Per;

namespace {

std::string target(Comparator comparator, double value, std::string unit, std::optional<Per> per = std::nullopt,
                   std::optional<std::string> base = std::nullopt) {
  return views::target_text({comparator, value, std::move(unit), model::Counted::things, per, std::move(base)});
}

std::string held(Comparator comparator, double wanted, double value, const std::string& unit, bool so_far = false,
                 std::optional<model::Qualifier> qualifier = std::nullopt) {
  model::Result result;
  result.value = model::Exact{value};
  result.unit = unit;
  result.so_far = so_far;
  result.qualifier = qualifier;
  return views::result_text({comparator, wanted, unit, model::Counted::things, std::nullopt, std::nullopt}, result);
}

std::string age(model::Date from, model::Date as_of) { return views::age_text(from, as_of); }

}  // namespace

TEST_CASE("one thing is not called several") {
  CHECK(views::counted(1, "outcome") == "1 outcome");
  CHECK(views::counted(0, "outcome") == "0 outcomes");
  CHECK(views::counted(2, "priority") == "2 priorities");
  CHECK(views::counted(2, "body") == "2 bodies");
  CHECK(views::counted(2, "key") == "2 keys");
  CHECK(views::counted(2, "day") == "2 days");
  CHECK(views::counted(1551, "referral") == "1,551 referrals");
}

TEST_CASE("numbers are written as people write them here") {
  CHECK(views::number_text(0) == "0");
  CHECK(views::number_text(999) == "999");
  CHECK(views::number_text(1000) == "1,000");
  CHECK(views::number_text(1234567) == "1,234,567");
  CHECK(views::number_text(12.5) == "12.5");
  CHECK(views::number_text(1234.5) == "1,234.5");
  CHECK(views::number_text(-5) == "−5");
  CHECK(views::money_text({110850, "GBP"}) == "£110,850");
  CHECK(views::money_text({150.5, "GBP"}) == "£150.50");
  CHECK(views::money_text({20, "EUR"}) == "EUR 20");
}

TEST_CASE("lists, capitals and full stops follow the language") {
  CHECK(views::joined({}).empty());
  CHECK(views::joined({"police"}) == "police");
  CHECK(views::joined({"police", "council", "fire service"}) == "police, council and fire service");
  CHECK(views::joined({"dates", "status"}, "or") == "dates or status");
  CHECK(views::capitalised("quarter 1") == "Quarter 1");
  CHECK(views::capitalised("éclair") == "éclair");
  CHECK(views::capitalised("").empty());
  CHECK(views::sentence("It ended") == "It ended.");
  CHECK(views::sentence("Did it end?") == "Did it end?");
  CHECK(views::sentence("It ended.") == "It ended.");
  CHECK(views::sentence("").empty());
}

TEST_CASE("a sentence that ends in a quotation gets no second full stop") {
  CHECK(views::sentence("It says “done.”") == "It says “done.”");
  CHECK(views::sentence("It says \"done\"") == "It says \"done\".");
  CHECK(views::sentence("(It ended.)") == "(It ended.)");
}

TEST_CASE("a target says what is enough") {
  CHECK(target(Comparator::at_least, 4, "events") == "at least 4 events");
  CHECK(target(Comparator::at_least, 4, "messages", Per::month) == "at least 4 messages each month");
  CHECK(target(Comparator::at_most, 2, "warnings", Per::year) == "at most 2 warnings each year");
  CHECK(target(Comparator::exactly, 2, "district days") == "2 district days");
  CHECK(target(Comparator::exactly, 100, "% of referrals", std::nullopt, "referrals to No More") == "100% of referrals (among: referrals to No More)");
}

TEST_CASE("a target of one is not one of many things") {
  CHECK(target(Comparator::at_least, 1, "new watches", Per::quarter) == "1 or more new watches each quarter");
  CHECK(target(Comparator::at_most, 1, "warnings", Per::year) == "at most 1 each year (warnings)");
  CHECK(target(Comparator::at_least, 1, "% of clients") == "at least 1% of clients");
}

TEST_CASE("a fall is a fall, with its bound turned round") {
  CHECK(target(Comparator::at_most, -10, "% change in shoplifting", Per::year) == "a fall of at least 10% in shoplifting each year");
  CHECK(target(Comparator::at_least, -3, "% change in thefts") == "a fall of at most 3% in thefts");
  CHECK(target(Comparator::at_least, 12, "% change in reports") == "a rise of at least 12% in reports");
  CHECK(target(Comparator::at_most, 2, "% change in costs") == "a rise of at most 2% in costs");
  CHECK(target(Comparator::exactly, -5, "% change in fires") == "a fall of 5% in fires");
  CHECK(target(Comparator::at_most, 0, "% change in fires", Per::year) == "no rise in fires each year");
  CHECK(target(Comparator::at_least, 0, "% change in visits") == "no fall in visits");
  CHECK(target(Comparator::exactly, 0, "% change in visits") == "no change in visits");
}

TEST_CASE("a result is held against its target in words") {
  CHECK(held(Comparator::at_least, 4, 5, "events") == "5 events. The target was met.");
  CHECK(held(Comparator::at_least, 4, 3, "events") == "3 events. The target was not met.");
  CHECK(held(Comparator::at_least, 4, 3, "events", false, model::Qualifier::about) == "about 3 events. Whether the target was met cannot be told from this number.");
  CHECK(held(Comparator::at_least, 4, 5, "events", false, model::Qualifier::exactly) == "5 events. The target was met.");
  CHECK(held(Comparator::at_most, -5, 6, "% change in noise") == "a rise of 6% in noise. The target was not met.");
  CHECK(held(Comparator::at_most, -5, -11, "% change in noise") == "a fall of 11% in noise. The target was met.");
  CHECK(held(Comparator::at_most, -5, 0, "% change in noise") == "no change in noise. The target was not met.");
  using Q = model::Qualifier;
  CHECK(held(Comparator::at_most, -5, -6, "% change in noise", false, Q::at_most) == "a fall of at least 6% in noise. The target was met.");
  CHECK(held(Comparator::at_most, -5, -4, "% change in noise", false, Q::at_least) == "a fall of at most 4% in noise. The target was not met.");
  CHECK(held(Comparator::at_most, -5, -5, "% change in noise", false, Q::over) == "a fall of less than 5% in noise. The target was not met.");
  CHECK(held(Comparator::at_most, -5, 6, "% change in noise", false, Q::over) == "a rise of over 6% in noise. The target was not met.");
  CHECK(held(Comparator::at_most, -5, 0, "% change in noise", false, Q::over) == "a rise in noise. The target was not met.");
}

TEST_CASE("what is so far is not judged too early") {
  CHECK(held(Comparator::at_least, 2, 1, "training sessions", true) ==
        "1 so far (training sessions). There was more to come, so it is too early to judge.");
  CHECK(held(Comparator::at_most, 2, 0, "fires", true) == "0 fires so far. There was more to come, so it is too early to judge.");
  CHECK(held(Comparator::at_least, 120, 121, "homes", true) == "121 homes so far. The target was met.");
}

TEST_CASE("an age is whole months, then whole years, and never rounded up") {
  CHECK(age({2014, 6, 30}, {2026, 11, 21}) == "12 years old");
  CHECK(age({2014, 6, 30}, {2014, 7, 29}) == "less than a month old");
  CHECK(age({2014, 6, 30}, {2014, 7, 30}) == "1 month old");
  CHECK(age({2014, 6, 30}, {2016, 6, 29}) == "23 months old");
  CHECK(age({2014, 6, 30}, {2016, 6, 30}) == "2 years old");
  CHECK(age({2014, 6, 30}, {2014, 5, 1}) == "not yet over");
  CHECK(age({2014, 6, 0}, {2014, 8, 1}) == "2 months old");
  CHECK(age({2014, 0, 0}, {2015, 12, 1}) == "12 months old");
}

TEST_CASE("every mark, class and kind has its words") {
  for (std::size_t i = 0; i < progress::kMarks; ++i) {
    const auto mark = static_cast<progress::Mark>(i);
    CHECK_FALSE(views::label_of(mark).empty());
    CHECK_FALSE(views::in_sentence(mark).empty());
    CHECK(views::meaning_of(mark).ends_with('.'));
  }
  std::set<std::string> kinds;
  for (int i = 0; i <= static_cast<int>(model::WithheldClass::camera_coverage); ++i) {
    const auto kind = static_cast<model::WithheldClass>(i);
    CHECK(views::why_withheld(kind).ends_with('.'));
    kinds.insert(views::anchor_of(views::label_of(kind)));
  }
  CHECK(kinds.size() == 14);  // each class has a place of its own on the page of what was left out
  for (int i = 0; i <= static_cast<int>(model::NoteKind::inference); ++i) CHECK_FALSE(views::label_of(static_cast<model::NoteKind>(i)).empty());
  for (int i = 0; i <= static_cast<int>(model::BodyKind::public_at_large); ++i) {
    CHECK_FALSE(views::label_of(static_cast<model::BodyKind>(i)).empty());
  }
}

TEST_CASE("why a cell is empty is told apart, reason by reason") {
  std::set<std::string_view> statements;
  for (int i = 0; i <= static_cast<int>(model::Absence::withheld); ++i) statements.insert(views::statement_of(static_cast<model::Absence>(i)));
  CHECK(statements.size() == 5);
}

TEST_CASE("an inferred link is called ours") {
  CHECK(views::label_of(model::Basis::inferred, std::nullopt) == "Our inference");
  CHECK(views::label_of(model::Basis::inferred, model::Strength::weak) == "Our inference, weak");
  CHECK(views::label_of(model::Basis::stated, std::nullopt) == "Stated in the document");
  CHECK(views::label_of(model::Basis::none, std::nullopt) == "No match");
}
