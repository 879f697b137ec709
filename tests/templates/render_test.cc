#include <catch2/catch.hpp>

#include <atomic>
#include <cstdlib>
#include <new>
#include <thread>

#include "workshop.h"

using namespace candour::templates;

// Sanitizers bring an operator new of their own, which finds more than counting would.
#ifndef CANDOUR_SANITIZED
#define CANDOUR_COUNTS_ALLOCATIONS

namespace {
std::atomic<std::size_t> allocations = 0;
}

void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  ++allocations;
  return std::malloc(size ? size : 1);
}
void* operator new(std::size_t size) {
  if (void* memory = operator new(size, std::nothrow)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
#endif

namespace {

struct Row {
  std::string name;
  int count = 0;
  Url link;
};
struct Table {
  std::string caption;
  std::vector<Row> rows;
};

}  // namespace

template <>
struct candour::templates::Shape<Row> {
  static void describe(Fields<Row>& f) {
    f("name", &Row::name);
    f("count", &Row::count);
    f("link", &Row::link);
    f("large", [](const Row& row) { return row.count > 99; });
  }
};
template <>
struct candour::templates::Shape<Table> {
  static void describe(Fields<Table>& f) {
    f("caption", &Table::caption);
    f("rows", &Table::rows);
  }
};

namespace {

const std::vector<Workshop::Named> kTemplates = {
    {"page",
     "{{<layout}}\n{{$body}}\n<table>\n  {{#rows}}\n  {{>row}}\n  {{/rows}}\n</table>\n{{/body}}\n{{/layout}}\n"},
    {"layout", "<h1>{{caption}}</h1>\n<main>\n  {{$body}}\n  {{/body}}\n</main>\n"},
    {"row",
     "<tr><td title=\"{{name}}\"><a "
     "href=\"{{link}}\">{{name}}</a><td>{{count}}{{#large}}!{{/large}}{{^large}}.{{/large}}\n"}};

Table table(std::size_t rows) {
  Table result{"Bins & <lids>", {}};
  for (std::size_t i = 0; i < rows; ++i) {
    result.rows.push_back({"a rather long name that no small string holds " + std::to_string(i),
                           static_cast<int>(i),
                           {"x/" + std::to_string(i)}});
  }
  return result;
}

}  // namespace

#ifdef CANDOUR_COUNTS_ALLOCATIONS
TEST_CASE("rendering makes no allocations once the page has room") {
  Workshop workshop(kTemplates);
  const Table data = table(200);
  const UrlWriter write_url = [](std::string_view address, std::string& out) { out.append("../").append(address); };
  std::string out;
  for (int round = 0; round < 2; ++round) {
    out.clear();
    const std::size_t before = allocations;
    workshop.set.render("page", value_of(data), {&write_url}, out, workshop.diagnostics);
    if (round == 1) CHECK(allocations - before == 0);
  }
  CHECK(out.find("<td title=\"a rather long name that no small string holds 7\"><a href=\"../x/7\">") !=
        std::string::npos);
  CHECK(workshop.reported().empty());
}
#endif

TEST_CASE("many threads may render from one set", "[threads]") {
  Workshop workshop(kTemplates);
  const Table data = table(50);
  const std::string expected = workshop.render(value_of(data));
  std::atomic<int> same = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 50; ++i) {
        std::string out;
        candour::diagnostics::Diagnostics diagnostics;
        workshop.set.render("page", value_of(data), {}, out, diagnostics);
        if (out == expected && !diagnostics.has_errors()) ++same;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(same == 200);
}
