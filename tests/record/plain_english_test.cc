// The real content is held to plain English: half of its pages at grade 8 or below, each at 10 or below, or with a reason.
#include <catch2/catch.hpp>

#include "build/build.h"
#include "diagnostics/print.h"

using namespace candour;

namespace {

class Silent : public build::Observer {
 public:
  void stage(std::string_view) override {}
  void page(std::size_t, std::size_t) override {}
};

}  // namespace

TEST_CASE("the real content is in plain English") {
  const std::string root = CANDOUR_TEST_DATA "/../../";
  const files::DiskReader content(root + "content");
  const files::DiskReader templates(root + "templates");
  const files::DiskReader static_files(root + "static");
  build::Request request{{content, "content"}, {templates, "templates"}, {static_files, "static"}, std::nullopt, {2026, 11, 21}, 2};
  request.plain_english = build::PlainEnglishCheck::findings;
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  Silent observer;
  const build::PlainEnglish plain_english = build::build(request, nullptr, sources, diagnostics, observer).plain_english;
  // Long sentences and abbreviations that nothing explains too: none is left.
  CHECK(for_people(diagnostics, sources, diagnostics::Colour::off) == "");
  CHECK(plain_english.pages.size() > 150);
  CHECK(plain_english.median() <= build::kHardMedian);
  for (const build::PageReading& page : plain_english.pages) {
    if (page.excused) continue;
    INFO(page.address);
    CHECK(page.reading.measure.grade() <= build::kHardPage);
  }
}
