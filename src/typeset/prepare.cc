// Blocks of a flow to prepared blocks: the tree is built and every text is shaped, in reading order.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "typeset/stock.h"
#include "typeset/text_writer.h"

namespace candour::typeset {
namespace {

constexpr diagnostics::Code kEmpty{"typeset/empty"};
constexpr diagnostics::Code kRaggedTable{"typeset/ragged-table"};
constexpr diagnostics::Code kNoAlternative{"typeset/no-alternative"};
constexpr diagnostics::Code kHeadingLevel{"typeset/heading-level"};
constexpr diagnostics::Code kUnknownPlace{"typeset/unknown-place"};
constexpr diagnostics::Code kSamePlace{"typeset/same-place"};

// Where the text of some content was written: at the first of its texts that says so.
diagnostics::Span place_of(const Inlines& content) {
  for (const Inline& part : content) {
    diagnostics::Span place;
    if (const auto* text = std::get_if<Text>(&part)) place = text->place;
    if (const auto* phrase = std::get_if<Phrase>(&part)) place = place_of(phrase->content);
    if (const auto* link = std::get_if<Link>(&part)) place = link->place;
    if (const auto* badge = std::get_if<Badge>(&part)) place = badge->place;
    if (place != diagnostics::Span{}) return place;
  }
  return {};
}

std::string roman(int number) {
  static constexpr std::pair<int, const char*> kDigits[] = {{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}};
  std::string text;
  for (const auto& [value, digits] : kDigits) {
    for (; number >= value; number -= value) text += digits;
  }
  return text;
}

// "a" to "z", then "aa".
std::string letters(int number) {
  std::string text;
  for (; number > 0; number = (number - 1) / 26) text.insert(text.begin(), static_cast<char>('a' + (number - 1) % 26));
  return text;
}

std::string label_of(Marker marker, int number) {
  switch (marker) {
    case Marker::none: return "";
    case Marker::bullet: return "\xE2\x80\xA2";
    case Marker::decimal: return std::to_string(number) + ".";
    case Marker::lower_alpha: return letters(number) + ".";
    case Marker::lower_roman: return roman(number) + ".";
  }
  return "";
}

ListNumbering numbering_of(Marker marker) {
  switch (marker) {
    case Marker::none: return ListNumbering::none;
    case Marker::bullet: return ListNumbering::disc;
    case Marker::decimal: return ListNumbering::decimal;
    case Marker::lower_alpha: return ListNumbering::lower_alpha;
    case Marker::lower_roman: return ListNumbering::lower_roman;
  }
  return ListNumbering::none;
}

Role heading_role(int level) { return static_cast<Role>(static_cast<int>(Role::heading1) + level - 1); }

class Preparer {
 public:
  Preparer(const Flow& flow, const Desk& desk) : flow_(flow), desk_(desk), writer_(flow, desk, stock_) {}

  Stock run() {
    if (flow_.blocks.empty()) error(kEmpty, {}, "the document has no content", "give it at least a heading and a paragraph");
    add_all(flow_.blocks, stock_.tree.root(), stock_.blocks);
    check_links();
    return std::move(stock_);
  }

 private:
  void error(diagnostics::Code code, diagnostics::Span place, std::string message, const char* hint) {
    desk_.diagnostics.error(code, place, std::move(message), {hint});
  }

  void add_all(const Blocks& blocks, NodeId parent, PreparedBlocks& out) {
    for (const Block& block : blocks) {
      std::visit([&](const auto& one) { add(one, parent, out); }, block);
    }
  }

  void name(const std::string& id, NodeId node, diagnostics::Span place) {
    if (id.empty()) return;
    if (!stock_.places.emplace(id, node).second) error(kSamePlace, place, fmt::format("there are two places named `{}`", id), "give one of them another name");
  }

  // The style of running text here: smaller within tables.
  TextStyle style_of(TextKind kind) const {
    const Styles& styles = desk_.styles;
    switch (kind) {
      case TextKind::body: {
        TextStyle style = in_head_ ? styles.table_head : in_table_ ? styles.table_text : styles.body;
        style.bold = style.bold || in_row_header_;
        style.is_hyphenated = style.is_hyphenated && !in_tight_;
        return style;
      }
      case TextKind::kicker: return styles.kicker;
      case TextKind::lead: return styles.lead;
      case TextKind::small: return styles.small;
    }
    return styles.body;
  }

