// The parts of the record in which numbers of people and words stand together.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagnostics/source.h"
#include "model/record.h"

namespace candour::disclose {

// One number of people outside of breakdowns. It points into the record that it was found in.
struct Number {
  model::Count* count = nullptr;
  double value = 0;  // as it was given
  std::string unit;
  std::optional<int>* out_of = nullptr;
  bool so_far = false;
  std::string series = {};  // what it is the next number of, told from every other series; empty: of none
  std::optional<model::Qualifier>* qualifier = nullptr;  // of a figure and of a result
  std::string* given = nullptr;                          // of a figure
};

// A breakdown of people, and what its numbers were.
struct Breakdown {
  model::Breakdown* breakdown = nullptr;
  std::string series;
  std::vector<double> values;  // by part
};

struct Passage {
  std::string place;  // "row 1.1 in q1": for authors
  diagnostics::Span span;
  model::Remarks* remarks = nullptr;
  std::vector<Number> numbers;
  std::vector<Breakdown> breakdowns;
  std::vector<std::string> words;  // that stand beside the numbers for a reader
};

// Every passage that holds a number of people, in the order of the record; those of a plan from its oldest report.
std::vector<Passage> passages_of(model::Record& record);

}  // namespace candour::disclose
