#include <catch2/catch.hpp>

#include "templates/escape.h"
#include "templates/html_state.h"
#include "workshop.h"

using namespace candour::templates;

namespace {

// The first line of what is reported of a page, without its place.
std::string refusal(const std::string& text) {
  const std::string all = mistakes(text);
  const std::size_t begin = all.find("error: ");
  return begin == std::string::npos ? all : all.substr(begin + 7, all.find(" [", begin) - begin - 7);
}

}  // namespace

TEST_CASE("in a quoted attribute both kinds of quotation mark are escaped") {
  CHECK(page("<p title=\"{{t}}\" lang='{{t}}'>{{t}}</p>", R"({"t": "a\"b'c<&>"})") ==
        "<p title=\"a&quot;b&#39;c&lt;&amp;&gt;\" lang='a&quot;b&#39;c&lt;&amp;&gt;'>a&quot;b'c&lt;&amp;&gt;</p>");
}

TEST_CASE("a variable is refused where escaping does not make it safe") {
  CHECK(refusal("<script>let x = {{x}};</script>") == "a variable cannot stand in `<script>`");
  CHECK(refusal("<SCRIPT type=\"module\">'{{{x}}}'") == "a variable cannot stand in `<script>`");
  CHECK(refusal("<style>p { color: {{x}} }</style>") == "a variable cannot stand in `<style>`");
  CHECK(refusal("<xmp>{{x}}</xmp>") == "a variable cannot stand in `<xmp>`");
  CHECK(refusal("<p onclick=\"f('{{x}}')\">") == "a variable cannot stand in the event handler `onclick`");
  CHECK(refusal("<p OnLoad='{{x}}'>") == "a variable cannot stand in the event handler `onload`");
  CHECK(refusal("<p style=\"width: {{x}}\">") == "a variable cannot stand in a `style` attribute");
  CHECK(refusal("<iframe srcdoc=\"{{x}}\">") == "a variable cannot stand in a `srcdoc` attribute");
  CHECK(refusal("<p class={{x}}>") == "the value of `class` has no quotation marks");
  CHECK(refusal("<p class=a{{x}}>") == "the value of `class` has no quotation marks");
  CHECK(refusal("<p class= {{x}}>") == "the value of `class` has no quotation marks");
  CHECK(refusal("<p {{x}}>") == "a variable cannot stand in a tag outside a quoted value");
  CHECK(refusal("<p data-{{x}}=\"\">") == "a variable cannot stand in a tag outside a quoted value");
  CHECK(refusal("<h{{x}}>") == "a variable cannot be the name of a tag");
  CHECK(refusal("<{{x}}>") == "a variable cannot be the name of a tag");
  CHECK(refusal("</{{x}}>") == "a variable cannot be the name of a tag");
  CHECK(refusal("<p title=\"{{{x}}}\">") == "only escaped text can stand in an attribute");
  CHECK(refusal("<a href=\"javascript:{{x}}\">") == "the scheme of this address is not known to be safe");
  CHECK(refusal("<a href=\"{{x}}:{{y}}\">") == "the scheme of this address is not known to be safe");
  CHECK(refusal("<a href=\"java&#115;cript:{{x}}\">") == "the scheme of this address is not known to be safe");
}

