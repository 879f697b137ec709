// What is taken out, and that an attacker who tries every table that fits what is shown never ends with one small count.
#include "disclose/small_counts.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

using namespace candour;
using namespace candour::disclose;
using model::Exact;
using model::FewerThan;
using model::Hidden;
using model::NotShown;

namespace {

constexpr int kBelow = 5;

std::string shown(const model::Count& count) {
  if (const auto value = exact(count)) return std::to_string(static_cast<int>(*value));
  if (const auto* small = std::get_if<FewerThan>(&count)) return "<" + std::to_string(small->limit);
  return "-";
}

std::string shown(const model::Breakdown& table) {
  std::string line;
  for (const model::BreakdownPart& part : table.parts) line += shown(part.value) + " ";
  return line + "= " + (table.total ? shown(*table.total) : "?");
}

model::Breakdown table_of(const std::vector<int>& values) {
  model::Breakdown table;
  table.counts = model::Counted::people;
  int sum = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    table.parts.push_back({"part " + std::to_string(i), Exact{static_cast<double>(values[i])}});
    sum += values[i];
  }
  table.total = Exact{static_cast<double>(sum)};
  return table;
}

std::string protected_table(const std::vector<int>& values, bool tells_total = true) {
  model::Breakdown table = table_of(values);
  Table it{&table, tells_total};
  protect_table(it, kBelow);
  return shown(table);
}

std::string protected_series(const std::vector<int>& values, bool so_far = true) {
  std::vector<model::Count> counts;
  for (const int value : values) counts.push_back(protect_alone(value, {}, kBelow));
  std::vector<Reported> series;
  for (model::Count& count : counts) series.push_back({&count, so_far});
  protect_series(series, kBelow);
  std::string line;
  for (const model::Count& count : counts) line += (line.empty() ? "" : " ") + shown(count);
  return line;
}

// All that a reader may hold possible of one cell of a table. A number that is not shown is one that is not small.
std::vector<int> candidates(const model::Count& count, int most, bool may_be_small) {
  if (const auto value = exact(count)) return {static_cast<int>(*value)};
  std::vector<int> all;
  const bool is_small_one = std::holds_alternative<FewerThan>(count);
  for (int value = may_be_small ? 0 : 1; value <= most; ++value) {
    if (may_be_small || is_small_one == (value < kBelow)) all.push_back(value);
  }
  return all;
}

// Every table that fits what is shown, by trying all.
std::vector<std::vector<int>> tables_that_fit(const model::Breakdown& shown, int most, bool may_be_small = false) {
  std::vector<std::vector<int>> partial = {{}};
  for (const model::BreakdownPart& part : shown.parts) {
    std::vector<std::vector<int>> longer;
    for (const std::vector<int>& values : partial) {
      for (const int value : candidates(part.value, most, may_be_small)) {
        longer.push_back(values);
        longer.back().push_back(value);
      }
    }
    partial = std::move(longer);
  }
  const std::optional<double> total = exact(*shown.total);
  std::erase_if(partial, [&](const std::vector<int>& values) {
    const int sum = std::accumulate(values.begin(), values.end(), 0);
    if (total) return sum != static_cast<int>(*total);
    return std::holds_alternative<FewerThan>(*shown.total) && (sum < 1 || sum >= kBelow);
  });
  return partial;
}

std::size_t values_of(const std::vector<std::vector<int>>& tables, std::size_t part) {
  std::set<int> values;
  for (const std::vector<int>& table : tables) values.insert(table[part]);
  return values.size();
}

std::vector<int> random_values(std::mt19937& random, std::size_t parts, int most) {
  std::vector<int> values;
  for (std::size_t i = 0; i < parts; ++i) values.push_back(static_cast<int>(random() % 3 == 0 ? random() % 6 : random() % static_cast<unsigned>(most)));
  return values;
}

}  // namespace

TEST_CASE("a count of few people is told as fewer than the threshold, and nought stays nought") {
  CHECK(shown(protect_alone(0, {}, kBelow)) == "0");
  CHECK(shown(protect_alone(1, {}, kBelow)) == "<5");
  CHECK(shown(protect_alone(4, {}, kBelow)) == "<5");
  CHECK(shown(protect_alone(5, {}, kBelow)) == "5");
  CHECK(shown(protect_alone(5, {}, 8)) == "<8");
  CHECK(shown(protect_alone(-3, {}, kBelow)) == "-");
}

TEST_CASE("a share goes where it stands for few people, for all but few, or is out of few") {
  CHECK(shown(protect_alone(50, 100, kBelow)) == "50");
  CHECK(shown(protect_alone(3, 100, kBelow)) == "-");
  CHECK(shown(protect_alone(97, 100, kBelow)) == "-");
  CHECK(shown(protect_alone(100, 100, kBelow)) == "100");
  CHECK(shown(protect_alone(0, 3, kBelow)) == "0");
  CHECK(shown(protect_alone(100, 3, kBelow)) == "-");
}

TEST_CASE("beside a single small part the smallest other goes too, and where that is not enough, more") {
  CHECK(protected_table({12, 9, 30}) == "12 9 30 = 51");
  CHECK(protected_table({3, 12, 9, 0}) == "<5 12 - 0 = 24");
  CHECK(protected_table({3, 9, 9, 20}) == "<5 - 9 20 = 41");
  CHECK(protected_table({2, 3, 20}) == "<5 <5 20 = 25");
  // 4 and 4 are 8, which no other two numbers below 5 are.
  CHECK(protected_table({4, 4, 20}) == "<5 <5 - = 28");
  // The smallest other is 5, and no other number is both 5 or more and no more than the 5 that is shown.
  CHECK(protected_table({3, 5, 5, 20}) == "<5 - - 20 = 33");
  // 1 and 5 are 6: who knows that the 5 is no small count knows both. Nothing but the total is left to take out.
  CHECK(protected_table({1, 5}) == "<5 - = -");
  CHECK(protected_table({3, 0, 0}) == "<5 0 0 = <5");
}

