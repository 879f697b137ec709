// Page content, operator by operator.
#include "pdf/content.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "frames_by_hand.h"

using namespace by_hand;

namespace {

const font::Face& regular() { return noto().face(font::Style::regular); }

struct Piece {
  std::u32string_view characters;  // one glyph each
  std::string_view says;
};

// A run put together glyph by glyph, from left to right, with the widths that the glyphs have.
GlyphRun run_of(Page& page, Owner owner, Point at, const std::vector<Piece>& pieces,
                Direction direction = Direction::left_to_right) {
  GlyphRun run{owner, &regular(), 10, {0, 0, 0}, at, direction, {}, {}, {}};
  run.glyphs.begin = static_cast<std::uint32_t>(page.glyphs.size());
  run.clusters.begin = static_cast<std::uint32_t>(page.clusters.size());
  run.text.begin = static_cast<std::uint32_t>(page.text.size());
  std::string text;
  for (const Piece& piece : pieces) {
    for (const char32_t character : piece.characters) {
      const font::GlyphId glyph = regular().glyph(character);
      page.glyphs.push_back({glyph, regular().advance(glyph), 0, 0});
    }
    page.clusters.push_back({static_cast<std::uint16_t>(piece.characters.size()), static_cast<std::uint16_t>(piece.says.size())});
    text = direction == Direction::left_to_right ? text + std::string(piece.says) : std::string(piece.says) + text;
  }
  page.text += text;
  run.glyphs.end = static_cast<std::uint32_t>(page.glyphs.size());
  run.clusters.end = static_cast<std::uint32_t>(page.clusters.size());
  run.text.end = static_cast<std::uint32_t>(page.text.size());
  page.items.emplace_back(run);
  return run;
}

// A page of 100 by 100 with one place of content.
struct Sheet {
  Document document = titled("A sheet");
  ContentId content = document.tree.add_content(document.tree.add(document.tree.root(), Role::paragraph));

  Sheet() {
    Page& made = new_page(document);
    made.width = 100;
    made.height = 100;
  }
  Page& page() { return document.pages[0]; }

  // The operators, with the codes of glyphs as the letters that they say.
  std::string operators() {
    const std::vector<pdf::EmbeddedFont> fonts = pdf::fonts_of(document);
    std::string out = pdf::content_of(document.tree, page(), fonts, {}).operators;
    for (std::size_t code = 1; !fonts.empty() && code < fonts[0].texts.size(); ++code) {
      const std::string bytes{'\0', static_cast<char>(code)};
      for (std::size_t at = out.find(bytes); at != std::string::npos; at = out.find(bytes)) {
        out.replace(at, 2, fonts[0].texts[code]);
      }
    }
    return out;
  }
};

}  // namespace

TEST_CASE("text goes where it is put, each line from where the last began") {
  Sheet sheet;
  run_of(sheet.page(), sheet.content, {10, 20}, {{U"a", "a"}, {U"b", "b"}});
  run_of(sheet.page(), sheet.content, {15.5, 34.25}, {{U"c", "c"}});
  run_of(sheet.page(), Artifact::footer, {12, 90}, {{U"d", "d"}});
  CHECK(sheet.operators() ==
        "/P<</MCID 0>>BDC\nBT\n/F0 10 Tf\n0 0 0 rg\n10 80 Td\n[(ab)]TJ\n5.5 -14.25 Td\n[(c)]TJ\nET\nEMC\n"
        "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\nBT\n12 10 Td\n[(d)]TJ\nET\nEMC\n");
}

TEST_CASE("an advance that is not the glyph's own moves the pen, and the next glyph with it") {
  Sheet sheet;
  run_of(sheet.page(), sheet.content, {0, 0}, {{U"a", "a"}, {U"b", "b"}, {U"c", "c"}, {U"d", "d"}});
  sheet.page().glyphs[0].advance -= 40;  // kerned
  sheet.page().glyphs[2].advance += 25;  // spread
  const std::string operators = sheet.operators();
  CHECK(operators.find("[(a)40(bc)-25(d)]TJ") != std::string::npos);
}

TEST_CASE("an offset moves one glyph and not those behind it") {
  Sheet sheet;
  run_of(sheet.page(), sheet.content, {0, 0}, {{U"a", "a"}, {U"b", "b"}, {U"c", "c"}});
  sheet.page().glyphs[1].x_offset = 30;
  sheet.page().glyphs[1].y_offset = -200;
  const std::string operators = sheet.operators();
  CHECK(operators.find("[(a)]TJ\n-2 Ts\n[-30(b)]TJ\n0 Ts\n[30(c)]TJ\n") != std::string::npos);
}

