#include <catch2/catch.hpp>

#include "model/time.h"

using namespace candour::model;

namespace {

// What a WhenBy was understood as, in one word.
std::string understood(const char* text) {
  const WhenBy when = parse_when_by(text);
  CHECK(when.text == text);  // as printed, whatever it means
  struct Name {
    std::string operator()(const Date& date) const { return iso(date); }
    std::string operator()(const SeasonOfYear& s) const { return "season " + std::to_string(static_cast<int>(s.season)) + " of " + std::to_string(s.year); }
    std::string operator()(const Rhythm&) const { return "rhythm"; }
    std::string operator()(const Condition&) const { return "condition"; }
    std::string operator()(const Ongoing&) const { return "ongoing"; }
    std::string operator()(const NotUnderstood&) const { return "not understood"; }
  };
  return std::visit(Name(), when.meaning);
}

std::string last(const char* text) {
  const auto day = last_day(parse_when_by(text));
  return day ? iso(*day) : "none";
}

}  // namespace

TEST_CASE("a date is a year, a month or a day, in the form of ISO 8601 and no other") {
  CHECK(parse_date("2014-07-19") == Date{2014, 7, 19});
  CHECK(parse_date("2014-07") == Date{2014, 7, 0});
  CHECK(parse_date("2014") == Date{2014, 0, 0});
  for (const char* bad : {"", "14", "19/07/2014", "2014-7-19", "2014-07-19 ", " 2014", "2014-", "2014-07-", "2014-13", "2014-00",
                          "2014-07-00", "2014-07-32", "2014-07-1", "2014/07/19", "2014-07-19T10:00", "0000", "-014", "+014-07", "201a"}) {
    INFO(bad);
    CHECK_FALSE(parse_date(bad));
  }
}

TEST_CASE("only days that exist are dates") {
  CHECK(parse_date("2016-02-29"));
  CHECK(parse_date("2000-02-29"));
  CHECK_FALSE(parse_date("2015-02-29"));
  CHECK_FALSE(parse_date("1900-02-29"));
  CHECK_FALSE(parse_date("2014-04-31"));
  CHECK(parse_date("2014-12-31"));
}

TEST_CASE("a date is printed as far as it is known") {
  CHECK(in_words(Date{2014, 7, 19}) == "19 July 2014");
  CHECK(in_words(Date{2014, 7, 0}) == "July 2014");
  CHECK(in_words(Date{2014, 0, 0}) == "2014");
  CHECK(iso(Date{2014, 7, 9}) == "2014-07-09");
  CHECK(iso(Date{2014, 7, 0}) == "2014-07");
  CHECK(iso(Date{814, 0, 0}) == "0814");
}

TEST_CASE("a range names year and month once where both ends share them") {
  CHECK(in_words(DateRange{{2014, 4, 1}, {2014, 6, 30}}) == "1 April to 30 June 2014");
  CHECK(in_words(DateRange{{2014, 4, 1}, {2014, 4, 30}}) == "1 to 30 April 2014");
  CHECK(in_words(DateRange{{2013, 12, 1}, {2014, 2, 28}}) == "1 December 2013 to 28 February 2014");
  CHECK(in_words(DateRange{{2014, 4, 0}, {2014, 6, 0}}) == "April to June 2014");
  CHECK(in_words(DateRange{{2014, 0, 0}, {2015, 0, 0}}) == "2014 to 2015");
}

TEST_CASE("a financial year is two years that follow each other") {
  CHECK(parse_financial_year("2014-15") == FinancialYear{2014});
  CHECK(parse_financial_year("1999-00") == FinancialYear{1999});
  for (const char* bad : {"2014", "2014-16", "2014-14", "2014-13", "2014/15", "2014-2015", "14-15", "2014-15 ", "2014-1", "abcd-15"}) {
    INFO(bad);
    CHECK_FALSE(parse_financial_year(bad));
  }
  CHECK(slug(FinancialYear{2014}) == "2014-15");
  CHECK(slug(FinancialYear{1999}) == "1999-00");
  CHECK(in_words(FinancialYear{2014}) == "2014/15");
}

