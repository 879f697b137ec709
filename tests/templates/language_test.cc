#include <catch2/catch.hpp>

#include "workshop.h"

using namespace candour::templates;

TEST_CASE("a template without tags prints itself") {
  CHECK(page("") == "");
  CHECK(page("One { brace } and } } another { {.\r\n") == "One { brace } and } } another { {.\r\n");
}

TEST_CASE("a variable prints escaped text") {
  CHECK(page("Lights in {{park}}.", R"({"park": "Ash & Elm <north> \"side\""})") ==
        "Lights in Ash &amp; Elm &lt;north&gt; &quot;side&quot;.");
  CHECK(page("{{ park }}", R"({"park": "the children's"})") == "the children's");
}

TEST_CASE("numbers print as they are written and booleans as words") {
  CHECK(page("{{a}} {{b}} {{c}} {{d}}", R"({"a": 1.50, "b": -0, "c": 12345678901234567890, "d": 2e3})") ==
        "1.50 -0 12345678901234567890 2e3");
  CHECK(page("{{a}} {{b}}", R"({"a": true, "b": false})") == "true false");
}

TEST_CASE("what a variable prints is not read again") {
  CHECK(page("{{a}}|{{{a}}}", R"({"a": "{{b}}", "b": "no"})") == "{{b}}|{{b}}");
}

TEST_CASE("three braces and the ampersand print dynamic text as it is") {
  CHECK(page("{{{a}}}|{{&a}}|{{{ a }}}|{{& a }}", R"({"a": "<b>&"})") == "<b>&|<b>&|<b>&|<b>&");
}

TEST_CASE("null prints nothing and is not an unknown name") {
  CHECK(page("[{{a}}][{{a.b.c}}][{{#a}}x{{/a}}][{{^a}}none{{/a}}]", R"({"a": null})") == "[][][][none]");
}

TEST_CASE("a section shows for a value, and for each item of a list") {
  CHECK(page("{{#on}}yes{{/on}}{{#off}}no{{/off}}", R"({"on": true, "off": false})") == "yes");
  CHECK(page("{{#bins}}[{{colour}}]{{/bins}}", R"({"bins": []})") == "");
  CHECK(page("{{#bins}}[{{colour}}]{{/bins}}", R"({"bins": [{"colour": "green"}, {"colour": "brown"}]})") ==
        "[green][brown]");
}

TEST_CASE("an inverted section shows when there is nothing") {
  CHECK(page("{{^bins}}no bins{{/bins}}", R"({"bins": []})") == "no bins");
  CHECK(page("{{^bins}}no bins{{/bins}}", R"({"bins": [1]})") == "");
}

TEST_CASE("empty text is nothing, but nought is a figure") {
  CHECK(page("{{#a}}shown{{/a}}{{^a}}nothing{{/a}}", R"({"a": ""})") == "nothing");
  CHECK(page("{{#a}}{{.}} late{{/a}}{{^a}}nothing{{/a}}", R"({"a": 0})") == "0 late");
}

TEST_CASE("an object in a section puts its names in front of those around it") {
  const std::string data = R"({"name": "plan", "aim": {"name": "aim", "step": {"word": "first"}}, "year": 2015})";
  CHECK(page("{{#aim}}{{name}} {{year}} {{step.word}}{{/aim}} {{name}}", data) == "aim 2015 first plan");
}

TEST_CASE("a dotted name follows fields and never falls back to names around") {
  const std::string data = R"({"a": {"b": {"c": "deep"}}, "c": "wrong", "a.b": "never"})";
  CHECK(page("{{a.b.c}}", data) == "deep");
  Workshop lenient("[{{a.c}}][{{a.b.c.d}}]", Unknown::is_empty);
  CHECK(lenient.render(data) == "[][]");
}

TEST_CASE("a dot is the value itself") {
  CHECK(page("{{#words}}{{.}},{{/words}}", R"({"words": ["a", "<", "c"]})") == "a,&lt;,c,");
  CHECK(page("{{#rows}}{{#.}}{{.}}{{/.}};{{/rows}}", R"({"rows": [[1, 2], [], [3]]})") == "12;;3;");
  CHECK(page("{{.}}", "\"just text\"") == "just text");
  CHECK(page("{{#.}}{{n}}{{/.}}", R"([{"n": 1}, {"n": 2}])") == "12");
}

TEST_CASE("comments say nothing, even over several lines") {
  CHECK(page("a{{! not printed }}b{{!\n {{nor this\n}}c") == "abc");
}

TEST_CASE("the marks of tags can be changed, in one template only") {
  CHECK(page("{{=<% %>=}}<% a %> {{a}}<%={{ }}=%>{{a}}", R"({"a": 1})") == "1 {{a}}1");
  CHECK(page("{{=| |=}}|#a||&b||/a|", R"({"a": true, "b": "<"})") == "<");
  CHECK(page({{"page", "{{=[ ]=}}[>part] [a]"}, {"part", "{{a}} [a]"}}, R"({"a": 1})") == "1 [a] 1");
}

TEST_CASE("a partial sees the names of the place where it is included") {
  CHECK(page({{"page", "{{#rows}}{{>row}}{{/rows}}"}, {"row", "{{name}} in {{year}}. "}},
             R"({"year": 2014, "rows": [{"name": "a"}, {"name": "b"}]})") == "a in 2014. b in 2014. ");
}

TEST_CASE("a partial may include itself as deep as the data goes") {
  CHECK(page({{"page", "{{#tree}}{{>node}}{{/tree}}"}, {"node", "({{v}}{{#kids}}{{>node}}{{/kids}})"}},
             R"({"tree": {"v": 1, "kids": [{"v": 2, "kids": []}, {"v": 3, "kids": [{"v": 4, "kids": []}]}]}})") ==
        "(1(2)(3(4)))");
}

TEST_CASE("a dynamic name finds the template by a value") {
  const std::vector<Workshop::Named> templates = {
      {"page", "{{#blocks}}{{>*kind}};{{/blocks}}"}, {"note", "note: {{text}}"}, {"figure", "figure {{n}}"}};
  CHECK(page(templates, R"({"blocks": [{"kind": "note", "text": "x"}, {"kind": "figure", "n": 4}]})") ==
        "note: x;figure 4;");
  CHECK(page({{"page", "{{< * layout }}{{$b}}mine{{/b}}{{/ * layout }}"}, {"wide", "[{{$b}}{{/b}}]"}},
             R"({"layout": "wide"})") == "[mine]");
}

TEST_CASE("text that only looks like markup is text") {
  CHECK(page("a < {{n}} <= b <3 \"{{n}}\" '{{n}}' <> </> {{n}}", R"({"n": 5})") == "a < 5 <= b <3 \"5\" '5' <> </> 5");
}

TEST_CASE("unknown names are empty only when that is asked for") {
  const std::vector<Workshop::Named> templates = {
      {"page", "[{{a}}{{{b}}}{{#c}}x{{/c}}{{^d}}y{{/d}}{{>e}}{{<f}}{{/f}}{{>*g}}]"}};
  Workshop lenient(templates, Unknown::is_empty);
  CHECK(lenient.render("{}") == "[y]");
  CHECK(lenient.reported().empty());
  Workshop strict(templates);
  strict.render("{}");
  CHECK(strict.diagnostics.errors() == 7);
}

TEST_CASE("a page is appended to what is there") {
  Workshop workshop("page");
  std::string out = "before ";
  CHECK(workshop.set.render("page", Value::absent(), {}, out, workshop.diagnostics));
  CHECK(out == "before page");
}
