#include "font/face.h"

#include <catch2/catch.hpp>

#include <functional>

#include "diagnostics/print.h"
#include "faces.h"

using namespace faces;
using font::GlyphId;

namespace {

// What is said of Noto Sans after a change to its bytes; empty when it is still taken.
std::string said_of(const std::function<void(std::string&)>& change) {
  std::string bytes = bytes_of(kNoto, "NotoSans-Regular.ttf");
  change(bytes);
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  const diagnostics::Span place{sources.add("content/theme.json", "{\"font\": \"council.ttf\"}\n"), 9, 22};
  const auto face = font::Face::load(std::move(bytes), "fonts/council.ttf", place, diagnostics);
  CHECK((face == nullptr) == diagnostics.has_errors());
  return for_people(diagnostics, sources, diagnostics::Colour::off);
}

void set_rights(std::string& bytes, unsigned rights) {
  const std::size_t at = table(bytes, "OS/2").begin + 8;
  bytes[at] = static_cast<char>(rights >> 8U);
  bytes[at + 1] = static_cast<char>(rights & 0xFFU);
}

void rename_table(std::string& bytes, const std::string& from, const std::string& to) {
  bytes.replace(bytes.find(from, 12), 4, to);
}

std::string complaint(const std::string& reason, const std::string& hint, const std::string& code) {
  return "content/theme.json:1:10: error: `fonts/council.ttf` cannot be used: " + reason + " " + code +
         "\n    1 | {\"font\": \"council.ttf\"}\n"
         "      |          ^^^^^^^^^^^^^\n"
         "      = " +
         hint + "\n";
}

}  // namespace

TEST_CASE("a face knows its measures in design units") {
  const auto face = loaded(kNoto, "NotoSans-Bold.ttf");
  const font::Metrics& metrics = face->metrics();
  CHECK(metrics.units_per_em == 1000);
  CHECK(metrics.ascent == 1069);
  CHECK(metrics.descent == -293);
  CHECK(metrics.line_gap == 0);
  CHECK(metrics.cap_height == 714);
  CHECK(metrics.x_height > 500);
  CHECK(metrics.weight == 700);
  CHECK(metrics.stem == 166);
  CHECK(metrics.italic_angle == 0);
  CHECK(metrics.underline_position < 0);
  CHECK(metrics.underline_thickness > 0);
  CHECK(metrics.x_min < 0);
  CHECK(metrics.y_max >= metrics.cap_height);
  CHECK_FALSE(metrics.is_fixed_pitch);
  CHECK(face->postscript_name() == "NotoSans-Bold");
  CHECK(face->outlines() == font::Outlines::true_type);
  CHECK(face->advance(face->glyph(U' ')) == 260);
  CHECK(loaded(kNoto, "NotoSans-Italic.ttf")->metrics().italic_angle == -12);
}

TEST_CASE("a face knows OpenType with PostScript outlines, and type of one width") {
  const auto face = loaded(kB612, "B612Mono-Regular.otf");
  CHECK(face->outlines() == font::Outlines::cff);
  CHECK(face->metrics().is_fixed_pitch);
  CHECK(face->advance(face->glyph(U'i')) == face->advance(face->glyph(U'W')));
}

TEST_CASE("a face knows which characters it has") {
  const auto face = loaded(kNoto, "NotoSans-Regular.ttf");
  for (const char32_t character : U"aŵŷẁẃẅỳŁąęść£€–’") {
    if (character != 0) CHECK(face->has(character));
  }
  CHECK_FALSE(face->has(U'م'));
  CHECK(face->glyph(U'م') == 0);
  CHECK_FALSE(face->has(0xE000));
  CHECK_FALSE(face->has(0x10FFFD));
}

TEST_CASE("a font that its maker keeps from being embedded is refused") {
  const std::string hint = "ask the font's maker for a licence and a file that allow it, or choose another font";
  CHECK(said_of([](std::string& b) { set_rights(b, 0x0002); }) ==
        complaint("the font's maker does not allow it to be embedded in a document", hint, "[font/restricted]"));
  CHECK(said_of([](std::string& b) { set_rights(b, 0x0100); }) ==
        complaint("the font's maker allows it to be embedded only whole, and not the part that a document needs", hint,
                  "[font/restricted]"));
  CHECK(said_of([](std::string& b) { set_rights(b, 0x0208); }) ==
        complaint("the font's maker allows only its bitmaps to be embedded", hint, "[font/restricted]"));
  // Installable, for preview and print, editable; and restricted unless for preview, which the least strict bit decides.
  for (const unsigned rights : {0x0000U, 0x0004U, 0x0008U, 0x0006U}) {
    CHECK(said_of([&](std::string& b) { set_rights(b, rights); }).empty());
  }
}

