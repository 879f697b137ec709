// What authors read when something cannot be set.
#include <catch2/catch.hpp>

#include "sample.h"

using namespace workshop;

namespace {

// The text of `content.md`, in which the first `what` is the place of a mistake.
struct Written {
  std::string content;
  diagnostics::Sources sources;
  diagnostics::FileId file;
  explicit Written(std::string text) : content(text), file(sources.add("content.md", std::move(text))) {}
  diagnostics::Span place(std::string_view what) const {
    const auto at = static_cast<std::uint32_t>(content.find(what));
    return {file, at, at + static_cast<std::uint32_t>(what.size())};
  }
  Text text(std::string_view what) const { return {std::string(what), place(what)}; }
};

std::string mistakes(const Written& written, Blocks blocks, bool is_set = false, Styles styles = {}) {
  diagnostics::Diagnostics problems;
  blocks.insert(blocks.begin(), Heading{1, words("Title")});
  CHECK(typesetter(std::move(styles)).set(flow(std::move(blocks)), problems).has_value() == is_set);
  return diagnostics::for_people(problems, written.sources, diagnostics::Colour::off);
}

Table row_of(const Written& written, std::vector<ColumnKind> columns, std::vector<std::string> texts) {
  Table table;
  table.columns = std::move(columns);
  Row row;
  for (const std::string& text : texts) row.cells.push_back({.content = {Paragraph{{written.text(text)}}}});
  table.body = {row};
  table.place = written.place("table");
  return table;
}

}  // namespace

TEST_CASE("a character that no font has is reported where it was written") {
  const Written written("a hieroglyph: x\xF0\x93\x80\x80 y");
  CHECK(mistakes(written, {Paragraph{{written.text("x\xF0\x93\x80\x80 y")}}}) ==
        "content.md:1:15: error: no font has the character U+13000 of `\xF0\x93\x80\x80` [typeset/missing-glyph]\n"
        "    1 | a hieroglyph: x\xF0\x93\x80\x80 y\n"
        "      |               ^^^^\n"
        "      = write it in another way, or add a font that has it\n");
}

TEST_CASE("the character that stands for an object in a text is no badge, and no font has it") {
  const std::string text = "an \uFFFCobject\uFFFC";
  const Written written(text);
  const Badge badge{{1, 1, {}}, "Done", std::nullopt, {}};
  CHECK(mistakes(written, {Paragraph{{badge, written.text(text), badge}}}) ==
        "content.md:1:1: error: no font has the character U+FFFC of `\uFFFC` [typeset/missing-glyph]\n"
        "    1 | an ?object?\n"
        "      | ^^^^^^^^^^^\n"
        "      = write it in another way, or add a font that has it\n"
        "content.md:1:1: error: no font has the character U+FFFC of `object\uFFFC` [typeset/missing-glyph]\n"
        "    1 | an ?object?\n"
        "      | ^^^^^^^^^^^\n"
        "      = write it in another way, or add a font that has it\n");
}

TEST_CASE("a character that no font has is reported in a header and a footer, too") {
  for (std::string Running::*where : {&Running::header_start, &Running::header_end, &Running::footer_start, &Running::footer_end}) {
    Flow flow = workshop::flow({Heading{1, words("Title")}, paragraph("Text.")});
    flow.running.*where = "Dale \xF0\x93\x80\x80";
    diagnostics::Diagnostics problems;
    CHECK_FALSE(typesetter().set(flow, problems));
    CHECK(diagnostics::for_people(problems, {}, diagnostics::Colour::off) ==
          "error: no font has the character U+13000 of `\xF0\x93\x80\x80` [typeset/missing-glyph]\n"
          "      = write it in another way, or add a font that has it\n");
  }
}

TEST_CASE("what has no text is reported") {
  const Written written("table");
  CHECK(mistakes(written, {Heading{2, {}}, Paragraph{words(" \n")}, List{}, Section{}, Aside{}}) ==
        "error: a heading without text [typeset/empty]\n"
        "      = write the heading, or leave it out\n"
        "error: a paragraph without text [typeset/empty]\n"
        "      = write the paragraph, or leave it out\n"
        "error: a list without items [typeset/empty]\n"
        "      = give it an item, or leave it out\n"
        "error: a section without content [typeset/empty]\n"
        "      = write it, or leave it out\n"
        "error: an aside without content [typeset/empty]\n"
        "      = write it, or leave it out\n");
  Table table;
  table.place = written.place("table");
  CHECK(mistakes(written, {table}) ==
        "content.md:1:1: error: a table without rows or columns [typeset/empty]\n"
        "    1 | table\n"
        "      | ^^^^^\n"
        "      = give it a row, or leave it out\n");
}

TEST_CASE("a heading that leaves out a level is reported") {
  const Written written("# Title\n\n### Deep\n");
  CHECK(mistakes(written, {Heading{3, {written.text("Deep")}}}) ==
        "content.md:3:5: error: heading `Deep` is of level 3, below a heading of level 1 [typeset/heading-level]\n"
        "    3 | ### Deep\n"
        "      |     ^^^^\n"
        "      = begin with level 1 and go down one level at a time\n");
}