TEST_CASE("a total that is taken out elsewhere is not told by its parts") { CHECK(protected_table({12, 9, 30}, false) == "12 - 30 = -"); }

TEST_CASE("no part that is gone from a table can be worked out from the rest of it") {
  std::mt19937 random(20220401);
  for (int round = 0; round < 4000; ++round) {
    const std::vector<int> values = random_values(random, 2 + random() % 3, 16);
    model::Breakdown table = table_of(values);
    Table it{&table, random() % 4 != 0};
    protect_table(it, kBelow);
    const std::vector<std::vector<int>> possible = tables_that_fit(table, 50);
    for (std::size_t i = 0; i < values.size(); ++i) {
      INFO("round " << round << ": " << shown(table));
      if (exact(table.parts[i].value)) CHECK_FALSE(is_small(values[i], kBelow));
      else CHECK(values_of(possible, i) > 1);
    }
  }
}

TEST_CASE("a number that differs by few from the report before it is not shown") {
  CHECK(protected_series({9, 23, 40}) == "9 23 40");
  CHECK(protected_series({9, 11, 14, 30}) == "9 - 14 30");
  CHECK(protected_series({9, 11, 13, 13, 30}) == "9 - - - 30");
  CHECK(protected_series({9, 9, 30}) == "9 9 30");
  CHECK(protected_series({0, 3, 8}) == "0 <5 8");
}

TEST_CASE("numbers that each count their own period may be near each other") { CHECK(protected_series({9, 11, 14}, false) == "9 11 14"); }

TEST_CASE("no small difference between two reports can be worked out from the numbers that are shown") {
  std::mt19937 random(20220701);
  for (int round = 0; round < 4000; ++round) {
    std::vector<int> values = {static_cast<int>(random() % 10)};
    while (values.size() < 4) values.push_back(values.back() + static_cast<int>(random() % 9));
    std::vector<model::Count> counts;
    for (const int value : values) counts.push_back(protect_alone(value, {}, kBelow));
    std::vector<Reported> series;
    for (model::Count& count : counts) series.push_back({&count, true});
    protect_series(series, kBelow);
    INFO("round " << round);
    for (std::size_t i = 0; i < values.size(); ++i) {
      for (std::size_t j = i + 1; j < values.size(); ++j) {
        if (exact(counts[i]) && exact(counts[j])) CHECK_FALSE(is_small(values[j] - values[i], kBelow));
      }
    }
  }
}

TEST_CASE("a growing table that has few people in it, or few more, shows its total at most") {
  std::vector<model::Breakdown> tables = {table_of({8, 12}), table_of({10, 19}), table_of({14, 20}), table_of({14, 30}), table_of({14, 32})};
  std::vector<Table> series;
  for (model::Breakdown& table : tables) series.push_back({&table, true});
  protect_growing_tables(series, kBelow);
  CHECK(shown(tables[0]) == "8 12 = 20");
  CHECK(shown(tables[1]) == "- - = 29");
  CHECK(shown(tables[2]) == "14 20 = 34");
  CHECK(shown(tables[3]) == "14 30 = 44");
  CHECK(shown(tables[4]) == "- - = -");
}

TEST_CASE("no small count, and no small difference, can be worked out from a series of growing tables") {
  std::mt19937 random(20221001);
  for (int round = 0; round < 400; ++round) {
    std::vector<std::vector<int>> values = {random_values(random, 2, 10)};
    while (values.size() < 3) {
      values.push_back(values.back());
      for (int& value : values.back()) value += static_cast<int>(random() % 8);
    }
    std::vector<model::Breakdown> tables;
    for (const std::vector<int>& each : values) tables.push_back(table_of(each));
    std::vector<Table> series;
    for (model::Breakdown& table : tables) series.push_back({&table, true});
    protect_growing_tables(series, kBelow);

    // Every three tables that fit, each no smaller than the one before it.
    std::vector<std::vector<std::vector<int>>> fitting;
    for (const model::Breakdown& table : tables) fitting.push_back(tables_that_fit(table, 26, true));
    const auto grows = [](const std::vector<int>& a, const std::vector<int>& b) { return a[0] <= b[0] && a[1] <= b[1]; };
    std::vector<std::vector<std::set<int>>> possible(3, std::vector<std::set<int>>(2));
    std::vector<std::vector<std::set<int>>> differences(2, std::vector<std::set<int>>(2));
    for (const auto& a : fitting[0]) {
      for (const auto& b : fitting[1]) {
        if (!grows(a, b)) continue;
        for (const auto& c : fitting[2]) {
          if (!grows(b, c)) continue;
          for (std::size_t part = 0; part < 2; ++part) {
            possible[0][part].insert(a[part]);
            possible[1][part].insert(b[part]);
            possible[2][part].insert(c[part]);
            differences[0][part].insert(b[part] - a[part]);
            differences[1][part].insert(c[part] - b[part]);
          }
        }
      }
    }
    for (std::size_t part = 0; part < 2; ++part) {
      INFO("round " << round << ": " << shown(tables[0]) << "; " << shown(tables[1]) << "; " << shown(tables[2]));
      for (std::size_t i = 0; i < 3; ++i) {
        if (is_small(values[i][part], kBelow)) CHECK(possible[i][part].size() > 1);
      }
      for (std::size_t i = 0; i < 2; ++i) {
        if (is_small(values[i + 1][part] - values[i][part], kBelow)) CHECK(differences[i][part].size() > 1);
      }
    }
  }
}
