// A paragraph that is tagged and shaped, and waits for the width of its lines.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "typeset/flow.h"
#include "typeset/line_breaks.h"
#include "typeset/segments.h"
#include "typeset/styles.h"
#include "typeset/words.h"

namespace candour::typeset {

// How a stretch of text looks and what it is.
struct Run {
  Typeface typeface = Typeface::sans;
  font::Style style = font::Style::regular;
  const hb_language_impl_t* language = nullptr;
  std::string_view language_tag;  // of the flow, which outlives it
  double size = 0;
  double rise = 0;  // above the baseline
  Colour colour;
  Owner owner = Artifact::footer;
  std::int32_t link = -1;  // of Stock::links
  bool is_hyphenated = false;
  bool is_struck = false;
  double space = 0;  // the width of a space
  diagnostics::Span place;
};

// What is on one line as a whole, unless it is hyphenated.
struct Piece {
  const Word* word = nullptr;       // null for a symbol
  const Drawing* symbol = nullptr;  // in em
  std::uint32_t script = 0;
  std::uint16_t run = 0;
  std::uint16_t space_run = 0;  // whose the space behind it is
  std::uint8_t level = 0;       // of embedding
  After after = After::nothing;
  std::int32_t note = -1;  // that it calls, of Stock::notes
  double width = 0;
};

// A part of a passage that stands on one line. Pieces `first` to `last`; of the first, what is behind `begin` bytes, and of
// the last, what is before `end` bytes (0: all of it).
struct Line {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint16_t begin = 0;
  std::uint16_t end = 0;
  bool is_hyphenated = false;
  double width = 0;    // with its hyphen, without spaces at its end
  double stretch = 0;  // added to each space of a justified line
};

struct Passage {
  TextStyle style;
  Align align = Align::start;
  std::uint8_t level = 0;  // 1: right to left
  std::vector<Run> runs;
  std::vector<Piece> pieces;
  // A symbol that its lines are kept clear of: its own, at their start, and how much they are moved.
  const Drawing* symbol = nullptr;
  double hang = 0;

  // Once a width is given:
  std::vector<Line> lines;
  double width = 0;  // of the place that lines are aligned in, without the hang

  double natural() const;  // of the longest line when only forced ends count, with the hang
  double longest() const;  // of the widest stretch without a chance, with the hang
  double height() const { return style.leading * static_cast<double>(lines.size()); }
};

// The baseline of a line, below its upper edge: the letters stand in the middle of the leading.
double baseline(const TextStyle& style, const font::Face& face);

}  // namespace candour::typeset
