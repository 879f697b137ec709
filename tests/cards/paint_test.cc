// Cards as files: dots, colours, and bytes that depend on nothing but the card.
#include <png.h>

#include <cstdint>
#include <set>
#include <thread>

#include "cards/paint.h"
#include "easel.h"
#include "print/marks.h"
#include "theme/theme.h"

using namespace candour;

namespace {

struct Dots {
  int width = 0;
  int height = 0;
  std::string samples;  // RGB

  typeset::Colour at(int x, int y) const {
    const std::size_t i = (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 3;
    const auto byte = [&](std::size_t n) { return static_cast<std::uint8_t>(samples[i + n]); };
    return {byte(0), byte(1), byte(2)};
  }
  int count(typeset::Colour colour) const {
    int found = 0;
    for (int y = 0; y < height; ++y) {
      for (int x = 0; x < width; ++x) found += at(x, y) == colour ? 1 : 0;
    }
    return found;
  }
};

Dots read(const std::string& png) {
  png_image image = {};
  image.version = PNG_IMAGE_VERSION;
  REQUIRE(png_image_begin_read_from_memory(&image, png.data(), png.size()) != 0);
  image.format = PNG_FORMAT_RGB;
  Dots dots{static_cast<int>(image.width), static_cast<int>(image.height), std::string(PNG_IMAGE_SIZE(image), '\0')};
  REQUIRE(png_image_finish_read(&image, nullptr, dots.samples.data(), 0, nullptr) != 0);
  return dots;
}

// The types of a file's chunks: each is a length of four bytes, a type, the content and a sum (ISO/IEC 15948, 5.3).
std::set<std::string> chunks_of(const std::string& png) {
  std::set<std::string> types;
  for (std::size_t at = 8; at + 8 <= png.size();) {
    std::uint32_t length = 0;
    for (std::size_t i = 0; i < 4; ++i) length = length << 8U | static_cast<std::uint8_t>(png[at + i]);
    types.insert(png.substr(at + 4, 4));
    at += 12 + length;
  }
  return types;
}

std::string png_of(const views::ShareCard& card) { return cards::png_of(test::set(card)); }

typeset::Colour colour(theme::Role role) { return print::colour_of(test::theme(), role); }

}  // namespace

TEST_CASE("a card is a PNG of 1200 by 630 dots and at most 60,000 bytes, with nothing in it but the picture") {
  for (const char* address : {"/wendle/plan/2022-23/", "/wendle/plan/2022-23/streets-and-squares/", "/wendle/plan/2022-23/q4/", "/wendle/strategy/2020-23/feel-safe/"}) {
    INFO(address);
    const std::string png = png_of(test::card_at(address));
    const Dots dots = read(png);
    CHECK(dots.width == 1200);
    CHECK(dots.height == 630);
    CHECK(png.size() <= 60'000);
    for (const std::string& type : chunks_of(png)) {
      INFO(type);
      CHECK(std::set<std::string>{"IHDR", "gAMA", "cHRM", "sRGB", "PLTE", "IDAT", "IEND"}.contains(type));
    }
    CHECK(static_cast<int>(png[25]) == 3);  // the colour type: of a palette
  }
}

TEST_CASE("the fullest card stays small") {
  views::ShareCard card = test::card_of("Streets and squares after dark, and the way home from them", 75, 75);
  CHECK(png_of(card).size() <= 60'000);
}

TEST_CASE("a mark more is its area more in its colour") {
  const auto complete = [](int marks) { return read(png_of(test::card_of("Light", marks, 1))).count(colour(theme::Role::complete)); };
  const int four = complete(4), eight = complete(8), twelve = complete(12);
  CHECK(four > 3000);
  CHECK(eight - four > 2000);
  CHECK(twelve - eight == Approx(eight - four).epsilon(0.02));
}

TEST_CASE("the title stands on the colour of paper, the tally on a sheet below a rule of ink") {
  const Dots dots = read(png_of(test::card_of("Light", 5, 5)));
  CHECK(dots.at(2, 2) == colour(theme::Role::paper));
  CHECK(dots.at(1197, 2) == colour(theme::Role::paper));
  CHECK(dots.at(2, 627) == colour(theme::Role::sheet));
  CHECK(dots.at(1197, 627) == colour(theme::Role::sheet));
  int rule = 0;
  for (int y = 0; y < dots.height; ++y) rule += dots.at(2, y) == colour(theme::Role::ink) ? 1 : 0;
  CHECK(rule >= 5);
  CHECK(rule <= 6);
}

TEST_CASE("the same card is the same bytes, whatever was painted before and in whichever thread", "[threads]") {
  const views::ShareCard card = test::card_at("/wendle/plan/2022-23/");
  const std::string once = png_of(card);
  std::vector<std::string> made(4);
  {
    std::vector<std::jthread> threads;
    for (std::string& bytes : made) {
      threads.emplace_back([&card, &bytes] {
        cards::Easel easel = test::easel();
        diagnostics::Diagnostics diagnostics;
        easel.set(test::card_of("Another", 3, 2), "en-GB", diagnostics);
        bytes = cards::png_of(easel.set(card, "en-GB", diagnostics).value());
      });
    }
  }
  for (const std::string& bytes : made) CHECK(bytes == once);
}
