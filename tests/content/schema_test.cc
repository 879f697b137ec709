// The schemas are held against the fictional content, and the fictional content against the schemas: each file fits its
// schema, and no field or value that a schema knows is missing from the fictional record.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "content/kinds.h"
#include "content/load.h"
#include "files/reader.h"
#include "json/node.h"
#include "markdown/front_matter.h"

using namespace candour;
using json::Node;

namespace {

struct Schemas {
  Schemas() {
    for (const content::SchemaFile& file : content::schemas()) {
      const auto root = json::parse(sources, sources.add(file.name, file.text), diagnostics);
      REQUIRE(root);
      all.emplace(file.name, *root);
    }
  }
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  std::map<std::string, Node> all;  // by file name
};

// What a schema knows, or content uses: "aim.title" for a field, "amber|green|red: red" for a value of a set.
struct Vocabulary {
  std::set<std::string> fields;
  std::set<std::string> values;
};

std::string set_of(const Node& names) {
  std::string all;
  for (const Node& name : names.items) all += (all.empty() ? "" : "|") + name.text;
  return all;
}

// A checker for the part of JSON Schema that Candour writes.
class Checker {
 public:
  Checker(const Node& document, Vocabulary& used) : document_(document), used_(used) {}

  std::vector<std::string> check(const Node& value, const std::string& shape) {
    shape_ = shape;
    check(value, document_, "");
    return std::move(wrong_);
  }

 private:
  void wrong(const std::string& at, const std::string& what) { wrong_.push_back(at + ": " + what); }

  void check(const Node& value, const Node& schema, const std::string& at) {
    if (const Node* ref = schema.find("$ref")) {
      const std::string outer = std::exchange(shape_, ref->text.substr(std::string("#/$defs/").size()));
      check(value, *document_.find("$defs")->find(shape_), at);
      shape_ = outer;
      return;
    }
    if (const Node* shapes = schema.find("anyOf")) {
      const bool fits = std::any_of(shapes->items.begin(), shapes->items.end(), [&](const Node& shape) { return fits_alone(value, shape); });
      if (!fits) wrong(at, "is of none of the types");
    }
    if (const Node* type = schema.find("type")) check_type(value, type->text, at);
    if (const Node* names = schema.find("enum")) check_name(value, *names, at);
    if (const Node* pattern = schema.find("pattern")) {
      if (!std::regex_match(value.text, std::regex(pattern->text))) wrong(at, "`" + value.text + "` does not fit " + pattern->text);
    }
    if (schema.find("minLength") != nullptr && value.text.empty()) wrong(at, "is empty");
    if (const Node* items = schema.find("items")) {
      for (const Node& item : value.items) check(item, *items, at + "[]");
    }
    check_members(value, schema, at);
  }

  bool fits_alone(const Node& value, const Node& schema) const {
    Vocabulary unused;
    return Checker(schema, unused).check(value, shape_).empty();
  }

  void check_type(const Node& value, const std::string& type, const std::string& at) {
    const std::map<std::string, json::Type> types = {{"string", json::Type::string}, {"number", json::Type::number}, {"integer", json::Type::number},
                                                     {"boolean", json::Type::boolean}, {"array", json::Type::array}, {"object", json::Type::object}};
    if (value.type != types.at(type)) wrong(at, "is not of type " + type);
    if (type == "integer" && value.text.find_first_of(".eE") != std::string::npos) wrong(at, "is not whole");
  }

  void check_name(const Node& value, const Node& names, const std::string& at) {
    const bool known = std::any_of(names.items.begin(), names.items.end(), [&](const Node& name) { return name.text == value.text; });
    if (!known) wrong(at, "`" + value.text + "` is none of " + set_of(names));
    used_.values.insert(set_of(names) + ": " + value.text);
  }

  void check_members(const Node& value, const Node& schema, const std::string& at) {
    const Node* fields = schema.find("properties");
    const Node* others = schema.find("additionalProperties");
    if (schema.find("type") == nullptr) return;  // whatever it is
    for (const json::Member& member : value.members) {
      const Node* field = fields == nullptr ? nullptr : fields->find(member.key);
      if (const Node* names = schema.find("propertyNames")) {
        Node key;
        key.text = member.key;
        check_name(key, *names->find("enum"), at);
      }
      if (field != nullptr) {
        used_.fields.insert(shape_ + "." + member.key);
        check(member.value, *field, at + "/" + member.key);
      } else if (others != nullptr && others->type == json::Type::object) {
        check(member.value, *others, at + "/" + member.key);
      } else {
        wrong(at, "`" + member.key + "` is no field of " + shape_);
      }
    }
    if (const Node* required = schema.find("required")) {
      for (const Node& name : required->items) {
        if (value.find(name.text) == nullptr) wrong(at, "has no `" + name.text + "`");
      }
    }
  }

