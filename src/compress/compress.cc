#include "compress/compress.h"

#include <brotli/decode.h>
#include <brotli/encode.h>
#include <libdeflate.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <memory>
#include <new>
#include <string>
#include <string_view>

namespace candour::compress {
namespace {

// What more would save is less than a packet of the network for each page: level 9 of gzip takes twice as long for 1%, that of
// Brotli four times for 0.2%, most of it to clear the table in which it looks for repetitions.
constexpr int kGzipLevel = 7;
constexpr int kBrotliQuality = 8;

constexpr std::string_view kGzipEnding = ".gz";
constexpr std::string_view kBrotliEnding = ".br";

bool is_text(std::string_view extension) {
  static constexpr std::string_view kTexts[] = {".html", ".css", ".js",  ".json", ".jsonld", ".csv",
                                                ".svg",  ".xml", ".txt", ".md",   ".atom",   ".webmanifest"};
  return std::find(std::begin(kTexts), std::end(kTexts), extension) != std::end(kTexts);
}

std::string gzip(std::string_view bytes) {
  const std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)> compressor(libdeflate_alloc_compressor(kGzipLevel), libdeflate_free_compressor);
  if (!compressor) throw std::bad_alloc();
  std::string packed(libdeflate_gzip_compress_bound(compressor.get(), bytes.size()), '\0');
  packed.resize(libdeflate_gzip_compress(compressor.get(), bytes.data(), bytes.size(), packed.data(), packed.size()));
  return packed;
}

// How far back the encoder looks, as a power of two. It clears that much memory first, which for a page would take most of the time.
int window_of(std::size_t size) { return std::clamp(static_cast<int>(std::bit_width(size)) + 1, 16, BROTLI_DEFAULT_WINDOW); }

std::string brotli(std::string_view bytes) {
  std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
  std::string packed(size, '\0');
  const auto* const in = reinterpret_cast<const std::uint8_t*>(bytes.data());
  auto* const out = reinterpret_cast<std::uint8_t*>(packed.data());
  if (BrotliEncoderCompress(kBrotliQuality, window_of(bytes.size()), BROTLI_MODE_TEXT, bytes.size(), in, &size, out) == BROTLI_FALSE) throw std::bad_alloc();
  packed.resize(size);
  return packed;
}

// `room` takes all that may come of it, and tells how much did. Nothing may follow: a second member, say, which a browser would
// unpack as well (RFC 1952, section 2.2).
bool gunzip(std::string_view packed, std::string& room) {
  const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> reader(libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  if (!reader) throw std::bad_alloc();
  std::size_t read = 0;
  std::size_t size = 0;
  const bool is_sound = libdeflate_gzip_decompress_ex(reader.get(), packed.data(), packed.size(), room.data(), room.size(), &read, &size) == LIBDEFLATE_SUCCESS;
  room.resize(is_sound ? size : 0);
  return is_sound && read == packed.size();
}

bool unbrotli(std::string_view packed, std::string& room) {
  const std::unique_ptr<BrotliDecoderState, void (*)(BrotliDecoderState*)> reader(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
  if (!reader) throw std::bad_alloc();
  std::size_t left = packed.size();
  std::size_t free = room.size();
  const auto* in = reinterpret_cast<const std::uint8_t*>(packed.data());
  auto* out = reinterpret_cast<std::uint8_t*>(room.data());
  const bool is_sound = BrotliDecoderDecompressStream(reader.get(), &left, &in, &free, &out, nullptr) == BROTLI_DECODER_RESULT_SUCCESS;
  room.resize(is_sound ? room.size() - free : 0);
  return is_sound && left == 0;
}

files::RelPath beside(const files::RelPath& path, std::string_view ending) { return files::RelPath::of(path.text() + std::string(ending)); }

}  // namespace

std::vector<files::Artifact> packed(const files::Artifact& file) {
  std::vector<files::Artifact> all;
  if (!is_text(file.path.extension())) return all;
  all.push_back({beside(file.path, kGzipEnding), gzip(file.bytes)});
  all.push_back({beside(file.path, kBrotliEnding), brotli(file.bytes)});
  std::erase_if(all, [&](const files::Artifact& each) { return each.bytes.size() >= file.bytes.size(); });
  return all;
}

std::optional<files::RelPath> file_of(const files::RelPath& packed) {
  for (const std::string_view ending : {kGzipEnding, kBrotliEnding}) {
    if (packed.extension() == ending) return files::RelPath::parse(std::string_view(packed.text()).substr(0, packed.text().size() - ending.size()));
  }
  return std::nullopt;
}

bool unpacks_to(const files::Artifact& packed, std::string_view bytes) {
  std::string room(bytes.size(), '\0');
  const bool is_sound = packed.path.extension() == kGzipEnding ? gunzip(packed.bytes, room) : unbrotli(packed.bytes, room);
  return is_sound && room == bytes;
}

}  // namespace candour::compress