  // The notes that a block called come right behind it, where its parent may hold them.
  void add_notes(std::vector<const Footnote*>& called, NodeId parent) {
    const std::vector<const Footnote*> waiting = std::move(called);
    called.clear();
    const std::size_t first = stock_.notes.size();
    for (std::size_t i = 0; i < waiting.size(); ++i) stock_.notes.emplace_back();
    for (std::size_t i = 0; i < waiting.size(); ++i) {
      Note& note = stock_.notes[first + i];
      note.node = stock_.tree.add(parent, Role::note);
      const ContentId label = stock_.tree.add_content(stock_.tree.add(note.node, Role::label));
      note.label = writer_.write_plain(std::to_string(first + i + 1), label, desk_.styles.footnote, {});
      std::vector<const Footnote*> nested;
      note.text = writer_.write(waiting[i]->content, stock_.tree.add(note.node, Role::paragraph), desk_.styles.footnote, Align::start, nested);
    }
  }

  Passage text(const Inlines& content, NodeId node, NodeId notes_to, const TextStyle& style, Align align) {
    std::vector<const Footnote*> called;
    Passage passage = writer_.write(content, node, style, align, called);
    add_notes(called, notes_to);
    return passage;
  }

  void add(const Heading& heading, NodeId parent, PreparedBlocks& out) {
    const diagnostics::Span place = place_of(heading.content);
    if (is_blank(heading.content)) return error(kEmpty, place, "a heading without text", "write the heading, or leave it out");
    const int level = std::clamp(heading.level, 1, 6);
    if (heading.level != level || level > last_level_ + 1) {
      error(kHeadingLevel, place, fmt::format("heading `{}` is of level {}, below a heading of level {}", plain_text(heading.content), heading.level, last_level_),
            "begin with level 1 and go down one level at a time");
      if (heading.level != level) return;
    }
    last_level_ = level;
    const NodeId node = stock_.tree.add(parent, heading_role(level));
    name(heading.id, node, place);
    if (heading.is_in_outline) stock_.outline.push_back({level, plain_text(heading.content), node});
    const TextStyle& style = desk_.styles.headings[static_cast<std::size_t>(level - 1)];
    out.emplace_back(PreparedText{text(heading.content, node, parent, style, Align::start), true, true});
  }

  void add(const Paragraph& paragraph, NodeId parent, PreparedBlocks& out) {
    const diagnostics::Span place = place_of(paragraph.content);
    if (is_blank(paragraph.content)) return error(kEmpty, place, "a paragraph without text", "write the paragraph, or leave it out");
    const NodeId node = stock_.tree.add(parent, Role::paragraph);
    name(paragraph.id, node, place);
    out.emplace_back(PreparedText{text(paragraph.content, node, parent, style_of(paragraph.kind), align_of(paragraph)), false, paragraph.keeps_next});
  }

  Align align_of(const Paragraph& paragraph) const {
    return in_numbers_ && paragraph.align == Align::start ? Align::end : paragraph.align;
  }

  // A single paragraph needs no element of its own within the one that holds it alone.
  void add_content(const Blocks& blocks, NodeId parent, PreparedBlocks& out) {
    const auto* alone = blocks.size() == 1 ? std::get_if<Paragraph>(&blocks.front()) : nullptr;
    if (alone == nullptr || !alone->id.empty() || is_blank(alone->content)) return add_all(blocks, parent, out);
    out.emplace_back(PreparedText{text(alone->content, parent, parent, style_of(alone->kind), align_of(*alone)), false, false});
  }

  void add(const List& list, NodeId parent, PreparedBlocks& out) {
    if (list.items.empty()) return error(kEmpty, {}, "a list without items", "give it an item, or leave it out");
    Attributes attributes;
    attributes.numbering = numbering_of(list.marker);
    const NodeId node = stock_.tree.add(parent, Role::list, std::move(attributes));
    PreparedList prepared;
    int number = list.first;
    for (const Blocks& blocks : list.items) {
      if (blocks.empty()) {
        error(kEmpty, {}, "an item of a list without content", "write the item, or leave it out");
        continue;
      }
      PreparedItem item;
      const NodeId at = stock_.tree.add(node, Role::list_item);
      if (const std::string label = label_of(list.marker, number++); !label.empty()) {
        const ContentId owner = stock_.tree.add_content(stock_.tree.add(at, Role::label));
        item.label = writer_.write_plain(label, owner, style_of(TextKind::body), {});
      }
      add_content(blocks, stock_.tree.add(at, Role::list_body), item.blocks);
      prepared.items.push_back(std::move(item));
    }
    out.emplace_back(std::move(prepared));
  }

