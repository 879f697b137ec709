#include <catch2/catch.hpp>

#include "json/canonical.h"

using namespace candour;

namespace {

std::string canonical_of(const std::string& text) {
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  const auto root = json::parse(sources, sources.add("a.json", text), diagnostics);
  REQUIRE(root);
  return json::canonical(*root);
}

}  // namespace

TEST_CASE("the canonical form has no white space, and members in the order of their names") {
  CHECK(canonical_of(" { \"b\" : [ 1 , true , null ] ,\n \"a\" : { \"d\" : \"x\" , \"c\" : { } } , \"A\" : [ ] } ") ==
        R"({"A":[],"a":{"c":{},"d":"x"},"b":[1,true,null]})");
}

TEST_CASE("numbers are printed as ECMAScript does, with the fewest digits that give them back") {
  // Of the examples in RFC 8785, appendix B, those that JSON can be written with.
  const std::vector<std::pair<double, const char*>> cases = {{0.0, "0"}, {-0.0, "0"}, {5e-324, "5e-324"}, {-5e-324, "-5e-324"},
                                                             {1.7976931348623157e308, "1.7976931348623157e+308"},
                                                             {9007199254740992.0, "9007199254740992"}, {-9007199254740992.0, "-9007199254740992"},
                                                             {295147905179352830000.0, "295147905179352830000"},
                                                             {9.999999999999997e22, "9.999999999999997e+22"}, {1e23, "1e+23"},
                                                             {999999999999999700000.0, "999999999999999700000"}, {1e21, "1e+21"},
                                                             {9.999999999999997e-7, "9.999999999999997e-7"}, {0.000001, "0.000001"},
                                                             {333333333.3333332, "333333333.3333332"}, {-0.0000033333333333333333, "-0.0000033333333333333333"},
                                                             {1424953923781206.2, "1424953923781206.2"}, {4.5, "4.5"}, {-10.0, "-10"}, {0.5, "0.5"}, {700.0, "700"}};
  for (const auto& [number, text] : cases) CHECK(json::canonical(number) == text);
}

TEST_CASE("a number has one form however it was written") {
  for (const char* text : {"4.5", "4.50", "45e-1", "0.45E1", "450e-2"}) CHECK(canonical_of(text) == "4.5");
  for (const char* text : {"-100", "-1e2", "-100.0"}) CHECK(canonical_of(text) == "-100");
}

TEST_CASE("texts have no more escapes than they need, and one spelling of each") {
  CHECK(canonical_of("\"\\u00e9\\/\\u0022\\\\ \\u0000\\u001f\\t\\b\\f\\n\\r \\ud83d\\ude00\"") == "\"é/\\\"\\\\ \\u0000\\u001f\\t\\b\\f\\n\\r 😀\"");
}

TEST_CASE("the form for people holds the same value") {
  const std::string text = R"({"a":[1,2.5,"é\n"],"b":{},"c":1e+21,"d":[]})";
  CHECK(json::indented(text) == "{\n  \"a\": [\n    1,\n    2.5,\n    \"é\\n\"\n  ],\n  \"b\": {},\n  \"c\": 1e+21,\n  \"d\": []\n}\n");
  CHECK(canonical_of(json::indented(text)) == text);
}