TEST_CASE("the years of a strategy rise") {
  CHECK(parse_years("2015-18") == Years{2015, 2018});
  CHECK(parse_years("2015-2018") == Years{2015, 2018});
  CHECK(parse_years("1998-02") == Years{1998, 2002});
  for (const char* bad : {"2015", "2018-2015", "2015-15", "2015-", "-2015", "2015-018", "2015–18", ""}) {
    INFO(bad);
    CHECK_FALSE(parse_years(bad));
  }
  CHECK(slug(Years{2015, 2018}) == "2015-18");
  CHECK(slug(Years{1998, 2002}) == "1998-2002");
  CHECK(in_words(Years{2015, 2018}) == "2015 to 2018");
}

TEST_CASE("quarters run from April, and the fourth lies in the next calendar year") {
  const auto words = [](int number) { return in_words(range_of(Quarter{{2015}, number})); };
  CHECK(words(1) == "1 April to 30 June 2015");
  CHECK(words(2) == "1 July to 30 September 2015");
  CHECK(words(3) == "1 October to 31 December 2015");
  CHECK(words(4) == "1 January to 31 March 2016");
  CHECK(in_words(Quarter{{2015}, 4}) == "quarter 4, 2015/16");
}

TEST_CASE("when-by is understood as a date, a season, a rhythm, a condition or no end") {
  CHECK(understood("March 2015") == "2015-03");
  CHECK(understood("may 2014.") == "2014-05");
  CHECK(understood("July 2014") == "2014-07");
  CHECK(understood("19 July 2014") == "2014-07-19");
  CHECK(understood("29 February 2016") == "2016-02-29");
  CHECK(understood("2014") == "2014");
  CHECK(understood("2014-07-19") == "2014-07-19");
  CHECK(understood("Spring 2014") == "season 0 of 2014");
  CHECK(understood("Summer 2014") == "season 1 of 2014");
  CHECK(understood("Autumn 2014") == "season 2 of 2014");
  CHECK(understood("winter 2014") == "season 3 of 2014");
  CHECK(understood("Quarterly") == "rhythm");
  CHECK(understood("Fortnightly") == "rhythm");
  CHECK(understood("Every Monday") == "rhythm");
  CHECK(understood("Each quarter") == "rhythm");
  CHECK(understood("As required") == "condition");
  CHECK(understood("When necessary and appropriate") == "condition");
  CHECK(understood("If funds allow") == "condition");
  CHECK(understood("Ongoing") == "ongoing");
  CHECK(understood("ongoing ") == "ongoing");
}

TEST_CASE("what is not surely a date is not understood, and never guessed") {
  for (const char* text : {"July", "By July", "March", "Soon", "Summer", "Summer/Autumn 2014", "Mid 2014", "March or April 2014", "Easter 2014",
                           "31 February 2014", "0 March 2014", "32 March 2014", "1st March 2014", "March 14", "March 20145", "", " "}) {
    INFO(text);
    CHECK(understood(text) == "not understood");
    CHECK(last(text) == "none");
  }
}

TEST_CASE("the last day on which something is on time is the end of its month, year or season") {
  CHECK(last("19 July 2014") == "2014-07-19");
  CHECK(last("February 2016") == "2016-02-29");
  CHECK(last("February 2015") == "2015-02-28");
  CHECK(last("2014") == "2014-12-31");
  CHECK(last("Spring 2014") == "2014-05-31");
  CHECK(last("Summer 2014") == "2014-08-31");
  CHECK(last("Autumn 2014") == "2014-11-30");
  CHECK(last("Winter 2014") == "2015-02-28");
  CHECK(last("Winter 2015") == "2016-02-29");
}

TEST_CASE("a rhythm, a condition or no end has no last day") {
  for (const char* text : {"Quarterly", "As required", "Ongoing", "When necessary"}) CHECK(last(text) == "none");
}
