#include "disclose/small_counts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string>

namespace candour::disclose {

using model::Count;
using model::Exact;
using model::FewerThan;
using model::Hidden;
using model::NotShown;

namespace {

constexpr double kNoEnd = std::numeric_limits<double>::infinity();

// What a reader can say of a value, both ends included.
struct Bounds {
  double low = 0;
  double high = 0;
};

bool is_settled(const Bounds& bounds) { return bounds.high - bounds.low < 1; }

// The smallest part above nought that is still shown: nought hides nothing beside it, as it adds nothing.
Count* smallest_shown(model::Breakdown& breakdown) {
  Count* smallest = nullptr;
  for (model::BreakdownPart& part : breakdown.parts) {
    const std::optional<double> value = exact(part.value);
    if (!value || *value == 0) continue;
    if (smallest == nullptr || *value < *exact(*smallest)) smallest = &part.value;
  }
  return smallest;
}

std::vector<Bounds> bounds_of_gone(const model::Breakdown& breakdown, int below) {
  double smallest = kNoEnd;
  for (const model::BreakdownPart& part : breakdown.parts) {
    const std::optional<double> value = exact(part.value);
    if (value && *value > 0) smallest = std::min(smallest, *value);
  }
  std::vector<Bounds> gone;
  for (const model::BreakdownPart& part : breakdown.parts) {
    if (std::holds_alternative<FewerThan>(part.value)) gone.push_back({1, below - 1.0});
    if (std::holds_alternative<NotShown>(part.value)) gone.push_back({static_cast<double>(below), smallest});
  }
  return gone;
}

// Whether each part that is gone may have two values at least. `sum`: what they add up to, where that can be known.
bool is_safe(const std::vector<Bounds>& gone, std::optional<double> sum) {
  return std::none_of(gone.begin(), gone.end(), [&](const Bounds& each) {
    if (is_settled(each)) return true;
    if (!sum) return false;
    double least = 0;
    double most = 0;
    for (const Bounds& other : gone) {
      if (&other == &each) continue;
      least += other.low;
      most += other.high;
    }
    return is_settled({std::max(each.low, *sum - most), std::min(each.high, *sum - least)});
  });
}

// Of what it was made of; nothing is taken out of it yet.
double sum_of(const model::Breakdown& breakdown) {
  double sum = 0;
  for (const model::BreakdownPart& part : breakdown.parts) sum += *exact(part.value);
  return sum;
}

void set_total(Table& table, Count total) {
  table.tells_total = std::holds_alternative<Exact>(total);
  if (table.breakdown->total) table.breakdown->total = total;
}

// The newest of a series of tables that is shown whole, and the newest total that is shown.
struct Shown {
  std::map<std::string, double> parts;
  std::optional<double> total;
};

bool is_near(const std::map<std::string, double>& parts, const model::BreakdownPart& part, int below) {
  const auto earlier = parts.find(part.label);
  return earlier != parts.end() && is_small(*exact(part.value) - earlier->second, below);
}

void protect_growing_table(Table& table, Shown& shown, int below) {
  model::Breakdown& breakdown = *table.breakdown;
  const double sum = sum_of(breakdown);
  Count total = protect_alone(sum, {}, below);
  if (!table.tells_total || (shown.total && is_small(sum - *shown.total, below))) total = NotShown{Hidden::near_earlier_count};
  const bool is_whole = std::holds_alternative<Exact>(total) && std::none_of(breakdown.parts.begin(), breakdown.parts.end(), [&](const auto& part) {
    return is_small(*exact(part.value), below) || is_near(shown.parts, part, below);
  });
  if (std::holds_alternative<Exact>(total)) shown.total = sum;
  if (is_whole) shown.parts.clear();
  for (model::BreakdownPart& part : breakdown.parts) {
    if (is_whole) shown.parts[part.label] = *exact(part.value);
    else part.value = NotShown{Hidden::near_earlier_count};
  }
  set_total(table, total);
}

}  // namespace

bool is_small(double value, int below) { return value != 0 && std::fabs(value) < below; }

Count protect_alone(double value, std::optional<int> out_of, int below) {
  if (out_of) {
    const double people = std::round(std::fabs(value) / 100 * *out_of);
    const bool is_few = value != 0 && (*out_of < below || is_small(people, below) || is_small(*out_of - people, below));
    return is_few ? Count(NotShown{Hidden::of_few_people}) : Count(Exact{value});
  }
  if (!is_small(value, below)) return Exact{value};
  return value > 0 ? Count(FewerThan{below}) : Count(NotShown{Hidden::of_few_people});
}

void protect_series(const std::vector<Reported>& series, int below) {
  const Exact* shown = nullptr;
  bool goes_on = false;
  for (const Reported& each : series) {
    if (!goes_on) shown = nullptr;
    goes_on = each.so_far;
    const auto* value = std::get_if<Exact>(each.count);
    if (value == nullptr) continue;
    if (shown != nullptr && is_small(value->value - shown->value, below)) *each.count = NotShown{Hidden::near_earlier_count};
    else shown = value;
  }
}

void protect_table(Table& table, int below) {
  model::Breakdown& breakdown = *table.breakdown;
  const double sum = sum_of(breakdown);
  Count total = table.tells_total ? protect_alone(sum, {}, below) : Count(NotShown{Hidden::near_earlier_count});
  for (model::BreakdownPart& part : breakdown.parts) part.value = protect_alone(*exact(part.value), {}, below);
  while (true) {
    const std::vector<Bounds> gone = bounds_of_gone(breakdown, below);
    double sum_of_gone = sum;
    for (const model::BreakdownPart& part : breakdown.parts) sum_of_gone -= exact(part.value).value_or(0);
    const bool tells_total = std::holds_alternative<Exact>(total);
    const bool gives_total_away = gone.empty() && !tells_total;  // by adding up what is shown
    if (!gives_total_away && is_safe(gone, tells_total ? std::optional(sum_of_gone) : std::nullopt)) break;
    if (Count* next = smallest_shown(breakdown)) {
      *next = NotShown{Hidden::beside_small_count};
    } else {
      total = NotShown{Hidden::beside_small_count};
      break;
    }
  }
  set_total(table, total);
}

void protect_growing_tables(std::vector<Table>& series, int below) {
  Shown shown;
  for (Table& table : series) protect_growing_table(table, shown, below);
}

}  // namespace candour::disclose
