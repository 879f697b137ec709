#include <catch2/catch.hpp>

#include <array>
#include <memory>

#include "workshop.h"

using namespace candour::templates;

namespace {

struct Shelf {
  std::string label;
  std::vector<std::string> books;
  std::vector<Shelf> parts;
};

struct Spot {
  std::string town = "Ashby";
};

struct Branch : Spot {
  const char* kind = "branch";
  std::string_view motto = "read & rest";
  int open_days = 5;
  bool open = true;
  std::uint64_t visits = 18446744073709551615U;
  std::optional<std::string> note;
  std::optional<int> fines = 0;
  std::optional<Shelf> best;
  Html blurb{"<em>quiet</em>"};
  Url site{"https://example.org/?a&b"};
  std::vector<Shelf> shelves;
  std::vector<std::string_view> words{"a", "<b>"};
  std::array<int, 3> hours{9, 10, 11};
  const Shelf* shared = nullptr;
  std::unique_ptr<Shelf> owned;
  std::vector<const Shelf*> pointers;
};

}  // namespace

template <>
struct candour::templates::Shape<Shelf> {
  static void describe(Fields<Shelf>& f) {
    f("label", &Shelf::label);
    f("books", &Shelf::books);
    f("parts", &Shelf::parts);
  }
};

template <>
struct candour::templates::Shape<Branch> {
  static void describe(Fields<Branch>& f) {
    f("town", &Branch::town);
    f("kind", &Branch::kind);
    f("motto", &Branch::motto);
    f("open-days", &Branch::open_days);
    f("open", &Branch::open);
    f("visits", &Branch::visits);
    f("note", &Branch::note);
    f("fines", &Branch::fines);
    f("best", &Branch::best);
    f("blurb", &Branch::blurb);
    f("site", &Branch::site);
    f("shelves", &Branch::shelves);
    f("words", &Branch::words);
    f("hours", &Branch::hours);
    f("shared", &Branch::shared);
    f("owned", &Branch::owned);
    f("pointers", &Branch::pointers);
    f("shut", [](const Branch& b) { return !b.open; });
    f("weekly", [](const Branch& b) { return b.open_days * 7; });
    f("sign", [](const Branch& b) { return std::string(b.kind) + " <" + b.town + ">"; });
    f("first-word", [](const Branch& b) { return b.words.front(); });
    f("first-shelf", [](const Branch& b) -> const Shelf& { return b.shelves.front(); });
    f("all", [](const Branch& b) -> const std::vector<Shelf>& { return b.shelves; });
    f("maybe",
      [](const Branch& b) { return b.open ? std::optional<std::string>() : std::optional<std::string>("shut"); });
    f("page", [](const Branch& b) { return Url{b.town + ".html"}; });
    f("markup", [](const Branch&) { return Html{"<i>x</i>"}; });
    f("found", [](const Branch& b) { return b.shared; });
  }
};

namespace {

std::string with(const Branch& branch, const std::string& text) {
  Workshop workshop(text);
  workshop.check<Branch>();
  const std::string out = workshop.render(value_of(branch));
  return workshop.diagnostics.has_errors() ? workshop.reported() : out;
}

}  // namespace

TEST_CASE("a view's members are read where they are") {
  Branch branch;
  branch.shelves = {{"A & B", {"x", "y"}, {}}, {"C", {}, {{"C1", {"z"}, {}}}}};
  CHECK(with(branch, "{{town}} {{kind}} {{motto}} {{open-days}} {{visits}} {{open}}") ==
        "Ashby branch read &amp; rest 5 18446744073709551615 true");
  CHECK(with(branch,
             "{{#shelves}}{{label}}:{{#books}}{{.}}{{/books}}{{#parts}}{{label}}{{town}}{{/parts}};{{/shelves}}") ==
        "A &amp; B:xy;C:C1Ashby;");
  CHECK(with(branch, "{{#words}}{{.}},{{/words}}{{#hours}}{{.}} {{/hours}}") == "a,&lt;b&gt;,9 10 11 ");
}

TEST_CASE("an empty optional and a null pointer are absent") {
  Branch branch;
  const std::string text =
      "{{note}}{{#note}}n{{/note}}{{^note}}-{{/note}}{{#best}}{{label}}{{/best}}{{best.label}}{{#shared}}{{label}}{{/"
      "shared}}"
      "{{owned.label}}{{#found}}{{label}}{{/found}}{{#pointers}}{{label}}{{/pointers}}";
  CHECK(with(branch, text) == "-");
  const Shelf shelf{"S", {}, {}};
  branch.note = "N";
  branch.best = shelf;
  branch.shared = &shelf;
  branch.owned = std::make_unique<Shelf>(Shelf{"O", {}, {}});
  branch.pointers = {&shelf, &shelf};
  CHECK(with(branch, text) == "NnSSSOSSS");
}

