// Numbers, always with what they count and how sure the source is of them.
#pragma once

#include <optional>
#include <string>

#include "model/count.h"

namespace candour::model {

enum class Qualifier { exactly, about, over, at_least, at_most };

// A number that a source states, as given and as a value.
struct Figure {
  std::string given;  // empty where `value` is not exact
  Count value;
  std::string unit;
  Counted counts = Counted::things;
  std::optional<int> out_of;  // of a share of people: how many people that is out of; known to `disclose` only
  bool so_far = false;  // it counts from the beginning of the plan, and more is to come
  std::optional<Qualifier> qualifier;
  std::optional<std::string> what;
  std::optional<std::string> place;
};

enum class Comparator { at_least, at_most, exactly };
enum class Per { month, quarter, year };

// What an outcome is to reach. A fall is a negative value with Comparator::at_most.
struct Target {
  Comparator comparator = Comparator::at_least;
  double value = 0;
  std::string unit;
  Counted counts = Counted::things;  // and what its results count
  std::optional<Per> per;
  std::optional<std::string> base;
};

// Money as stated, in whole units of the currency (ISO 4217).
struct Amount {
  double value = 0;
  std::string currency;
};

}  // namespace candour::model
