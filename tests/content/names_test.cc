#include <catch2/catch.hpp>

#include <set>

#include "content/names.h"

using namespace candour;

namespace {

// Each value is spelled once, each spelling stands for one value, and the count is that of the enum.
template <class E>
void check(std::size_t values) {
  INFO(json::Names<E>::what);
  std::set<std::string_view> names;
  std::set<E> found;
  for (const auto& [name, value] : json::Names<E>::all) {
    CHECK(names.insert(name).second);
    CHECK(found.insert(value).second);
    CHECK(json::spelled(value) == name);
  }
  CHECK(found.size() == values);
  CHECK(static_cast<std::size_t>(*found.rbegin()) < values + 3);
}

}  // namespace

TEST_CASE("every value that a content file can hold has one spelling of its own") {
  check<model::DocumentKind>(3);
  check<model::NoteKind>(13);
  check<model::WithheldClass>(14);
  check<model::BodyKind>(16);
  check<model::Qualifier>(5);
  check<model::Comparator>(3);
  check<model::Per>(3);
  check<model::StrategyStanding>(4);
  check<model::ObjectiveLabel>(2);
  check<model::Basis>(3);
  check<model::Strength>(2);
  check<model::PlanStanding>(3);
  check<model::RowLevel>(2);
  check<model::Column>(10);
  check<model::Absence>(5);
  check<model::Colour>(3);
  check<model::Delivery>(6);
  check<model::ProgressKind>(3);
  check<model::Conformance>(3);
}

TEST_CASE("a report can say not due or withheld; the other reasons follow from what it leaves out") {
  check<model::Reporting>(2);
  CHECK(json::spelled(model::Reporting::not_due) == "not-due");
  CHECK(json::spelled(model::Reporting::withheld) == "withheld");
}
