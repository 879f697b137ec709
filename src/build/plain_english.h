// Whether the pages are written in plain English: each read as a visitor reads it, and what is hard traced back to the file in
// which it was written. Nothing here is a mistake: all findings are warnings.
#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "files/artifact.h"
#include "model/record.h"
#include "plain/reading.h"

namespace candour::build {

// The bounds that a site is held to, as grades (plain/reading.h).
constexpr double kHardMedian = 8;  // of all pages: half may be harder
constexpr double kHardPage = 10;   // of one page

struct PageReading {
  std::string address;  // "/sosafe/plan/2014-15/"
  plain::Reading reading;
  bool excused = false;  // content/plain-english.json gives a reason

  bool is_hard() const { return reading.measure.grade() > kHardPage; }
};

struct PlainEnglish {
  std::vector<PageReading> pages;  // hardest first; those that hold no sentence are left out

  // Of all pages' grades, those that are excused among them. 0 without pages.
  double median() const;
  // Pages that are too hard and not excused.
  std::size_t hard_pages() const;
};

// Reads every page among `artifacts`, with `jobs` threads. `record` gives the names, the glossary and the exceptions.
PlainEnglish read_plain_english(const model::Record& record, const std::vector<files::Artifact>& artifacts, unsigned jobs);

// Where the words come from, to find their places.
struct Texts {
  const std::vector<files::Artifact>& pages;
  const std::vector<diagnostics::FileId>& content;  // the files that authors wrote
  const diagnostics::Sources& sources;
};

// Warns of each page that is too hard, each long sentence, each abbreviation that a page does not explain, and each exception
// that no page needs. What stands on several pages is told once, at its place in the content; what the program itself says,
// with the address of a page.
void report(const PlainEnglish& plain_english, const model::Record& record, const Texts& texts, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::build
