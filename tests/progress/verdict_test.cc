#include <catch2/catch.hpp>

#include "progress/progress.h"

using namespace candour;
using model::Comparator;
using progress::Verdict;

TEST_CASE("a qualified number is judged only where every value that it may stand for agrees") {
  const auto judged_as = [](Comparator comparator, double target, double value, model::Qualifier qualifier) {
    model::Target wanted;
    wanted.comparator = comparator;
    wanted.value = target;
    model::Result result;
    result.value = value;
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
