// A chart as shapes, for whatever paints it: the pages, and paper. Across, shapes are placed in per cent of the width that
// the chart is given, texts and symbols in em from its left edge; down, all is in em of the chart's text. So a chart grows
// wider without its text growing, and its text grows with the reader's without anything overlapping.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "views/charts.h"

namespace candour::charts {

// The narrowest chart, in em: 288 CSS pixels (a screen of 320 without its margins, WCAG 2.2 SC 1.4.10) at 14 pixels of
// text. Every line of text fits it.
inline constexpr double kNarrowest = 20.5;

// x and width in per cent, y (of the top) and height in em.
struct Rect {
  double x = 0;
  double width = 0;
  double y = 0;
  double height = 0;
};

// What stands for one number: a block or, while there is room, a cell for each unit. The blocks of each mark are cut in
// a way of their own, so that they are told apart without colour.
struct Part {
  std::optional<progress::Mark> mark;  // none: a number without a status
  double value = 0;                    // what the rectangles stand for
  std::size_t units = 0;               // the cells that they make up; 0 where they are one block
  std::vector<Rect> rects;
};

// A hairline as long as the number that a row is out of.
struct Track {
  double width = 0;  // from the left edge, per cent
  double y = 0;      // em
};

// The drawing of a mark, 1.4 em square.
struct Symbol {
  progress::Mark mark = progress::Mark::not_recorded;
  double y = 0;  // of its top, em
};

// A line of text. The value follows the label on the row's last line, or has a line of its own.
struct Text {
  double x = 0;         // em
  double baseline = 0;  // em
  std::string label;
  std::string value;
};

// One row of the ChartView, from its label down to its track.
struct Row {
  std::optional<Symbol> symbol;
  std::vector<Text> lines;
  std::vector<Part> parts;     // none for nought
  std::optional<Track> track;  // none where what is not reported is drawn as a part
};

struct Scene {
  double height = 0;  // em
  std::vector<Row> rows;
};

// `width` in em: that of the narrowest place in which it will be shown. Lines of text are as long as fit it.
Scene scene_of(const views::ChartView& chart, double width = kNarrowest);

}  // namespace candour::charts
