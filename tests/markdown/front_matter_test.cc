#include "markdown/front_matter.h"

#include <catch2/catch.hpp>

#include "diagnostics/print.h"

using namespace candour;
using markdown::front_matter;

namespace {

struct Split {
  std::string json;
  std::string body;
};

std::optional<Split> split(const std::string& text) {
  diagnostics::Diagnostics diagnostics;
  const auto found = front_matter({}, text, diagnostics);
  CHECK_FALSE(diagnostics.has_errors());
  if (!found) return std::nullopt;
  return Split{text.substr(found->json_offset, found->json_length), text.substr(found->body_offset)};
}

}  // namespace

TEST_CASE("front matter is what stands between two lines of hyphens") {
  const auto parts = split("---\n{\"title\": \"A\"}\n---\n\nText\n\n---\nmore\n");
  REQUIRE(parts);
  CHECK(parts->json == "{\"title\": \"A\"}\n");
  CHECK(parts->body == "\nText\n\n---\nmore\n");
}

TEST_CASE("a byte order mark, CRLF, spaces after the hyphens and a missing last line end are tolerated") {
  const auto parts = split("\xEF\xBB\xBF--- \t\r\n{}\r\n---\r\nText\r\n");
  REQUIRE(parts);
  CHECK(parts->json == "{}\r\n");
  CHECK(parts->body == "Text\r\n");
  CHECK(split("---\n{}\n---")->body.empty());
  CHECK(split("---\n---\nText")->json.empty());
}

TEST_CASE("a file without front matter is no mistake") {
  CHECK_FALSE(split(""));
  CHECK_FALSE(split("Text\n---\n"));
  CHECK_FALSE(split("---- \n{}\n----\n"));
  CHECK_FALSE(split(" ---\n{}\n---\n"));
}

TEST_CASE("front matter without an end is reported where it begins") {
  for (const char* text : {"---\n{}\n", "---", "\xEF\xBB\xBF---\n{}\n-- -\n"}) {
    diagnostics::Sources sources;
    diagnostics::Diagnostics diagnostics;
    const auto file = sources.add("a.md", text);
    CHECK_FALSE(front_matter(file, text, diagnostics));
    CHECK(diagnostics::for_people(diagnostics, sources, diagnostics::Colour::off) ==
          "a.md:1:1: error: front matter begins here and does not end [markdown/open-front-matter]\n"
          "    1 | ---\n"
          "      | ^^^\n"
          "      = put a line of three hyphens, `---`, after the JSON\n");
  }
}
