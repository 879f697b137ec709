#include "model/time.h"

#include <fmt/compile.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <chrono>

namespace candour::model {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January", "February", "March",     "April",   "May",      "June",
                                                      "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 4> kSeasons = {"spring", "summer", "autumn", "winter"};

std::optional<int> whole_number(std::string_view text, std::size_t digits) {
  int value = 0;
  if (text.size() != digits) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

int last_day_of(int year, int month) {
  using namespace std::chrono;
  const year_month_day_last last{std::chrono::year(year), month_day_last(std::chrono::month(static_cast<unsigned>(month)))};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  while (!out.empty() && (out.back() == '.' || out.back() == ' ')) out.pop_back();
  return out;
}

// The two years of "2014-15" or "2015-18": the second may have two digits or four.
std::optional<Years> two_years(std::string_view text) {
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const std::string_view second = text.substr(dash + 1);
  const auto from = whole_number(text.substr(0, dash), 4);
  const auto to = whole_number(second, second.size() == 4 ? 4 : 2);
  if (!from || !to) return std::nullopt;
  const int end = second.size() == 4 ? *to : *from / 100 * 100 + *to + (*to < *from % 100 ? 100 : 0);
  if (end <= *from) return std::nullopt;
  return Years{*from, end};
}

// "19 july 2014" or "july 2014".
std::optional<Date> day_or_month_of_year(std::string_view lower) {
  const std::size_t last = lower.rfind(' ');
  const std::size_t first = lower.find(' ');
  if (last == std::string_view::npos) return std::nullopt;
  const auto year = whole_number(lower.substr(last + 1), 4);
  const auto day = first == last ? std::optional<int>(0) : whole_number(lower.substr(0, first), first);
  const std::string_view name = first == last ? lower.substr(0, last) : lower.substr(first + 1, last - first - 1);
  const auto month = std::find_if(kMonths.begin(), kMonths.end(), [&](auto m) { return lowered(m) == name; });
  if (!year || *year == 0 || !day || month == kMonths.end()) return std::nullopt;
  const Date date{*year, static_cast<int>(month - kMonths.begin()) + 1, *day};
  if (first != last && (*day < 1 || *day > last_day_of(date.year, date.month))) return std::nullopt;
  return date;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  Date date;
  const auto year = whole_number(text.substr(0, 4), 4);
  if (!year || *year == 0) return std::nullopt;
  date.year = *year;
  if (text.size() == 4) return date;
  const auto month = text.size() >= 7 && text[4] == '-' ? whole_number(text.substr(5, 2), 2) : std::nullopt;
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  date.month = *month;
  if (text.size() == 7) return date;
  const auto day = text.size() == 10 && text[7] == '-' ? whole_number(text.substr(8, 2), 2) : std::nullopt;
  if (!day || *day < 1 || *day > last_day_of(date.year, date.month)) return std::nullopt;
  date.day = *day;
  return date;
}

std::string in_words(const Date& date) {
  if (date.month == 0) return std::to_string(date.year);
  const std::string_view month = kMonths[static_cast<std::size_t>(date.month - 1)];
  if (date.day == 0) return fmt::format("{} {}", month, date.year);
  return fmt::format("{} {} {}", date.day, month, date.year);
}

std::string iso(const Date& date) {
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string in_words(const DateRange& range) {
  std::string from = in_words(range.from);
  if (range.from.year == range.to.year && range.from.month != 0) {
    from.resize(from.size() - 5);  // " 2014"
    if (range.from.month == range.to.month && range.from.day != 0) from = std::to_string(range.from.day);
  }
  return from + " to " + in_words(range.to);
}

std::optional<FinancialYear> parse_financial_year(std::string_view text) {
  const auto years = two_years(text);
  if (!years || years->to != years->from + 1 || text.size() != 7) return std::nullopt;
  return FinancialYear{years->from};
}

// Compiled, because it is part of nearly every address.
std::string slug(FinancialYear year) { return fmt::format(FMT_COMPILE("{}-{:02}"), year.start, (year.start + 1) % 100); }
std::string in_words(FinancialYear year) { return fmt::format("{}/{:02}", year.start, (year.start + 1) % 100); }

std::optional<Years> parse_years(std::string_view text) { return two_years(text); }
std::string slug(const Years& years) {
  const bool same_century = years.from / 100 == years.to / 100;
  return same_century ? fmt::format("{}-{:02}", years.from, years.to % 100) : fmt::format("{}-{}", years.from, years.to);
}
std::string in_words(const Years& years) { return fmt::format("{} to {}", years.from, years.to); }

DateRange range_of(const Quarter& quarter) {
  const int year = quarter.number == 4 ? quarter.year.start + 1 : quarter.year.start;
  const int first = quarter.number == 4 ? 1 : 1 + 3 * quarter.number;
  return {{year, first, 1}, {year, first + 2, last_day_of(year, first + 2)}};
}

std::string in_words(const Quarter& quarter) {
  return fmt::format("quarter {}, {}", quarter.number, in_words(quarter.year));
}

WhenBy parse_when_by(std::string text) {
  const std::string lower = lowered(text);
  WhenBy when{std::move(text), NotUnderstood{}};
  if (const auto date = parse_date(lower)) {
    when.meaning = *date;
  } else if (lower == "ongoing") {
    when.meaning = Ongoing{};
  } else if (lower.starts_with("as ") || lower.starts_with("when ") || lower.starts_with("if ")) {
    when.meaning = Condition{};
  } else if ((lower.ends_with("ly") && !lower.ends_with("july")) || lower.starts_with("every ") || lower.starts_with("each ")) {
    when.meaning = Rhythm{};
  } else if (const auto date_in_words = day_or_month_of_year(lower)) {
    when.meaning = *date_in_words;
  } else if (const std::size_t space = lower.rfind(' '); space != std::string::npos) {
    const auto year = whole_number(std::string_view(lower).substr(space + 1), 4);
    const auto season = std::find(kSeasons.begin(), kSeasons.end(), std::string_view(lower).substr(0, space));
    if (year && season != kSeasons.end()) {
      when.meaning = SeasonOfYear{static_cast<Season>(season - kSeasons.begin()), *year};
    }
  }
  return when;
}

std::optional<Date> last_day(const WhenBy& when) {
  if (const auto* date = std::get_if<Date>(&when.meaning)) {
    Date day = *date;
    if (day.month == 0) day.month = 12;
    if (day.day == 0) day.day = last_day_of(day.year, day.month);
    return day;
  }
  if (const auto* season = std::get_if<SeasonOfYear>(&when.meaning)) {
    const bool winter = season->season == Season::winter;
    const int year = winter ? season->year + 1 : season->year;
    const int month = winter ? 2 : 5 + 3 * static_cast<int>(season->season);
    return Date{year, month, last_day_of(year, month)};
  }
  return std::nullopt;
}

}  // namespace candour::model
