// Whether the pages are written in plain English: each read as a visitor reads it, and what is hard traced back to the file in
// which it was written. Nothing here is a mistake: all findings are warnings.
#pragma once

#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "files/artifact.h"
#include "model/record.h"
#include "plain/lexicon.h"
#include "plain/reading.h"

namespace candour::build {

// The bounds that a site is held to, as grades (plain/reading.h).
constexpr double kHardMedian = 8;  // of all pages: half may be harder
constexpr double kHardPage = 10;   // of one page

struct PageReading {
  std::string address;  // "/sosafe/plan/2014-15/"
  plain::Reading reading;
  bool excused = false;  // content/plain-english.json gives a reason
  std::vector<std::string> hardest = {};  // sentences, of a page that is too hard and not excused

  bool is_hard() const { return reading.measure.grade() > kHardPage; }
};

struct PlainEnglish {
  std::vector<PageReading> pages;  // hardest first; those that hold no sentence are left out
  std::vector<std::string> addresses;  // of all pages, in order

  // Of all pages' grades, those that are excused among them. 0 without pages.
  double median() const;
  // Pages that are too hard and not excused.
  std::size_t hard_pages() const;
};

// Reads pages as they are made; nobody needs to hold them.
class PlainReader {
 public:
  // `record` gives the names, the glossary and the exceptions.
  explicit PlainReader(const model::Record& record);

  // Reads the file when it is a page. Several threads may call this at once.
  void read(const files::Artifact& file);

  // All that was read, whatever its order was.
  PlainEnglish result() &&;

 private:
  plain::Lexicon lexicon_;
  std::set<std::string> excused_;
  std::set<std::string> moved_;  // the pages at old addresses say only where to go
  std::mutex lock_;              // of what follows
  PlainEnglish read_;
};

// Where the words come from, to find their places.
struct Texts {
  const std::vector<diagnostics::FileId>& content;  // the files that authors wrote
  const diagnostics::Sources& sources;
};

// Warns of each page that is too hard, each long sentence, each abbreviation that a page does not explain, and each exception
// that no page needs. What stands on several pages is told once, at its place in the content; what the program itself says,
// with the address of a page.
void report(const PlainEnglish& plain_english, const model::Record& record, const Texts& texts, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::build