  void add(const Table& table, NodeId parent, PreparedBlocks& out) {
    if (table.body.empty() || table.columns.empty()) return error(kEmpty, table.place, "a table without rows or columns", "give it a row, or leave it out");
    const NodeId node = stock_.tree.add(parent, Role::table);
    name(table.id, node, table.place);
    PreparedTable prepared;
    prepared.table = &table;
    if (!is_blank(table.caption)) {
      const NodeId caption = stock_.tree.add(node, Role::caption);
      prepared.caption = text(table.caption, caption, caption, desk_.styles.caption, Align::start);
    }
    const bool was_in_table = std::exchange(in_table_, true);
    if (!table.head.empty()) add_rows(table, table.head, stock_.tree.add(node, Role::table_head), true, prepared.head);
    add_rows(table, table.body, stock_.tree.add(node, Role::table_body), false, prepared.body);
    in_table_ = was_in_table;
    out.emplace_back(std::move(prepared));
  }

  void add_rows(const Table& table, const std::vector<Row>& rows, NodeId parent, bool is_head, std::vector<PreparedRow>& out) {
    const std::size_t width = table.columns.size();
    std::vector<int> taken(width, 0);  // how many rows a cell above still reaches into
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const NodeId row_node = stock_.tree.add(parent, Role::table_row);
      PreparedRow& row = out.emplace_back();
      row.continues_above = rows[r].continues_above;
      std::size_t column = 0;
      bool is_regular = true;
      std::vector<int> next = taken;
      for (int& left : next) left = std::max(0, left - 1);
      for (const Cell& cell : rows[r].cells) {
        while (column < width && taken[column] > 0) ++column;
        const auto span = static_cast<std::size_t>(std::max(cell.columns, 1));
        const bool fits = cell.columns >= 1 && cell.rows >= 1 && column + span <= width && r + static_cast<std::size_t>(std::max(cell.rows, 1)) <= rows.size() &&
                          std::all_of(taken.begin() + static_cast<std::ptrdiff_t>(column), taken.begin() + static_cast<std::ptrdiff_t>(std::min(column + span, width)), [](int t) { return t == 0; });
        is_regular = is_regular && fits;
        if (!fits) break;
        for (std::size_t i = column; i < column + span; ++i) next[i] = cell.rows - 1;
        add_cell(table, cell, column, row_node, is_head, row);
        column += span;
      }
      while (column < width && taken[column] > 0) ++column;
      if (!is_regular || column != width) {
        error(kRaggedTable, table.place, fmt::format("row {} of the table's {} does not fill its {} columns", r + 1, is_head ? "head" : "body", width),
              "give each row a cell for every column that no cell above reaches into");
      }
      taken = std::move(next);
    }
  }

  void add_cell(const Table& table, const Cell& cell, std::size_t column, NodeId row, bool is_head, PreparedRow& out) {
    Attributes attributes;
    attributes.column_span = cell.columns;
    attributes.row_span = cell.rows;
    const bool is_header = is_head || cell.is_header;
    const bool spans_all = static_cast<std::size_t>(cell.columns) == table.columns.size();
    if (is_header) attributes.scope = is_head || spans_all ? Scope::column : Scope::row;
    const NodeId node = stock_.tree.add(row, is_header ? Role::header_cell : Role::data_cell, std::move(attributes));
    PreparedCell prepared{&cell, column, {}};
    in_head_ = is_head;
    in_row_header_ = is_header && !is_head;
    in_numbers_ = table.columns[column] == ColumnKind::number && !spans_all;
    in_tight_ = table.columns[column] != ColumnKind::text && cell.columns == 1;
    if (!cell.content.empty()) add_content(cell.content, node, prepared.blocks);
    else if (is_header && !is_head) error(kEmpty, table.place, "a cell that heads a row, without text", "write the header, or make it an ordinary cell");
    in_head_ = in_row_header_ = in_numbers_ = in_tight_ = false;
    out.cells.push_back(std::move(prepared));
  }