TEST_CASE("a table whose rows do not fill its columns is reported") {
  const Written written("table one two");
  CHECK(mistakes(written, {row_of(written, {ColumnKind::text, ColumnKind::text, ColumnKind::text}, {"one", "two"})}) ==
        "content.md:1:1: error: row 1 of the table's body does not fill its 3 columns [typeset/ragged-table]\n"
        "    1 | table one two\n"
        "      | ^^^^^\n"
        "      = give each row a cell for every column that no cell above reaches into\n");
}

TEST_CASE("a table that is too wide even for a page on its side is reported") {
  const std::string word(60, 'w');
  const Written written("table " + word);
  CHECK(mistakes(written, {row_of(written, {ColumnKind::reference, ColumnKind::reference}, {word, word})}) ==
        "content.md:1:1: error: the table's 2 columns do not fit a width of 734 points [typeset/table-too-wide]\n"
        "    1 | table wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww\n"
        "      | ^^^^^\n"
        "      = give it fewer columns, or shorter words in columns that are not for text\n");
}

TEST_CASE("a word that is longer than a line is broken, and reported as a warning") {
  const std::string word(90, 'w');
  const Written written("A " + word);
  CHECK(mistakes(written, {Paragraph{{written.text(word)}}}, true) ==
        "content.md:1:3: warning: `wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww` is longer than a line of 400 points, and is broken anywhere [typeset/broken-word]\n"
        "    1 | A wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww\n"
        "      |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "      = write it shorter, or put a space where it may end\n");
}

TEST_CASE("a word of any length is broken, and all of it is set") {
  diagnostics::Diagnostics problems;
  const std::string word(140'000, 'w');
  const auto document = typesetter().set(flow({Heading{1, words("Title")}, paragraph(word)}), problems);
  REQUIRE(document);
  REQUIRE(problems.all().size() == 1);
  CHECK(std::string(problems.all()[0].code.name) == "typeset/broken-word");
  const std::string shown = texts_of(*document).rbegin()->second;
  CHECK(shown == word);
  for (const Page& page : document->pages) {
    for (const Item& item : page.items) {
      if (const auto* run = std::get_if<GlyphRun>(&item)) CHECK(run->origin.x + width_of(page, *run) < page.width);
    }
  }
}

TEST_CASE("a figure needs words, and must not be larger than the page") {
  const Written written("![](chart.svg)");
  Figure figure{bars(), "", {}, written.place("![](chart.svg)")};
  CHECK(mistakes(written, {figure}) ==
        "content.md:1:1: error: a figure without words for who does not see it [typeset/no-alternative]\n"
        "    1 | ![](chart.svg)\n"
        "      | ^^^^^^^^^^^^^^\n"
        "      = say in a sentence what it shows\n");
  figure.alternative = "Bars";
  figure.drawing.width = 700;
  CHECK(mistakes(written, {figure}) ==
        "content.md:1:1: error: the figure is 700 by 60 points, and there are 487 by 710 [typeset/figure-too-large]\n"
        "    1 | ![](chart.svg)\n"
        "      | ^^^^^^^^^^^^^^\n"
        "      = draw it smaller\n");
}

TEST_CASE("a link to nowhere and a name for two places are reported") {
  const Written written("[the table](#tabel)");
  const Link link{PlaceName{"tabel"}, "", {written.text("the table")}, written.place("#tabel")};
  CHECK(mistakes(written, {Heading{2, words("Table"), "table"}, Paragraph{{link}}}) ==
        "content.md:1:13: error: the document has no place `tabel` to link to [typeset/unknown-place]\n"
        "    1 | [the table](#tabel)\n"
        "      |             ^^^^^^\n"
        "      = did you mean `table`?\n");
  CHECK(mistakes(written, {Heading{2, words("One"), "same"}, Heading{2, {written.text("table")}, "same"}}) ==
        "content.md:1:6: error: there are two places named `same` [typeset/same-place]\n"
        "    1 | [the table](#tabel)\n"
        "      |      ^^^^^\n"
        "      = give one of them another name\n");
}

TEST_CASE("rows that a cell spans and that do not fit a page are reported") {
  const Written written("table tall");
  Table table = row_of(written, {ColumnKind::text, ColumnKind::text}, {"table", "tall"});
  table.body.front().cells.front().rows = 60;
  for (int i = 1; i < 60; ++i) table.body.push_back({{Cell{.content = {Paragraph{{written.text("tall")}}}}}});
  CHECK(mistakes(written, {table}) ==
        "content.md:1:7: error: a group of rows that a cell spans is higher than a page, and cannot be broken [typeset/too-high]\n"
        "    1 | table tall\n"
        "      |       ^^^^\n"
        "      = make it shorter, or divide it\n");
}

TEST_CASE("what is higher than a page and cannot be broken is reported") {
  const Written written("table tall");
  Styles styles;
  styles.table_text.leading = 800;
  CHECK(mistakes(written, {row_of(written, {ColumnKind::text}, {"tall"})}, false, styles) ==
        "content.md:1:7: error: a row of a table is higher than a page, and cannot be broken [typeset/too-high]\n"
        "    1 | table tall\n"
        "      |       ^^^^\n"
        "      = make it shorter, or divide it\n");
}
