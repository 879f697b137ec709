#include "font/subset.h"

#include <hb.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "faces.h"

using namespace faces;
using font::GlyphId;

namespace {

std::vector<GlyphId> glyphs_of(const font::Face& face, std::u32string_view text) {
  std::vector<GlyphId> glyphs;
  for (const char32_t character : text) glyphs.push_back(face.glyph(character));
  return glyphs;
}

// What a face paints for a glyph, as a list of strokes.
std::string drawing(hb_face_t* face, GlyphId glyph) {
  hb_font_t* font = hb_font_create(face);
  hb_draw_funcs_t* funcs = hb_draw_funcs_create();
  const auto add = [](void* out, char kind, std::initializer_list<float> numbers) {
    auto& text = *static_cast<std::string*>(out);
    text += kind;
    for (const float number : numbers) text += " " + std::to_string(number);
  };
  static const auto kAdd = add;
  hb_draw_funcs_set_move_to_func(
      funcs,
      [](hb_draw_funcs_t*, void* out, hb_draw_state_t*, float x, float y, void*) {
        kAdd(out, 'm', {x, y});
      },
      nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(
      funcs,
      [](hb_draw_funcs_t*, void* out, hb_draw_state_t*, float x, float y, void*) {
        kAdd(out, 'l', {x, y});
      },
      nullptr, nullptr);
  hb_draw_funcs_set_quadratic_to_func(
      funcs,
      [](hb_draw_funcs_t*, void* out, hb_draw_state_t*, float a, float b, float x, float y, void*) {
        kAdd(out, 'q', {a, b, x, y});
      },
      nullptr, nullptr);
  std::string text;
  hb_font_get_glyph_shape(font, glyph, funcs, &text);
  hb_draw_funcs_destroy(funcs);
  hb_font_destroy(font);
  return text;
}

struct Program {
  explicit Program(const std::string& bytes) {
    hb_blob_t* blob = hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr);
    face = hb_face_create(blob, 0);
    font = hb_font_create(face);
    hb_blob_destroy(blob);
  }
  ~Program() {
    hb_font_destroy(font);
    hb_face_destroy(face);
  }
  hb_face_t* face;
  hb_font_t* font;
};

constexpr std::u32string_view kText = U"Dŵr: 5 éèêë Ǻ ẅ ﬁ ½ ‱ Łódź";

}  // namespace

TEST_CASE("a subset paints its glyphs as the whole face does, composed ones as well") {
  for (const std::string name : {"NotoSans-Regular.ttf", "NotoSans-BoldItalic.ttf", "NotoSansArabic-Regular.ttf"}) {
    const auto face = loaded(kNoto, name);
    const font::Subset made = subset(*face, glyphs_of(*face, name.find("Arabic") == std::string::npos ? kText : U"مياهأنظفپںہگ"));
    const Program program(made.program);
    REQUIRE(hb_face_get_glyph_count(program.face) == made.glyphs.size());
    for (std::size_t i = 0; i < made.glyphs.size(); ++i) {
      INFO(name << " " << made.glyphs[i]);
      CHECK(drawing(program.face, static_cast<GlyphId>(i)) == drawing(face->tables(), made.glyphs[i]));
      CHECK(hb_font_get_glyph_h_advance(program.font, static_cast<GlyphId>(i)) == face->advance(made.glyphs[i]));
    }
    CHECK_FALSE(drawing(program.face, 0).empty());
  }
}

TEST_CASE("a subset holds what is used, .notdef and components, each once and in order") {
  const auto face = loaded(kNoto, "NotoSans-Regular.ttf");
  const font::Subset plain = subset(*face, glyphs_of(*face, U"ba"));
  CHECK(plain.glyphs == std::vector<GlyphId>{0, face->glyph(U'a'), face->glyph(U'b')});
  const font::Subset composed = subset(*face, glyphs_of(*face, U"ŵ"));
  const std::set<GlyphId> held(composed.glyphs.begin(), composed.glyphs.end());
  CHECK(held.contains(face->glyph(U'w')));
  CHECK(held.size() == composed.glyphs.size());
  CHECK(std::is_sorted(composed.glyphs.begin(), composed.glyphs.end()));
  CHECK(composed.program.size() < 4000);
  CHECK(subset(*face, {}).glyphs == std::vector<GlyphId>{0});
}

TEST_CASE("the same glyphs give the same subset; others give another tag") {
  const auto face = loaded(kNoto, "NotoSans-Regular.ttf");
  const font::Subset one = subset(*face, glyphs_of(*face, U"abc"));
  const font::Subset same = subset(*loaded(kNoto, "NotoSans-Regular.ttf"), glyphs_of(*face, U"ccbaa"));
  CHECK(one.program == same.program);
  CHECK(one.tag == same.tag);
  CHECK(one.tag.size() == 6);
  CHECK(std::all_of(one.tag.begin(), one.tag.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
  CHECK(subset(*face, glyphs_of(*face, U"abd")).tag != one.tag);
  CHECK(subset(*loaded(kNoto, "NotoSans-Bold.ttf"), glyphs_of(*face, U"abc")).tag != one.tag);
}

TEST_CASE("a TrueType subset is a file whose checksum is right") {
  const auto face = loaded(kNoto, "NotoSans-Regular.ttf");
  const std::string program = subset(*face, glyphs_of(*face, kText)).program;
  REQUIRE(program.size() % 4 == 0);
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < program.size(); i += 4) {
    for (unsigned k = 0; k < 4; ++k) {
      sum += static_cast<std::uint32_t>(static_cast<unsigned char>(program[i + k])) << (24U - 8U * k);
    }
  }
  CHECK(sum == 0xB1B0AFBAU);
}

TEST_CASE("PostScript outlines are subset to a bare CFF table") {
  const auto face = loaded(kB612, "B612-Regular.otf");
  const font::Subset made = subset(*face, glyphs_of(*face, U"Cockpit é"));
  CHECK(made.glyphs.size() == 10);  // the characters, and .notdef
  CHECK(made.program.substr(0, 2) == std::string("\1\0", 2));
  CHECK(made.program.size() < 6000);
}
