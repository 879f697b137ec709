#include "typeset/columns.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace candour::typeset {
namespace {

using Columns = std::vector<ColumnNeed>;

double sum(const Columns& columns, double ColumnNeed::*need) {
  return std::accumulate(columns.begin(), columns.end(), 0.0, [need](double total, const ColumnNeed& c) { return total + c.*need; });
}

// What a span needs beyond its columns is shared among them, the flexible ones first, in proportion to what they wish.
void widen(Columns& columns, const SpanNeed& span, double gap, double ColumnNeed::*need, double wanted) {
  const auto begin = columns.begin() + static_cast<std::ptrdiff_t>(span.first);
  const auto end = begin + static_cast<std::ptrdiff_t>(span.count);
  double there = gap * static_cast<double>(span.count - 1);
  for (auto column = begin; column != end; ++column) there += (*column).*need;
  if (there >= wanted) return;
  const bool only_rigid = std::all_of(begin, end, [](const ColumnNeed& c) { return c.is_rigid; });
  const auto takes = [&](const ColumnNeed& c) { return only_rigid || !c.is_rigid; };
  double weight = 0;
  for (auto column = begin; column != end; ++column) weight += takes(*column) ? column->wished + 1 : 0;
  for (auto column = begin; column != end; ++column) {
    if (takes(*column)) (*column).*need += (wanted - there) * (column->wished + 1) / weight;
  }
}

// Whoever wishes no more than an equal share is given it; so what is short stands on one line. The others share what is left
// by the square roots of their texts, which makes the sum of their lines least, within their least and their wish.
std::vector<double> share(const Columns& columns, double available) {
  std::vector<double> widths(columns.size(), 0);
  std::vector<std::size_t> open(columns.size());
  std::iota(open.begin(), open.end(), std::size_t{0});
  double left = available;
  for (bool found = true; found && !open.empty();) {
    found = false;
    const double equal = left / static_cast<double>(open.size());
    double least_of_others = 0;
    for (const std::size_t i : open) least_of_others += columns[i].wished > equal ? columns[i].least : 0;
    std::vector<std::size_t> longer;
    double given = 0;
    for (const std::size_t i : open) {
      if (columns[i].wished <= equal) given += columns[i].wished;
      else longer.push_back(i);
    }
    if (longer.size() == open.size() || given + least_of_others > left) break;
    for (const std::size_t i : open) {
      if (columns[i].wished <= equal) widths[i] = columns[i].wished;
    }
    left -= given;
    open = std::move(longer);
    found = true;
  }
  const auto fill = [&](double level) {
    double total = 0;
    for (const std::size_t i : open) {
      widths[i] = std::clamp(level * std::sqrt(columns[i].text > 0 ? columns[i].text : columns[i].wished), columns[i].least, columns[i].wished);
      total += widths[i];
    }
    return total;
  };
  double low = 0;
  double high = 1;
  for (const ColumnNeed& column : columns) high = std::max(high, column.wished);
  for (int i = 0; i < 50 && !open.empty(); ++i) {
    const double middle = (low + high) / 2;
    (fill(middle) <= left ? low : high) = middle;
  }
  fill(low);
  return widths;
}

}  // namespace

std::optional<std::vector<double>> column_widths(Columns columns, const std::vector<SpanNeed>& spans, double gap, double width) {
  const double available = width - gap * static_cast<double>(columns.size() - 1);
  for (const SpanNeed& span : spans) {
    widen(columns, span, gap, &ColumnNeed::wished, std::min(span.wished, width));
    widen(columns, span, gap, &ColumnNeed::least, span.least);
  }
  for (ColumnNeed& column : columns) column.wished = std::max(column.wished, column.least);

  const double least = sum(columns, &ColumnNeed::least);
  if (least > available + 1e-6) return std::nullopt;

  // Rigid columns come first, as long as the others keep their least.
  double rigid_more = 0;
  for (const ColumnNeed& column : columns) rigid_more += column.is_rigid ? column.wished - column.least : 0;
  if (least + rigid_more <= available) {
    for (ColumnNeed& column : columns) {
      if (column.is_rigid) column.least = column.wished;
    }
  }
  std::vector<double> widths = share(columns, available);
  double flexible = 0;
  for (const ColumnNeed& column : columns) flexible += column.is_rigid ? 0 : column.wished;
  const double left = available - std::accumulate(widths.begin(), widths.end(), 0.0);
  if (left > 0 && flexible > 0) {
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (!columns[i].is_rigid) widths[i] += left * columns[i].wished / flexible;
    }
  }
  return widths;
}

}  // namespace candour::typeset
