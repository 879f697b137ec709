#include <catch2/catch.hpp>

#include "workshop.h"

using namespace candour::templates;

namespace {

struct Street {
  std::string name;
  int lamps = 0;
  Html story;
  Url map;
  std::vector<Street> lanes;
};

struct Town {
  std::string title;
  std::vector<Street> streets;
  std::optional<Street> oldest;
  std::vector<std::string> tags;
  bool coastal = false;
};

// What check() says, as people see it; empty when the template is right.
std::string checked(const std::vector<Workshop::Named>& templates);

}  // namespace

template <>
struct candour::templates::Shape<Street> {
  static void describe(Fields<Street>& f) {
    f("name", &Street::name);
    f("lamps", &Street::lamps);
    f("story", &Street::story);
    f("map", &Street::map);
    f("lanes", &Street::lanes);
  }
};

template <>
struct candour::templates::Shape<Town> {
  static void describe(Fields<Town>& f) {
    f("title", &Town::title);
    f("streets", &Town::streets);
    f("oldest", &Town::oldest);
    f("tags", &Town::tags);
    f("coastal", &Town::coastal);
  }
};

namespace {

std::string checked(const std::vector<Workshop::Named>& templates) {
  Workshop workshop(templates);
  workshop.check<Town>();
  return workshop.reported();
}
std::string checked(const std::string& text) { return checked({{"page", text}}); }

}  // namespace

TEST_CASE("a template that names only what is there passes") {
  CHECK(checked("{{title}}{{#streets}}{{name}}{{title}}{{story}}<a "
                "href=\"{{map}}\">{{lamps}}</a>{{#lanes}}{{name}}{{/lanes}}{{/streets}}"
                "{{oldest.name}}{{#oldest}}{{lamps}}{{/oldest}}{{#tags}}{{.}}{{/tags}}{{#coastal}}{{.}}{{/"
                "coastal}}{{^coastal}}{{title}}{{/coastal}}")
            .empty());
}

TEST_CASE("an unknown name is reported without any data, with the nearest name in scope") {
  CHECK(checked("{{#streets}}\n  <p>{{nmae}}</p>\n{{/streets}}\n") ==
        "page.html:2:6: error: unknown name `nmae` [template/unknown-name]\n"
        "    2 |   <p>{{nmae}}</p>\n"
        "      |      ^^^^^^^^\n"
        "      = did you mean `name`?\n");
  CHECK(checked("{{name}}") ==
        "page.html:1:1: error: unknown name `name` [template/unknown-name]\n"
        "    1 | {{name}}\n"
        "      | ^^^^^^^^\n"
        "      = known here: `coastal`, `oldest`, `streets`, `tags`, `title`\n");
  CHECK(checked("{{oldest.lamp}}") ==
        "page.html:1:1: error: `oldest` has no field `lamp` [template/unknown-name]\n"
        "    1 | {{oldest.lamp}}\n"
        "      | ^^^^^^^^^^^^^^^\n"
        "      = did you mean `lamps`?\n");
}

TEST_CASE("an unknown section is reported once, not its content too") {
  CHECK(checked("{{#streats}}{{name}}{{/streats}}{{^costal}}{{title}}{{/costal}}") ==
        "page.html:1:1: error: unknown name `streats` [template/unknown-name]\n"
        "    1 | {{#streats}}{{name}}{{/streats}}{{^costal}}{{title}}{{/costal}}\n"
        "      | ^^^^^^^^^^^^\n"
        "      = did you mean `streets`?\n"
        "page.html:1:33: error: unknown name `costal` [template/unknown-name]\n"
        "    1 | {{#streats}}{{name}}{{/streats}}{{^costal}}{{title}}{{/costal}}\n"
        "      |                                 ^^^^^^^^^^^\n"
        "      = did you mean `coastal`?\n");
}

TEST_CASE("a mistake in an included template says how it was reached") {
  CHECK(checked({{"page", "{{<layout}}\n{{$body}}\n{{#streets}}{{>street}}{{/streets}}\n{{/body}}\n{{/layout}}"},
                 {"layout", "<main>{{$body}}{{/body}}</main>\n{{foot}}"},
                 {"street", "{{name}} {{lmaps}}"}}) ==
        "layout.html:2:1: error: unknown name `foot` [template/unknown-name]\n"
        "    2 | {{foot}}\n"
        "      | ^^^^^^^^\n"
        "      = known here: `coastal`, `oldest`, `streets`, `tags`, `title`\n"
        "      = included as `layout` at page.html:1:1\n"
        "street.html:1:10: error: unknown name `lmaps` [template/unknown-name]\n"
        "    1 | {{name}} {{lmaps}}\n"
        "      |          ^^^^^^^^^\n"
        "      = did you mean `lamps`?\n"
        "      = included as `street` at page.html:3:13\n"
        "      = included as `layout` at page.html:1:1\n");
}

