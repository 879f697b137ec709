// Dots to a PNG file. Of no use outside this module.
#pragma once

#include <cstdint>
#include <string>

namespace candour::cards {

// Dots as cairo keeps them (CAIRO_FORMAT_RGB24): four bytes each, a number of 0x__RRGGBB in the order of the machine.
struct Raster {
  const unsigned char* bytes = nullptr;
  int stride = 0;  // bytes from one row to the next
  int width = 0;
  int height = 0;
};

std::string png_of(const Raster& raster);

}  // namespace candour::cards
