#include <catch2/catch.hpp>

#include "diagnostics/print.h"
#include "json/node.h"

using namespace candour;
using json::Node;
using json::Type;

namespace {

// A text, its tree and what was said about it.
struct Parsed {
  explicit Parsed(const std::string& text) : file(sources.add("a.json", text)) {
    root = json::parse(sources, file, diagnostics);
    said = diagnostics::for_people(diagnostics, sources, diagnostics::Colour::off);
  }
  std::string_view at(diagnostics::Span span) const { return sources.text(file).substr(span.begin, span.end - span.begin); }

  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  diagnostics::FileId file;
  std::optional<Node> root;
  std::string said;
};

// The first line of what is said: place, message and code.
std::string complaint(const std::string& text) {
  const Parsed parsed(text);
  CHECK_FALSE(parsed.root);
  return parsed.said.substr(0, parsed.said.find('\n'));
}

std::string hint(const std::string& text) {
  const Parsed parsed(text);
  const auto& all = parsed.diagnostics.all();
  return all.empty() || all.front().hints.empty() ? "" : all.front().hints.front();
}

}  // namespace

TEST_CASE("every value knows the bytes it was read from") {
  const Parsed parsed(" {\"a\": [1, -2.5e3 , true,false,null], \"b\":{\"c\":\"x\\\"y\"}}\n");
  REQUIRE(parsed.root);
  CHECK(parsed.said == "");
  CHECK(parsed.at(parsed.root->span) == "{\"a\": [1, -2.5e3 , true,false,null], \"b\":{\"c\":\"x\\\"y\"}}");
  const Node& list = *parsed.root->find("a");
  CHECK(parsed.at(list.span) == "[1, -2.5e3 , true,false,null]");
  REQUIRE(list.items.size() == 5);
  const std::vector<std::string> texts = {"1", "-2.5e3", "true", "false", "null"};
  const std::vector<Type> types = {Type::number, Type::number, Type::boolean, Type::boolean, Type::null};
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(parsed.at(list.items[i].span) == texts[i]);
    CHECK(list.items[i].type == types[i]);
  }
  const Node& text = *parsed.root->find("b")->find("c");
  CHECK(parsed.at(text.span) == "\"x\\\"y\"");
  CHECK(parsed.at(parsed.root->members[1].key_span) == "\"b\"");
}

TEST_CASE("a number keeps its spelling, a text loses its escapes, and truth is kept apart from both") {
  const Parsed parsed("[1.50, \"a\\n\\u00e9\\\\\", true, false]");
  REQUIRE(parsed.root);
  CHECK(parsed.root->items[0].text == "1.50");
  CHECK(parsed.root->items[1].text == "a\né\\");
  CHECK(parsed.root->items[2].truth);
  CHECK_FALSE(parsed.root->items[3].truth);
}

TEST_CASE("keys with commas, colons, escapes and brackets do not lead the places astray") {
  const Parsed parsed("{\"a,:]}\": \"b,:[{\", \"c\\\\\": 7 , \"\" : [ ] }");
  REQUIRE(parsed.root);
  CHECK(parsed.at(parsed.root->find("a,:]}")->span) == "\"b,:[{\"");
  CHECK(parsed.at(parsed.root->find("c\\")->span) == "7");
  CHECK(parsed.at(parsed.root->find("")->span) == "[ ]");
}

TEST_CASE("a number at the very end of the text is read whole") {
  const Parsed parsed("12");
  REQUIRE(parsed.root);
  CHECK(parsed.at(parsed.root->span) == "12");
}

TEST_CASE("members keep the order of the file, and a missing one is no member") {
  const Parsed parsed("{\"z\":1,\"a\":2}");
  REQUIRE(parsed.root);
  CHECK(parsed.root->members[0].key == "z");
  CHECK(parsed.root->members[1].key == "a");
  CHECK(parsed.root->find("b") == nullptr);
}

TEST_CASE("JSON within another file is located in that file") {
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  const std::string text = "---\n{\"a\": 1}\n---\nText";
  const auto file = sources.add("a.md", text);
  const auto root = json::parse(sources, file, 4, 12, diagnostics);
  REQUIRE(root);
  CHECK(root->span.begin == 4);
  CHECK(root->span.end == 12);
  CHECK(root->find("a")->span.begin == 10);
}

TEST_CASE("a byte order mark and CRLF change neither tree nor places") {
  const Parsed parsed("\xEF\xBB\xBF{\r\n\"a\": \"b\"\r\n}\r\n");
  REQUIRE(parsed.root);
  CHECK(parsed.said == "");
  CHECK(parsed.at(parsed.root->find("a")->span) == "\"b\"");
  CHECK(parsed.sources.position(parsed.file, parsed.root->find("a")->span.begin).column == 6);
}

TEST_CASE("places hold after two byte order marks") {
  const Parsed parsed("\xEF\xBB\xBF\xEF\xBB\xBF[1]");
  REQUIRE(parsed.root);
  CHECK(parsed.said == "");
  CHECK(parsed.at(parsed.root->items.front().span) == "1");
}

