#include <png.h>

#include "picture/formats.h"

namespace candour::picture {

Outcome read_png(std::string_view bytes) {
  png_image image = {};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) return Unreadable{image.message};
  if (is_too_large(image.width, image.height)) {
    png_image_free(&image);
    return TooLarge{image.width, image.height};
  }
  Picture picture;
  picture.width = image.width;
  picture.height = image.height;
  picture.colours = (image.format & PNG_FORMAT_FLAG_COLOR) != 0 ? Colours::rgb : Colours::grey;
  image.format = picture.colours == Colours::rgb ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY;
  picture.bytes.resize(PNG_IMAGE_SIZE(image));
  const png_color white = {255, 255, 255};
  if (png_image_finish_read(&image, &white, picture.bytes.data(), 0, nullptr) == 0) return Unreadable{image.message};
  return picture;
}

}  // namespace candour::picture
