#include "disclose/disclose.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "disclose/number_in_words.h"
#include "disclose/passages.h"
#include "disclose/small_counts.h"

namespace candour::disclose {

using diagnostics::Diagnostics;
using model::Count;
using model::Exact;

namespace {

constexpr diagnostics::Code kNumberInWords{"disclose/number-in-words"};

bool is_gone(const Count& count) { return !std::holds_alternative<Exact>(count); }

// What is left of it, and nothing that still holds the number.
void take_out(const Number& number) {
  if (number.given != nullptr) number.given->clear();
  if (number.qualifier != nullptr) number.qualifier->reset();
}

// The same number of the same unit, twice in one passage, is one number: where one of them goes, so does the other.
void take_out_twins(Passage& passage) {
  for (const Number& gone : passage.numbers) {
    if (!is_gone(*gone.count)) continue;
    for (const Number& other : passage.numbers) {
      if (!is_gone(*other.count) && other.value == gone.value && other.unit == gone.unit) *other.count = *gone.count;
    }
  }
}

double sum_of(const Breakdown& breakdown) {
  double sum = 0;
  for (const double value : breakdown.values) sum += value;
  return sum;
}

bool tells_total(const Passage& passage, const Breakdown& breakdown) {
  return std::none_of(passage.numbers.begin(), passage.numbers.end(), [&](const Number& number) {
    return is_gone(*number.count) && number.unit == breakdown.breakdown->unit && number.value == sum_of(breakdown);
  });
}

void protect_numbers(std::vector<Passage>& passages, int below) {
  std::map<std::string, std::vector<Reported>> series;
  for (Passage& passage : passages) {
    for (Number& number : passage.numbers) {
      *number.count = protect_alone(number.value, *number.out_of, below);
      if (!number.series.empty() && !*number.out_of) series[number.series].push_back({number.count, number.so_far});
    }
  }
  for (const auto& [name, numbers] : series) protect_series(numbers, below);
  for (Passage& passage : passages) take_out_twins(passage);
}

// Where the total of a breakdown may not be told, a number beside it that is the same may not either.
void take_out_total(Passage& passage, const Breakdown& breakdown, const Table& table) {
  if (table.tells_total) return;
  for (const Number& number : passage.numbers) {
    const bool is_total = number.unit == breakdown.breakdown->unit && number.value == sum_of(breakdown);
    if (is_total && !is_gone(*number.count)) *number.count = model::NotShown{model::Hidden::beside_small_count};
  }
}

struct Series {
  std::vector<Table> tables;
  std::vector<std::pair<Passage*, const Breakdown*>> from;
};

void protect_breakdowns(std::vector<Passage>& passages, int below) {
  std::map<std::string, Series> all;
  for (Passage& passage : passages) {
    for (const Breakdown& breakdown : passage.breakdowns) {
      Series& series = all[breakdown.series];
      series.tables.push_back({breakdown.breakdown, tells_total(passage, breakdown)});
      series.from.emplace_back(&passage, &breakdown);
    }
  }
  for (auto& [name, series] : all) {
    const bool grows = std::any_of(series.tables.begin(), series.tables.end(), [](const Table& table) { return table.breakdown->so_far; });
    if (grows) protect_growing_tables(series.tables, below);
    else std::for_each(series.tables.begin(), series.tables.end(), [&](Table& table) { protect_table(table, below); });
    for (std::size_t i = 0; i < series.tables.size(); ++i) take_out_total(*series.from[i].first, *series.from[i].second, series.tables[i]);
  }
}

// What the list of what was left out says: it names what is counted, and never how many.
void remark(Passage& passage, const std::string& says) {
  std::vector<model::Withheld>& all = passage.remarks->withheld;
  const bool is_said = std::any_of(all.begin(), all.end(), [&](const model::Withheld& it) { return it.says == says; });
  if (!is_said) all.push_back({model::WithheldClass::small_count, says, std::nullopt});
}

class Report {
 public:
  Report(std::vector<TakenOut>& taken_out, Diagnostics& diagnostics) : taken_out_(taken_out), diagnostics_(diagnostics) {}

  void run(Passage& passage) {
    for (const Number& number : passage.numbers) {
      number.out_of->reset();  // kept of no share: with it, people could be counted
      if (!is_gone(*number.count)) continue;
      disclose::take_out(number);
      remark(passage, number.unit.starts_with('%') ? "A share that stands for few people" : "A number of " + number.unit);
      add(passage, number.value, number.unit, number.unit);
    }
    for (const Breakdown& breakdown : passage.breakdowns) run(passage, breakdown);
  }

 private:
  void run(Passage& passage, const Breakdown& breakdown) {
    const model::Breakdown& it = *breakdown.breakdown;
    bool any = false;
    for (std::size_t i = 0; i < it.parts.size(); ++i) {
      if (!is_gone(it.parts[i].value)) continue;
      any = true;
      if (breakdown.values[i] != 0) add(passage, breakdown.values[i], it.unit, it.unit + " " + it.parts[i].label);
    }
    if (it.total && is_gone(*it.total)) {
      any = true;
      add(passage, sum_of(breakdown), it.unit, it.unit);
    }
    if (any) remark(passage, "Numbers of " + it.unit + " in a table");
  }

  void add(const Passage& passage, double value, const std::string& unit, const std::string& names) {
    taken_out_.push_back({written(value, unit), value, unit, passage.place, passage.span});
    for (const std::string& text : passage.words) {
      const std::optional<std::string> said = number_in(text, value, names);
      if (!said) continue;
      diagnostics_.error(kNumberInWords, passage.span,
                         fmt::format("the words of {} say `{}`, and that number of people is not shown", passage.place, *said),
                         {"say it without the number: what may be told of it is shown beside the words"});
    }
  }

  std::vector<TakenOut>& taken_out_;
  Diagnostics& diagnostics_;
};

}  // namespace

Disclosed disclose(model::Record record, Diagnostics& diagnostics) {
  Disclosed disclosed{std::move(record), {}};
  const int below = disclosed.record.site.small_counts.below;
  std::vector<Passage> passages = passages_of(disclosed.record);
  protect_numbers(passages, below);
  protect_breakdowns(passages, below);
  Report report(disclosed.taken_out, diagnostics);
  for (Passage& passage : passages) report.run(passage);
  return disclosed;
}

}  // namespace candour::disclose
