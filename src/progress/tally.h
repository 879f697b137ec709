// Counting statuses, with what is not recorded always beside what is.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "model/status.h"

namespace candour::progress {

// One mark for each outcome: its delivery state where one was reported, otherwise why there is none. The order is the
// order in which marks are listed.
enum class Mark {
  complete,
  in_progress,
  at_risk,
  not_started,
  not_started_or_at_risk,
  withdrawn,
  not_due,
  not_recorded,
  withheld,
  not_applicable
};
inline constexpr std::size_t kMarks = 10;

Mark mark_of(const model::Status& status);

// How many outcomes have each mark. Shares are never kept: whoever prints one prints what it is out of.
class Tally {
 public:
  void add(const model::Status& status);
  void add(const Tally& other);

  int of(Mark mark) const { return counts_[static_cast<std::size_t>(mark)]; }
  // Of those, how many rest on words because no colour is recorded.
  int of_words_only(Mark mark) const { return words_only_[static_cast<std::size_t>(mark)]; }
  // Every outcome, whatever its mark: the number that every share is out of.
  int total() const;
  // Those with a delivery state.
  int reported() const;
  bool operator==(const Tally&) const = default;

 private:
  std::array<int, kMarks> counts_{};
  std::array<int, kMarks> words_only_{};
};

}  // namespace candour::progress
