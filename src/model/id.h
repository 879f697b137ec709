// References between parts of the record.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <string>

#include "diagnostics/source.h"

namespace candour::model {

// The index of a T in the Record's list of them. A default Id refers to nothing.
template <class T>
struct Id {
  std::uint32_t index = std::numeric_limits<std::uint32_t>::max();

  bool known() const { return *this != Id(); }
  auto operator<=>(const Id&) const = default;
};

// The id of what stands at `index` of its list.
template <class T>
Id<T> id_at(std::size_t index) {
  return {static_cast<std::uint32_t>(index)};
}

// A reference as an author writes it, with its place. `resolve` fills in the id; in a Record every id is known.
template <class T>
struct Ref {
  std::string name;
  diagnostics::Span span;
  Id<T> id;
};

}  // namespace candour::model
