#include "charts/scene.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "charts/lines.h"

namespace candour::charts {

using progress::Mark;
using views::ChartKind;
using views::ChartRow;

namespace {

constexpr double kLine = 1.4;         // from one line of text to the next
constexpr double kBaseline = 1.05;    // of a line, from its top
constexpr double kBar = 1.25;         // the height of a bar
constexpr double kAboveBar = 0.35;
constexpr double kBetweenRows = 0.85;
constexpr double kSymbol = 1.95;      // a symbol and the space after it
constexpr double kBeforeValue = 0.6;  // a wide space
constexpr double kBold = 1.1;         // how much wider the value is, for it stands out

constexpr double kMostCells = 60;    // more would be under four pixels each on the narrowest chart
constexpr double kWidestUnit = 4;    // per cent: a few units stay few, and do not fill the width
constexpr double kGap = 0.4;         // per cent, after a block: over one pixel on the narrowest chart
constexpr double kThinnest = 0.35;   // per cent, one pixel on the narrowest chart: what is not nothing can be seen

// A band of a block, in parts of its height from the top.
struct Band {
  double from = 0;
  double to = 1;
};
using Bands = std::array<Band, 4>;
constexpr Band kNone{0, 0};
constexpr Bands kSolid = {{{0, 1}, kNone, kNone, kNone}};

// Each mark's block repeats the drawing of the mark: half filled, a stroke over a dot, struck through, broken up.
Bands bands_of(Mark mark) {
  switch (mark) {
    case Mark::complete: return kSolid;
    case Mark::in_progress: return {{{0, 0.12}, {0.5, 1}, kNone, kNone}};
    case Mark::at_risk: return {{{0, 0.6}, {0.8, 1}, kNone, kNone}};
    case Mark::not_started: return {{{0, 0.14}, {0.86, 1}, kNone, kNone}};
    case Mark::not_started_or_at_risk: return {{{0, 0.14}, {0.28, 0.62}, {0.8, 1}, kNone}};
    case Mark::withdrawn: return {{{0, 0.44}, {0.56, 1}, kNone, kNone}};
    case Mark::not_due: return {{{0.4, 0.6}, kNone, kNone, kNone}};
    case Mark::not_recorded: return {{{0, 0.13}, {0.29, 0.42}, {0.58, 0.71}, {0.87, 1}}};
    case Mark::withheld: return {{{0.2, 0.8}, kNone, kNone, kNone}};
    case Mark::not_applicable: return {{{0.36, 0.64}, kNone, kNone, kNone}};
  }
  return kSolid;
}

// How numbers become lengths: one for all rows of a chart, so that they can be compared.
struct Scale {
  double unit = 0;  // per cent
  bool cells = false;
};

Scale scale_of(const views::ChartView& chart) {
  double most = 0;
  for (const ChartRow& row : chart.rows) most = std::max(most, row.out_of);
  if (most <= 0) return {};
  const bool counts = chart.kind != ChartKind::amount;
  return counts && most <= kMostCells ? Scale{std::min(100 / most, kWidestUnit), true} : Scale{100 / most, false};
}

class Painter {
 public:
  Painter(const views::ChartView& chart, double width) : chart_(chart), width_(width), scale_(scale_of(chart)) {}

  Scene paint() && {
    Scene scene;
    double begun = 0;
    for (const ChartRow& row : chart_.rows) {
      if (!scene.rows.empty()) top_ += kBetweenRows;
      Row& painted = scene.rows.emplace_back();
      add_label(row, painted);
      top_ += kAboveBar;
      const bool parts_of_whole = chart_.kind == ChartKind::status;
      add_part(row.mark, parts_of_whole ? begun : 0, row.value, painted);
      if (chart_.kind == ChartKind::coverage) {
        add_part(Mark::not_recorded, row.value, row.out_of - row.value, painted);
      } else if (row.out_of > 0) {
        painted.track = Track{row.out_of * scale_.unit, top_ + kBar + 0.15};
      }
      begun += row.value;
      top_ += kBar;
    }
    scene.height = top_ + 0.3;  // the last track, and half its stroke
    return scene;
  }

 private:
  void add_label(const ChartRow& row, Row& painted) {
    double left = 0;
    if (row.mark) {
      painted.symbol = Symbol{*row.mark, top_};
      left = kSymbol;
    }
    const double room = width_ - left;
    std::vector<std::string> lines = lines_of(row.label, room);
    if (width_of(lines.back()) + kBeforeValue + kBold * width_of(row.text) > room) lines.emplace_back();
    for (std::string& line : lines) {
      painted.lines.push_back({left, top_ + kBaseline, std::move(line), ""});
      top_ += kLine;
    }
    painted.lines.back().value = row.text;
  }

  void add_part(std::optional<Mark> mark, double begin, double value, Row& painted) {
    if (value <= 0) return;
    const double end = painted.parts.empty() ? 0 : painted.parts.back().rects.front().x + painted.parts.back().rects.front().width;
    Part& part = painted.parts.emplace_back();
    part.mark = mark;
    part.value = value;
    const Bands bands = mark ? bands_of(*mark) : kSolid;
    const auto add = [&](double x, double width) {
      for (const Band& band : bands) {
        if (band.to > band.from) part.rects.push_back({x, width, top_ + band.from * kBar, (band.to - band.from) * kBar});
      }
    };
    if (scale_.cells) {
      part.units = static_cast<std::size_t>(std::lround(value));
      for (std::size_t i = 0; i < part.units; ++i) add(cell_at(std::lround(begin) + static_cast<long>(i)), 0.74 * scale_.unit);
    } else {
      const double width = std::max(value * scale_.unit - kGap, kThinnest);
      // A part that is drawn wider than it is pushes what follows it, by less than can be seen.
      add(std::min(std::max(begin * scale_.unit, end), 100 - width), width);
    }
  }

  // Cells are counted in fives, as the tally is: after each fifth, the space is wider.
  double cell_at(long place) const {
    const double in_five = static_cast<double>(place % 5);
    return (static_cast<double>(place) - in_five + in_five * 0.95) * scale_.unit;
  }

  const views::ChartView& chart_;
  double width_;
  Scale scale_;
  double top_ = 0;
};

}  // namespace

Scene scene_of(const views::ChartView& chart, double width) { return Painter(chart, width).paint(); }

}  // namespace candour::charts