  void add(const Figure& figure, NodeId parent, PreparedBlocks& out) {
    if (figure.alternative.empty()) return error(kNoAlternative, figure.place, "a figure without words for who does not see it", "say in a sentence what it shows");
    Attributes attributes;
    attributes.alternative = figure.alternative;
    attributes.placement = Placement::block;
    const NodeId node = stock_.tree.add(parent, Role::figure, std::move(attributes));
    PreparedFigure prepared;
    prepared.figure = &figure;
    prepared.owner = stock_.tree.add_content(node);
    for (const auto& part : figure.drawing.parts) {
      const auto* label = std::get_if<Label>(&part);
      if (label == nullptr || label->text.empty()) continue;
      TextStyle style;
      style.size = label->size;
      style.leading = label->size * 1.3;
      style.bold = label->bold;
      style.colour = label->colour.value_or(desk_.styles.ink);
      prepared.labels.push_back({writer_.write_plain(label->text, *prepared.owner, style, label->place), label});
    }
    if (!is_blank(figure.caption)) {
      const NodeId caption = stock_.tree.add(node, Role::caption);
      prepared.caption = text(figure.caption, caption, caption, desk_.styles.small, Align::start);
    }
    out.emplace_back(std::move(prepared));
  }

  void add(const KeyFigures& keys, NodeId parent, PreparedBlocks& out) {
    if (keys.figures.empty()) return error(kEmpty, {}, "key figures without a figure", "give one, or leave them out");
    Attributes attributes;
    attributes.numbering = ListNumbering::none;
    const NodeId list = stock_.tree.add(parent, Role::list, std::move(attributes));
    PreparedKeys prepared;
    for (const KeyFigure& figure : keys.figures) {
      const NodeId body = stock_.tree.add(stock_.tree.add(list, Role::list_item), Role::list_body);
      const ContentId value = stock_.tree.add_content(stock_.tree.add(body, Role::paragraph));
      const ContentId label = stock_.tree.add_content(stock_.tree.add(body, Role::paragraph));
      PreparedBlocks& blocks = prepared.figures.emplace_back();
      blocks.emplace_back(PreparedText{writer_.write_plain(figure.value, value, desk_.styles.key_value, figure.place), false, false});
      blocks.emplace_back(PreparedText{writer_.write_plain(figure.label, label, desk_.styles.key_label, figure.place), false, false});
      if (figure.value.empty() || figure.label.empty()) error(kEmpty, figure.place, "a key figure without its number or its words", "give both");
    }
    out.emplace_back(std::move(prepared));
  }

  void add(const Aside& aside, NodeId parent, PreparedBlocks& out) {
    if (aside.content.empty()) return error(kEmpty, {}, "an aside without content", "write it, or leave it out");
    PreparedAside prepared;
    prepared.kind = aside.kind;
    prepared.beside = aside.beside ? &*aside.beside : nullptr;
    prepared.is_at_foot = aside.is_at_foot;
    const Role role = aside.kind == AsideKind::quote ? Role::block_quote : Role::division;
    add_all(aside.content, stock_.tree.add(parent, role), prepared.blocks);
    out.emplace_back(std::move(prepared));
  }

  void add(const Section& section, NodeId parent, PreparedBlocks& out) {
    if (section.content.empty()) return error(kEmpty, {}, "a section without content", "write it, or leave it out");
    add_all(section.content, stock_.tree.add(parent, Role::section), out);
  }

  void add(const Rule& rule, NodeId /*parent*/, PreparedBlocks& out) { out.emplace_back(rule); }
  void add(const PageBreak& page_break, NodeId /*parent*/, PreparedBlocks& out) { out.emplace_back(page_break); }

  void check_links() {
    for (const LinkUse& use : stock_.links) {
      const auto* place = use.link == nullptr ? nullptr : std::get_if<PlaceName>(&use.link->target);
      if (place == nullptr || stock_.places.contains(place->id)) continue;
      std::vector<std::string_view> known;
      for (const auto& [id, node] : stock_.places) known.push_back(id);
      desk_.diagnostics.error(kUnknownPlace, use.link->place, fmt::format("the document has no place `{}` to link to", place->id),
                              diagnostics::did_you_mean_or_what_is(place->id, std::move(known)));
    }
  }

  const Flow& flow_;
  const Desk& desk_;
  Stock stock_;
  TextWriter writer_;
  int last_level_ = 0;
  bool in_table_ = false;
  bool in_head_ = false;
  bool in_row_header_ = false;
  bool in_numbers_ = false;  // a column that is aligned at its end
  bool in_tight_ = false;    // a column whose words are never hyphenated
};

}  // namespace

Stock prepare(const Flow& flow, const Desk& desk) { return Preparer(flow, desk).run(); }

Passage prepare_artifact(std::string_view text, const TextStyle& style, Artifact artifact, const Flow& flow, const Desk& desk) {
  Stock none;
  return TextWriter(flow, desk, none).write_plain(text, artifact, style, {});
}

}  // namespace candour::typeset
