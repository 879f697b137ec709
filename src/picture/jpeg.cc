#include <turbojpeg.h>

#include <memory>

#include "picture/formats.h"

namespace candour::picture {
namespace {

struct CloseHandle {
  void operator()(void* handle) const { tjDestroy(handle); }
};
using Handle = std::unique_ptr<void, CloseHandle>;

struct FreeBuffer {
  void operator()(unsigned char* buffer) const { tjFree(buffer); }
};

// What makes a picture upright of which Exif says this.
int turn_of(int orientation) {
  switch (orientation) {
    case 2: return TJXOP_HFLIP;
    case 3: return TJXOP_ROT180;
    case 4: return TJXOP_VFLIP;
    case 5: return TJXOP_TRANSPOSE;
    case 6: return TJXOP_ROT90;
    case 7: return TJXOP_TRANSVERSE;
    case 8: return TJXOP_ROT270;
    default: return TJXOP_NONE;
  }
}

struct Header {
  int width = 0;
  int height = 0;
  int subsampling = 0;
  int colour_space = 0;
};

bool read_header(void* handle, const unsigned char* data, unsigned long size, Header& header) {
  return tjDecompressHeader3(handle, data, size, &header.width, &header.height, &header.subsampling, &header.colour_space) == 0;
}

}  // namespace

// The dots themselves are copied as they are coded. The library says of a file that breaks off that it warns: nobody wants a
// picture that is grey from the middle on.
Outcome read_jpeg(std::string_view bytes) {
  const Handle handle(tjInitTransform());
  if (!handle) throw std::bad_alloc();
  const auto why = [&] { return Unreadable{tjGetErrorStr2(handle.get())}; };
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  Header header;
  if (!read_header(handle.get(), data, bytes.size(), header)) return why();
  if (header.colour_space == TJCS_CMYK || header.colour_space == TJCS_YCCK) return Unreadable{"it is in the four colours of printing (CMYK)"};
  const auto width = static_cast<std::uint32_t>(header.width);
  const auto height = static_cast<std::uint32_t>(header.height);
  if (is_too_large(width, height)) return TooLarge{width, height};

  tjtransform transform = {};
  transform.op = turn_of(orientation_of(bytes));
  transform.options = TJXOPT_COPYNONE | TJXOPT_TRIM;
  unsigned char* made = nullptr;
  unsigned long size = 0;
  const int failed = tjTransform(handle.get(), data, bytes.size(), 1, &made, &size, &transform, 0);
  const std::unique_ptr<unsigned char, FreeBuffer> owned(made);
  if (failed != 0 || !read_header(handle.get(), made, size, header)) return why();
  Picture picture;
  picture.width = static_cast<std::uint32_t>(header.width);
  picture.height = static_cast<std::uint32_t>(header.height);
  picture.colours = header.colour_space == TJCS_GRAY ? Colours::grey : Colours::rgb;
  picture.coding = Coding::jpeg;
  picture.bytes.assign(reinterpret_cast<const char*>(made), size);
  return picture;
}

}  // namespace candour::picture
