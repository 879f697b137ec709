#include <catch2/catch.hpp>

#include "diagnostics/print.h"
#include "json/object.h"

using namespace candour;

namespace {

enum class Fruit { apple, pear };

struct Seed {
  int number = 0;
  bool sweet = false;
};

struct Prize {
  int rank = 1;
  std::optional<double> worth;
};

struct Basket {
  std::string id;
  diagnostics::Span span;
  std::string text;
  std::optional<double> weight;
  std::vector<Fruit> fruits;
  std::optional<Seed> seed;
  std::vector<Seed> seeds;
  json::Located<std::string> note;
  Seed own;
};

}  // namespace

template <>
struct candour::json::Names<Fruit> {
  static constexpr std::string_view what = "kind of fruit";
  static constexpr std::array<std::pair<std::string_view, Fruit>, 2> all = {{{"apple", Fruit::apple}, {"pear", Fruit::pear}}};
};

template <>
struct candour::json::Fields<Seed> {
  static void declare(Declaration<Seed>& d) {
    d.named("seed", "What grows.");
    d.optional("number", &Seed::number, "Its number.");
    d.optional("sweet", &Seed::sweet, "Whether it is sweet.");
  }
};

template <>
struct candour::json::Fields<Prize> {
  static void declare(Declaration<Prize>& d) {
    d.named("prize", "What the best of them wins.");
    d.required_as<WholeNumber<1, 9>>("rank", &Prize::rank, "From best to worst.");
    d.optional_as<Number<-1, 1000>>("worth", &Prize::worth, "In pounds.");
  }
};

template <>
struct candour::json::Fields<Basket> {
  static void declare(Declaration<Basket>& d) {
    d.named("basket", "What holds fruit.");
    d.slug("id", &Basket::id, &Basket::span, "Its short name.");
    d.required("text", &Basket::text, "What stands on it.");
    d.optional("weight", &Basket::weight, "In kilograms.");
    d.optional("fruits", &Basket::fruits, "What is in it.");
    d.optional("seed", &Basket::seed, "One seed.");
    d.optional("seeds", &Basket::seeds, "More seeds.");
    d.optional("note", &Basket::note, "A remark.");
    d.part(&Basket::own);
  }
};

namespace {

struct Read {
  explicit Read(const std::string& text) {
    const auto file = sources.add("a.json", text);
    const auto root = json::parse(sources, file, diagnostics);
    if (root) basket = json::read<Basket>(*root, diagnostics);
    said = diagnostics::for_people(diagnostics, sources, diagnostics::Colour::off);
  }
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  Basket basket;
  std::string said;
};

// What is said of one field's value, without the excerpt.
std::vector<std::string> hints(const std::string& field) {
  const Read read("{\"id\": \"a\", \"text\": \"b\", " + field + "}");
  std::vector<std::string> all;
  for (const auto& it : read.diagnostics.all()) all.insert(all.end(), it.hints.begin(), it.hints.end());
  return all;
}

std::vector<std::string> complaints(const std::string& field) {
  const Read read("{\"id\": \"a\", \"text\": \"b\", " + field + "}");
  std::vector<std::string> messages;
  for (const auto& diagnostic : read.diagnostics.all()) messages.push_back(diagnostic.message);
  return messages;
}

using Messages = std::vector<std::string>;

}  // namespace

TEST_CASE("an object is read field by field, with places where they are asked for") {
  const Read read(
      "{\"$schema\": \"x\", \"id\": \"red-one\", \"text\": \"é\", \"weight\": 1.5, \"fruits\": [\"pear\", \"apple\"],"
      " \"seed\": {\"number\": -3, \"sweet\": true}, \"seeds\": [{}, {\"number\": 2}], \"note\": \"n\", \"number\": 7}");
  CHECK(read.said == "");
  CHECK(read.basket.id == "red-one");
  CHECK(read.basket.span.begin == 23);
  CHECK(read.basket.span.end == 32);
  CHECK(read.basket.text == "é");
  CHECK(read.basket.weight == 1.5);
  CHECK(read.basket.fruits == std::vector<Fruit>{Fruit::pear, Fruit::apple});
  REQUIRE(read.basket.seed);
  CHECK(read.basket.seed->number == -3);
  CHECK(read.basket.seed->sweet);
  REQUIRE(read.basket.seeds.size() == 2);
  CHECK(read.basket.seeds[1].number == 2);
  CHECK(read.basket.note.value == "n");
  CHECK(read.basket.note.span.end == read.basket.note.span.begin + 3);
  CHECK(read.basket.own.number == 7);  // the field of a part stands with the owner's own
}

