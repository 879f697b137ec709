#include <catch2/catch.hpp>

#include "workshop.h"

using namespace candour::templates;

TEST_CASE("a block prints its own text until a page gives another") {
  const Workshop::Named layout = {"layout", "<title>{{$title}}Site{{/title}}</title>{{$body}}empty{{/body}}"};
  CHECK(page({layout}) == "<title>Site</title>empty");
  CHECK(page({{"page", "{{<layout}}{{$body}}{{n}} actions{{/body}}{{/layout}}"}, layout}, R"({"n": 3})") ==
        "<title>Site</title>3 actions");
}

TEST_CASE("the outermost page decides") {
  const std::vector<Workshop::Named> layouts = {
      {"plan", "{{<site}}{{$title}}plan{{/title}}{{$body}}b:{{$inner}}i{{/inner}}{{/body}}{{/site}}"},
      {"site", "{{$title}}site{{/title}}|{{$body}}none{{/body}}"}};
  const auto with = [&](std::string text) {
    std::vector<Workshop::Named> all = {{"page", std::move(text)}};
    all.insert(all.end(), layouts.begin(), layouts.end());
    return page(all);
  };
  CHECK(with("{{>plan}}") == "plan|b:i");
  CHECK(with("{{<plan}}{{$title}}page{{/title}}{{/plan}}") == "page|b:i");
  CHECK(with("{{<plan}}{{$inner}}mine{{/inner}}{{/plan}}") == "plan|b:mine");
  CHECK(with("{{<plan}}{{$body}}all mine{{/body}}{{/plan}}") == "plan|all mine");
}

TEST_CASE("each use of a parent has blocks of its own") {
  CHECK(page({{"page", "{{<box}}{{$b}}1{{/b}}{{/box}}{{<box}}{{$b}}2{{/b}}{{/box}}{{>box}}"},
              {"box", "[{{$b}}0{{/b}}]"}}) == "[1][2][0]");
}

TEST_CASE("a block may be used more than once") {
  CHECK(page({{"page", "{{<layout}}{{$t}}A{{/t}}{{/layout}}"}, {"layout", "{{$t}}x{{/t}}-{{$t}}y{{/t}}"}}) == "A-A");
}

TEST_CASE("a block's text sees the names where it is printed") {
  CHECK(page({{"page", "{{<list}}{{$item}}({{name}}){{/item}}{{/list}}"},
              {"list", "{{#rows}}{{$item}}{{name}}{{/item}}{{/rows}}"}},
             R"({"name": "outside", "rows": [{"name": "a"}, {"name": "b"}]})") == "(a)(b)");
}

TEST_CASE("blocks reach through partials") {
  CHECK(page({{"page", "{{<layout}}{{$t}}mine{{/t}}{{/layout}}"},
              {"layout", "<{{>head}}>"},
              {"head", "{{$t}}theirs{{/t}}"}}) == "<mine>");
}

TEST_CASE("a page may use a block's own name inside the text it gives it") {
  CHECK(page({{"page", "{{<layout}}{{$t}}a{{$t}}b{{/t}}{{/t}}{{/layout}}"}, {"layout", "[{{$t}}c{{/t}}]"}}) == "[ab]");
}

TEST_CASE("text directly inside a parent is left out with a warning") {
  Workshop workshop(
      {{"page", "{{<layout}}\n  stray {{$t}}a{{/t}} {{x}}{{#y}}{{$t}}never{{/t}}{{/y}}\n{{! fine }}\n{{/layout}}"},
       {"layout", "[{{$t}}{{/t}}]"}});
  CHECK(workshop.render("{}") == "[a]");
  CHECK(workshop.reported() ==
        "page.html:2:1: warning: this is not printed: it stands directly inside a parent [template/ignored]\n"
        "    2 |   stray {{$t}}a{{/t}} {{x}}{{#y}}{{$t}}never{{/t}}{{/y}}\n"
        "      | ^^^^^^^\n"
        "      = put it inside a block of the parent, or remove it\n"
        "page.html:2:23: warning: this is not printed: it stands directly inside a parent [template/ignored]\n"
        "    2 |   stray {{$t}}a{{/t}} {{x}}{{#y}}{{$t}}never{{/t}}{{/y}}\n"
        "      |                       ^^^^^\n"
        "      = put it inside a block of the parent, or remove it\n"
        "page.html:2:28: warning: this is not printed: it stands directly inside a parent [template/ignored]\n"
        "    2 |   stray {{$t}}a{{/t}} {{x}}{{#y}}{{$t}}never{{/t}}{{/y}}\n"
        "      |                            ^^^^^^\n"
        "      = put it inside a block of the parent, or remove it\n");
}
