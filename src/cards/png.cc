#include "cards/png.h"

#include <png.h>

#include <array>
#include <cstring>
#include <stdexcept>
#include <vector>

namespace candour::cards {
namespace {

constexpr std::uint32_t kColour = 0xFFFFFF;

std::uint32_t dot(const Raster& raster, int x, int y) {
  std::uint32_t value = 0;
  std::memcpy(&value, raster.bytes + static_cast<std::ptrdiff_t>(y) * raster.stride + static_cast<std::ptrdiff_t>(x) * 4, sizeof value);
  return value & kColour;
}

// Numbers of colours, in the order in which they are met.
class Palette {
 public:
  static constexpr std::size_t kMost = 256;

  // Nothing more is known of a colour for which there is no room.
  bool add(std::uint32_t colour, std::uint8_t& number) {
    std::size_t at = colour * 2654435761U >> 22U;  // a table of 1,024
    while (slots_[at].is_taken && slots_[at].colour != colour) at = (at + 1) % slots_.size();
    if (!slots_[at].is_taken) {
      if (count_ == kMost) return false;
      slots_[at] = {colour, static_cast<std::uint8_t>(count_), true};
      colours_[3 * count_] = static_cast<std::uint8_t>(colour >> 16U);
      colours_[3 * count_ + 1] = static_cast<std::uint8_t>(colour >> 8U);
      colours_[3 * count_ + 2] = static_cast<std::uint8_t>(colour);
      ++count_;
    }
    number = slots_[at].number;
    return true;
  }
  std::size_t size() const { return count_; }
  const std::uint8_t* colours() const { return colours_.data(); }

 private:
  struct Slot {
    std::uint32_t colour = 0;
    std::uint8_t number = 0;
    bool is_taken = false;
  };
  std::array<Slot, 1024> slots_{};
  std::array<std::uint8_t, 3 * kMost> colours_{};
  std::size_t count_ = 0;
};

std::string written(png_image& image, const std::vector<std::uint8_t>& samples, const std::uint8_t* colours) {
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::string bytes(size, '\0');
  if (png_image_write_to_memory(&image, bytes.data(), &size, 0, samples.data(), 0, colours) == 0) throw std::runtime_error(std::string("libpng: ") + image.message);
  bytes.resize(size);
  return bytes;
}

png_image image_of(const Raster& raster, std::uint32_t format) {
  png_image image = {};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<std::uint32_t>(raster.width);
  image.height = static_cast<std::uint32_t>(raster.height);
  image.format = format;
  image.flags = PNG_IMAGE_FLAG_FAST;
  return image;
}

std::string true_colour(const Raster& raster) {
  std::vector<std::uint8_t> samples;
  samples.reserve(static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height) * 3);
  for (int y = 0; y < raster.height; ++y) {
    for (int x = 0; x < raster.width; ++x) {
      const std::uint32_t colour = dot(raster, x, y);
      for (const unsigned shift : {16U, 8U, 0U}) samples.push_back(static_cast<std::uint8_t>(colour >> shift));
    }
  }
  png_image image = image_of(raster, PNG_FORMAT_RGB);
  return written(image, samples, nullptr);
}

}  // namespace

std::string png_of(const Raster& raster) {
  Palette palette;
  std::vector<std::uint8_t> samples(static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height));
  std::size_t at = 0;
  std::uint32_t last = ~std::uint32_t{0};  // no colour
  std::uint8_t number = 0;
  for (int y = 0; y < raster.height; ++y) {
    for (int x = 0; x < raster.width; ++x, ++at) {
      const std::uint32_t colour = dot(raster, x, y);
      if (colour != last && !palette.add(colour, number)) return true_colour(raster);
      last = colour;
      samples[at] = number;
    }
  }
  png_image image = image_of(raster, PNG_FORMAT_RGB_COLORMAP);
  image.colormap_entries = static_cast<std::uint32_t>(palette.size());
  return written(image, samples, palette.colours());
}

}  // namespace candour::cards
