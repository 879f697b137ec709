// `candour new`, `candour templates`, `candour schema` and `candour render`.
#include <catch2/catch.hpp>

#include "json/node.h"
#include "process.h"

using namespace candour;
using namespace candour::cli;
namespace fs = std::filesystem;

namespace {

bool is_json(const std::string& text) {
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  return json::parse(sources, sources.add("text", text), diagnostics).has_value() && !diagnostics.has_errors();
}

}  // namespace

TEST_CASE("new writes a site that builds, and says how to go on") {
  Desk desk;
  const Ran made = desk.run({"new", "my site"});
  CHECK(made.code == 0);
  CHECK(made.err == "");
  CHECK(holds(made.out, " files written to my site\n\nNow:\n  cd "));
  CHECK(holds(made.out, "  candour build\n  open site/index.html\n"));
  fs::rename(desk.folder.at("my site/content"), desk.folder.at("content"));
  const Ran built = desk.run({"build"});
  CHECK(built.code == 0);
  CHECK(built.err == "");
}

TEST_CASE("new refuses a folder that holds anything") {
  const Desk desk;
  desk.folder.write("full/notes.txt", "mine");
  const Ran ran = desk.run({"new", "full"});
  CHECK(ran.code == 2);
  CHECK(ran.out == "");
  CHECK(ran.err == "error: full: this folder is not empty; name a folder that does not exist yet\n");
  CHECK_FALSE(fs::exists(desk.folder.at("full/content")));
}

TEST_CASE("new --quiet says nothing") {
  const Desk desk;
  const Ran ran = desk.run({"new", "--quiet", "fresh"});
  CHECK(ran.code == 0);
  CHECK(ran.out == "");
  CHECK(fs::exists(desk.folder.at("fresh/content/site.json")));
}

TEST_CASE("templates writes templates and static files, and says that those built in need not be kept") {
  const Desk desk;
  const Ran ran = desk.run({"templates", "look"});
  CHECK(ran.code == 0);
  CHECK(ran.err == "");
  CHECK(holds(ran.out, " files written to look/templates and look/static\n\nKeep those that you change, and delete the others: they are built in.\n"));
  CHECK(fs::exists(desk.folder.at("look/templates/layout.mustache")));
  CHECK(fs::exists(desk.folder.at("look/static/candour.css")));
  CHECK_FALSE(fs::exists(desk.folder.at("look/content")));
}

TEST_CASE("templates overwrites nothing, and writes nothing where it would") {
  const Desk desk;
  const std::string part = GENERATE(as<std::string>(), "templates", "static");
  desk.folder.write(part + "/mine", "mine");
  const Ran ran = desk.run({"templates", "."});
  CHECK(ran.code == 2);
  CHECK(ran.out == "");
  CHECK(ran.err == "error: ./" + part + ": this folder is not empty; name another folder, and copy from there what you want to change\n");
  CHECK(desk.folder.read(part + "/mine") == "mine");
  CHECK(std::distance(fs::recursive_directory_iterator(desk.folder.at(".")), {}) == 2);
}

TEST_CASE("schema writes a JSON Schema for each kind of file") {
  const Desk desk;
  const Ran ran = desk.run({"schema", "schemas"});
  CHECK(ran.code == 0);
  CHECK(ran.err == "");
  CHECK(ran.out == "16 schemas written to schemas\n");
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(desk.folder.at("schemas"))) {
    const std::string name = entry.path().filename().string();
    const std::string text = desk.folder.read("schemas/" + name);
    INFO(name);
    CHECK(name.ends_with(".schema.json"));
    CHECK(is_json(text));
    CHECK(holds(text, "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\""));
    ++count;
  }
  CHECK(count == 16);
}

TEST_CASE("schema may be written again, and leaves other files alone") {
  const Desk desk;
  desk.folder.write("schemas/mine.txt", "mine");
  CHECK(desk.run({"schema", "schemas"}).code == 0);
  const Ran again = desk.run({"schema", "schemas", "--quiet"});
  CHECK(again.code == 0);
  CHECK(again.out == "");
  CHECK(desk.folder.read("schemas/mine.txt") == "mine");
}

TEST_CASE("schema below a regular file ends with 2") {
  const Desk desk;
  desk.folder.write("plain", "a file");
  const Ran ran = desk.run({"schema", "plain/schemas"});
  CHECK(ran.code == 2);
  CHECK(holds(ran.err, "error: plain/schemas: cannot open the folder: "));
}

TEST_CASE("render prints one template with its data") {
  const Desk desk;
  desk.folder.write("page.mustache", "<h1>{{title}}</h1>\n{{#aims}}\n<p>{{.}}</p>\n{{/aims}}\n");
  desk.folder.write("page.json", R"({"title": "Fish & chips", "aims": ["one", "two"]})");
  const Ran ran = desk.run({"render", "page.mustache", "page.json"});
  CHECK(ran.code == 0);
  CHECK(ran.err == "");
  CHECK(ran.out == "<h1>Fish &amp; chips</h1>\n<p>one</p>\n<p>two</p>\n");
}

