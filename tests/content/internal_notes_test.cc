// Notes between colleagues: taken out before anything typed is read.
#include <catch2/catch.hpp>

#include "content/load.h"
#include "diagnostics/print.h"

using namespace candour;

namespace {

struct Notes {
  explicit Notes(const std::string& partnership) {
    const files::MemoryReader folder({{"dale/partnership.json", partnership}});
    diagnostics::Diagnostics diagnostics;
    draft = content::load(folder, "content", sources, diagnostics);
    said = for_people(diagnostics, sources, diagnostics::Colour::off);
  }
  diagnostics::Sources sources;
  content::Draft draft;
  std::string said;
};

}  // namespace

TEST_CASE("internal notes are kept with their places, wherever they stand, and nowhere in the record") {
  const Notes loaded(
      "{\"name\": \"Dale\", \"area\": \"A\", \"kind\": \"K\", \"summary\": \"S\", \"internal\": \"One note\",\n"
      " \"other_names\": [{\"name\": \"D\", \"document\": \"X\", \"internal\": [\"Two\", \"Three\"]}]}");
  REQUIRE(loaded.draft.internal.size() == 3);
  CHECK(loaded.draft.internal[0].text == "One note");
  CHECK(loaded.draft.internal[2].text == "Three");
  CHECK(loaded.sources.position(loaded.draft.internal[1].span.file, loaded.draft.internal[1].span.begin).line == 2);
  CHECK(loaded.said.find("internal") == std::string::npos);
  REQUIRE(loaded.draft.record.partnerships.size() == 1);
  CHECK(loaded.draft.record.partnerships[0].other_names.size() == 1);
}

TEST_CASE("an internal note that is no text is a mistake") {
  const Notes loaded("{\"name\": \"Dale\", \"area\": \"A\", \"kind\": \"K\", \"summary\": \"S\", \"internal\": [5, \"\"]}");
  CHECK(loaded.draft.internal.empty());
  CHECK(loaded.said.find("expected text, found a number") != std::string::npos);
  CHECK(loaded.said.find("this text is empty") != std::string::npos);
}
