// What is around a page, whichever it is.
#pragma once

#include <variant>

#include "views/pages.h"

namespace candour::views {

inline Frame& frame_of(View& view) {
  return std::visit([](auto& it) -> Frame& { return it.frame; }, view);
}
inline const Frame& frame_of(const View& view) {
  return std::visit([](const auto& it) -> const Frame& { return it.frame; }, view);
}

}  // namespace candour::views
