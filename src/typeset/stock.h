// A flow that is tagged and shaped, and waits for its width and its pages: what prepare() makes of a Flow. Everything in it
// that looks to the flow (drawings, texts) needs the flow to stay.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "typeset/flow.h"
#include "typeset/hyphenation.h"
#include "typeset/passage.h"
#include "typeset/segments.h"
#include "typeset/styles.h"
#include "typeset/words.h"

namespace candour::typeset {

struct PreparedBlock;
using PreparedBlocks = std::vector<PreparedBlock>;

struct PreparedText {
  Passage passage;
  bool is_whole = false;    // no page ends within it
  bool keeps_next = false;  // nor behind it
};

struct PreparedLabel {
  Passage passage;  // one line
  const Label* label = nullptr;
};

struct PreparedFigure {
  const Figure* figure = nullptr;
  std::optional<ContentId> owner;  // of what is painted in it
  std::vector<PreparedLabel> labels;
  std::optional<Passage> caption;
};

struct PreparedItem {
  std::optional<Passage> label;
  PreparedBlocks blocks;
};

struct PreparedList {
  std::vector<PreparedItem> items;
};

struct PreparedCell {
  const Cell* cell = nullptr;
  std::size_t column = 0;
  PreparedBlocks blocks;
};

struct PreparedRow {
  bool continues_above = false;
  std::vector<PreparedCell> cells;
};

struct PreparedTable {
  const Table* table = nullptr;
  std::optional<Passage> caption;
  std::vector<PreparedRow> head;
  std::vector<PreparedRow> body;
};

struct PreparedKeys {
  std::vector<PreparedBlocks> figures;  // of each, its value and its label
};

struct PreparedAside {
  AsideKind kind = AsideKind::note;
  PreparedBlocks blocks;
  const Drawing* beside = nullptr;  // none: nothing
  bool is_at_foot = false;
};

struct PreparedBlock : std::variant<PreparedText, PreparedList, PreparedTable, PreparedFigure, PreparedKeys, PreparedAside, Rule, PageBreak> {
  using variant::variant;
};

struct LinkUse {
  NodeId node;
  const Link* link = nullptr;  // null: a footnote's number, which leads to `note`
  std::size_t note = 0;
  std::string says;
};

struct Note {
  NodeId node;
  Passage label;
  Passage text;
};

struct Stock {
  Tree tree;
  PreparedBlocks blocks;
  std::vector<LinkUse> links;
  std::deque<Note> notes;
  std::map<std::string, NodeId> places;  // by `id`
  std::vector<OutlineEntry> outline;
};

// A chance in the passage itself: behind a piece (offset 0), or within its word.
struct Spot {
  std::uint32_t piece = 0;
  std::uint16_t offset = 0;
};

// Room for one passage after the other to be broken into lines in.
struct LineRoom {
  std::vector<Chance> chances;
  std::vector<Spot> spots;
  std::vector<std::uint32_t> ends;
  std::vector<std::uint16_t> divisions;
};

// What preparing and placing need at hand.
struct Desk {
  Words& words;
  Segmenter& segmenter;
  const Hyphenation& hyphenation;
  const Styles& styles;
  diagnostics::Diagnostics& diagnostics;
  LineRoom& lines;
};

// Mistakes are reported: a character that no face has (typeset/missing-glyph), a block without text (typeset/empty), a table
// that is no rectangle (typeset/ragged-table), a figure without an alternative (typeset/no-alternative), levels of headings
// left out (typeset/heading-level), a link to a place that is not there (typeset/unknown-place), two places of one name
// (typeset/same-place).
Stock prepare(const Flow& flow, const Desk& desk);

// A passage outside the tree: a header or footer.
Passage prepare_artifact(std::string_view text, const TextStyle& style, Artifact artifact, const Flow& flow, const Desk& desk);

// That a character of `text`, of which the word is a part, is in no font (typeset/missing-glyph).
void report_missing(const Word& word, std::string_view text, diagnostics::Span place, diagnostics::Diagnostics& diagnostics);

// Ends the lines of a passage for a place of this width; justifies where the passage asks for it.
void set_width(Passage& passage, double width, const Desk& desk);

}  // namespace candour::typeset
