#include "templates/json_value.h"

namespace candour::templates {
namespace {

using json::Node;

const Node& node_of(const void* self) { return *static_cast<const Node*>(self); }

class JsonAccess final : public Access {
 public:
  Kind kind(const void* self) const override {
    switch (node_of(self).type) {
      case json::Type::null: return Kind::absent;
      case json::Type::boolean: return Kind::boolean;
      case json::Type::number: return Kind::number;
      case json::Type::string: return Kind::text;
      case json::Type::array: return Kind::list;
      case json::Type::object: return Kind::object;
    }
    return Kind::absent;
  }

  bool truthy(const void* self) const override {
    const Node& node = node_of(self);
    switch (node.type) {
      case json::Type::null: return false;
      case json::Type::boolean: return node.truth;
      case json::Type::string: return !node.text.empty();
      case json::Type::array: return !node.items.empty();
      case json::Type::number:
      case json::Type::object: return true;
    }
    return false;
  }

  Printed print(const void* self, Scratch&) const override {
    const Node& node = node_of(self);
    const std::string_view truth = node.truth ? "true" : "false";
    return {kind(self), node.type == json::Type::boolean ? truth : std::string_view(node.text), true};
  }

  Value find(const void* self, const Key& key) const override {
    const Node* member = node_of(self).find(key.text());
    return member == nullptr ? Value() : json_value(*member);
  }

  void add_names(const void* self, std::vector<std::string_view>& names) const override {
    for (const json::Member& member : node_of(self).members) names.push_back(member.key);
  }

  std::size_t size(const void* self) const override { return node_of(self).items.size(); }
  Value item(const void* self, std::size_t index) const override { return json_value(node_of(self).items[index]); }
};

}  // namespace

Value json_value(const Node& node) {
  static constexpr JsonAccess access;
  return {&node, access};
}

}  // namespace candour::templates
