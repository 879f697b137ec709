// The drawing of a chart as inline SVG.
#pragma once

#include "templates/value.h"
#include "views/charts.h"

namespace candour::html {

// An image with a name (WCAG 2.2 SC 1.1.1), as wide as it is let be. Colours are classes of the style sheet; the marks are
// the page's own symbols. Each number that it prints carries itself in data-value, as does the cell of the table that prints
// it (see templates/chart.mustache), so that a check can hold one against the other; so does what is drawn for it.
templates::Html svg_of(const views::ChartView& chart);

// The value of a row as a machine reads it: "37", "1500.5".
std::string plain_number(double value);

}  // namespace candour::html
