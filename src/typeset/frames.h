// The result of typesetting: pages of things with a place, each of which says what it is to somebody who cannot see it.
//
// Lengths are points, 1/72 inch. The origin is the top left corner of a page; x grows to the right, y down. Colours are
// opaque and sRGB. Painting is in the order of the items. Texts are UTF-8.
//
// Nothing can be painted without an Owner, which is a place in the structure tree or a kind of artifact.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "font/face.h"
#include "picture/picture.h"
#include "typeset/structure.h"

namespace candour::typeset {

struct Point {
  double x = 0;
  double y = 0;
};

struct Rect {
  double x = 0;  // of the left edge
  double y = 0;  // of the top edge
  double width = 0;
  double height = 0;
};

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  bool operator==(const Colour&) const = default;
};

// What is painted and no part of the document (ISO 32000-1, 14.8.2.2).
enum class Artifact : std::uint8_t {
  header,         // the running header
  footer,         // the running footer, with the page's number
  repeated_head,  // a table's header rows on every page but the first
  rule,           // a line that separates or underlines
  background,     // a coloured area behind content
};

// Who answers for something painted. Has no empty state.
using Owner = std::variant<ContentId, Artifact>;

// One glyph of a run. All in design units of the run's face, as HarfBuzz gives them; y_offset grows upwards.
struct Glyph {
  font::GlyphId id = 0;
  std::int32_t advance = 0;  // how far the pen goes on: the glyph's own width with kerning, tracking or justification added
  std::int32_t x_offset = 0;
  std::int32_t y_offset = 0;
};

// The least pieces of a run of which both glyphs and text are known. Most are one glyph for one character; a ligature is
// one for several, an accent may be several for one.
struct Cluster {
  std::uint16_t glyphs = 0;  // how many; at least 1
  std::uint16_t bytes = 0;   // of text; at least 1, save for what is painted and means nothing
};

// A range of one of a page's pools.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t size() const { return end - begin; }
};

enum class Direction : std::uint8_t { left_to_right, right_to_left };

// Text on one baseline, in one face, size, colour and direction: a line of a paragraph is one run or a few.
//
// Glyphs, and with them clusters, stand in the order in which they are seen, from left to right. The text is in the order in
// which it is read. So the clusters of a run that goes from left to right share out its text from its begin, those of one
// that goes from right to left from its end.
//
// The texts of all runs of a place of content, put together in order, are what is read there: there is a space between any
// two words, also where the line ends between them. A hyphen that is there only because a line ends says U+00AD.
struct GlyphRun {
  Owner owner;
  const font::Face* face = nullptr;  // never null; lives as long as the document
  double size = 0;
  Colour colour;
  Point origin;  // where the pen starts, on the baseline
  Direction direction = Direction::left_to_right;
  Range glyphs;    // of Page::glyphs
  Range clusters;  // of Page::clusters
  Range text;      // of Page::text
};

// Paths. An angle is cut off square, a line ends where it ends.
struct Box {
  Rect rect;
  double radius = 0;  // of its corners
};
struct Circle {
  Point centre;
  double radius = 0;
};
struct Polyline {
  std::vector<Point> points;  // at least 2
  bool is_closed = false;
};
// For what the others cannot say. Each starts with a move; filled by the non-zero rule.
struct Curve {
  Point control1, control2, to;
};
struct Close {};
struct MoveTo {
  Point to;
};
struct LineTo {
  Point to;
};
struct Path {
  std::vector<std::variant<MoveTo, LineTo, Curve, Close>> segments;
};

struct Stroke {
  Colour colour;
  double width = 1;
  std::vector<double> dashes;  // lengths on and off in turn; none: a full line
};

// Filled, stroked or both; the stroke is painted last.
struct Shape {
  Owner owner;
  std::variant<Box, Circle, Polyline, Path> geometry;
  std::optional<Colour> fill;
  std::optional<Stroke> stroke;
};

// A picture of dots, stretched to fill `rect`.
struct PlacedPicture {
  Owner owner;
  std::shared_ptr<const picture::Picture> picture;  // never null
  Rect rect;
};

using Item = std::variant<GlyphRun, Shape, PlacedPicture>;

// Where a link leads: an absolute address ("https://…", "mailto:…"), or an element of the same document, which is shown
// from the top of what is painted of it first.
using LinkTarget = std::variant<std::string, NodeId>;

// A part of a page that can be clicked. A link over two lines has two.
struct LinkArea {
  NodeId link;  // Role::link
  Rect rect;
  LinkTarget target;
  std::string says;  // Contents (14289-1, 7.18.5): what it leads to, for those who do not see it; never empty
};

struct Page {
  double width = 595.276;  // A4, upright
  double height = 841.89;
  std::string label;  // as it is counted in the footer: "1", "iv"
  std::vector<Item> items;
  std::vector<LinkArea> links;

  // What the runs consist of.
  std::vector<Glyph> glyphs;
  std::vector<Cluster> clusters;
  std::string text;
};

// An entry of the outline ("bookmarks"). Levels start at 1 and go down one at a time.
struct OutlineEntry {
  int level = 1;
  std::string title;
  NodeId target;
};

// A day of the Gregorian calendar, from the data that the document reports and never from the clock.
struct Day {
  int year = 1970;
  int month = 1;
  int day = 1;
};

struct Information {
  std::string title;     // never empty
  std::string language;  // RFC 5646: "en-GB"; never empty
  std::string author;    // who answers for what it says
  std::string publisher;
  std::string subject;   // one sentence
  std::string producer;  // the program, with its version
  Day created;
  Day modified;
};

// A document that only needs to be written. Faces are not owned: the font::Set that it was set with has to outlive it.
struct Document {
  Information information;
  Tree tree;
  std::vector<Page> pages;  // at least one
  std::vector<OutlineEntry> outline;
};

}  // namespace candour::typeset
