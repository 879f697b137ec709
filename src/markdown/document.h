// Prose as a typed tree: what an author wrote in Markdown, without any of its marks and without HTML. The html and
// print modules each turn it into their own kind of page.
#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "diagnostics/source.h"
#include "markdown/target.h"

namespace candour::markdown {

using diagnostics::Span;

// ---- Within a line ----

struct Inline;
using Inlines = std::vector<Inline>;

struct Text {
  std::string text;
};
struct CodeSpan {
  std::string text;
};
struct Emphasis {
  Inlines children;
};
struct Strong {
  Inlines children;
};
struct Strikethrough {
  Inlines children;
};
struct Link {
  std::string target;  // as written, with escapes resolved; never of a refused kind
  TargetKind kind = TargetKind::relative;
  std::string title;
  Inlines children;  // never without text
  Span target_span;  // the target where it stands after the text; otherwise the whole link
};
struct Image {
  std::string target;
  TargetKind kind = TargetKind::relative;
  std::string alt;    // never empty
  std::string title;  // a caption, where the image is a Figure
  Span target_span;
};
struct LineBreak {};  // asked for by the author
struct SoftBreak {};  // a line end within a paragraph: as good as a space

struct Inline {
  std::variant<Text, CodeSpan, Emphasis, Strong, Strikethrough, Link, Image, LineBreak, SoftBreak> is;
  Span span;
};

// ---- Whole blocks ----

struct Block;
using Blocks = std::vector<Block>;

struct Heading {
  int level = 2;   // 2 to 6: level 1 is the page's title
  std::string id;  // lower-case ASCII letters, digits and hyphens; unique in the document
  Inlines inlines;
};
struct Paragraph {
  Inlines inlines;
};
struct List {
  bool ordered = false;
  int start = 1;      // the first number of an ordered list
  bool tight = true;  // no blank lines between items: an item's single paragraph needs no space around it
  std::vector<Blocks> items;
};
struct Quote {
  Blocks blocks;
};
enum class Alignment { none, left, centre, right };
struct Cell {
  Inlines inlines;
  Span span;
};
using Row = std::vector<Cell>;  // as many cells as the table has columns
struct Table {
  std::vector<Alignment> columns;
  Row header;
  std::vector<Row> rows;
};
struct CodeBlock {
  std::string language;  // the first word after the fence; mostly empty
  std::string text;      // ends in a line feed
};
struct ThematicBreak {};
struct Figure {  // an image that is a paragraph of its own
  Image image;
};

struct Block {
  std::variant<Heading, Paragraph, List, Quote, Table, CodeBlock, ThematicBreak, Figure> is;
  Span span;
};

struct Document {
  Blocks blocks;
};

// No tree is deeper than this, so that code may walk it by recursion.
inline constexpr int kDeepest = 32;

// The words alone: alternative texts for images, a space for each break.
std::string plain_text(const Inlines& inlines);

// Calls `visit` for every link, or every image, in the order of the document.
void for_each_link(const Document& document, const std::function<void(const Link&, Span)>& visit);
void for_each_image(const Document& document, const std::function<void(const Image&, Span)>& visit);

}  // namespace candour::markdown