TEST_CASE("what is malformed is shown where it stands, in words of an author") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"{\"a\": 1,}", "1:9: error: malformed JSON: unexpected `}`; expected a name in quotation marks"},
      {"[1,\n2,\n]", "3:1: error: malformed JSON: unexpected `]`; expected a value"},
      {"{\"a\": 1\n \"bc\": 2}", "2:2: error: malformed JSON: unexpected text; expected `,` or `}`"},
      {"[1 23]", "1:4: error: malformed JSON: unexpected number; expected `,` or `]`"},
      {"{\"a\" 1}", "1:6: error: malformed JSON: unexpected number; expected `:`"},
      {"{\"a\": [1", "1:9: error: malformed JSON: unexpected end of input; expected `,` or `]`"},
      {"{\"a\": tru}", "1:7: error: malformed JSON: this is neither text, a number, true, false nor null"},
      {"{\"a\": 1e999}", "1:7: error: malformed JSON: number overflow parsing `1e999`"},
      {"{} {}", "1:4: error: malformed JSON: unexpected `{`; expected end of input"},
      {"", "1:1: error: malformed JSON: unexpected end of input; expected a value"}};
  for (const auto& [text, expected] : cases) CHECK(complaint(text) == "a.json:" + expected + " [json/malformed]");
}

TEST_CASE("a hint says what to do about the usual slips") {
  CHECK(hint("[1,]") == "remove the comma before this bracket");
  CHECK(hint("{\"a\": 1 \"b\": 2}") == "put a comma between two entries");
  CHECK(hint("[\"a\"\n[1]]") == "put a comma between two entries");
  CHECK(hint("{\"a\" 1}") == "put a colon between the name and its value");
  CHECK(hint("{'a': 1}") == "write text in straight double quotation marks: \"…\"");
  CHECK(hint("{\"a\": “b”}") == "write text in straight double quotation marks: \"…\"");
  CHECK(hint("{a: 1}") == "write text in straight double quotation marks: \"…\"");
  CHECK(hint("{\"a\": \"say \"hello\" now\"}") == "write a quotation mark within a text as \\\"");
  CHECK(hint("{\"a\": \"C:\\files\\x\"}") == "write a backslash itself twice: \\\\");
  CHECK(hint("{} // end") == "remove the comment: JSON has none");
  CHECK(hint("{\"a\": 1 # end\n}") == "remove the comment: JSON has none");
  CHECK(hint("{\"a\": \"b\n\"}") == "close the text on the line where it begins; a line break inside is written \\n");
  CHECK(hint("{\"a\": \"b") == "close the text with a quotation mark");
  CHECK(hint("[01]") == "write a number without `0` before it, or in quotation marks if it is no number");
  CHECK(hint("{} {}") == "take it out, or move it into what stands before it: a file holds one value");
  CHECK(hint("[1e999]") == "write a smaller number");
  CHECK(hint("[\"\xFF\"]") == "write text in quotation marks, a comma between two entries, and for each bracket the one that closes it");
}

TEST_CASE("a bracket that is never closed is named by the line where it was opened") {
  CHECK(hint("{\n\"a\": [\n1,\n2\n") == "the `[` of line 2 is never closed: write `]` where it ends");
  CHECK(hint("\n{\"a\": [1]\n\n") == "the `{` of line 2 is never closed: write `}` where it ends");
  CHECK(hint("{\n\"a\":\n[1\n}") == "write `]` before it: the `[` of line 3 is not closed yet");
  CHECK(hint("{\"a\":1]") == "write `}` before it: the `{` of line 1 is not closed yet");
}

TEST_CASE("a key given twice is reported, and both values are kept") {
  const Parsed parsed("{\"a\": 1, \"b\": 2, \"a\": 3}");
  REQUIRE(parsed.root);
  CHECK(parsed.root->members.size() == 3);
  CHECK(parsed.said ==
        "a.json:1:18: error: `a` is given twice in the same object [json/duplicate-key]\n"
        "    1 | {\"a\": 1, \"b\": 2, \"a\": 3}\n"
        "      |                  ^^^\n"
        "      = keep one of the two\n");
  CHECK(Parsed("[{\"a\": 1}, {\"a\": 1}]").said == "");
}

TEST_CASE("nesting is refused beyond the limit, however deep it goes, and allowed up to it") {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  CHECK(Parsed(nested(json::kMaxDepth)).root);
  CHECK(complaint(nested(json::kMaxDepth + 1)) == "a.json:1:65: error: nested more than 64 levels deep [json/too-deep]");
  CHECK(complaint(std::string(1000000, '[')).find("[json/too-deep]") != std::string::npos);
}

TEST_CASE("no broken text brings the parser down, and each gets one complaint") {
  const std::string whole = "{\"a\": [1, -2.5e3, true, \"x\\u00e9\\\"y\"], \"b\": {\"c\": null}}";
  for (std::size_t length = 0; length < whole.size(); ++length) {
    INFO(length);
    const Parsed cut(whole.substr(0, length));
    CHECK_FALSE(cut.root);
    CHECK(cut.diagnostics.errors() == 1);
  }
  for (std::size_t i = 0; i < whole.size(); ++i) {
    for (const char c : {'\0', '"', '\\', '}', ']', ',', '\xFF', '\n', '9'}) {
      std::string spoilt = whole;
      spoilt[i] = c;
      const Parsed parsed(spoilt);
      CHECK((parsed.root.has_value() || parsed.diagnostics.errors() == 1));
    }
  }
}