TEST_CASE("what is no usable font is refused, with the reason") {
  const std::string hint = "name a file that ends in .ttf or .otf and holds one style of a typeface";
  const auto refuses = [&](const std::function<void(std::string&)>& change, const std::string& reason) {
    CHECK(said_of(change) == complaint(reason, hint, "[font/unreadable]"));
  };
  refuses([](std::string& b) { b = "<html>"; }, "this is no TrueType or OpenType font");
  refuses([](std::string& b) { b.clear(); }, "this is no TrueType or OpenType font");
  refuses([](std::string& b) { b.resize(200); }, "this is no TrueType or OpenType font");
  refuses([](std::string& b) { rename_table(b, "OS/2", "XXXX"); }, "the font has no table `OS/2`");
  refuses([](std::string& b) { rename_table(b, "glyf", "XXXX"); }, "the font has no outlines");
  refuses([](std::string& b) { b.replace(table(b, "head").begin + 18, 2, 2, '\0'); }, "its table `head` is damaged: there are from 16 to 16384 units in an em");
  refuses([](std::string& b) { rename_table(b, "gasp", "fvar"); }, "this is a variable font, which a PDF cannot hold");
}

TEST_CASE("a font whose letters show nothing, or take no room, is refused") {
  const std::string hint = "name a file that ends in .ttf or .otf and holds one style of a typeface";
  const auto refuses = [&](const std::string& tag, char byte, const std::string& reason) {
    INFO(tag);
    CHECK(said_of([&](std::string& b) { fill(b, tag, byte); }) == complaint(reason, hint, "[font/unreadable]"));
  };
  refuses("glyf", '\0', "its letter `a` shows nothing: the file is damaged, or the font is blank");
  refuses("glyf", '\xFF', "its letter `a` shows nothing: the file is damaged, or the font is blank");
  refuses("loca", '\0', "its letter `a` shows nothing: the file is damaged, or the font is blank");
  refuses("loca", '\xFF', "its letter `a` shows nothing: the file is damaged, or the font is blank");
  refuses("hmtx", '\0', "its letter `a` takes no room on the line: the file is damaged");
}

TEST_CASE("a font whose PostScript outlines are damaged is refused") {
  std::string bytes = bytes_of(kB612, "B612-Regular.otf");
  fill(bytes, "CFF ", '\xFF');
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  const diagnostics::Span place{sources.add("content/theme.json", "{\"font\": \"council.ttf\"}\n"), 9, 22};
  CHECK(font::Face::load(std::move(bytes), "fonts/council.ttf", place, diagnostics) == nullptr);
  CHECK(for_people(diagnostics, sources, diagnostics::Colour::off) ==
        complaint("its outlines are damaged", "name a file that ends in .ttf or .otf and holds one style of a typeface", "[font/unreadable]"));
}

TEST_CASE("a face lacks what its table of characters names and the file does not hold") {
  const GlyphId n = loaded(kNoto, "NotoSans-Regular.ttf")->glyph(U'n');
  std::string bytes = bytes_of(kNoto, "NotoSans-Regular.ttf");
  const std::size_t count = table(bytes, "maxp").begin + 4;
  bytes[count] = static_cast<char>((n + 1U) >> 8U);
  bytes[count + 1] = static_cast<char>((n + 1U) & 0xFFU);
  diagnostics::Diagnostics diagnostics;
  const auto face = font::Face::load(std::move(bytes), "cut", {}, diagnostics);
  REQUIRE(face != nullptr);
  REQUIRE(face->glyph_count() == n + 1U);
  CHECK(face->glyph(U'n') == n);
  CHECK_FALSE(face->has(U'o'));
}

TEST_CASE("a width that is larger than any glyph's is none") {
  std::string bytes = bytes_of(kNoto, "NotoSans-Regular.ttf");
  const font::GlyphId exclamation = loaded(kNoto, "NotoSans-Regular.ttf")->glyph(U'!');
  bytes.replace(table(bytes, "hmtx").begin + std::size_t{4} * exclamation, 2, 2, '\xFF');
  diagnostics::Diagnostics diagnostics;
  const auto face = font::Face::load(std::move(bytes), "damaged", {}, diagnostics);
  REQUIRE(face != nullptr);
  CHECK(face->advance(exclamation) == 0);
}

TEST_CASE("no face has the character that stands for what is no text") {
  CHECK_FALSE(loaded(kNoto, "NotoSans-Regular.ttf")->has(0xFFFC));
}
