#include <catch2/catch.hpp>

#include "workshop.h"

using namespace candour::templates;

TEST_CASE("a tag that never ends is reported where it begins") {
  CHECK(mistakes("Hello\n  {{name") ==
        "page.html:2:3: error: this `{{` is never closed [template/unclosed-tag]\n"
        "    2 |   {{name\n"
        "      |   ^^\n"
        "      = end the tag with `}}`\n");
  CHECK(mistakes("{{{name}}") ==
        "page.html:1:1: error: this `{{` is never closed [template/unclosed-tag]\n"
        "    1 | {{{name}}\n"
        "      | ^^\n"
        "      = end the tag with `}}}`\n");
  CHECK(mistakes("{{").find("[template/unclosed-tag]") != std::string::npos);
  CHECK(mistakes("{{=").find("end the tag with `=}}`") != std::string::npos);
}

TEST_CASE("a tag needs a name, of one word") {
  CHECK(mistakes("{{}}{{# }}") ==
        "page.html:1:1: error: this tag has no name [template/bad-name]\n"
        "    1 | {{}}{{# }}\n"
        "      | ^^^^\n"
        "      = name what to print, like `{{title}}`, or take the tag out\n"
        "page.html:1:5: error: this tag has no name [template/bad-name]\n"
        "    1 | {{}}{{# }}\n"
        "      |     ^^^^^^\n"
        "      = name what to print, like `{{title}}`, or take the tag out\n"
        "page.html:1:5: error: `{{# }}` is never closed [template/unclosed-section]\n"
        "    1 | {{}}{{# }}\n"
        "      |     ^^^^^^\n"
        "      = add `{{/ }}` where it ends\n");
  CHECK(mistakes("{{the title}}") ==
        "page.html:1:1: error: `the title` is not a name [template/bad-name]\n"
        "    1 | {{the title}}\n"
        "      | ^^^^^^^^^^^^^\n"
        "      = write names without spaces, and end each tag with `}}`\n");
  CHECK(mistakes("{{a..b}}") ==
        "page.html:1:3: error: `a..b` is not a name [template/bad-name]\n"
        "    1 | {{a..b}}\n"
        "      |   ^^^^\n"
        "      = put one dot between two names, as in `plan.title`\n");
  CHECK(mistakes("{{>*.a}}{{a.}}").find("page.html:1:11: error") != std::string::npos);
}

TEST_CASE("delimiters must be two marks") {
  CHECK(mistakes("{{=<%=}}") ==
        "page.html:1:1: error: `<%` is not a pair of delimiters [template/bad-delimiters]\n"
        "    1 | {{=<%=}}\n"
        "      | ^^^^^^^^\n"
        "      = write two marks without `=`, with a space between them, as in `{{=<% %>=}}`\n");
  CHECK(mistakes("{{=a b c=}}").find("[template/bad-delimiters]") != std::string::npos);
  CHECK(mistakes("{{=a= b=}}").find("[template/bad-delimiters]") != std::string::npos);
}

TEST_CASE("a section that is never closed is reported where it opens") {
  CHECK(mistakes("{{#a}}\n{{$b}}\n{{/a}}\n{{=| |=}}\n|^c|") ==
        "page.html:2:1: error: `{{$b}}` is never closed [template/unclosed-section]\n"
        "    2 | {{$b}}\n"
        "      | ^^^^^^\n"
        "      = add `{{/b}}` where it ends\n"
        "page.html:5:1: error: `|^c|` is never closed [template/unclosed-section]\n"
        "    5 | |^c|\n"
        "      | ^^^^\n"
        "      = add `|/c|` where it ends\n");
}

TEST_CASE("a closing tag of another name is reported once, with what was meant") {
  CHECK(mistakes("{{#plan}}\n{{/plna}}\n") ==
        "page.html:2:1: error: `{{/plna}}` closes `plna`, but `plan` is open [template/mismatched-close]\n"
        "    2 | {{/plna}}\n"
        "      | ^^^^^^^^^\n"
        "      = write `{{/plan}}` here to close `{{#plan}}`\n");
  CHECK(mistakes("a {{/b}}") ==
        "page.html:1:3: error: `{{/b}}` closes nothing [template/mismatched-close]\n"
        "    1 | a {{/b}}\n"
        "      |   ^^^^^^\n"
        "      = remove it, or open a section before it\n");
}

