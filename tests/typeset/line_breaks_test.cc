// The choice of line ends against all choices there are.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

#include "typeset/line_breaks.h"
#include "numbers.h"

using namespace candour::typeset;

namespace {

std::vector<Chance> chances_of(Numbers& numbers, std::size_t count) {
  std::vector<Chance> chances;
  double x = 0;
  int spaces = 0;
  for (std::size_t i = 0; i < count; ++i) {
    x += 5 + numbers.next(30);
    const bool is_hyphen = i + 1 < count && numbers.next(4) == 0;
    const bool is_space = !is_hyphen && i + 1 < count;
    chances.push_back({x, is_space ? x + 3 : x, is_hyphen ? 2.0 : 0.0, spaces, spaces + (is_space ? 1 : 0), is_hyphen, i + 1 == count});
    if (is_space) {
      x += 3;
      ++spaces;
    }
  }
  return chances;
}

// What a choice costs, as line_breaks.h and Knuth and Plass say, added up in the plainest way; negative: not allowed.
double cost(const std::vector<Chance>& chances, const Measure& measure, const std::vector<std::uint32_t>& ends) {
  double total = 0, begin = 0;
  int begin_spaces = 0, last_class = 1;
  bool last_hyphen = false;
  for (const std::uint32_t at : ends) {
    const Chance& end = chances[at];
    const double width = end.end + end.extra - begin;
    const bool is_last = at + 1 == chances.size();
    double badness = 0;
    int fitness = 1;
    if (measure.rag == Rag::ragged) {
      if (width > measure.width) return -1;
      badness = is_last ? 0 : 100 * std::pow(4 * (measure.width - width) / measure.width, 2);
    } else {
      const double gap = measure.width - width;
      const double give = (gap >= 0 ? measure.stretch : measure.shrink) * (end.spaces - begin_spaces);
      const double ratio = give > 0 ? gap / give : gap >= 0 ? 10 : -10;
      if (gap < 0 && ratio < -1) return -1;
      const bool natural = is_last && gap >= 0;
      badness = natural ? 0 : std::min(10'000.0, 100 * std::pow(std::abs(ratio), 3));
      fitness = natural ? 1 : ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
    }
    if (is_last && begin > 0 && width < 0.12 * measure.width) badness += std::sqrt(5'000);
    total += std::pow(10 + badness, 2) + (end.is_hyphen ? 2'500 : 0) + (end.is_hyphen && last_hyphen ? 10'000 : 0) +
             (std::abs(fitness - last_class) > 1 ? 10'000 : 0);
    last_class = fitness;
    last_hyphen = end.is_hyphen;
    begin = end.next;
    begin_spaces = end.next_spaces;
  }
  return total;
}

double best_of_all(const std::vector<Chance>& chances, const Measure& measure) {
  double best = -1;
  for (std::uint32_t choice = 0; choice < 1U << (chances.size() - 1); ++choice) {
    std::vector<std::uint32_t> ends;
    for (std::uint32_t i = 0; i < chances.size(); ++i) {
      if (i + 1 == chances.size() || (choice >> i & 1U) != 0) ends.push_back(i);
    }
    const double total = cost(chances, measure, ends);
    if (total >= 0 && (best < 0 || total < best)) best = total;
  }
  return best;
}

}  // namespace

TEST_CASE("no choice of line ends is better than the one that is made") {
  Numbers numbers{7};
  int compared = 0;
  for (int round = 0; round < 300; ++round) {
    const std::vector<Chance> chances = chances_of(numbers, 4 + numbers.next(9));
    for (const Rag rag : {Rag::ragged, Rag::justified}) {
      const Measure measure{50.0 + numbers.next(60), rag, 1.5, 1};
      std::vector<std::uint32_t> ends;
      break_lines(chances, measure, ends);
      const double best = best_of_all(chances, measure);
      if (best < 0) continue;  // nothing fits
      INFO(round);
      CHECK(cost(chances, measure, ends) == Approx(best));
      ++compared;
    }
  }
  CHECK(compared > 400);
}

TEST_CASE("every choice ends with the last chance, keeps forced ends, and no line is too long that could be shorter") {
  Numbers numbers{11};
  for (int round = 0; round < 300; ++round) {
    std::vector<Chance> chances = chances_of(numbers, 30);
    for (Chance& chance : chances) {
      if (!chance.is_hyphen && numbers.next(9) == 0) chance.is_forced = true;
    }
    const Measure measure{20.0 + numbers.next(90), Rag::ragged, 0, 0};
    std::vector<std::uint32_t> ends;
    break_lines(chances, measure, ends);
    REQUIRE(ends.back() + 1 == chances.size());
    double begin = 0;
    std::uint32_t first = 0;  // the first chance of the line
    for (const std::uint32_t at : ends) {
      for (std::uint32_t i = first; i < at; ++i) CHECK_FALSE(chances[i].is_forced);
      const bool is_too_long = chances[at].end + chances[at].extra - begin > measure.width + 0.001;
      // With a hyphen, its last part may be what does not fit.
      const bool could_end_before = at > first && chances[at - 1].end + chances[at - 1].extra - begin <= measure.width;
      if (is_too_long) CHECK_FALSE(could_end_before);
      begin = chances[at].next;
      first = at + 1;
    }
  }
}

TEST_CASE("the worst gap is that of the emptiest line that did not have to end") {
  const std::vector<Chance> chances = {{40, 43, 0, 0, 1, false, false}, {90, 93, 0, 1, 2, false, false}, {100, 100, 0, 2, 2, false, true}};
  CHECK(worst_gap(chances, {50, Rag::ragged, 0, 0}, {0, 1, 2}) == Approx(0.2));
}