TEST_CASE("a number beyond its bounds is refused with the bounds, and both ends are within") {
  const auto said_of = [](const std::string& text) {
    diagnostics::Sources sources;
    diagnostics::Diagnostics diagnostics;
    const auto root = json::parse(sources, sources.add("a.json", text), diagnostics);
    json::read<Prize>(*root, diagnostics);
    return diagnostics::for_people(diagnostics, sources, diagnostics::Colour::off);
  };
  CHECK(said_of("{\"rank\": 10}") ==
        "a.json:1:10: error: `10` cannot be meant here [json/out-of-range]\n    1 | {\"rank\": 10}\n      |          ^^\n"
        "      = write a number from 1 to 9\n");
  CHECK(said_of("{\"rank\": 0}").find("`0` cannot be meant here") != std::string::npos);
  CHECK(said_of("{\"rank\": 1, \"worth\": 1000.5}").find("= write a number from -1 to 1000\n") != std::string::npos);
  CHECK(said_of("{\"rank\": 1, \"worth\": -2}").find("`-2` cannot be meant here") != std::string::npos);
  CHECK(said_of("{\"rank\": 1, \"worth\": -1}").empty());
  CHECK(said_of("{\"rank\": 9, \"worth\": 1000}").empty());
  const std::string mistyped = said_of("{\"rank\": 1.5}");
  CHECK(mistyped.find("is not a whole number") != std::string::npos);
  CHECK(mistyped.find("cannot be meant here") == std::string::npos);
}

TEST_CASE("the schema of a bounded number has its bounds") {
  json::SchemaSet set;
  json::Codec<Prize>::schema(set);
  const std::string schema = set.document("prize", "A title");
  CHECK(schema.find("\"minimum\": 1,\n      \"maximum\": 9") != std::string::npos);
  CHECK(schema.find("\"type\": \"integer\"") != std::string::npos);
}

TEST_CASE("every missing and unknown field is reported, and what could be read is kept") {
  const Read read("{\n  \"txet\": \"b\",\n  \"zzz\": 1,\n  \"weight\": 2\n}");
  CHECK(read.said ==
        "a.json:1:1: error: this basket has no `id` [json/missing-field]\n"
        "    1 | {\n"
        "      | ^\n"
        "      = add \"id\": Its short name.\n"
        "a.json:1:1: error: this basket has no `text` [json/missing-field]\n"
        "    1 | {\n"
        "      | ^\n"
        "      = add \"text\": What stands on it.\n"
        "a.json:2:3: error: unknown field `txet` [json/unknown-field]\n"
        "    2 |   \"txet\": \"b\",\n"
        "      |   ^^^^^^\n"
        "      = did you mean `text`?\n"
        "a.json:3:3: error: unknown field `zzz` [json/unknown-field]\n"
        "    3 |   \"zzz\": 1,\n"
        "      |   ^^^^^\n"
        "      = a basket may have `id`, `text`, `weight`, `fruits`, `seed`, `seeds`, `note`, `number`, `sweet`\n");
  CHECK(read.basket.weight == 2);
}

TEST_CASE("a value of the wrong type says what was expected and what was found") {
  CHECK(complaints("\"weight\": \"heavy\"") == Messages{"expected a number, found text"});
  CHECK(complaints("\"weight\": null") == Messages{"expected a number, found null"});
  CHECK(complaints("\"fruits\": \"pear\"") == Messages{"expected a list, found text"});
  CHECK(complaints("\"fruits\": [1, {}]") == Messages{"expected text, found a number", "expected text, found an object"});
  CHECK(complaints("\"seed\": []") == Messages{"expected a seed in braces, found a list"});
  CHECK(complaints("\"sweet\": \"yes\"") == Messages{"expected true or false, found text"});
  CHECK(complaints("\"number\": true") == Messages{"expected a whole number, found true or false"});
  CHECK(complaints("\"note\": 12") == Messages{"expected text, found a number"});
}

TEST_CASE("a value of the wrong type gets a hint how to write it") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"\"weight\": \"heavy\"", "write it in digits, without quotation marks, like 12"},
      {"\"number\": \"7\"", "write it in digits, without quotation marks: 7"},
      {"\"weight\": null", "write a number or, if the field is optional, leave it out"},
      {"\"fruits\": \"pear\"", "put it in square brackets, even where there is only one: [ … ]"},
      {"\"note\": [\"x\"]", "write it in quotation marks: \"…\""},
      {"\"seed\": []", "write it in braces, each field with its name: { \"…\": … }"},
      {"\"sweet\": \"yes\"", "write `true` or `false`, without quotation marks"}};
  for (const auto& [fields, expected] : cases) {
    INFO(fields);
    CHECK(hints(fields) == Messages{expected});
  }
}

TEST_CASE("a number given where text belongs gets the hint to quote it") {
  const Read read("{\"id\": \"a\", \"text\": 2014}");
  REQUIRE(read.diagnostics.all().size() == 1);
  CHECK(read.diagnostics.all().front().hints == Messages{"write it in quotation marks: \"2014\""});
}