  const Node& document_;
  Vocabulary& used_;
  std::string shape_;
  std::vector<std::string> wrong_;
};

void collect(const Node& schema, const std::string& shape, Vocabulary& known) {
  if (const Node* names = schema.find("enum")) {
    for (const Node& name : names->items) known.values.insert(set_of(*names) + ": " + name.text);
  }
  for (const char* inner : {"items", "additionalProperties", "propertyNames"}) {
    if (const Node* part = schema.find(inner)) collect(*part, shape, known);
  }
  if (const Node* fields = schema.find("properties")) {
    for (const json::Member& field : fields->members) {
      if (field.key != "$schema") known.fields.insert(shape + "." + field.key);
      collect(field.value, shape, known);
    }
  }
  if (const Node* shapes = schema.find("$defs")) {
    for (const json::Member& part : shapes->members) collect(part.value, part.key, known);
  }
}

std::string schema_name(content::FileKind kind) {
  switch (kind) {
    case content::FileKind::site: return "site";
    case content::FileKind::documents: return "documents";
    case content::FileKind::bodies: return "bodies";
    case content::FileKind::glossary: return "glossary";
    case content::FileKind::font: break;  // not JSON
    case content::FileKind::redirects: return "redirects";
    case content::FileKind::plain_english: return "plain-english";
    case content::FileKind::guard: return "guard";
    case content::FileKind::partnership: return "partnership";
    case content::FileKind::strategy: return "strategy";
    case content::FileKind::chapter: return "chapter";
    case content::FileKind::plan: return "plan";
    case content::FileKind::update: return "update";
    case content::FileKind::statement: return "statement";
    case content::FileKind::corrections: return "corrections";
    case content::FileKind::case_study: return "case-study";
    case content::FileKind::decision: return "decision";
  }
  return "";
}

// A content file's JSON: the whole of it, or its front matter.
Node json_of(const std::string& path, std::string text) {
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  std::size_t begin = 0;
  std::size_t end = text.size();
  const auto file = sources.add(path, std::move(text));
  if (path.ends_with(".md")) {
    const auto front = markdown::front_matter(file, sources.text(file), diagnostics);
    REQUIRE(front);
    begin = front->json_offset;
    end = begin + front->json_length;
  }
  const auto root = json::parse(sources, file, begin, end, diagnostics);
  REQUIRE(root);
  return *root;
}

// Checks every file of the fictional content; gives what they use.
Vocabulary used_by_the_fictional_content(const Schemas& schemas) {
  const files::DiskReader folder(CANDOUR_TEST_DATA "/../fictional/content");
  Vocabulary used;
  for (const files::Entry& entry : folder.list()) {
    const auto what = content::classify(entry.path);
    REQUIRE(what);
    const std::string name = schema_name(what->kind);
    const Node root = json_of(entry.path.text(), folder.read(entry.path));
    INFO(entry.path.text());
    CHECK(Checker(schemas.all.at(name + ".schema.json"), used).check(root, name) == std::vector<std::string>());
  }
  return used;
}

}  // namespace

TEST_CASE("there is a schema for each kind of file, and each is sound JSON that names its standard") {
  const Schemas schemas;
  CHECK_FALSE(schemas.diagnostics.has_errors());
  CHECK(schemas.all.size() == 16);
  for (const auto& [name, root] : schemas.all) {
    INFO(name);
    CHECK(name.ends_with(".schema.json"));
    CHECK(root.find("$schema")->text == "https://json-schema.org/draft/2020-12/schema");
    CHECK(root.find("type")->text == "object");
    CHECK(root.find("additionalProperties")->type == json::Type::boolean);
    CHECK(root.find("title")->text.starts_with("Candour: "));
  }
}

TEST_CASE("every reference within a schema leads to a shape that it holds") {
  const Schemas schemas;
  for (const content::SchemaFile& file : content::schemas()) {
    INFO(file.name);
    const Node* shapes = schemas.all.at(file.name).find("$defs");
    const std::string mark = "\"$ref\": \"#/$defs/";
    for (std::size_t at = file.text.find(mark); at != std::string::npos; at = file.text.find(mark, at + 1)) {
      const std::size_t begin = at + mark.size();
      REQUIRE(shapes != nullptr);
      CHECK(shapes->find(file.text.substr(begin, file.text.find('"', begin) - begin)) != nullptr);
    }
  }
}

TEST_CASE("every field of a schema says what it is for, in a sentence") {
  const Schemas schemas;
  const auto check = [](const Node& shape, const std::string& name) {
    for (const json::Member& field : shape.find("properties")->members) {
      INFO(name << "." << field.key);
      const Node* says = field.value.find("description");
      REQUIRE(says != nullptr);
      CHECK_THAT(says->text, Catch::EndsWith(".") || Catch::EndsWith("…") || Catch::EndsWith("\""));
    }
  };
  for (const auto& [name, root] : schemas.all) {
    check(root, name);
    if (const Node* shapes = root.find("$defs")) {
      for (const json::Member& shape : shapes->members) check(shape.value, shape.key);
    }
  }
}

TEST_CASE("the fictional content fits the schemas, and uses every field and value that they know") {
  const Schemas schemas;
  const Vocabulary used = used_by_the_fictional_content(schemas);
  Vocabulary known;
  for (const auto& [name, root] : schemas.all) collect(root, name.substr(0, name.find('.')), known);
  // A record has one site, and a site one status.
  known.values.erase("fully|partially|not: fully");
  known.values.erase("fully|partially|not: not");
  // A font of one's own is a file of its maker's, which the tests do not hold.
  for (const char* field : {"pdf settings.font", "font.regular", "font.bold", "font.italic", "font.bold_italic"}) CHECK(known.fields.erase(field) == 1);
  // Nothing in the fictional content asks for more clearances; tests/guard has them all.
  for (const char* rule : {"possible-person", "initials", "small-number", "unknown-format"}) CHECK(known.values.erase("possible-person|initials|unfinished|small-number|unknown-format: " + std::string(rule)) == 1);
  // Any object may have notes between colleagues: some have one, some a list.
  const auto is_internal = [](const std::string& field) { return field.ends_with(".internal"); };
  CHECK(std::count_if(used.fields.begin(), used.fields.end(), is_internal) >= 3);
  std::erase_if(known.fields, is_internal);
  std::vector<std::string> unused;
  std::set_difference(known.fields.begin(), known.fields.end(), used.fields.begin(), used.fields.end(), std::back_inserter(unused));
  std::set_difference(known.values.begin(), known.values.end(), used.values.begin(), used.values.end(), std::back_inserter(unused));
  CHECK(unused == std::vector<std::string>());
}
