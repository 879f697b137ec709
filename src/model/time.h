// Dates as public reports give them: sometimes a day, often a month, sometimes a season, a rhythm or a condition.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace candour::model {

// A calendar date of the Gregorian calendar. day 0: only the month is known; month 0: only the year.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  auto operator<=>(const Date&) const = default;
};

// "2014-07-19", "2014-07" or "2014" (ISO 8601); nothing for any other form or a day that does not exist.
std::optional<Date> parse_date(std::string_view text);
// "19 July 2014", "July 2014" or "2014".
std::string in_words(const Date& date);
// "2014-07-19", "2014-07" or "2014".
std::string iso(const Date& date);

struct DateRange {
  Date from;
  Date to;
};
// "1 April to 30 June 2014", naming the year and month once where both ends share them.
std::string in_words(const DateRange& range);

// A local authority's financial year, 1 April to 31 March, named by the year in which it begins.
struct FinancialYear {
  int start = 0;
  auto operator<=>(const FinancialYear&) const = default;
};

// "2014-15"; nothing unless the second year follows the first.
std::optional<FinancialYear> parse_financial_year(std::string_view text);
std::string slug(FinancialYear year);      // "2014-15"
std::string in_words(FinancialYear year);  // "2014/15"

// The years that a strategy covers, both included.
struct Years {
  int from = 0;
  int to = 0;
  auto operator<=>(const Years&) const = default;
};

// "2015-18"; nothing unless the years rise.
std::optional<Years> parse_years(std::string_view text);
std::string slug(const Years& years);      // "2015-18"
std::string in_words(const Years& years);  // "2015 to 2018"

// A quarter of a financial year, numbered 1 (April to June) to 4 (January to March).
struct Quarter {
  FinancialYear year;
  int number = 1;
  auto operator<=>(const Quarter&) const = default;
};
DateRange range_of(const Quarter& quarter);
std::string in_words(const Quarter& quarter);  // "quarter 1, 2014/15"

enum class Season { spring, summer, autumn, winter };
struct SeasonOfYear {
  Season season;
  int year;
};
// A rhythm ("Quarterly"), a condition ("When necessary") or no end ("Ongoing"): never a date, so never overdue.
struct Rhythm {};
struct Condition {};
struct Ongoing {};
// A form that is not understood: shown as given, never sorted, never called late.
struct NotUnderstood {};

// When something was to be done: the words of the plan, and what they could be understood as.
struct WhenBy {
  std::string text;
  std::variant<NotUnderstood, Date, SeasonOfYear, Rhythm, Condition, Ongoing> meaning;
};
WhenBy parse_when_by(std::string text);

// The last day on which it could still be on time; nothing for what is not a date. A season ends with its last month
// (meteorological seasons; winter runs into the following February).
std::optional<Date> last_day(const WhenBy& when);

}  // namespace candour::model
