#include "templates/type.h"

#include <cassert>

namespace candour::templates {

void FieldTable::add(Field field) {
  assert(find(field.key) == nullptr && "a shape names a field twice");
  fields_.push_back(std::move(field));
  index();
}

void FieldTable::index() {
  std::size_t size = 4;
  while (size < 2 * fields_.size()) size *= 2;
  slots_.assign(size, 0);
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    std::size_t slot = fields_[i].key.hash() & (size - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (size - 1);
    slots_[slot] = static_cast<std::uint16_t>(i + 1);
  }
}

const Field* FieldTable::find(const Key& key) const {
  if (slots_.empty()) return nullptr;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = key.hash() & mask; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const Field& field = fields_[slots_[slot] - 1U];
    if (field.key == key) return &field;
  }
  return nullptr;
}

}  // namespace candour::templates
