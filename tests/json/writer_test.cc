#include "json/writer.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using candour::json::Writer;

TEST_CASE("commas stand between values and members, and nowhere else") {
  std::string text = "before ";
  Writer json(text);
  json.begin_object();
  json.member("a", "b");
  json.name("list");
  json.begin_array();
  json.begin_array();
  json.end_array();
  json.number(12);
  json.begin_object();
  json.end_object();
  json.string("c");
  json.end_array();
  json.member("d", "");
  json.end_object();
  CHECK(text == R"(before {"a":"b","list":[[],12,{},"c"],"d":""})");
}

TEST_CASE("texts of any kind come back as they were") {
  std::string odd = "“£5” \\ \"x\" / </script> Ŵ";
  for (char c = 1; c < 0x20; ++c) odd += c;
  for (const Writer::Place place : {Writer::Place::file, Writer::Place::script}) {
    std::string text;
    Writer(text, place).string(odd);
    CHECK(nlohmann::json::parse(text) == odd);
    // As nlohmann writes it, but for what could end a script.
    CHECK((text == nlohmann::json(odd).dump()) == (place == Writer::Place::file));
    CHECK((text.find('<') == std::string::npos) == (place == Writer::Place::script));
  }
}