TEST_CASE("a block is checked with the names of the place it fills") {
  const Workshop::Named layout = {"layout", "{{#streets}}{{$row}}{{name}}{{/row}}{{/streets}}"};
  CHECK(checked({{"page", "{{<layout}}{{$row}}{{name}}: {{lamps}}{{/row}}{{/layout}}"}, layout}).empty());
  CHECK(checked({{"page", "{{<layout}}{{$row}}{{nam}}{{/row}}{{/layout}}"}, layout}).find("did you mean `name`?") !=
        std::string::npos);
}

TEST_CASE("a template that includes itself is checked and does not run for ever") {
  CHECK(checked({{"page", "{{#streets}}{{>lane}}{{/streets}}"}, {"lane", "{{name}}{{#lanes}}{{>lane}}{{/lanes}}"}})
            .empty());
  CHECK(checked({{"page", "{{>page}}{{<page}}{{/page}}{{titel}}"}}).find("did you mean `title`?") != std::string::npos);
}

TEST_CASE("what has no text cannot be printed") {
  CHECK(checked("{{streets}}") ==
        "page.html:1:1: error: `streets` is a list, which cannot be printed [template/not-printable]\n"
        "    1 | {{streets}}\n"
        "      | ^^^^^^^^^^^\n"
        "      = go through it with `{{#streets}}`\n");
  CHECK(checked("{{oldest}}") ==
        "page.html:1:1: error: `oldest` is a group of fields, which cannot be printed [template/not-printable]\n"
        "    1 | {{oldest}}\n"
        "      | ^^^^^^^^^^\n"
        "      = open it with `{{#oldest}}`\n");
}

TEST_CASE("text must be escaped; markup must stand between tags") {
  CHECK(checked("{{{title}}}") ==
        "page.html:1:1: error: `title` is text and must be escaped [template/not-markup]\n"
        "    1 | {{{title}}}\n"
        "      | ^^^^^^^^^^^\n"
        "      = write `{{title}}`\n");
  CHECK(checked("{{#oldest}}<p title=\"{{story}}\">{{{story}}}{{/oldest}}") ==
        "page.html:1:22: error: `story` is markup and cannot stand in an attribute [template/markup-in-attribute]\n"
        "    1 | {{#oldest}}<p title=\"{{story}}\">{{{story}}}{{/oldest}}\n"
        "      |                      ^^^^^^^^^\n"
        "      = use a field that is text\n");
  CHECK(checked("<title>{{oldest.story}}</title>") ==
        "page.html:1:8: error: `oldest.story` is markup, and its tags would be shown here "
        "[template/markup-in-attribute]\n"
        "    1 | <title>{{oldest.story}}</title>\n"
        "      |        ^^^^^^^^^^^^^^^^\n"
        "      = use a field that is text\n");
}

TEST_CASE("text that a section puts right after a less-than sign could become a tag") {
  CHECK(checked("{{#oldest}}<{{#lamps}}{{name}}{{/lamps}}{{/oldest}}") ==
        "page.html:1:23: error: a variable right after `<` could become a tag [template/unsafe-place]\n"
        "    1 | {{#oldest}}<{{#lamps}}{{name}}{{/lamps}}{{/oldest}}\n"
        "      |                       ^^^^^^^^\n"
        "      = write `&lt;` if it is meant as text\n");
}

TEST_CASE("a dynamic name cannot be checked, and says so") {
  CHECK(checked("{{>*title}}") ==
        "page.html:1:1: error: which template this is cannot be known beforehand, so it cannot be checked "
        "[template/uncheckable]\n"
        "    1 | {{>*title}}\n"
        "      | ^^^^^^^^^^^\n"
        "      = write a section for each template that it can be\n");
}

TEST_CASE("checking or rendering a template that does not exist is an error") {
  Workshop workshop("");
  std::string out;
  CHECK_FALSE(workshop.set.check("pgae", type_of<Town>(), workshop.diagnostics));
  CHECK_FALSE(workshop.set.render("other", Value(), {}, out, workshop.diagnostics));
  CHECK(workshop.reported() ==
        "error: unknown template `pgae` [template/unknown-template]\n"
        "      = did you mean `page`?\n"
        "error: unknown template `other` [template/unknown-template]\n"
        "      = there is `page`\n");
}
