#include "pdf/deflate.h"

#include <libdeflate.h>

#include <new>
#include <stdexcept>

namespace candour::pdf {

Deflate::Deflate(int level) : compressor_(nullptr) {
  if (level < 0 || level > 12) throw std::logic_error("there is no compression level " + std::to_string(level));
  compressor_ = libdeflate_alloc_compressor(level);
  if (compressor_ == nullptr) throw std::bad_alloc();
}

Deflate::~Deflate() { libdeflate_free_compressor(compressor_); }

std::string_view Deflate::compress(std::string_view bytes) {
  const std::size_t bound = libdeflate_zlib_compress_bound(compressor_, bytes.size());
  if (buffer_.size() < bound) buffer_.resize(bound);
  const std::size_t size = libdeflate_zlib_compress(compressor_, bytes.data(), bytes.size(), buffer_.data(), buffer_.size());
  return std::string_view(buffer_).substr(0, size);
}

}  // namespace candour::pdf
