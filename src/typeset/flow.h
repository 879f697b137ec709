// What is to be typeset: a tree of blocks and of what stands in their lines, without a place yet. It says what things are
// (a heading, a row's header), and leaves to Styles how they look and to Typesetter where they go.
//
//   Flow flow;
//   flow.information.title = "Action plan 2014/15";
//   flow.blocks.push_back(Heading{1, {Text{"Action plan"}}});
//   flow.blocks.push_back(Paragraph{{Text{"Of "}, Phrase{.bold = true, .content = {Text{"18"}}}, Text{" promises …"}}});
//
// Texts are UTF-8. In a Text, any run of spaces, tabs and line ends is one space; none is kept at the ends of a paragraph or
// before a LineBreak. U+00A0 is a space at which no line ends, U+00AD a place where a word may be hyphenated.
// Lengths are points. Colours are opaque and sRGB.
//
// `place` is where the author wrote it: what is wrong with it is reported there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "diagnostics/source.h"
#include "typeset/frames.h"

namespace candour::typeset {

// ---- Drawings: a chart, a mark, a rule of one's own. ----

// A shape within a drawing; the origin is the drawing's top left corner.
struct Stroked {
  std::variant<Box, Circle, Polyline, Path> geometry;
  std::optional<Colour> fill;
  std::optional<Stroke> stroke;
};

enum class Anchor : std::uint8_t { start, middle, end };

// A line of text within a drawing.
struct Label {
  Point at;                       // on the baseline
  Anchor anchor = Anchor::start;  // which point of the text stands there
  double size = 9;
  bool bold = false;
  std::optional<Colour> colour;  // none: that of body text
  std::string text;
  diagnostics::Span place;
};

// A picture of dots, stretched to fill `rect` of the drawing.
struct Dots {
  std::shared_ptr<const picture::Picture> picture;  // never null
  Rect rect;
};

struct Drawing {
  double width = 0;
  double height = 0;
  std::vector<std::variant<Stroked, Label, Dots>> parts;  // painted, and read, in this order
};

// ---- What stands in lines ----

struct Inline;
using Inlines = std::vector<Inline>;

struct Text {
  std::string text;
  diagnostics::Span place;
};

// Text that is set or read in a way of its own. With a language, an expansion or another reading, it is a Span of the tree.
struct Phrase {
  bool bold = false;
  bool italic = false;
  bool is_quiet = false;                   // less weighty than what is around it: Styles::soft
  bool is_struck = false;                  // crossed out; who does not see it is not told
  std::string language = {};               // RFC 5646: "cy"; empty: that of what is around it
  std::string expansion = {};              // what an abbreviation stands for
  std::optional<std::string> actual_text = {};  // what is to be read instead
  Inlines content;
};

// A place in the document: the `id` of a block.
struct PlaceName {
  std::string id;
};

struct Link {
  std::variant<std::string, PlaceName> target;  // an absolute address, or a place
  std::string says;                             // what it leads to, for who does not see it; empty: its text
  Inlines content;
  diagnostics::Span place;
};

// A word with a symbol before it, such as a status. The word says it all, so the symbol is not read. Never hyphenated. A
// paragraph that begins with one keeps its other lines clear of the symbol.
struct Badge {
  Drawing symbol;  // in em: 1 is the size of the text; its lower edge stands on the baseline
  std::string word;
  std::optional<Colour> colour;  // of the word
  diagnostics::Span place;
};

// Ends the line, not the paragraph.
struct LineBreak {};

// A note at the foot of the page, called by a raised number. Notes are numbered through the document. Notes have no notes.
struct Footnote {
  Inlines content;
};

struct Inline : std::variant<Text, Phrase, Link, Badge, LineBreak, Footnote> {
  using variant::variant;
};

// ---- Blocks ----

struct Block;
using Blocks = std::vector<Block>;

// Level 1 to 6; a document begins with 1 and goes down one at a time. All but those that ask not to be are in the outline.
struct Heading {
  int level = 1;
  Inlines content;
  std::string id = {};
  bool is_in_outline = true;
};

enum class TextKind : std::uint8_t {
  body,
  kicker,  // the line above a title: what the document belongs to
  lead,    // the sentence that says it all, below a title
  small,   // what is said aside: a source, a remark
};

enum class Align : std::uint8_t { start, end, justified };

struct Paragraph {
  Inlines content;
  TextKind kind = TextKind::body;
  Align align = Align::start;
  std::string id = {};
  bool keeps_next = false;  // no page ends between it and the next block, as with a heading
};

enum class Marker : std::uint8_t { none, bullet, decimal, lower_alpha, lower_roman };

struct List {
  Marker marker = Marker::bullet;
  int first = 1;              // what the first item is numbered
  std::vector<Blocks> items;  // none of them empty
};

// How wide a column wants to be, and how its cells are set.
enum class ColumnKind : std::uint8_t {
  text,       // takes what is left; hyphenated
  reference,  // as wide as its longest line: a number of a promise, a short name
  number,     // the same, aligned at the end
};

struct Cell {
  Blocks content;          // may be empty
  int columns = 1;         // that it spans
  int rows = 1;            // that it spans; these rows are kept on one page, and must fit it
  bool is_header = false;  // heads its row; what spans all columns heads the rows below
};

struct Row {
  std::vector<Cell> cells;        // one for each column that no cell above reaches into
  bool continues_above = false;   // no rule above it, and kept with the row above where there is room
};

// Its head rows stand again on every page that it goes over to. Where it needs more width than the page has, it gets a page
// on its side; more than that is a mistake.
struct Table {
  std::vector<ColumnKind> columns;
  std::vector<Row> head;  // every cell is a header
  std::vector<Row> body;  // at least one
  Inlines caption = {};   // above the table
  std::string id = {};
  diagnostics::Span place = {};
  // Of each column's text, so that several tables can align; 0: as its content asks. Empty: all as their content asks.
  std::vector<double> widths = {};
  bool is_open = false;  // no rule above the first row of the body, where there is no head
};

// A picture with its meaning in words. Labels are part of it.
struct Figure {
  Drawing drawing;
  std::string alternative;  // never empty
  Inlines caption = {};     // below
  diagnostics::Span place = {};
};

// Numbers that are to be seen first, each in a box; side by side, as many as the width allows. Tagged as a list.
struct KeyFigure {
  std::string value;  // "18"
  std::string label;  // "promised outcomes"
  diagnostics::Span place = {};
};
struct KeyFigures {
  std::vector<KeyFigure> figures;
};

enum class AsideKind : std::uint8_t { note, box, quote };

// What stands beside the main text: a source note (a bar at its start), a box on a tint, or somebody else's words (a thin bar).
struct Aside {
  AsideKind kind = AsideKind::note;
  Blocks content;
  // At its end, from its top on; the content keeps clear of it, and no page ends within. An artifact, so it says nothing that the
  // content does not say, and its labels are not painted.
  std::optional<Drawing> beside = {};
  bool is_at_foot = false;  // it, and what follows it on its page, stand at the foot of that
};

// What belongs together in the tree, and looks like nothing.
struct Section {
  Blocks content;
};

struct Rule {
  bool is_heavy = false;
};

struct PageBreak {};

struct Block : std::variant<Heading, Paragraph, List, Table, Figure, KeyFigures, Aside, Section, Rule, PageBreak> {
  using variant::variant;
};

// Above and below the text of each page; one line each, in which a start that is too long loses its last words. Artifacts:
// nobody hears them on every page.
struct Running {
  std::string header_start;
  std::string header_end;
  std::string footer_start;
  // The end of the footer, where {page} and {pages} stand for numbers.
  std::string footer_end = "Page {page} of {pages}";
};

struct Flow {
  Information information;  // `language` is that of all text that names no other
  Running running;
  Blocks blocks;  // at least one
};

}  // namespace candour::typeset
