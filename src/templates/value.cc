#include "templates/value.h"

namespace candour::templates {
namespace {

class Absent final : public Access {
 public:
  Kind kind(const void*) const override { return Kind::absent; }
  bool truthy(const void*) const override { return false; }
};

}  // namespace

std::string_view in_words(Kind kind) {
  switch (kind) {
    case Kind::missing: return "nothing";
    case Kind::absent: return "nothing";
    case Kind::boolean: return "a yes or no";
    case Kind::number: return "a number";
    case Kind::text: return "text";
    case Kind::html: return "markup";
    case Kind::url: return "an address";
    case Kind::list: return "a list";
    case Kind::object: return "a group of fields";
  }
  return "";
}

Printed Access::print(const void* self, Scratch&) const { return {kind(self), {}, false}; }
Value Access::find(const void*, const Key&) const { return {}; }
void Access::add_names(const void*, std::vector<std::string_view>&) const {}
std::size_t Access::size(const void*) const { return 0; }
Value Access::item(const void*, std::size_t) const { return {}; }

Value Value::absent() {
  static constexpr int nothing = 0;
  static const Absent access;
  return {&nothing, access};
}

}  // namespace candour::templates
