// Pictures of our own, as files: for whoever tests what is done with them.
#pragma once

#include <png.h>
#include <turbojpeg.h>

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace test {

struct Dots {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> samples;
};

// Red on the left, blue on the right: which way up it is can be told.
inline Dots red_and_blue(int width, int height, int components = 3) {
  Dots dots{width, height, {}};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const bool is_left = x < width / 2;
      for (int i = 0; i < components; ++i) dots.samples.push_back(i == (is_left ? 0 : 2) ? 200 : 20);
    }
  }
  return dots;
}

// `format` is one of libpng's simplified interface.
inline std::string png_of(const Dots& dots, std::uint32_t format = PNG_FORMAT_RGB) {
  png_image image = {};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<std::uint32_t>(dots.width);
  image.height = static_cast<std::uint32_t>(dots.height);
  image.format = format;
  png_alloc_size_t size = 0;
  if (png_image_write_to_memory(&image, nullptr, &size, 0, dots.samples.data(), 0, nullptr) == 0) throw std::runtime_error(image.message);
  std::string bytes(size, '\0');
  if (png_image_write_to_memory(&image, bytes.data(), &size, 0, dots.samples.data(), 0, nullptr) == 0) throw std::runtime_error(image.message);
  return bytes;
}

// `format` and `subsampling` are TurboJPEG's.
inline std::string jpeg_of(const Dots& dots, int format = TJPF_RGB, int subsampling = TJSAMP_444) {
  tjhandle handle = tjInitCompress();
  unsigned char* made = nullptr;
  unsigned long size = 0;
  const int failed = tjCompress2(handle, dots.samples.data(), dots.width, 0, dots.height, format, &made, &size, subsampling, 95, 0);
  std::string bytes(reinterpret_cast<const char*>(made), failed == 0 ? size : 0);
  tjFree(made);
  tjDestroy(handle);
  if (bytes.empty()) throw std::runtime_error("no JPEG was made");
  return bytes;
}

// The JPEG with Exif data that says how it has to be turned, and who has taken it: a TIFF directory of two entries.
inline std::string with_exif(const std::string& jpeg, char orientation, bool is_little) {
  const auto number = [&](std::uint32_t value, int length) {
    std::string bytes;
    for (int i = 0; i < length; ++i) bytes += static_cast<char>(value >> (8 * (is_little ? i : length - 1 - i)));
    return bytes;
  };
  const std::string_view artist("A. Private Person\0", 18);
  std::string tiff = (is_little ? "II" : "MM") + number(42, 2) + number(8, 4) + number(2, 2);
  tiff += number(0x0112, 2) + number(3, 2) + number(1, 4) + number(static_cast<std::uint32_t>(orientation), 2) + number(0, 2);
  tiff += number(0x013B, 2) + number(2, 2) + number(static_cast<std::uint32_t>(artist.size()), 4) + number(38, 4) + number(0, 4);
  tiff += artist;
  const std::string content = std::string("Exif\0\0", 6) + tiff;
  const std::size_t length = content.size() + 2;
  return jpeg.substr(0, 2) + "\xFF\xE1" + static_cast<char>(length >> 8U) + static_cast<char>(length & 0xFFU) + content + jpeg.substr(2);
}

// The dots of a JPEG, in RGB.
inline Dots decoded(const std::string& jpeg) {
  tjhandle handle = tjInitDecompress();
  const auto* data = reinterpret_cast<const unsigned char*>(jpeg.data());
  Dots dots;
  int subsampling = 0;
  int space = 0;
  int failed = tjDecompressHeader3(handle, data, jpeg.size(), &dots.width, &dots.height, &subsampling, &space);
  dots.samples.resize(static_cast<std::size_t>(dots.width) * static_cast<std::size_t>(dots.height) * 3);
  failed += tjDecompress2(handle, data, jpeg.size(), dots.samples.data(), dots.width, 0, dots.height, TJPF_RGB, 0);
  tjDestroy(handle);
  if (failed != 0) throw std::runtime_error("no JPEG");
  return dots;
}

}  // namespace test
