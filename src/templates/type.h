// What is known of a C++ type before any value exists: enough to check every name in a template at the time it is
// loaded. Made by shape.h; read by TemplateSet::check.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "templates/value.h"

namespace candour::templates {

class FieldTable;

// One per C++ type, living for ever, so that its address identifies it. Optionals and pointers count as what they hold.
struct Type {
  Kind kind = Kind::text;
  const Type& (*item)() = nullptr;          // of a list
  const FieldTable& (*fields)() = nullptr;  // of an object
};

// One name that templates can use of an object.
struct Field {
  Key key;
  // Reads the field of the object at `self`.
  Value (*get)(const Field& field, const void* self);
  const Type& (*type)();
  // A pointer to member, kept as bytes because its type is known to `get` only.
  std::array<std::byte, 16> member{};
};

// The fields of one shape, found by key in constant time.
class FieldTable {
 public:
  // A name given twice is a bug of the program, not of an author: it is asserted.
  void add(Field field);
  const Field* find(const Key& key) const;
  const std::vector<Field>& all() const { return fields_; }

 private:
  void index();

  std::vector<Field> fields_;
  // Open addressing over a power of two; an entry is 1 + an index into fields_, or 0.
  std::vector<std::uint16_t> slots_;
};

}  // namespace candour::templates
