#include <catch2/catch.hpp>

#include "workshop.h"

using namespace candour::templates;

namespace {
const std::string kOn = R"({"on": true, "words": ["x", "y"], "two": "1\n2"})";
}

TEST_CASE("a tag alone on its line leaves no line") {
  CHECK(page("a\n{{#on}}\nb\n{{/on}}\nc\n", kOn) == "a\nb\nc\n");
  CHECK(page("a\n  {{^on}}  \nb\n\t{{/on}}\nc\n", kOn) == "a\nc\n");
  CHECK(page("a\n  {{! one }}\n{{! two\n lines }}\n{{=<% %>=}}\n<%={{ }}=%>\nb", kOn) == "a\nb");
}

TEST_CASE("line ends of both kinds are kept as they are") {
  CHECK(page("a\r\n{{#on}}\r\nb\r\n{{/on}}\r\nc", kOn) == "a\r\nb\r\nc");
}

TEST_CASE("a tag alone on the first or last line needs no line end around it") {
  CHECK(page("  {{#on}}\nx{{/on}}", kOn) == "x");
  CHECK(page("{{#on}}x\n  {{/on}}", kOn) == "x\n");
}

TEST_CASE("a tag beside text leaves the white space alone") {
  CHECK(page(" {{#on}} a {{/on}} \n {{! c }} b\n", kOn) == "  a  \n  b\n");
  CHECK(page("  {{on}}\n", kOn) == "  true\n");
  CHECK(page("{{#on}}{{! c }}\nx{{/on}}", kOn) == "\nx");
}

TEST_CASE("a partial alone on its line indents every line it brings") {
  CHECK(page({{"page", "<ul>\n  {{>part}}\n</ul>\n"}, {"part", "<li>a\n\n  <li>b\n"}}) ==
        "<ul>\n  <li>a\n\n    <li>b\n</ul>\n");
  CHECK(page({{"page", "x\n  {{>part}}"}, {"part", "a\nb"}}) == "x\n  a\n  b");
}

TEST_CASE("indentation adds up, and does not enter the data") {
  CHECK(page({{"page", " {{>outer}}\n"}, {"outer", "o\n  {{>inner}}\n"}, {"inner", "i\n{{two}}\n"}}, kOn) ==
        " o\n   i\n   1\n2\n");
  CHECK(page({{"page", "  {{>part}}\n"}, {"part", "{{#words}}\n{{.}}!\n{{/words}}\n{{on}}{{on}}\n"}}, kOn) ==
        "  x!\n  y!\n  truetrue\n");
}

TEST_CASE("a partial inside a line is not indented") {
  CHECK(page({{"page", "  {{on}} {{>part}}\n"}, {"part", "a\nb"}}, kOn) == "  true a\nb\n");
  CHECK(page({{"page", "  {{>outer}}\n"}, {"outer", "o {{>part}}\n"}, {"part", "a\nb"}}, kOn) == "  o a\nb\n");
}

TEST_CASE("a parent alone on its lines is indented, whatever stands between its tags") {
  const Workshop::Named layout = {"layout", "<main>\n  {{$body}}\n  nothing\n  {{/body}}\n</main>\n"};
  CHECK(page({{"page", "a\n  {{<layout}}\n  {{$body}}\n  <p>\n    deep\n  {{/body}}\n  {{/layout}}\nb\n"}, layout}) ==
        "a\n  <main>\n    <p>\n      deep\n  </main>\nb\n");
  CHECK(page({{"page", "{{<layout}}{{/layout}}\n"}, layout}) == "<main>\n  nothing\n</main>\n");
}

TEST_CASE("a block loses the indentation of its place and takes on that of the place it fills") {
  const Workshop::Named layout = {"layout", "<a>\n    {{$b}}\n    {{/b}}\n</a>\n"};
  CHECK(page({{"page", "{{<layout}}\n\t{{$b}}\n\tone\n\n\t  two\n\t{{/b}}\n{{/layout}}"}, layout}) ==
        "<a>\n    one\n\n      two\n</a>\n");
}

TEST_CASE("the default text of a block says how far it is indented") {
  CHECK(page({{"page", "{{<layout}}{{$b}}\none\ntwo\n{{/b}}{{/layout}}"},
              {"layout", "{{$b}}\n   default\n{{/b}}\n"}}) == "   one\n   two\n");
  CHECK(page({{"layout", "{{$b}}\n   default\n     more\n{{/b}}\n"}}) == "   default\n     more\n");
}

TEST_CASE("a block inside a line is filled inside that line") {
  const Workshop::Named layout = {"layout", "  <b>{{$b}}d{{/b}}</b>\n  {{$c}}d{{/c}}\n"};
  CHECK(page({{"page", "{{<layout}}{{$b}}x\ny{{/b}}{{$c}}\nx\ny{{/c}}{{/layout}}"}, layout}) ==
        "  <b>x\ny</b>\n  x\n  y\n");
  CHECK(page({layout}) == "  <b>d</b>\n  d\n");
}

TEST_CASE("an empty block alone on its line leaves no line, and ends the line it fills") {
  const Workshop::Named layout = {"layout", "<\n  {{$b}}{{/b}}\r\n>\n"};
  CHECK(page({layout}) == "<\n>\n");
  CHECK(page({{"page", "{{<layout}}{{$b}}x{{/b}}{{/layout}}"}, layout}) == "<\n  x\r\n>\n");
  CHECK(page({{"page", "{{<layout}}{{$b}}\nx\n{{/b}}{{/layout}}"}, layout}) == "<\n  x\n>\n");
}

TEST_CASE("sections, partials and blocks inside a block are indented with it") {
  const Workshop::Named layout = {"layout", "<ol>\n  {{$items}}\n  {{/items}}\n</ol>\n"};
  const std::string text =
      "{{<layout}}\n"
      "{{$items}}\n"
      "    {{#words}}\n"
      "    <li>{{.}}\n"
      "      {{>more}}\n"
      "    {{/words}}\n"
      "    {{$end}}\n"
      "    last\n"
      "    {{/end}}\n"
      "{{/items}}\n"
      "{{/layout}}\n";
  CHECK(page({{"page", text}, layout, {"more", "-\n"}}, kOn) ==
        "<ol>\n  <li>x\n    -\n  <li>y\n    -\n  last\n</ol>\n");
}

TEST_CASE("a byte order mark is not part of a page") { CHECK(page("\xEF\xBB\xBF{{! c }}\nx") == "x"); }