TEST_CASE("render finds its files wherever they stand") {
  const Desk desk;
  desk.folder.write("in/deep/page.mustache", "{{a}}");
  desk.folder.write("in/page.json", R"({"a": 1})");
  CHECK(desk.run({"render", "in/deep/page.mustache", desk.folder.text() + "/in/page.json"}).out == "1");
  CHECK(desk.run({"render", "./in/deep/../deep/page.mustache", "in/page.json"}).out == "1");
}

TEST_CASE("render takes partials and parents from a folder") {
  const Desk desk;
  desk.folder.write("page.mustache", "{{<layout}}{{$main}}{{>part}}{{/main}}{{/layout}}");
  desk.folder.write("page.json", R"({"a": "x"})");
  desk.folder.write("parts/layout.mustache", "[{{$main}}{{/main}}]");
  desk.folder.write("parts/part.mustache", "({{a}})");
  desk.folder.write("parts/notes.txt", "no template: {{");
  CHECK(desk.run({"render", "page.mustache", "page.json"}).code == 1);
  const Ran ran = desk.run({"render", "--partials", "parts", "page.mustache", "page.json"});
  CHECK(ran.code == 0);
  CHECK(ran.out == "[(x)]");
  const Ran missing = desk.run({"render", "--partials", "no-such", "page.mustache", "page.json"});
  CHECK(missing.code == 2);
  CHECK(holds(missing.err, "error: no-such: cannot open the folder: "));
}

TEST_CASE("render reports a name that is not in the data, unless it is to be lenient") {
  const Desk desk;
  desk.folder.write("page.mustache", "<p>{{titel}}</p>\n");
  desk.folder.write("page.json", R"({"title": "T"})");
  const Ran strict = desk.run({"render", "page.mustache", "page.json"});
  CHECK(strict.code == 1);
  CHECK(strict.out == "");
  CHECK(holds(strict.err, "page.mustache:1:4: error: "));
  CHECK(holds(strict.err, "[template/unknown-name]"));
  CHECK(holds(strict.err, "did you mean `title`?"));
  const Ran lenient = desk.run({"render", "--lenient", "page.mustache", "page.json"});
  CHECK(lenient.code == 0);
  CHECK(lenient.err == "");
  CHECK(lenient.out == "<p></p>\n");
}

TEST_CASE("render reports mistakes of template and data in one run") {
  const Desk desk;
  desk.folder.write("page.mustache", "{{#a}}");
  desk.folder.write("page.json", "{\"a\": }");
  const Ran people = desk.run({"render", "page.mustache", "page.json"});
  CHECK(people.code == 1);
  CHECK(people.out == "");
  CHECK(holds(people.err, "page.mustache:1:1: error: "));
  CHECK(holds(people.err, "page.json:1:7: error: "));
  CHECK(holds(people.err, "\n2 errors, 0 warnings\n"));
  const Ran machines = desk.run({"render", "--json", "page.mustache", "page.json"});
  CHECK(machines.code == 1);
  CHECK(machines.err == "");
  CHECK(is_json(machines.out));
}

TEST_CASE("render ends with 2 when a file is missing or no file") {
  const Desk desk;
  desk.folder.write("page.mustache", "x");
  desk.folder.write("page.json", "{}");
  fs::create_directories(desk.folder.at("folder"));
  const Ran no_template = desk.run({"render", "no-such.mustache", "page.json"});
  CHECK(no_template.code == 2);
  CHECK(holds(no_template.err, "no-such.mustache: cannot read the file: there is no such file or folder; check the path\n"));
  CHECK(desk.run({"render", "page.mustache", "no/such/place.json"}).code == 2);
  CHECK(desk.run({"render", "folder", "page.json"}).code == 2);
  CHECK(desk.run({"render", "folder/", "page.json"}).code == 2);
  CHECK(desk.run({"render", "..", "page.json"}).code == 2);
  CHECK(desk.run({"render", "", "page.json"}).code == 2);
}

TEST_CASE("render prints the result and nothing else, byte for byte") {
  const Desk desk;
  desk.folder.write("page.mustache", "no line end, {{a}}, {{{a}}}");
  desk.folder.write("page.json", R"({"a": "<é>"})");
  for (const std::vector<std::string>& flags : {std::vector<std::string>{}, {"--json"}, {"--lenient"}}) {
    std::vector<std::string> arguments = {"render", "page.mustache", "page.json"};
    arguments.insert(arguments.end(), flags.begin(), flags.end());
    const Ran ran = desk.run(arguments);
    CHECK(ran.code == 0);
    CHECK(ran.err == "");
    CHECK(ran.out == "no line end, &lt;é&gt;, <é>");
  }
}

TEST_CASE("a result that nobody could take ends with 3") {
  Desk desk;
  desk.folder.write("page.mustache", "text");
  desk.folder.write("page.json", "{}");
  desk.output = "/dev/full";
  const Ran ran = desk.run({"render", "page.mustache", "page.json"});
  CHECK(ran.code == 3);
  CHECK(holds(ran.err, "error: standard output: cannot write the result: "));
  const Ran nothing_there = desk.run({"check", "--json"});
  CHECK(nothing_there.code == 2);
  CHECK(holds(nothing_there.err, "error: content: cannot open the folder: "));
  desk.lay_out_starter();
  CHECK(desk.run({"check"}).code == 3);
  CHECK(desk.run({"check", "--json"}).code == 3);
  CHECK(desk.run({"check", "--quiet"}).code == 0);
}
