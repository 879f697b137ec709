// A block of text, a paragraph, list item or cell, as sentences.
#pragma once

#include <string_view>
#include <vector>

#include "plain/lexicon.h"

namespace candour::plain {

// One sentence, or the last words of a block that no full stop ends. `text` is a view into the block; names and figures count
// as one word of one syllable each (reading.h says why).
struct Sentence {
  std::string_view text;
  int words = 0;
  int syllables = 0;
  bool ended = false;  // by a full stop, a question mark or an exclamation mark

  // A label or a heading of a few words is no sentence: short as it is, it would make a hard page look easy.
  bool is_judged() const { return ended || words >= 4; }
};

// A full stop ends a sentence where a space follows it, unless it belongs to an abbreviation ("e.g.", "No. 2", "St. Mary"), or
// a small letter follows.
std::vector<Sentence> sentences_of(std::string_view block, const Lexicon& lexicon);

}  // namespace candour::plain
