// What the documents of one build share, and what a part of a document has to know of where it stands.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "model/record.h"
#include "picture/picture.h"
#include "theme/theme.h"
#include "views/parts.h"
#include "views/terms.h"

namespace candour::print {

// The pictures that documents show, by their addresses on the site ("/static/map.png").
using Pictures = std::map<std::string, std::shared_ptr<const picture::Picture>, std::less<>>;

// Constant, and shared by the threads that make documents. What it refers to must outlive it.
struct Edition {
  const model::Theme& theme;
  const views::TermIndex& terms;
  // The day that a document bears whose own subject gives none: of the record (day_of), never of the clock.
  model::Date day;
  std::string producer = {};  // the program, with its version
  // A picture that is not among them is told in its words.
  Pictures pictures = {};
};

// The newest day that the record is known to have reached: of a dated report, or the first of a plan's year or of a strategy's
// years. 1 January 1970 for a record without any of these.
model::Date day_of(const model::Record& record);

// The page whose paper twin is being made. Its parts are made in the order in which they are read, so that `uses` knows
// which terms have been met.
struct Page {
  const views::Frame& frame;
  const Edition& edition;
  views::FirstUses& uses;
  double reference_width = 0;  // of the column in which the numbers of promises stand (references.h)
};

}  // namespace candour::print
