#include <catch2/catch.hpp>

#include <numeric>

#include "typeset/columns.h"

using namespace candour::typeset;

namespace {

std::vector<double> widths(std::vector<ColumnNeed> needs, double width, const std::vector<SpanNeed>& spans = {}, double gap = 10) {
  return column_widths(std::move(needs), spans, gap, width).value_or(std::vector<double>{});
}

}  // namespace

TEST_CASE("columns fill the table's width, gaps included") {
  const std::vector<double> made = widths({{20, 400, false}, {30, 60, false}, {10, 50, true}}, 300);
  CHECK(std::accumulate(made.begin(), made.end(), 20.0) == Approx(300));
}

TEST_CASE("a rigid column is given what it wishes before others are, and nothing that is left over") {
  CHECK(widths({{20, 400, false}, {10, 50, true}}, 200)[1] == 50);
  CHECK(widths({{20, 40, false}, {10, 50, true}}, 200) == std::vector<double>{140, 50});
  CHECK(widths({{20, 40, true}, {10, 50, true}}, 200) == std::vector<double>{40, 50});
}

TEST_CASE("a rigid column yields where the others would not have their least") {
  const std::vector<double> made = widths({{100, 400, false}, {10, 150, true}}, 200);
  CHECK(made[0] >= 100);
  CHECK(made[1] >= 10);
  CHECK(made[0] + made[1] == Approx(190));
}

TEST_CASE("a short column stands on one line while long ones share what is left, the longer one being wider") {
  const std::vector<double> made = widths({{60, 3000, false}, {40, 70, false}, {60, 800, false}, {50, 75, false}}, 487);
  CHECK(made[1] == Approx(70));
  CHECK(made[3] == Approx(75));
  CHECK(made[0] > made[2]);
  CHECK(made[0] < 2 * made[2]);
  CHECK(std::accumulate(made.begin(), made.end(), 30.0) == Approx(487));
}

TEST_CASE("columns widen for a cell that spans them") {
  const std::vector<double> made = widths({{20, 20, true}, {20, 20, true}, {20, 300, false}}, 300, {{0, 2, 150, 150}});
  CHECK(made[0] + 10 + made[1] == Approx(150));
  CHECK(made[2] == Approx(140));
}

TEST_CASE("columns whose least widths do not fit are refused") {
  CHECK_FALSE(column_widths({{100, 100, false}, {100, 100, false}}, {}, 10, 209).has_value());
  CHECK(column_widths({{100, 100, false}, {100, 100, false}}, {}, 10, 210).has_value());
}
