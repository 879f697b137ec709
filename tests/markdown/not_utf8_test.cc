// Files are held to UTF-8 before their Markdown is read, so that no author meets this mistake; who calls the parser with
// other text does.
#include <catch2/catch.hpp>

#include "diagnostics/print.h"
#include "markdown/parse.h"

using namespace candour;

TEST_CASE("text that is not UTF-8 is refused in full words") {
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  const diagnostics::FileId file = sources.add("text.md", "one\ntw\xFFo\n");
  markdown::parse(file, sources.text(file), 0, diagnostics);
  CHECK(for_people(diagnostics, sources, diagnostics::Colour::off) ==
        "text.md:2:3: error: a byte that is not UTF-8 [markdown/not-utf8]\n"
        "    2 | tw?o\n"
        "      |   ^\n"
        "      = save the file as UTF-8\n");
}
