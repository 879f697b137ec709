// A line of a passage to glyph runs and link areas.
#pragma once

#include <optional>
#include <vector>

#include "typeset/stock.h"

namespace candour::typeset {

class LinePainter {
 public:
  LinePainter(const Stock& stock, const Desk& desk, Page& page) : stock_(stock), desk_(desk), page_(page) {}

  // `at` is the upper left corner of the place that the line is aligned in, the passage's width and hang together. With an
  // artifact, that is what answers for everything, and nothing can be clicked.
  void paint(const Passage& passage, std::size_t line, Point at, std::optional<Artifact> artifact);

  // A space behind the line that was painted last, which says that another text follows in the same place.
  void paint_space(const Passage& passage);

  // A drawing, `scale` points for each of its units, with its upper left corner at `at`. Without its labels.
  void paint(const Drawing& drawing, Point at, double scale, Owner owner);

 private:
  // What is painted of a line, in reading order: a word or a part of one, a space, a symbol.
  struct Bit {
    const Word* word = nullptr;
    const Drawing* symbol = nullptr;
    std::uint16_t run = 0;
    std::uint8_t level = 0;
    bool is_hyphen = false;  // that is there only because the line ends
    bool is_space = false;
    double width = 0;
    double x = 0;
  };

  void collect(const Passage& passage, const Line& line, bool has_next);
  void order(double x, double stretch);
  void paint_bits(const Passage& passage, double baseline, std::optional<Artifact> artifact);
  void paint_word(const Run& run, const Bit& bit, double baseline, Owner owner, double stretch);
  void paint_links(const Passage& passage, double top, double baseline);
  void paint_strikes(const Passage& passage, double baseline);

  const Stock& stock_;
  const Desk& desk_;
  Page& page_;
  std::vector<Bit> bits_;
  std::vector<std::size_t> seen_;  // the order of bits from left to right
  double stretch_ = 0;
  double pen_ = 0;               // where the last run ended
  const Run* pen_run_ = nullptr;  // which the last item goes on with, when it does
  const Word* space_ = nullptr;   // the last space, as every other word is one
  Shaping space_shaping_;
};

}  // namespace candour::typeset