TEST_CASE("an unknown name offers the nearest and lists all") {
  const Read read("{\"id\": \"a\", \"text\": \"b\", \"fruits\": [\"paer\"]}");
  REQUIRE(read.diagnostics.all().size() == 1);
  CHECK(read.diagnostics.all().front().message == "unknown kind of fruit `paer`");
  CHECK(read.diagnostics.all().front().hints == Messages{"did you mean `pear`?", "use one of `apple`, `pear`"});
}

TEST_CASE("a whole number is whole, and fits") {
  CHECK(complaints("\"number\": 12").empty());
  CHECK(complaints("\"number\": -12").empty());
  CHECK(complaints("\"number\": 1.5") == Messages{"`1.5` is not a whole number"});
  CHECK(complaints("\"number\": 1e3") == Messages{"`1e3` is not a whole number"});
  CHECK(complaints("\"number\": 99999999999") == Messages{"`99999999999` is not a whole number"});
}

TEST_CASE("text without words is refused") {
  CHECK(complaints("\"note\": \"\"") == Messages{"this text is empty"});
  CHECK(complaints("\"note\": \" \\n\\t\"") == Messages{"this text is empty"});
}

TEST_CASE("a name for addresses has lower-case letters, digits and single hyphens only") {
  for (const char* good : {"a", "1", "feel-safe", "2015-18", "a-1-b"}) CHECK(json::is_slug(good));
  for (const char* bad : {"", "-", "-a", "a-", "a--b", "A", "a b", "a_b", "é", "a/b", "a.b"}) CHECK_FALSE(json::is_slug(bad));
  const Read read("{\"id\": \"Red One\", \"text\": \"b\"}");
  REQUIRE(read.diagnostics.all().size() == 1);
  CHECK(read.diagnostics.all().front().message == "`Red One` is not a name for an address");
}

TEST_CASE("the root of a file is an object, and a list in its place is refused") {
  const Read read("[1]");
  CHECK(read.diagnostics.all().front().message == "expected a basket in braces, found a list");
}

TEST_CASE("the schema says what the reader accepts") {
  json::SchemaSet set;
  json::table_of<Basket>().schema(set);
  CHECK(set.document("basket", "A title") == R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "A title",
  "description": "What holds fruit.",
  "type": "object",
  "properties": {
    "id": {
      "type": "string",
      "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
      "examples": [
        "feel-safe"
      ],
      "description": "Its short name."
    },
    "text": {
      "type": "string",
      "minLength": 1,
      "description": "What stands on it."
    },
    "weight": {
      "type": "number",
      "description": "In kilograms."
    },
    "fruits": {
      "type": "array",
      "items": {
        "enum": [
          "apple",
          "pear"
        ]
      },
      "description": "What is in it."
    },
    "seed": {
      "$ref": "#/$defs/seed",
      "description": "One seed."
    },
    "seeds": {
      "type": "array",
      "items": {
        "$ref": "#/$defs/seed"
      },
      "description": "More seeds."
    },
    "note": {
      "type": "string",
      "minLength": 1,
      "description": "A remark."
    },
    "number": {
      "type": "integer",
      "description": "Its number."
    },
    "sweet": {
      "type": "boolean",
      "description": "Whether it is sweet."
    },
    "$schema": {
      "type": "string",
      "description": "Where an editor finds this schema."
    }
  },
  "required": [
    "id",
    "text"
  ],
  "additionalProperties": false,
  "$defs": {
    "seed": {
      "description": "What grows.",
      "type": "object",
      "properties": {
        "number": {
          "type": "integer",
          "description": "Its number."
        },
        "sweet": {
          "type": "boolean",
          "description": "Whether it is sweet."
        }
      },
      "additionalProperties": false
    }
  }
}
)");
}

TEST_CASE("what was read is written again: sorted, with what was not given left out") {
  const Read read(R"({"weight": 2.50, "text": "é \"x\"", "id": "b-1", "seeds": [{}, {"number": 3}], "sweet": true, "seed": {"sweet": false, "number": 0},
                      "fruits": ["pear", "apple"], "note": "n"})");
  REQUIRE_FALSE(read.diagnostics.has_errors());
  const std::string written = json::Codec<Basket>::write(read.basket);
  CHECK(written == R"({"fruits":["pear","apple"],"id":"b-1","note":"n","seed":{},"seeds":[{},{"number":3}],"sweet":true,"text":"é \"x\"","weight":2.5})");
  CHECK(json::Codec<Basket>::write(Read(written).basket) == written);
}

TEST_CASE("a required field is written even where it holds what it would hold if nobody had given it") {
  CHECK(json::Codec<Prize>::write({}) == R"({"rank":1})");
  CHECK(json::Codec<Basket>::write({}) == R"({"id":"","text":""})");
}
