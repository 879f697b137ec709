#include "picture/picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>

#include "picture/formats.h"

namespace candour::picture {
namespace {

constexpr diagnostics::Code kUnreadable{"picture/unreadable"};
constexpr diagnostics::Code kTooLarge{"picture/too-large"};

constexpr std::string_view kPngMark("\x89PNG", 4);
constexpr std::string_view kJpegMark("\xFF\xD8", 2);

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

// Cameras write their endings in capitals.
bool is_of(std::string_view file_name, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return file_name.size() >= ending.size() &&
           std::equal(ending.rbegin(), ending.rend(), file_name.rbegin(), [](char wanted, char found) { return wanted == lower(found); });
  });
}

// What it is goes by its bytes: names are often wrong.
Outcome read(std::string_view bytes) {
  if (bytes.starts_with(kPngMark)) return read_png(bytes);
  if (bytes.starts_with(kJpegMark)) return read_jpeg(bytes);
  return Unreadable{"it is neither a PNG nor a JPEG file, whatever its name says"};
}

}  // namespace

bool is_readable(std::string_view file_name) { return is_of(file_name, {".png", ".jpg", ".jpeg"}); }

bool is_for_screens_only(std::string_view file_name) { return is_of(file_name, {".webp", ".avif", ".gif"}); }

std::optional<Picture> read(std::string_view bytes, std::string_view file, diagnostics::Span place, diagnostics::Diagnostics& diagnostics) {
  Outcome outcome = read(bytes);
  if (const auto* no = std::get_if<Unreadable>(&outcome)) {
    diagnostics.error(kUnreadable, place, fmt::format("the picture `{}` cannot be put into a PDF: {}", file, no->why),
                      {"open it in a picture program and save it again as PNG or JPEG, in RGB"});
    return std::nullopt;
  }
  if (const auto* no = std::get_if<TooLarge>(&outcome)) {
    diagnostics.error(kTooLarge, place, fmt::format("the picture `{}` has {} by {} dots, which is more than any page shows", file, no->width, no->height),
                      {"save it smaller: 2,000 dots across are plenty"});
    return std::nullopt;
  }
  return std::get<Picture>(std::move(outcome));
}

}  // namespace candour::picture
