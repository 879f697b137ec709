// Where the lines of a paragraph end: the choice that is best for the whole paragraph, as Knuth and Plass find it ("Breaking
// paragraphs into lines", Software: Practice and Experience 11, 1981). Knows only widths.
//
// The words of a paragraph are its boxes; where a line may end is a chance. A line is judged by how far it falls short of the
// full width: for lines of natural spaces (ragged), by the square of that; for justified ones, by the cube of how much
// its spaces must give. Hyphens cost something, two in a row more, and so does a last line of one short word.
#pragma once

#include <cstdint>
#include <vector>

namespace candour::typeset {

enum class Rag : std::uint8_t { ragged, justified };

// Where a line may end. Widths are measured along the paragraph as if it were one long line.
struct Chance {
  double end = 0;    // where the text before it ends; a space that stands here is not part of it
  double next = 0;   // where the text behind it begins
  double extra = 0;  // what ending here adds to the line: a hyphen
  int spaces = 0;    // the spaces before it, from the beginning of the paragraph; one that stands here is not counted
  int next_spaces = 0;  // with it
  bool is_hyphen = false;
  bool is_forced = false;
};

struct Measure {
  double width = 0;
  Rag rag = Rag::ragged;
  double stretch = 0;  // how much a space gives before it is called too wide (its badness is 100), and
  double shrink = 0;   // how much it can give way; both only for justified lines
};

// Which chances end a line, in order, always with the last one, which must be forced. Lines are never longer than the width,
// but for what has no chance within it, which gets a line of its own.
void break_lines(const std::vector<Chance>& chances, const Measure& measure, std::vector<std::uint32_t>& ends);

// How far the worst line but the last (and those that end by force) falls short, as a share of the width: what says whether
// hyphens are worth their while.
double worst_gap(const std::vector<Chance>& chances, const Measure& measure, const std::vector<std::uint32_t>& ends);

}  // namespace candour::typeset
