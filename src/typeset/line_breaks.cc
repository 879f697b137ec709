#include "typeset/line_breaks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace candour::typeset {
namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr double kLine = 10;            // of every line, so that fewer are better
constexpr double kHyphen = 50;          // TeX's \hyphenpenalty
constexpr double kTwoHyphens = 10'000;  // \doublehyphendemerits
constexpr double kUnlike = 10'000;      // \adjdemerits: a tight line next to a loose one
constexpr double kShortLastLine = 5'000;
constexpr double kShortShare = 0.12;    // of the width
constexpr double kTooLong = 1e9;        // a line that cannot be helped
constexpr double kWidthSlack = 1e-6;         // widths are sums of rounded numbers

// How tight a justified line is set: adjacent lines should not be two classes apart.
enum class Fitness : std::uint8_t { tight, decent, loose, very_loose };
constexpr std::size_t kFitnesses = 4;

// The best way to a chance, of those whose last line is of one fitness.
struct Way {
  double demerits = kNever;
  std::uint32_t from = 0;  // the node before
  Fitness from_fitness = Fitness::decent;
};

// A beginning of a line: the paragraph's, and each chance.
struct Node {
  std::array<Way, kFitnesses> ways;
  double best = kNever;
};

struct Judgement {
  double badness = kNever;
  Fitness fitness = Fitness::decent;
  bool is_too_long = false;
};

class Breaker {
 public:
  Breaker(const std::vector<Chance>& chances, const Measure& measure) : chances_(chances), measure_(measure), nodes_(chances.size() + 1) {
    nodes_[0].ways[static_cast<std::size_t>(Fitness::decent)].demerits = 0;
    nodes_[0].best = 0;
  }

  void run(std::vector<std::uint32_t>& ends) {
    std::size_t first = 0;  // the earliest node from which a line still fits
    for (std::size_t to = 1; to < nodes_.size(); ++to) {
      reach(to, first);
      if (chances_[to - 1].is_forced) first = to;
    }
    collect(ends);
  }

 private:
  double begin(std::size_t node) const { return node == 0 ? 0 : chances_[node - 1].next; }
  int begin_spaces(std::size_t node) const { return node == 0 ? 0 : chances_[node - 1].next_spaces; }

  // Fills the ways to node `to`; moves `first` on where even the shortest line from it is too long.
  void reach(std::size_t to, std::size_t& first) {
    for (std::size_t from = first; from < to; ++from) {
      if (nodes_[from].best == kNever) {
        if (from == first) ++first;
        continue;
      }
      const Judgement line = judge(from, to);
      if (line.is_too_long) {
        // With a hyphen, a line may be too long that is not where the word ends.
        if (from == first && !chances_[to - 1].is_hyphen) ++first;
        continue;
      }
      offer(from, to, line);
    }
    if (nodes_[to].best != kNever || first < to) return;
    // Nothing fits: the last beginning takes a line that is too long.
    std::size_t from = to - 1;
    while (nodes_[from].best == kNever) --from;
    offer(from, to, {kTooLong, Fitness::decent, true});
    first = from;
  }

  Judgement judge(std::size_t from, std::size_t to) const {
    const Chance& end = chances_[to - 1];
    const double natural = end.end + end.extra - begin(from);
    const double gap = measure_.width - natural;
    Judgement line;
    if (measure_.rag == Rag::ragged) {
      if (gap < -kWidthSlack) return {kNever, Fitness::decent, true};
      const double share = 4 * gap / measure_.width;  // a quarter of the width is as bad as TeX's worst allowed line
      line.badness = end.is_forced ? 0 : 100 * share * share;
    } else {
      const int spaces = end.spaces - begin_spaces(from);
      const double give = gap >= 0 ? measure_.stretch * spaces : measure_.shrink * spaces;
      const double ratio = give > 0 ? gap / give : gap >= 0 ? 10 : -10;
      if (gap < -kWidthSlack && ratio < -1 - kWidthSlack) return {kNever, Fitness::tight, true};
      const bool is_natural = end.is_forced && gap >= 0;
      line.badness = is_natural ? 0 : std::min(10'000.0, 100 * std::pow(std::abs(ratio), 3));
      line.fitness = is_natural ? Fitness::decent : ratio < -0.5 ? Fitness::tight : ratio <= 0.5 ? Fitness::decent : ratio <= 1 ? Fitness::loose : Fitness::very_loose;
    }
    if (to + 1 == nodes_.size() && from != 0 && natural < measure_.width * kShortShare) line.badness += std::sqrt(kShortLastLine);
    return line;
  }

  void offer(std::size_t from, std::size_t to, const Judgement& line) {
    const Chance& end = chances_[to - 1];
    const double penalty = end.is_hyphen ? kHyphen : 0;
    double demerits = (kLine + line.badness) * (kLine + line.badness) + penalty * penalty;
    if (from > 0 && end.is_hyphen && chances_[from - 1].is_hyphen) demerits += kTwoHyphens;
    Way best;
    for (std::size_t f = first_fitness_; f <= last_fitness_; ++f) {
      double total = nodes_[from].ways[f].demerits + demerits;
      if (std::abs(static_cast<int>(f) - static_cast<int>(line.fitness)) > 1) total += kUnlike;
      if (total < best.demerits) best = {total, static_cast<std::uint32_t>(from), static_cast<Fitness>(f)};
    }
    Way& way = nodes_[to].ways[static_cast<std::size_t>(line.fitness)];
    if (best.demerits < way.demerits) way = best;
    nodes_[to].best = std::min(nodes_[to].best, best.demerits);
  }

  void collect(std::vector<std::uint32_t>& ends) const {
    ends.clear();
    std::size_t node = nodes_.size() - 1;
    const auto& last = nodes_[node].ways;
    auto fitness = static_cast<std::size_t>(std::min_element(last.begin(), last.end(), [](const Way& a, const Way& b) { return a.demerits < b.demerits; }) - last.begin());
    while (node > 0) {
      ends.push_back(static_cast<std::uint32_t>(node - 1));
      const Way& way = nodes_[node].ways[fitness];
      node = way.from;
      fitness = static_cast<std::size_t>(way.from_fitness);
    }
    std::reverse(ends.begin(), ends.end());
  }

  const std::vector<Chance>& chances_;
  const Measure& measure_;
  std::vector<Node> nodes_;
  // Ragged lines are all decent.
  std::size_t first_fitness_ = measure_.rag == Rag::ragged ? static_cast<std::size_t>(Fitness::decent) : 0;
  std::size_t last_fitness_ = measure_.rag == Rag::ragged ? static_cast<std::size_t>(Fitness::decent) : kFitnesses - 1;
};

}  // namespace

void break_lines(const std::vector<Chance>& chances, const Measure& measure, std::vector<std::uint32_t>& ends) {
  ends.clear();
  if (chances.empty()) return;
  // Most cells and labels: one line.
  if (chances.back().end <= measure.width + kWidthSlack && std::none_of(chances.begin(), chances.end() - 1, [](const Chance& c) { return c.is_forced; })) {
    ends.push_back(static_cast<std::uint32_t>(chances.size() - 1));
    return;
  }
  Breaker(chances, measure).run(ends);
}

double worst_gap(const std::vector<Chance>& chances, const Measure& measure, const std::vector<std::uint32_t>& ends) {
  double worst = 0;
  double begin = 0;
  for (const std::uint32_t at : ends) {
    const Chance& end = chances[at];
    if (!end.is_forced) worst = std::max(worst, (measure.width - (end.end + end.extra - begin)) / measure.width);
    begin = end.next;
  }
  return worst;
}

}  // namespace candour::typeset
