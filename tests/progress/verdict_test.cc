#include <catch2/catch.hpp>

#include "progress/progress.h"

using namespace candour;
using model::Comparator;
using progress::Verdict;

namespace {

Verdict judged(Comparator comparator, double target, double value, bool so_far = false, const std::string& unit = "events") {
  model::Target wanted;
  wanted.unit = unit;
  wanted.comparator = comparator;
  wanted.value = target;
  model::Result result;
  result.value = model::Exact{value};
  result.so_far = so_far;
  return progress::judge(wanted, result);
}

}  // namespace

TEST_CASE("a result is met or not met, at its target's edge included") {
  CHECK(judged(Comparator::at_least, 10, 10) == Verdict::met);
  CHECK(judged(Comparator::at_least, 10, 9.9) == Verdict::not_met);
  CHECK(judged(Comparator::at_most, 2, 2) == Verdict::met);
  CHECK(judged(Comparator::at_most, 2, 3) == Verdict::not_met);
  CHECK(judged(Comparator::exactly, 100, 100) == Verdict::met);
  CHECK(judged(Comparator::exactly, 100, 99) == Verdict::not_met);
}

TEST_CASE("a fall is a negative number: the deeper, the better") {
  CHECK(judged(Comparator::at_most, -5, -6) == Verdict::met);
  CHECK(judged(Comparator::at_most, -5, -1) == Verdict::not_met);
  CHECK(judged(Comparator::at_most, -5, 6) == Verdict::not_met);
}

TEST_CASE("so far, a count can only have reached its floor or have passed its ceiling") {
  CHECK(judged(Comparator::at_least, 4, 3, true) == Verdict::so_far);
  CHECK(judged(Comparator::at_least, 4, 4, true) == Verdict::met);
  CHECK(judged(Comparator::at_most, 2, 2, true) == Verdict::so_far);
  CHECK(judged(Comparator::at_most, 2, 3, true) == Verdict::not_met);
  CHECK(judged(Comparator::exactly, 2, 1, true) == Verdict::so_far);
  CHECK(judged(Comparator::exactly, 2, 2, true) == Verdict::so_far);
  CHECK(judged(Comparator::exactly, 2, 3, true) == Verdict::not_met);
}

TEST_CASE("so far, a share or a change may yet go either way") {
  for (const char* unit : {"% of clients", "% change in thefts"}) {
    CHECK(judged(Comparator::at_most, -10, -4, true, unit) == Verdict::so_far);
    CHECK(judged(Comparator::at_least, 50, 60, true, unit) == Verdict::so_far);
  }
}

TEST_CASE("a qualified number is judged only where every value that it may stand for agrees") {
  const auto judged_as = [](Comparator comparator, double target, double value, model::Qualifier qualifier) {
    model::Target wanted;
    wanted.comparator = comparator;
    wanted.value = target;
    model::Result result;
    result.value = model::Exact{value};
    result.qualifier = qualifier;
    return progress::judge(wanted, result);
  };
  using Q = model::Qualifier;
  CHECK(judged_as(Comparator::at_least, 4, 4, Q::at_most) == Verdict::unclear);
  CHECK(judged_as(Comparator::at_least, 4, 3, Q::at_most) == Verdict::not_met);
  CHECK(judged_as(Comparator::at_least, 4, 4, Q::over) == Verdict::met);
  CHECK(judged_as(Comparator::at_most, 4, 4, Q::over) == Verdict::not_met);
  CHECK(judged_as(Comparator::at_most, 4, 3, Q::over) == Verdict::unclear);
  CHECK(judged_as(Comparator::at_most, 4, 4, Q::at_least) == Verdict::unclear);
  CHECK(judged_as(Comparator::at_most, 4, 4, Q::at_most) == Verdict::met);
  CHECK(judged_as(Comparator::exactly, 4, 4, Q::exactly) == Verdict::met);
  CHECK(judged_as(Comparator::exactly, 4, 4, Q::over) == Verdict::not_met);
  CHECK(judged_as(Comparator::exactly, 4, 4, Q::at_least) == Verdict::unclear);
  CHECK(judged_as(Comparator::at_least, 4, 400, Q::about) == Verdict::unclear);
}