TEST_CASE("what a glyph does not say by itself is said by ActualText") {
  Sheet sheet;
  // The hyphen of a broken word, which is met first, gives way to the one that is meant.
  run_of(sheet.page(), sheet.content, {0, 0}, {{U"a", "a"}, {U"-", "\u00AD"}});
  run_of(sheet.page(), sheet.content, {0, 0}, {{U"-", "-"}, {U"a", "a"}, {U" ", "\u00A0"}, {U" ", " "}});
  run_of(sheet.page(), sheet.content, {0, 0}, {{U"-", ""}, {U"bc", "bc"}, {U"bd", "x"}, {U"e", "y"}, {U"e", "e"}});
  const std::string operators = sheet.operators();
  CHECK(operators.find("[(a)]TJ\nET\nEMC\n/Span<</MCID 1/ActualText<FEFF00AD>>>BDC\nBT\n5.61 100 Td\n[(-)]TJ\nET\nEMC\n") != std::string::npos);
  CHECK(operators.find("[(-a)]TJ\nET\nEMC\n/Span<</MCID 3/ActualText<FEFF00A0>>>BDC\nBT\n8.83 100 Td\n[( )]TJ\nET\nEMC\n/P<</MCID 4>>BDC\n") != std::string::npos);
  CHECK(operators.find("/Span<</MCID 5/ActualText()>>BDC\nBT\n0 100 Td\n[(-)]TJ\nET\nEMC\n/P<</MCID 6>>BDC\n") != std::string::npos);
}

// ISO 19005-2, 6.1.13.
TEST_CASE("no string is longer than an archived file may hold") {
  const auto longest_of = [](const std::string& operators, char begin, char end) {
    std::size_t longest = 0;
    for (std::size_t at = operators.find(begin); at != std::string::npos; at = operators.find(begin, at + 1)) {
      longest = std::max(longest, operators.find(end, at) - at - 1);
    }
    return longest;
  };
  Sheet sheet;
  const std::vector<Piece> letters(40'000, Piece{U"a", "a"});
  run_of(sheet.page(), sheet.content, {0, 0}, letters);
  const std::vector<pdf::EmbeddedFont> fonts = pdf::fonts_of(sheet.document);
  std::string operators = pdf::content_of(sheet.document.tree, sheet.page(), fonts, {}).operators;
  CHECK(longest_of(operators, '(', ')') == 32'766);
  CHECK(std::count(operators.begin(), operators.end(), '\1') == 40'000);

  Sheet other;
  run_of(other.page(), other.content, {0, 0}, {{U"a", "a"}});
  const std::vector<Piece> said_otherwise(20'000, Piece{U"a", "xy"});
  run_of(other.page(), other.content, {0, 0}, said_otherwise);
  operators = other.operators();
  CHECK(longest_of(operators, '<', '>') < 2 * 32'767);  // in hexadecimal
  CHECK(operators.find("ActualText") != operators.rfind("ActualText"));
}

TEST_CASE("text that is no content needs no ActualText") {
  Sheet sheet;
  run_of(sheet.page(), Artifact::header, {0, 0}, {{U"-", "-"}, {U"-", "\u00AD"}});
  CHECK(sheet.operators().find("ActualText") == std::string::npos);
}

TEST_CASE("text from right to left is written in the order of reading, the pen going back") {
  Sheet sheet;
  run_of(sheet.page(), sheet.content, {0, 0}, {{U"a", "a"}, {U"b", "b"}}, Direction::right_to_left);
  const int a = regular().advance(regular().glyph(U'a'));
  const int b = regular().advance(regular().glyph(U'b'));
  CHECK(sheet.operators().find("5.61 100 Td\n[(b)" + std::to_string(a + b) + "(a)]TJ") != std::string::npos);
}

TEST_CASE("shapes are paths, their colours said once") {
  Sheet sheet;
  const Colour red{255, 0, 0};
  sheet.page().items.emplace_back(Shape{Artifact::background, Box{{10, 20, 30, 40}, 0}, red, std::nullopt});
  sheet.page().items.emplace_back(Shape{sheet.content, Polyline{{{1, 2}, {3, 4}, {5, 6}}, true}, red, Stroke{red, 0.5, {2, 1}}});
  sheet.page().items.emplace_back(Shape{sheet.content,
                                        Path{{MoveTo{{0, 100}}, Curve{{1, 99}, {2, 98}, {3, 97}}, LineTo{{9, 9}}, Close{}}},
                                        std::nullopt, Stroke{red, 0.5, {2, 1}}});
  sheet.page().items.emplace_back(Shape{sheet.content, Box{{0, 0, 10, 10}, 0}, std::nullopt, std::nullopt});
  CHECK(sheet.operators() ==
        "/Artifact<</Type/Background/BBox[10 40 40 80]>>BDC\n1 0 0 rg\n10 40 30 40 re\nf\nEMC\n"
        "/P<</MCID 0>>BDC\n1 0 0 RG\n0.5 w\n[2 1 ]0 d\n1 98 m\n3 96 l\n5 94 l\nh\nB\n"
        "0 0 m\n1 1 2 2 3 3 c\n9 91 l\nh\nS\nEMC\n");
}

TEST_CASE("round corners and circles stay within their boxes, and are closed") {
  Sheet sheet;
  sheet.page().items.emplace_back(Shape{sheet.content, Box{{10, 10, 20, 10}, 50}, Colour{}, std::nullopt});
  sheet.page().items.emplace_back(Shape{sheet.content, Circle{{50, 50}, 10}, Colour{}, std::nullopt});
  const std::string operators = sheet.operators();
  // The radius is at most half the shorter side.
  CHECK(operators.find("15 90 m\n25 90 l\n27.76 90 30 87.76 30 85 c\n30 85 l\n") != std::string::npos);
  CHECK(operators.find("60 50 m\n60 44.48 55.52 40 50 40 c\n") != std::string::npos);
  CHECK(operators.find("h\nf\n60 50 m") != std::string::npos);
}
