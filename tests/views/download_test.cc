#include <catch2/catch.hpp>

#include "views/download.h"

using namespace candour;

namespace {

std::string size_of(std::size_t bytes) { return views::download_of({"/a/"}, "plan", 2, bytes).size; }

}  // namespace

TEST_CASE("a document stands beside its page, under a name that says whose it is") {
  CHECK(views::document_url({"/sosafe/plan/2014-15/hate-crime/"}).address == "/sosafe/plan/2014-15/hate-crime/sosafe-plan-2014-15-hate-crime.pdf");
}

TEST_CASE("the line that leads to a document says what it is, how long, and how large") {
  const views::Download download = views::download_of({"/sosafe/strategy/2021-24/"}, "strategy", 3, 48'000);
  CHECK(download.text == "Download this strategy (PDF, 3 pages, 48\u00a0KB)");
  CHECK(download.url.address == "/sosafe/strategy/2021-24/sosafe-strategy-2021-24.pdf");
  CHECK(views::download_of({"/a/"}, "case study", 1, 900).text == "Download this case study (PDF, 1 page, 1\u00a0KB)");
}

TEST_CASE("the page in small stands beside the document, and the line that leads to it says the same of no other") {
  CHECK(views::sheet_url({"/sosafe/plan/2014-15/"}).address == "/sosafe/plan/2014-15/sosafe-plan-2014-15-one-page.pdf");
  const views::Download sheet = views::sheet_of({"/sosafe/plan/2014-15/"}, 37'001);
  CHECK(sheet.text == "Download a one-page summary (PDF, 38\u00a0KB)");
  CHECK(sheet.size == "38\u00a0KB");
  CHECK(sheet.url == views::sheet_url({"/sosafe/plan/2014-15/"}));
}

TEST_CASE("sizes are rounded up: nobody waits for more than was said") {
  CHECK(size_of(1'000) == "1\u00a0KB");
  CHECK(size_of(1'001) == "2\u00a0KB");
  CHECK(size_of(999'000) == "999\u00a0KB");
  CHECK(size_of(999'001) == "1.0\u00a0MB");
  CHECK(size_of(1'000'001) == "1.1\u00a0MB");
  CHECK(size_of(12'340'000) == "12.4\u00a0MB");
}