TEST_CASE("an optional nought is a figure") {
  Branch branch;
  CHECK(with(branch, "{{#fines}}{{.}} fines{{/fines}}{{^fines}}not recorded{{/fines}}") == "0 fines");
  branch.fines.reset();
  CHECK(with(branch, "{{#fines}}{{.}} fines{{/fines}}{{^fines}}not recorded{{/fines}}") == "not recorded");
}

TEST_CASE("functions are called when the template asks") {
  Branch branch;
  branch.shelves = {{"A", {}, {}}};
  CHECK(with(branch, "{{sign}} {{weekly}} {{shut}} {{first-word}} {{first-shelf.label}}") ==
        "branch &lt;Ashby&gt; 35 false a A");
  CHECK(with(branch,
             "{{#all}}{{label}}{{/all}}{{^shut}}open{{/shut}}{{^maybe}}none{{/maybe}}{{#first-word}}{{.}}{{/"
             "first-word}}") == "Aopennonea");
  branch.open = false;
  CHECK(with(branch, "{{maybe}} {{#maybe}}[{{.}}]{{/maybe}}{{#shut}}shut{{/shut}}") == "shut [shut]shut");
}

TEST_CASE("markup is printed as it is, with two braces as with three") {
  const Branch branch;
  CHECK(with(branch, "{{blurb}}{{{blurb}}}{{markup}}") == "<em>quiet</em><em>quiet</em><i>x</i>");
}

TEST_CASE("addresses go through the page's writer, and are escaped and checked after it") {
  const Branch branch;
  Workshop workshop("<a href=\"{{site}}\">{{page}}</a><a href=\"{{page}}\">");
  const UrlWriter relative = [](std::string_view address, std::string& out) { out.append("../&").append(address); };
  CHECK(workshop.render(value_of(branch), &relative) ==
        "<a href=\"../&amp;https://example.org/?a&amp;b\">../&amp;Ashby.html</a><a href=\"../&amp;Ashby.html\">");
  CHECK(workshop.render(value_of(branch)) ==
        "<a href=\"https://example.org/?a&amp;b\">Ashby.html</a><a href=\"Ashby.html\">");
  const UrlWriter hostile = [](std::string_view, std::string& out) { out += "javascript:x"; };
  CHECK(workshop.diagnostics.errors() == 0);
  CHECK(workshop.render(value_of(branch), &hostile) == "<a href=\"\">javascript:x</a><a href=\"\">");
  CHECK(workshop.diagnostics.errors() == 2);
}

TEST_CASE("text of a view is never printed unescaped, even when nobody checked the template") {
  const Branch branch;
  Workshop workshop("[{{{motto}}}{{&site}}]{{{open-days}}}");
  CHECK(workshop.render(value_of(branch)) == "[]5");
  CHECK(workshop.diagnostics.errors() == 2);
}

TEST_CASE("markup that reaches an attribute unchecked is escaped") {
  const Branch branch;
  Workshop workshop("<p title=\"{{blurb}}\">");
  CHECK(workshop.render(value_of(branch)) == "<p title=\"&lt;em&gt;quiet&lt;/em&gt;\">");
}

TEST_CASE("a name that a view lacks is reported with the names in scope") {
  Branch branch;
  branch.shelves = {{"A", {}, {}}, {"B", {}, {}}};
  Workshop workshop("{{#shelves}}{{lable}} {{books.first}}{{/shelves}}{{zebra}}");
  workshop.render(value_of(branch));
  CHECK(workshop.reported() ==
        "page.html:1:13: error: unknown name `lable` [template/unknown-name]\n"
        "    1 | {{#shelves}}{{lable}} {{books.first}}{{/shelves}}{{zebra}}\n"
        "      |             ^^^^^^^^^\n"
        "      = did you mean `label`?\n"
        "page.html:1:23: error: `books` has no field `first` [template/unknown-name]\n"
        "    1 | {{#shelves}}{{lable}} {{books.first}}{{/shelves}}{{zebra}}\n"
        "      |                       ^^^^^^^^^^^^^^^\n"
        "page.html:1:50: error: unknown name `zebra` [template/unknown-name]\n"
        "    1 | {{#shelves}}{{lable}} {{books.first}}{{/shelves}}{{zebra}}\n"
        "      |                                                  ^^^^^^^^^\n"
        "      = known here: `all`, `best`, `blurb`, `fines`, `first-shelf`, `first-word`, `found`, `hours`, `kind`, "
        "`markup`, "
        "`maybe`, `motto` and more\n");
}
