#include <algorithm>

#include "guard/readers.h"

namespace candour::guard {
namespace {

// A number of `length` bytes, the first the highest; 0 beyond the end.
std::size_t big(std::string_view bytes, std::size_t at, std::size_t length) {
  std::size_t value = 0;
  for (std::size_t i = at; i < at + length; ++i) value = value << 8U | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
  return value;
}
std::size_t little(std::string_view bytes, std::size_t at, std::size_t length) {
  std::size_t value = 0;
  for (std::size_t i = at + length; i > at; --i) value = value << 8U | (i - 1 < bytes.size() ? static_cast<unsigned char>(bytes[i - 1]) : 0U);
  return value;
}

// Whether the first directory of a TIFF structure leads to that of the place (Exif 2.32, tag 0x8825).
bool has_place(std::string_view tiff) {
  constexpr std::size_t kGps = 0x8825;
  constexpr std::size_t kEntry = 12;
  const bool is_little = tiff.starts_with("II");
  const auto number = [&](std::size_t at, std::size_t length) { return is_little ? little(tiff, at, length) : big(tiff, at, length); };
  const std::size_t directory = number(4, 4);
  const std::size_t entries = number(directory, 2);
  for (std::size_t i = 0; i < entries && directory + 2 + i * kEntry < tiff.size(); ++i) {
    if (number(directory + 2 + i * kEntry, 2) == kGps) return true;
  }
  return false;
}

void note(Listener& listener, std::string_view what) { listener.find(Rule::picture_note, Place::metadata, what); }

void note_exif(std::string_view tiff, Listener& listener) {
  note(listener, has_place(tiff) ? "Exif data with the place where it was taken (GPS)" : "Exif data of the camera");
}

void read_png(std::string_view bytes, Listener& listener) {
  std::size_t at = 8;
  while (at + 12 <= bytes.size()) {
    const std::size_t length = big(bytes, at, 4);
    const std::string_view type = bytes.substr(at + 4, 4);
    const std::string_view content = bytes.substr(at + 8, length);
    if (type == "eXIf") note_exif(content, listener);
    if (type == "tIME") note(listener, "the time when it was changed (tIME)");
    if (type == "tEXt" || type == "zTXt" || type == "iTXt") note(listener, content.starts_with("XML:com.adobe.xmp") ? "XMP metadata" : "a text (tEXt, zTXt or iTXt)");
    at += 12 + length;
    if (type != "IEND") continue;
    if (at < bytes.size()) note(listener, "bytes behind its end");
    return;
  }
  listener.find(Rule::unreadable, Place::metadata, "the picture is damaged");
}

void read_jpeg(std::string_view bytes, Listener& listener) {
  static constexpr std::string_view kExif("Exif\0\0", 6);
  std::size_t at = 2;
  while (at + 4 <= bytes.size() && bytes[at] == '\xFF') {
    const auto marker = static_cast<unsigned char>(bytes[at + 1]);
    if (marker == 0xFF) {  // filling
      ++at;
      continue;
    }
    if (marker == 0xDA) return;  // the dots
    const std::size_t length = big(bytes, at + 2, 2);
    if (length < 2) break;
    const std::string_view content = bytes.substr(at + 4, length - 2);
    if (marker == 0xE1) content.starts_with(kExif) ? note_exif(content.substr(kExif.size()), listener) : note(listener, "XMP metadata");
    else if (marker > 0xE2 && marker < 0xF0 && marker != 0xED && marker != 0xEE) note(listener, "data of a program");  // no JFIF, colour profile or Adobe's colours
    else if (marker == 0xED) note(listener, "IPTC metadata");
    else if (marker == 0xFE) note(listener, "a comment");
    at += 2 + length;
  }
  listener.find(Rule::unreadable, Place::metadata, "the picture is damaged");
}

// The blocks of GIF 89a; a comment stands in one of its own.
void read_gif(std::string_view bytes, Listener& listener) {
  const auto table = [&](std::size_t flags_at) -> std::size_t {
    const std::size_t flags = big(bytes, flags_at, 1);
    return (flags & 0x80U) != 0 ? std::size_t{3} << ((flags & 7U) + 1) : 0;
  };
  std::size_t at = 13 + table(10);
  while (at < bytes.size() && bytes[at] != ';') {
    if (bytes[at] == '!') {
      if (big(bytes, at + 1, 1) == 0xFE) note(listener, "a comment");
      if (bytes.substr(at).substr(std::min<std::size_t>(3, bytes.size() - at)).starts_with("XMP DataXMP")) note(listener, "XMP metadata");
      at += 2;
    } else if (bytes[at] == ',') {
      at += 10 + table(at + 9) + 1;
    } else {
      break;
    }
    while (big(bytes, at, 1) != 0) at += 1 + big(bytes, at, 1);
    ++at;
  }
  if (at >= bytes.size() || bytes[at] != ';') listener.find(Rule::unreadable, Place::metadata, "the picture is damaged");
}

// Chunks of RIFF (WebP Container Specification).
void read_webp(std::string_view bytes, Listener& listener) {
  for (std::size_t at = 12; at + 8 <= bytes.size();) {
    const std::size_t length = little(bytes, at + 4, 4);
    const std::string_view type = bytes.substr(at, 4);
    if (type == "EXIF") note_exif(bytes.substr(at + 8, length), listener);
    if (type == "XMP ") note(listener, "XMP metadata");
    at += 8 + length + (length & 1U);
  }
}

}  // namespace

void read_picture(std::string_view bytes, Listener& listener) {
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return read_png(bytes, listener);
  if (bytes.starts_with("\xFF\xD8")) return read_jpeg(bytes, listener);
  if (bytes.starts_with("GIF8")) return read_gif(bytes, listener);
  if (bytes.starts_with("RIFF") && bytes.size() > 12 && bytes.substr(8, 4) == "WEBP") return read_webp(bytes, listener);
  listener.find(Rule::unreadable, Place::metadata, "it is none of the pictures that its name promises");
}

}  // namespace candour::guard
