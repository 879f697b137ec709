// Notes in pictures, of bytes made by hand.
#include <catch2/catch.hpp>

#include "heard.h"

using namespace candour::guard;
using namespace std::string_literals;

namespace {

std::string big(std::size_t value, int length) {
  std::string bytes;
  for (int i = length - 1; i >= 0; --i) bytes += static_cast<char>(value >> (8U * static_cast<unsigned>(i)) & 0xFFU);
  return bytes;
}
std::string chunk(const std::string& type, const std::string& content) { return big(content.size(), 4) + type + content + "crc."; }
std::string png(const std::string& more) { return "\x89PNG\r\n\x1A\n"s + chunk("IHDR", std::string(13, '\0')) + more + chunk("IEND", ""); }
std::string segment(char marker, const std::string& content) { return "\xFF"s + marker + big(content.size() + 2, 2) + content; }
std::string jpeg(const std::string& more) { return "\xFF\xD8"s + segment('\xE0', "JFIF\0"s) + more + "\xFF\xDA\0\2"s; }
// A directory of one entry, in the order of bytes that is asked for.
std::string exif(bool is_little, std::size_t tag) {
  const std::string entry = is_little ? std::string{static_cast<char>(tag & 0xFFU), static_cast<char>(tag >> 8U)} : big(tag, 2);
  return (is_little ? "II*\0\10\0\0\0\1\0"s : "MM\0*\0\0\0\10\0\1"s) + entry + std::string(14, '\0');
}
const std::string kMark = "Exif\0\0"s;
constexpr std::size_t kGps = 0x8825;
constexpr std::size_t kModel = 0x0110;

}  // namespace

TEST_CASE("a picture without notes is passed") {
  CHECK(read("a.png", png("")).notes.empty());
  CHECK(read("a.jpg", jpeg("")).notes.empty());
  CHECK(read("a.gif", "GIF89a\1\0\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\1x\0;"s).notes.empty());
}

TEST_CASE("every note in a picture is a finding, and a place is named") {
  CHECK(read("a.png", png(chunk("tEXt", "Author\0Jo"s))).notes == Texts{"picture-note: a text (tEXt, zTXt or iTXt)"});
  CHECK(read("a.png", png(chunk("iTXt", "XML:com.adobe.xmp\0x"s))).notes == Texts{"picture-note: XMP metadata"});
  CHECK(read("a.png", png(chunk("eXIf", exif(false, kGps)))).notes == Texts{"picture-note: Exif data with the place where it was taken (GPS)"});
  CHECK(read("a.png", png("") + "hidden").notes == Texts{"picture-note: bytes behind its end"});
  CHECK(read("a.jpg", jpeg(segment('\xE1', kMark + exif(true, kGps)))).notes == Texts{"picture-note: Exif data with the place where it was taken (GPS)"});
  CHECK(read("a.jpg", jpeg(segment('\xE1', kMark + exif(true, kModel)))).notes == Texts{"picture-note: Exif data of the camera"});
  CHECK(read("a.jpg", jpeg(segment('\xE1', "http://ns.adobe.com/xap/1.0/"))).notes == Texts{"picture-note: XMP metadata"});
  CHECK(read("a.jpg", jpeg(segment('\xED', "Photoshop 3.0"))).notes == Texts{"picture-note: IPTC metadata"});
  CHECK(read("a.jpg", jpeg(segment('\xFE', "by Jo"))).notes == Texts{"picture-note: a comment"});
  CHECK(read("a.gif", "GIF89a\1\0\1\0\0\0\0!\xFE\2Jo\0;"s).notes == Texts{"picture-note: a comment"});
  CHECK(read("a.webp", "RIFF\0\0\0\0WEBPXMP \2\0\0\0Jo"s).notes == Texts{"picture-note: XMP metadata"});
}

TEST_CASE("a picture that breaks off, or is none, is never called clean") {
  CHECK(read("a.png", png("").substr(0, 30)).notes == Texts{"unreadable: the picture is damaged"});
  CHECK(read("a.jpg", "\xFF\xD8\xFF").notes == Texts{"unreadable: the picture is damaged"});
  CHECK(read("a.gif", "GIF89a").notes == Texts{"unreadable: the picture is damaged"});
  CHECK(read("a.jpg", "Jo Fable").notes == Texts{"unreadable: it is none of the pictures that its name promises"});
}
