// How hard a page is to read. It knows nothing of pages or files: blocks of text go in, findings come out.
//
// The measure is the Flesch-Kincaid grade (Kincaid, Fishburne, Rogers and Chissom 1975), the school year of the United States
// in which a text is understood:
//
//   0.39 × words / sentences + 11.8 × syllables / words − 15.59
//
// Names and figures count as one word of one syllable: names of bodies, partnerships, documents and laws, terms of the
// glossary, other words that begin with a capital letter within a sentence, numbers, dates, references and addresses. A writer
// cannot choose them and a reader takes each in at a glance; counted letter by letter, they would hide what can be mended.
#pragma once

#include <string>
#include <vector>

#include "plain/lexicon.h"

namespace candour::plain {

// A longer sentence is found hard by many readers (the United Kingdom government's writing guidance sets the same bound).
constexpr int kLongSentence = 25;  // words

struct Measure {
  int sentences = 0;
  int words = 0;
  int syllables = 0;

  // Only where there is a sentence.
  double grade() const;
};

struct LongSentence {
  std::string text;
  int words = 0;
};

// An abbreviation that the page does not explain: capitals, and no words for them beside it or in the glossary.
struct Unexplained {
  std::string abbreviation;
  std::string sentence;  // in which it stands first
};

struct Reading {
  Measure measure;
  std::vector<LongSentence> long_sentences;
  std::vector<Unexplained> unexplained;  // each abbreviation once
};

// Each block ends a sentence, with or without a full stop.
Reading read(const std::vector<std::string>& blocks, const Lexicon& lexicon);

// The sentences that make the page hard, hardest first, at most `count`: the place to begin mending.
std::vector<std::string> hardest(const std::vector<std::string>& blocks, const Lexicon& lexicon, std::size_t count);

}  // namespace candour::plain