TEST_CASE("a variable is welcome wherever text or a quoted value may stand") {
  CHECK(mistakes("<script src=\"{{x}}\"></script>{{x}}<style></style>{{x}}<p onclick=\"go()\">{{x}}").empty());
  CHECK(mistakes("<script>if (a</b) '</scriptx>' </script >{{x}}").empty());
  CHECK(mistakes("<!-- {{x}} -- > --> {{x}} <!-->{{x}}<!DOCTYPE {{x}}>{{x}}<?xml {{x}}?>{{x}}").empty());
  CHECK(mistakes("<!-- <script> --!>{{x}}<!--> {{x}} <!-- <p class= --->{{x}}").empty());
  CHECK(mistakes("<title>{{x}} <b class= </title>{{x}}<textarea rows=3>{{x}}</textarea>{{x}}").empty());
  CHECK(mistakes("<input disabled value=\"{{x}}\"/><br/>{{x}}<p a=b c=\"{{x}}\" d>{{x}}</p >{{x}}").empty());
  CHECK(mistakes("1 < {{x}} <= <3 <- </3 {{x}}> <>{{x}}</>{{x}}").empty());
  CHECK(mistakes("<a href=\"https://{{x}}/?q={{x}}#{{x}}\"><a href=\"mailto:{{x}}\"><a href=\"#{{x}}\"><a "
                 "href=\"/{{x}}:{{x}}\">")
            .empty());
}

TEST_CASE("sections inside tags are followed on all their ways") {
  CHECK(mistakes("<a class=\"a{{#b}} b{{/b}}\"{{#u}} href=\"{{.}}\"{{/u}}>{{x}}</a>").empty());
  CHECK(mistakes("<li{{#now}} aria-current=\"{{now}}\"{{/now}}{{^now}} hidden{{/now}}>{{x}}</li>").empty());
  CHECK(mistakes("{{#a}}<b>{{/a}}{{^a}}<i class=\"{{x}}\">{{/a}}{{x}}").empty());
  CHECK(refusal("<p {{#a}}on{{/a}}click=\"{{x}}\">") == "a variable cannot stand in the event handler `onclick`");
}

TEST_CASE("a tag left open by a section matters only where a variable stands in it") {
  CHECK(mistakes("{{#a}}<b title=\"{{/a}}then text\">and more{{x}}").empty());
  CHECK(mistakes("{{#a}}<b class={{/a}} {{x}}") ==
        "page.html:1:23: error: the value of `class` has no quotation marks [template/unsafe-place]\n"
        "    1 | {{#a}}<b class={{/a}} {{x}}\n"
        "      |                       ^^^^^\n"
        "      = put quotation marks around it\n"
        "      = a section before it leaves a tag or a quotation mark open on one of its ways\n");
}

