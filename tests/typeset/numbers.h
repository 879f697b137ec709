// A small generator of the same numbers everywhere.
#pragma once

#include <cstdint>

struct Numbers {
  std::uint32_t state;
  std::uint32_t next(std::uint32_t below) {
    state = state * 1664525U + 1013904223U;
    return (state >> 8U) % below;
  }
};