TEST_CASE("an unknown template is reported with the nearest") {
  CHECK(mistakes({{"page", "{{>navv}}\n{{<layot}}{{/layot}}"}, {"nav", ""}, {"layout", ""}}) ==
        "page.html:1:1: error: unknown template `navv` [template/unknown-template]\n"
        "    1 | {{>navv}}\n"
        "      | ^^^^^^^^^\n"
        "      = did you mean `nav`?\n"
        "page.html:2:1: error: unknown template `layot` [template/unknown-template]\n"
        "    2 | {{<layot}}{{/layot}}\n"
        "      | ^^^^^^^^^^\n"
        "      = did you mean `layout`?\n");
}

TEST_CASE("a block that the parent lacks is reported with the nearest") {
  CHECK(mistakes({{"page", "{{<layout}}{{$contnet}}x{{/contnet}}{{$foot}}y{{/foot}}{{/layout}}"},
                  {"layout", "{{$content}}{{/content}}{{>part}}"},
                  {"part", "{{$foot}}{{/foot}}"}}) ==
        "page.html:1:12: error: parent `layout` has no block `contnet` [template/unknown-block]\n"
        "    1 | {{<layout}}{{$contnet}}x{{/contnet}}{{$foot}}y{{/foot}}{{/layout}}\n"
        "      |            ^^^^^^^^^^^^\n"
        "      = did you mean `content`?\n");
}

TEST_CASE("a block is given once") {
  CHECK(mistakes({{"page", "{{<layout}}{{$a}}x{{/a}}{{$a}}y{{/a}}{{/layout}}"}, {"layout", "{{$a}}{{/a}}"}}) ==
        "page.html:1:25: error: block `a` is given twice [template/block-twice]\n"
        "    1 | {{<layout}}{{$a}}x{{/a}}{{$a}}y{{/a}}{{/layout}}\n"
        "      |                         ^^^^^^\n"
        "      = keep one of the two\n");
}

TEST_CASE("two templates of one name are reported") {
  CHECK(mistakes({{"page", ""}, {"page", ""}}).find("error: there are two templates `page` [template/added-twice]") !=
        std::string::npos);
}

TEST_CASE("a template that did not parse is still known to those that name it") {
  const std::string all = mistakes({{"page", "{{>part}}{{<part}}{{$x}}{{/x}}{{/part}}"}, {"part", "{{#a}}"}});
  CHECK(all.find("part.html:1:1: error: `{{#a}}` is never closed") == 0);
  CHECK(all.find("unknown") == std::string::npos);
}

TEST_CASE("mistakes of all templates are reported in one run") {
  Workshop workshop({{"a", "{{#x}}{{/y}}{{>nope}}"}, {"b", "{{}}{{/z}}"}, {"c", "<p id={{x}}>{{>nope}}"}});
  CHECK(workshop.diagnostics.errors() == 5);
}

TEST_CASE("sections nested beyond all sense are refused") {
  std::string text;
  for (int i = 0; i < 70; ++i) text += "{{#a}}";
  for (int i = 0; i < 70; ++i) text += "{{/a}}";
  CHECK(mistakes(text).find("error: more than 64 sections are open here [template/too-deep]") != std::string::npos);
}

TEST_CASE("a template that includes itself without end is stopped with a message") {
  Workshop workshop("x{{>page}}{{>page}}");
  const std::string out = workshop.render("{}");
  CHECK(out == std::string(257, 'x'));
  CHECK(workshop.reported() ==
        "page.html:1:2: error: more than 256 templates and sections are inside one another here [template/too-deep]\n"
        "    1 | x{{>page}}{{>page}}\n"
        "      |  ^^^^^^^^^\n"
        "      = look for a template that includes itself without end\n");
}

TEST_CASE("parents that lead back to themselves in many ways are given up with a message") {
  const std::string all = mistakes(
      "{{<page}}{{$a}}{{<page}}{{$b}}1{{/b}}{{/page}}{{/a}}{{/page}}{{<page}}{{$b}}2{{/b}}{{/page}}{{$a}}{{/"
      "a}}{{$b}}{{/b}}");
  CHECK((all.empty() || all.find("[template/too-deep]") != std::string::npos));
}

TEST_CASE("a list or group in the data is not silently left out") {
  Workshop workshop("{{a}} {{b}}");
  workshop.render(R"({"a": [1], "b": {"c": 1}})");
  CHECK(workshop.diagnostics.errors() == 2);
}

TEST_CASE("a mistake in a list is reported once, not for each item") {
  Workshop workshop("{{#rows}}{{nmae}}<a href=\"{{u}}\">{{/rows}}");
  workshop.render(R"({"rows": [{"name": 1, "u": "data:1"}, {"name": 2, "u": "data:2"}]})");
  CHECK(workshop.diagnostics.errors() == 2);
}