TEST_CASE("a place is followed into partials and blocks") {
  CHECK(mistakes({{"page", "<p onclick=\"{{>part}}\">"}, {"part", "{{x}}"}})
            .find("part.html:1:1: error: a variable cannot stand in the event handler") == 0);
  CHECK(mistakes({{"page", "<script>{{>part}}"}, {"part", "no variable"}}).empty());
  CHECK(mistakes({{"page", "{{>head}}{{x}}"}, {"head", "<script>"}}).find("page.html:1:10: error") == 0);
  CHECK(mistakes({{"page", "{{<layout}}{{$b}}{{x}}{{/b}}{{/layout}}"}, {"layout", "<p class={{$b}}a{{/b}}>"}})
            .find("page.html:1:18: error") == 0);
  const std::vector<Workshop::Named> title = {{"page", "<a href=\"{{>part}}\" title='{{>part}}'>{{>part}}"},
                                              {"part", "{{x}}"}};
  CHECK(page(title, R"({"x": "it's"})") == "<a href=\"it&#39;s\" title='it&#39;s'>it&#39;s");
  CHECK(mistakes({{"page", "<p class=\"{{>*x}}\">"}}).find("cannot stand inside a tag") != std::string::npos);
}

TEST_CASE("every unsafe variable of a template is reported in one run") {
  Workshop workshop("<p id={{a}}>\n<script>{{b}}</script>\n<p onfocus=\"{{c}}\">");
  CHECK(workshop.diagnostics.errors() == 3);
}

TEST_CASE("a link goes only where a browser does not run it") {
  for (const char* const safe : {"", "a.html", "../a:b/", "/a:b", "?a:b", "#a:b", "//host/x", "https://a", "HTTP://a",
                                 "mailto:a@b", "tel:+44", " https://a", "a b/c:d", "caf\xC3\xA9/x", "https:"}) {
    INFO(safe);
    CHECK(is_safe_address(safe));
  }
  for (const char* const unsafe :
       {"javascript:x", "JavaScript:x", " javascript:x", "java\tscript:x", "java\nscript\r:x", "\x01\x1Fjavascript:x",
        "data:text/html,x", "vbscript:x", "blob:x", "file:///x", ":x", "javascript :x", "ht tp:x", "\xC2\xA0https:x",
        "abcdefhttps:x"}) {
    INFO(unsafe);
    CHECK_FALSE(is_safe_address(unsafe));
  }
  CHECK_FALSE(is_safe_address(std::string_view("https\0:x", 8)));
}

TEST_CASE("a link with an unsafe scheme is an error and prints nothing") {
  Workshop workshop("<a href=\"{{u}}\">{{u}}</a>");
  CHECK(workshop.render(R"x({"u": "java\tscript:alert('1')"})x") == "<a href=\"\">java\tscript:alert('1')</a>");
  CHECK(workshop.reported() ==
        "page.html:1:10: error: `java\tscript:alert('1')` is not a safe address [template/unsafe-url]\n"
        "    1 | <a href=\"{{u}}\">{{u}}</a>\n"
        "      |          ^^^^^\n"
        "      = use a relative address, or `https:`, `http:`, `mailto:` or `tel:`\n");
}

TEST_CASE("a scheme cannot be put together from pieces") {
  const std::string data = R"({"a": "java", "b": "script:x", "c": ":x", "safe": "https", "rest": "://x"})";
  const auto is_refused = [&](const std::string& text) {
    Workshop workshop(text);
    workshop.render(data);
    return workshop.reported().find("[template/unsafe-url]") != std::string::npos;
  };
  CHECK(is_refused("<a href=\"{{a}}{{b}}\">"));
  CHECK(is_refused("<a href='java{{b}}'>"));
  CHECK(is_refused("<form action=\"{{#a}}java{{/a}}{{b}}\">"));
  CHECK(is_refused("<img srcset=\"a.png 1x, {{a}}{{b}} 2x\">"));
  CHECK(is_refused("<use xlink:href=\" {{a}}script{{c}}\">"));
  CHECK_FALSE(is_refused("<a href=\"{{safe}}{{rest}}\">"));
  CHECK_FALSE(is_refused("<a href=\"./{{a}}{{b}}\">"));
  CHECK_FALSE(is_refused("<p title=\"{{a}}{{b}}\">"));
}

TEST_CASE("markup that looks like a comment or a script end is read as a browser reads it") {
  const auto place_after = [](std::string_view text) {
    HtmlState state;
    state.read(text);
    return state.refusal() ? Place::url_list : state.place();  // url_list stands for "refused" here
  };
  CHECK(place_after("<script></script") == Place::url_list);
  CHECK(place_after("<script></script>") == Place::text);
  CHECK(place_after("<script></SCRIPT/>") == Place::text);
  CHECK(place_after("<script><</script>") == Place::text);
  CHECK(place_after("<script></style></scrip></ script>") == Place::url_list);
  CHECK(place_after("<!-- -->") == Place::text);
  CHECK(place_after("<!-- --!>") == Place::text);
  CHECK(place_after("<!-- - ->") == Place::plain);
  CHECK(place_after("<!--->") == Place::text);
  CHECK(place_after("<a href='x") == Place::url);
  CHECK(place_after("<a href='/x") == Place::attribute);
  CHECK(place_after("<a title='x>") == Place::attribute);
  CHECK(place_after("<a title='x'>") == Place::text);
  CHECK(place_after("<a/href=\"") == Place::url);
  CHECK(place_after("<a href = \n \"") == Place::url);
  CHECK(place_after("<a x href=\"") == Place::url);
  CHECK(place_after("<img srcset=\"a b, ") == Place::url_list);
  CHECK(place_after("<title>a</titl") == Place::plain);
}
