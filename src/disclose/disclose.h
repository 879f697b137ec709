// Takes counts of few people out of the record, before anything is derived from it: no page, document, data file or index
// can hold what the record no longer has.
//
// Nought stays: that there was no one points to no one. From 1 up to the threshold a count becomes "fewer than". A count
// that would give such a one away is not shown either: the smallest other part of a breakdown, a total, a number that differs
// by few people from an earlier one of the same series. Statistical disclosure control calls these primary and secondary cell
// suppression, and differencing (Hundepool et al., Statistical Disclosure Control, Wiley 2012).
//
// What it cannot do: know of numbers that other publications hold, or that the text of another part of the site tells.
#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "model/record.h"

namespace candour::disclose {

// A number that was taken out, for those who look whether it is said elsewhere all the same. Never to be published.
struct TakenOut {
  std::vector<std::string> words;  // how it is written: "3 residents", "three residents"
  double value = 0;
  std::string unit;                // "residents"
  std::string place;               // "row 1.1 in q1", "objective 2 of 2020-23"
  diagnostics::Span span;          // of the part of the record that held it
};

struct Disclosed {
  model::Record record;             // without them
  std::vector<TakenOut> taken_out;  // in the order of the record
};

// `record` is resolved and without a mistake. Reports each number that is taken out and stands in the words beside it.
Disclosed disclose(model::Record record, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::disclose
