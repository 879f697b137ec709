// JSON Schema (draft 2020-12) of what the typed reader accepts, for editors that complete and check while one types.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace candour::json {

// One schema, as JSON text kept compact. Opaque to its users: made by the functions below.
struct Schema {
  std::string json;
};

Schema text_schema();
Schema text_of_form(std::string_view pattern, std::string_view example);
Schema boolean_schema();
Schema any_schema();
Schema integer_schema();
Schema number_schema();
// A schema of numbers, for those from `low` to `high`.
Schema within(const Schema& number, long long low, long long high);
Schema one_of(const std::vector<std::string_view>& names);
Schema list_of(const Schema& item);
Schema either(const Schema& one, const Schema& other);

// The named shapes that a schema refers to, each written once.
class SchemaSet {
 public:
  // False when the name is known already (or is being made, for shapes that contain themselves).
  bool begin(std::string_view name);
  void finish(std::string_view name, const Schema& schema);
  Schema reference(std::string_view name) const;
  // A field that every shape of the document may have.
  void allow_everywhere(std::string_view field, const Schema& schema, std::string_view meaning);
  // A complete schema document whose root is the shape `name`; pretty-printed, ending in a line feed.
  std::string document(std::string_view name, std::string_view title) const;

 private:
  std::map<std::string, std::string, std::less<>> definitions_;
  std::map<std::string, std::string, std::less<>> everywhere_;
};

}  // namespace candour::json
