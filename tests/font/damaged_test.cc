// A council may name any file as its font. Whatever is in it, it is refused or used, and never read beyond its end.
#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "faces.h"
#include "font/subset.h"

using namespace faces;

namespace {

// Loads what it is given, and asks of it all that a document does. Returns whether it was taken for a font.
bool use(std::string bytes) {
  diagnostics::Diagnostics diagnostics;
  const auto face = font::Face::load(std::move(bytes), "damaged", {}, diagnostics);
  CHECK((face == nullptr) == diagnostics.has_errors());
  if (face == nullptr) return false;
  std::vector<font::GlyphId> glyphs;
  for (char32_t character = U' '; character < 0x250; ++character) glyphs.push_back(face->glyph(character));
  const font::Subset made = subset(*face, glyphs);
  CHECK(std::is_sorted(made.glyphs.begin(), made.glyphs.end()));
  CHECK(made.glyphs.back() < face->glyph_count());
  return true;
}

}  // namespace

TEST_CASE("a damaged font is refused or used, and breaks nothing") {
  std::mt19937 chance(7);
  for (const auto& [folder, name] :
       std::vector<std::pair<std::string, std::string>>{{kNoto, "NotoSansSymbols-Regular.ttf"}, {kB612, "B612-Regular.otf"}}) {
    const std::string sound = bytes_of(folder, name);
    CHECK(use(sound));
    int taken = 0;
    for (int round = 0; round < 60; ++round) {
      std::string bytes = sound;
      const int changes = 1 << (round % 10);
      for (int i = 0; i < changes; ++i) bytes[chance() % (round % 2 == 0 ? bytes.size() : 2000)] = static_cast<char>(chance());
      taken += use(std::move(bytes)) ? 1 : 0;
      use(sound.substr(0, chance() % sound.size()));
    }
    CHECK(taken > 0);
  }
}

TEST_CASE("of a glyph that is composed of what the font lacks, nothing is painted") {
  std::string bytes = bytes_of(kNoto, "NotoSans-Regular.ttf");
  const auto sound = loaded(kNoto, "NotoSans-Regular.ttf");
  const font::GlyphId accented = sound->glyph(U'\u0175');
  REQUIRE(subset(*sound, {accented}).glyphs.size() == 4);  // with .notdef, the letter and the accent
  // Its first component is named behind the header of its outline (10 bytes) and its flags (2).
  const std::size_t entry = table(bytes, "loca").begin + std::size_t{4} * accented;
  std::size_t outline = table(bytes, "glyf").begin;
  for (std::size_t i = 0, value = 0; i < 4; ++i) {
    value = value * 256 + static_cast<unsigned char>(bytes[entry + i]);
    if (i == 3) outline += value;
  }
  bytes.replace(outline + 12, 2, "\xFF\xFE");
  diagnostics::Diagnostics diagnostics;
  const auto face = font::Face::load(std::move(bytes), "damaged", {}, diagnostics);
  REQUIRE(face != nullptr);
  CHECK(subset(*face, {accented}).glyphs == std::vector<font::GlyphId>{0, accented});
}
