#include <catch2/catch.hpp>

#include "diagnostics/print.h"
#include "made.h"
#include "picture/picture.h"

using namespace candour;
using namespace test;
using picture::Coding;
using picture::Colours;
using picture::Picture;

namespace {

struct Read {
  std::optional<Picture> picture;
  std::string said;
};

Read read(const std::string& bytes) {
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  const auto file = sources.add("content/walk.md", "![The square](/static/square.png)\n");
  Read result;
  result.picture = picture::read(bytes, "/static/square.png", {file, 14, 32}, diagnostics);
  result.said = diagnostics::for_people(diagnostics, sources, diagnostics::Colour::off);
  CHECK(result.picture.has_value() == result.said.empty());
  return result;
}

Picture sound(const std::string& bytes) {
  const Read result = read(bytes);
  CHECK(result.said == "");
  REQUIRE(result.picture);
  return *result.picture;
}

// Where the red half of red_and_blue() is.
std::string side_of_red(const Picture& picture) {
  const Dots dots = decoded(picture.bytes);
  const auto is_red = [&](int x, int y) {
    const auto at = (static_cast<std::size_t>(y) * static_cast<std::size_t>(dots.width) + static_cast<std::size_t>(x)) * 3;
    return dots.samples[at] > dots.samples[at + 2];
  };
  const bool left_top = is_red(1, 1);
  const bool right_top = is_red(dots.width - 2, 1);
  const bool left_bottom = is_red(1, dots.height - 2);
  return left_top && left_bottom ? "left" : left_top && right_top ? "top" : right_top ? "right" : "bottom";
}

}  // namespace

TEST_CASE("a PNG gives its dots: in colour, in grey, and on white where it can be seen through") {
  const Dots dots = red_and_blue(6, 4);
  const Picture colour = sound(png_of(dots));
  CHECK(colour.width == 6);
  CHECK(colour.height == 4);
  CHECK(colour.colours == Colours::rgb);
  CHECK(colour.coding == Coding::samples);
  CHECK(colour.bytes == std::string(dots.samples.begin(), dots.samples.end()));

  const Picture grey = sound(png_of({2, 2, {0, 100, 200, 255}}, PNG_FORMAT_GRAY));
  CHECK(grey.colours == Colours::grey);
  CHECK(grey.bytes == std::string("\x00\x64\xC8\xFF", 4));

  const Picture through = sound(png_of({2, 1, {10, 20, 30, 255, 10, 20, 30, 0}}, PNG_FORMAT_RGBA));
  CHECK(through.colours == Colours::rgb);
  CHECK(through.bytes == "\x0A\x14\x1E\xFF\xFF\xFF");
}

TEST_CASE("a JPEG stays one, without what stands beside the picture in its file") {
  const std::string file = with_exif(jpeg_of(red_and_blue(64, 32)), 1, true);
  REQUIRE(file.find("Private") != std::string::npos);
  const Picture picture = sound(file);
  CHECK(picture.coding == Coding::jpeg);
  CHECK(picture.colours == Colours::rgb);
  CHECK(picture.width == 64);
  CHECK(picture.height == 32);
  CHECK(picture.bytes.find("Private") == std::string::npos);
  CHECK(picture.bytes.find("Exif") == std::string::npos);
  CHECK(side_of_red(picture) == "left");
  CHECK(sound(jpeg_of({16, 16, std::vector<std::uint8_t>(256, 99)}, TJPF_GRAY, TJSAMP_GRAY)).colours == Colours::grey);
}

TEST_CASE("a JPEG that says how it was held is turned upright, whichever way its numbers are written") {
  const std::string jpeg = jpeg_of(red_and_blue(64, 32));
  for (const bool is_little : {false, true}) {
    const std::vector<std::pair<char, std::string>> turns = {{1, "left"}, {2, "right"}, {3, "right"},  {4, "left"},  {5, "top"},
                                                             {6, "top"},  {7, "bottom"}, {8, "bottom"}, {0, "left"}, {9, "left"}};
    for (const auto& [orientation, side] : turns) {
      INFO(static_cast<int>(orientation) << (is_little ? " little-endian" : " big-endian"));
      const Picture picture = sound(with_exif(jpeg, orientation, is_little));
      CHECK(side_of_red(picture) == side);
      CHECK((picture.width < picture.height) == (orientation >= 5 && orientation <= 8));
    }
  }
}

TEST_CASE("Exif data that is cut off or makes no sense says nothing") {
  const std::string whole = with_exif(jpeg_of(red_and_blue(64, 32)), 6, true);
  // Inside the directory: what is left of the segment is filled up.
  for (std::size_t at = 12; at < 50; ++at) {
    std::string damaged = whole;
    damaged[at] = '\xEE';
    INFO(at);
    CHECK(sound(damaged).bytes.size() > 100);
  }
}

TEST_CASE("what is no whole picture, or none that a PDF may carry, is told where it is asked for") {
  const std::string jpeg = jpeg_of(red_and_blue(200, 200));
  const std::string png = png_of(red_and_blue(200, 200));
  const auto told = [](const std::string& why) {
    return "content/walk.md:1:15: error: the picture `/static/square.png` cannot be put into a PDF: " + why +
           " [picture/unreadable]\n"
           "    1 | ![The square](/static/square.png)\n"
           "      |               ^^^^^^^^^^^^^^^^^^\n"
           "      = open it in a picture program and save it again as PNG or JPEG, in RGB\n";
  };
  CHECK(read("").said == told("it is neither a PNG nor a JPEG file, whatever its name says"));
  CHECK(read("<svg/>").said == told("it is neither a PNG nor a JPEG file, whatever its name says"));
  CHECK(read(jpeg_of(red_and_blue(16, 16, 4), TJPF_CMYK)).said == told("it is in the four colours of printing (CMYK)"));
  for (const std::string* file : {&jpeg, &png}) {
    for (const std::size_t length : {file->size() / 2, file->size() - 14, std::size_t{30}, std::size_t{4}}) {
      INFO(length << " of " << file->size());
      const Read cut = read(file->substr(0, length));
      CHECK_FALSE(cut.picture);
      CHECK(cut.said.find("[picture/unreadable]") != std::string::npos);
    }
  }
}

TEST_CASE("a picture that would fill the memory is refused before it is unpacked") {
  // The header alone says how large it is: width and height stand behind the first chunk's name.
  std::string png = png_of(red_and_blue(2, 2));
  png.replace(16, 8, std::string("\0\0\xEA\x60\0\0\xEA\x60", 8));
  png.replace(29, 4, "\x0F\xB0\xE2\x15");
  CHECK(read(png).said ==
        "content/walk.md:1:15: error: the picture `/static/square.png` has 60000 by 60000 dots, which is more than any page shows "
        "[picture/too-large]\n"
        "    1 | ![The square](/static/square.png)\n"
        "      |               ^^^^^^^^^^^^^^^^^^\n"
        "      = save it smaller: 2,000 dots across are plenty\n");
}

TEST_CASE("which files are meant goes by their names") {
  for (const char* name : {"a.png", "a.jpg", "/static/b.jpeg", "A.PNG", "IMG_0001.JPG", "b.Jpeg"}) CHECK(picture::is_readable(name));
  for (const char* name : {"a.svg", "png", "a.PNG.txt", "a.webp", ""}) CHECK_FALSE(picture::is_readable(name));
  for (const char* name : {"a.webp", "a.avif", "/static/b.gif", "B.GIF"}) CHECK(picture::is_for_screens_only(name));
  for (const char* name : {"a.svg", "a.png", "webp", ""}) CHECK_FALSE(picture::is_for_screens_only(name));
}
