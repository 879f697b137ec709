#include "progress/tally.h"

#include <numeric>

namespace candour::progress {

using model::Delivery;
using model::Reporting;

namespace {

Mark mark_of(Delivery delivery) {
  switch (delivery) {
    case Delivery::complete: return Mark::complete;
    case Delivery::in_progress: return Mark::in_progress;
    case Delivery::at_risk: return Mark::at_risk;
    case Delivery::not_started: return Mark::not_started;
    case Delivery::not_started_or_at_risk: return Mark::not_started_or_at_risk;
    case Delivery::withdrawn: return Mark::withdrawn;
  }
  return Mark::not_recorded;
}

}  // namespace

Mark mark_of(const model::Status& status) {
  switch (status.reporting()) {
    case Reporting::reported: return mark_of(*status.delivery());
    case Reporting::not_recorded: return Mark::not_recorded;
    case Reporting::not_due: return Mark::not_due;
    case Reporting::not_applicable: return Mark::not_applicable;
    case Reporting::withheld: return Mark::withheld;
  }
  return Mark::not_recorded;
}

void Tally::add(const model::Status& status) {
  const auto index = static_cast<std::size_t>(progress::mark_of(status));
  ++counts_[index];
  if (status.evidence() == model::Evidence::words) ++words_only_[index];
}

void Tally::add(const Tally& other) {
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    counts_[i] += other.counts_[i];
    words_only_[i] += other.words_only_[i];
  }
}

int Tally::total() const { return std::accumulate(counts_.begin(), counts_.end(), 0); }

int Tally::reported() const {
  return total() - of(Mark::not_due) - of(Mark::not_recorded) - of(Mark::withheld) - of(Mark::not_applicable);
}

}  // namespace candour::progress
