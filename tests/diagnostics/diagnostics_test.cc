#include <catch2/catch.hpp>

#include "diagnostics/print.h"

using namespace candour::diagnostics;

namespace {
constexpr Code kCode{"test/code"};
}

TEST_CASE("a place is printed as line and column counted from one, in code points") {
  Sources sources;
  const FileId file = sources.add("a.json", "one\ntwö = x\r\nlast");
  CHECK(sources.position(file, 0).line == 1);
  CHECK(sources.position(file, 0).column == 1);
  const Position x = sources.position(file, 11);  // the `x`, after a two-byte letter
  CHECK(x.line == 2);
  CHECK(x.column == 7);
  CHECK(sources.line_at(file, 11) == "twö = x");
}

TEST_CASE("a byte order mark is not a column") {
  Sources sources;
  const FileId file = sources.add("a.json", "\xEF\xBB\xBF{x");
  CHECK(sources.position(file, 4).column == 2);
  CHECK(sources.line_at(file, 4) == "{x");
}

TEST_CASE("all mistakes are printed in order of place, with line, carets and hints") {
  Sources sources;
  const FileId file = sources.add("content/site.json", "{\n  \"tilte\": 1\n}\n");
  Diagnostics diagnostics;
  diagnostics.warning(kCode, {file, 14, 15}, "odd value");
  diagnostics.error(kCode, {file, 4, 11}, "unknown field `tilte`", {"did you mean `title`?"});
  CHECK(for_people(diagnostics, sources, Colour::off) ==
        "content/site.json:2:3: error: unknown field `tilte` [test/code]\n"
        "    2 |   \"tilte\": 1\n"
        "      |   ^^^^^^^\n"
        "      = did you mean `title`?\n"
        "content/site.json:2:13: warning: odd value [test/code]\n"
        "    2 |   \"tilte\": 1\n"
        "      |             ^\n");
}

TEST_CASE("colour is printed only when asked for") {
  Sources sources;
  Diagnostics diagnostics;
  diagnostics.error(kCode, {}, "no file");
  CHECK(for_people(diagnostics, sources, Colour::off).find('\x1b') == std::string::npos);
  CHECK(for_people(diagnostics, sources, Colour::on).find("\x1b[31;1m") != std::string::npos);
}

TEST_CASE("a long line is cut around the mistake and bad bytes are masked") {
  Sources sources;
  const FileId file = sources.add("x", std::string(300, 'a') + "\xFF" + std::string(300, 'b'));
  Diagnostics diagnostics;
  diagnostics.error(kCode, {file, 300, 301}, "bad byte");
  const std::string text = for_people(diagnostics, sources, Colour::off);
  CHECK(text.find('\xFF') == std::string::npos);
  CHECK(text.find("…" + std::string(60, 'a') + "?bbb") != std::string::npos);
  CHECK(text.find(std::string(61, ' ') + "^\n") != std::string::npos);
  CHECK(text.size() < 500);
}

TEST_CASE("the same mistake at the same place is reported once") {
  Sources sources;
  const FileId file = sources.add("x", "abc");
  Diagnostics diagnostics;
  diagnostics.error(kCode, {file, 1, 2}, "twice");
  diagnostics.error(kCode, {file, 1, 2}, "twice");
  CHECK(diagnostics.sorted(sources).size() == 1);
}

TEST_CASE("a line that is withheld is not printed, but its place is") {
  Sources sources;
  const FileId file = sources.add("x.json", "a secret line");
  Diagnostics diagnostics;
  diagnostics.add({Severity::error, kCode, {file, 2, 8}, "m", {"h"}, {}, Excerpt::withheld});
  CHECK(for_people(diagnostics, sources, Colour::off) == "x.json:1:3: error: m [test/code]\n      = h\n");
}

TEST_CASE("machines get every field of a diagnostic") {
  Sources sources;
  const FileId file = sources.add("x.json", "ab\ncd");
  Diagnostics diagnostics;
  diagnostics.error(kCode, {file, 3, 5}, "m", {"h"});
  CHECK(as_json(diagnostics, sources) ==
        "{\"diagnostics\":[{\"severity\":\"error\",\"code\":\"test/code\",\"file\":\"x.json\",\"line\":2,\"column\":1,"
        "\"end_line\":2,\"end_column\":3,\"message\":\"m\",\"hints\":[\"h\"]}],\"errors\":1,\"warnings\":0}\n");
}

TEST_CASE("the nearest name is offered for a slip, and none for a stranger") {
  CHECK(nearest("tilte", {"title", "text"}) == "title");
  CHECK(nearest("Lead", {"lead", "leads"}) == "lead");
  CHECK(nearest("sbc-licencing", {"sbc-licensing", "police"}) == "sbc-licensing");
  CHECK(nearest("zebra", {"title", "text"}).empty());
  CHECK(nearest("a", {"b"}).empty());
  CHECK(did_you_mean("tilte", {"title"}) == std::vector<std::string>{"did you mean `title`?"});
  CHECK(did_you_mean("zebra", {"title"}).empty());
}
