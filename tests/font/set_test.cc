#include "font/set.h"

#include <catch2/catch.hpp>

#include "diagnostics/print.h"
#include "faces.h"

using namespace faces;
using font::Style;

TEST_CASE("Noto Sans and what it falls back on is found where Debian puts it") {
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  const auto set = font::load(files::DiskReader(kNoto), kNoto, font::noto_sans(), sources, diagnostics);
  REQUIRE(set);
  CHECK(set->face(Style::bold_italic).postscript_name() == "NotoSans-BoldItalic");
  CHECK(set->face_for(U'ŵ', Style::bold)->postscript_name() == "NotoSans-Bold");
  CHECK(set->face_for(U'≥', Style::bold)->postscript_name() == "NotoSansMath-Regular");
  CHECK(set->face_for(U'→', Style::regular)->postscript_name() == "NotoSansMath-Regular");
  CHECK(set->face_for(U'ہ', Style::italic)->postscript_name() == "NotoSansArabic-Regular");
  CHECK(set->face_for(U'ہ', Style::bold_italic)->postscript_name() == "NotoSansArabic-Bold");
  CHECK(set->face_for(U'ਪ', Style::regular)->postscript_name() == "NotoSansGurmukhi-Regular");
  CHECK(set->face_for(U'漢', Style::regular) == nullptr);
}

TEST_CASE("the nearest style stands in for one that a family lacks") {
  const auto regular = loaded(kNoto, "NotoSans-Regular.ttf");
  const auto bold = loaded(kNoto, "NotoSans-Bold.ttf");
  const auto italic = loaded(kNoto, "NotoSans-Italic.ttf");
  const font::Family only{regular, nullptr, nullptr, nullptr};
  for (const Style style : {Style::regular, Style::bold, Style::italic, Style::bold_italic}) {
    CHECK(&only.face(style) == regular.get());
  }
  CHECK(&font::Family{regular, bold, italic, nullptr}.face(Style::bold_italic) == bold.get());
  CHECK(&font::Family{regular, nullptr, italic, nullptr}.face(Style::bold_italic) == italic.get());
  CHECK_THROWS_WITH(font::Set({}), "a set of fonts without a family");
}

TEST_CASE("every file of a set that cannot be had is named") {
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  const files::MemoryReader reader(files::MemoryFiles{{"Own-Regular.ttf", "no font"}});
  const std::vector<font::FamilyFiles> asked = {
      {files::RelPath::of("Own-Regular.ttf"), files::RelPath::of("Own-Bold.ttf"), std::nullopt, std::nullopt}};
  CHECK_FALSE(font::load(reader, "fonts", asked, sources, diagnostics));
  CHECK(for_people(diagnostics, sources, diagnostics::Colour::off) ==
        "fonts/Own-Bold.ttf:1:1: error: the font cannot be read: cannot read the file: there is no such file or folder "
        "[font/missing]\n"
        "      = install the font, or name the file of another one\n"
        "fonts/Own-Regular.ttf:1:1: error: `fonts/Own-Regular.ttf` cannot be used: this is no TrueType or OpenType font "
        "[font/unreadable]\n"
        "      = name a file that ends in .ttf or .otf and holds one style of a typeface\n");
}
