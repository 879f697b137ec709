// What a document is made of, in reading order, whatever its pages look like: the tree that assistive technology reads.
// Roles and attributes are the standard ones of PDF 1.7 (ISO 32000-1:2008, 14.8.4 and 14.8.5), so that no role map is needed.
//
//   Tree tree;
//   const NodeId heading = tree.add(tree.root(), Role::heading1);
//   page.add_run({.owner = tree.add_content(heading), …});
//
// A tree is a value, built from the top down; children stand in the order in which they are added. What an element may not
// hold is a mistake of our own code, not of an author: add() and add_content() throw std::logic_error.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace candour::typeset {

// Named as PDF names them in the comment. Left out on purpose: H (14289-1, 7.4.4 forbids it beside H1 to H6), what only
// forms, East Asian notes, bibliographies and indexes need, and NonStruct and Private, which hide structure.
enum class Role : std::uint8_t {
  // Grouping elements (14.8.4.2)
  document,     // Document, the root and only there
  part,         // Part
  article,      // Art
  section,      // Sect
  division,     // Div
  block_quote,  // BlockQuote
  caption,      // Caption, of a figure, list or table
  toc,          // TOC
  toc_item,     // TOCI
  // Block-level elements (14.8.4.3)
  paragraph,  // P
  heading1,   // H1
  heading2,
  heading3,
  heading4,
  heading5,
  heading6,
  list,         // L: holds only LI
  list_item,    // LI: holds Lbl and LBody
  label,        // Lbl: the bullet or number, which is painted as text
  list_body,    // LBody: holds a nested L, too
  table,        // Table: holds TR, or THead, TBody and TFoot
  table_row,    // TR
  header_cell,  // TH: has a scope, or is named in the `headers` of cells
  data_cell,    // TD: there even where it is empty
  table_head,   // THead
  table_body,   // TBody
  table_foot,   // TFoot
  // Inline-level elements (14.8.4.4)
  span,       // Span: carries a language, an expansion or another reading of its text
  quote,      // Quote
  note,       // Note: a footnote or endnote
  reference,  // Reference: to a note or another place
  code,       // Code
  link,       // Link: has a LinkArea on some page
  // Illustration elements (14.8.4.5)
  figure,  // Figure: has an alternative
};

// An element of a tree. Only the tree that made it understands it.
struct NodeId {
  std::uint32_t index = 0;
  bool operator==(const NodeId&) const = default;
};

// A place among an element's children that is filled by what is painted: text before a link and text behind it are two.
// There is no way to make one up, so whatever bears one is in the tree.
class ContentId {
 public:
  std::uint32_t index() const { return index_; }
  bool operator==(const ContentId&) const = default;

 private:
  friend class Tree;
  explicit ContentId(std::uint32_t index) : index_(index) {}
  std::uint32_t index_;
};

enum class Scope : std::uint8_t { row, column, both };  // both: the corner cell
enum class ListNumbering : std::uint8_t { none, disc, circle, square, decimal, upper_roman, lower_roman, upper_alpha, lower_alpha };
enum class Placement : std::uint8_t { block, inline_ };

// What is to be known of an element beyond its role; all of it optional, so that one names only what it gives:
// {.language = "cy"}. Texts are UTF-8 and for people, unless said otherwise.
struct Attributes {
  std::string alternative{};                 // Alt (14.9.3): says what a figure shows; any role may have one
  std::optional<std::string> actual_text{};  // ActualText (14.9.4): the text that the painted one stands for
  std::string expansion{};                   // E (14.9.5): what an abbreviation stands for; of a span
  std::string language{};                    // Lang (14.9.2), an RFC 5646 tag such as "cy", where it is not that of the parent
  std::string title{};                       // T: a name for people who look at the tree itself
  std::optional<Scope> scope{};              // of a header cell (14.8.5.7)
  int column_span = 1;                       // of a cell
  int row_span = 1;                          // of a cell
  std::vector<NodeId> headers{};             // the header cells of a cell, in tables where scopes do not say it
  std::optional<ListNumbering> numbering{};  // of a list (14.8.5.5): how its labels are counted
  std::optional<Placement> placement{};      // of a figure (14.8.5.4): block unless it stands in a line
};

class Tree {
 public:
  Tree();  // holds the root

  NodeId root() const { return {0}; }

  // A new last child of `parent`.
  NodeId add(NodeId parent, Role role) { return add_entry(parent, role); }
  NodeId add(NodeId parent, Role role, Attributes attributes);

  // A new last place of `parent` for what is painted.
  ContentId add_content(NodeId parent);

  // What may stand below what.
  static bool allows(Role parent, Role child);
  // Whether anything may be painted in it directly; elsewhere, painting belongs to a child.
  static bool holds_content(Role role);

  // Reading. An entry is an element or a place for content; entries are numbered in the order in which they were added.
  std::size_t size() const { return entries_.size(); }
  bool is_content(std::uint32_t index) const { return entries_[index].is_content; }
  Role role(NodeId node) const { return entries_[node.index].role; }
  // Null where the element has none.
  const Attributes* attributes(NodeId node) const;
  // Of the root, itself.
  NodeId parent(NodeId node) const { return {entries_[node.index].parent}; }
  NodeId owner(ContentId content) const { return {entries_[content.index()].parent}; }
  // The children of an element in order, elements and content mixed:
  //   for (auto kid = tree.first_kid(node); kid; kid = tree.next_kid(*kid)) …
  std::optional<std::uint32_t> first_kid(NodeId node) const { return index(entries_[node.index].first); }
  std::optional<std::uint32_t> next_kid(std::uint32_t kid) const { return index(entries_[kid].next); }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  struct Entry {
    bool is_content = false;
    Role role = Role::document;
    std::uint32_t parent = 0;
    std::uint32_t first = kNone;
    std::uint32_t last = kNone;
    std::uint32_t next = kNone;
    std::uint32_t attributes = kNone;  // in attributes_
  };

  NodeId add_entry(NodeId parent, Role role);
  std::uint32_t append(const Entry& entry);
  static std::optional<std::uint32_t> index(std::uint32_t kid) { return kid == kNone ? std::nullopt : std::optional(kid); }

  std::vector<Entry> entries_;
  std::vector<Attributes> attributes_;
};

// "H1", "TH": the role as PDF writes it.
std::string_view name_of(Role role);
// 1 to 6 for a heading, 0 for all else.
int heading_level(Role role);

// A rule that no single addition can break, and that is broken all the same.
struct Fault {
  NodeId node;
  std::string what;  // "H3 follows H1"
};

// What is left to say once a tree is complete; empty for a tree that may be written. In reading order:
//  - headings begin at H1 and go down one level at a time (14289-1, 7.4.2)
//  - a table has rows of the same width after spans, THead before TBody before TFoot (14289-1, 7.2; 14.8.4.3.4); it has one
//    caption at most, first or last
//  - a header cell has a scope or is named by a cell; `headers` name header cells of the same table (14289-1, 7.5)
//  - a list has items, an item a body; labels come first, and so does a list's caption (14.8.4.3.3)
//  - elements that only content gives a meaning have some: P, H1 to H6, Link, Span, Lbl and the like
std::vector<Fault> faults_of(const Tree& tree);

}  // namespace candour::typeset
