#include "markdown/parse.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "diagnostics/invisible.h"
#include "files/utf8.h"
#include "markdown/characters.h"
#include "markdown/cmark_tree.h"
#include "markdown/heading_ids.h"
#include "markdown/inline_reader.h"
#include "markdown/places.h"

namespace candour::markdown {
namespace {

constexpr diagnostics::Code kHeadingLevel{"markdown/heading-level"};
constexpr diagnostics::Code kEmptyHeading{"markdown/empty-heading"};
constexpr diagnostics::Code kBlankCell{"markdown/blank-cell"};
constexpr diagnostics::Code kNesting{"markdown/nesting"};
constexpr diagnostics::Code kNotUtf8{"markdown/not-utf8"};

class BlockReader {
 public:
  explicit BlockReader(const Context& context) : context_(context) {}

  Blocks read_children(cmark_node* parent) {
    Blocks out;
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node))
      read(node, out);
    return out;
  }

 private:
  void read(cmark_node* node, Blocks& out) {
    const Range range = range_of(node, context_.places);
    const auto put = [&](auto block) { out.push_back({std::move(block), context_.places.span(range)}); };
    switch (kind_of(node)) {
      case NodeKind::quote: put(Quote{read_children(node)}); break;
      case NodeKind::list: put(list(node)); break;
      case NodeKind::code_block: put(code_block(node)); break;
      case NodeKind::html_block: report_raw_html(context_, first_line(range), literal_of(node)); break;
      case NodeKind::paragraph: read_paragraph(node, range, out); break;
      case NodeKind::heading: read_heading(node, range, out); break;
      case NodeKind::thematic_break: put(ThematicBreak{}); break;
      case NodeKind::table: put(table(node)); break;
      case NodeKind::document:
      case NodeKind::item:
      case NodeKind::table_row:
      case NodeKind::table_cell:
      case NodeKind::text:
      case NodeKind::soft_break:
      case NodeKind::line_break:
      case NodeKind::code:
      case NodeKind::html:
      case NodeKind::emphasis:
      case NodeKind::strong:
      case NodeKind::link:
      case NodeKind::image:
      case NodeKind::strikethrough:
      case NodeKind::unknown: break;  // never a block of their own
    }
  }

  Inlines inlines(cmark_node* node, Range range) const { return InlineReader(context_, range).read_children(node); }

  // (cmark loses the end of a block that opens and closes in one line.)
  Range first_line(Range range) const {
    const std::string_view body = context_.places.body();
    return {range.begin, std::min(body.size(), body.find_first_of("\r\n", range.begin))};
  }

  void read_paragraph(cmark_node* node, Range range, Blocks& out) {
    Inlines content = inlines(node, range);
    if (content.empty()) return;  // all of it was refused
    Image* only = content.size() == 1 ? std::get_if<Image>(&content.front().is) : nullptr;
    const Span span = context_.places.span(range);
    if (only != nullptr) out.push_back({Figure{std::move(*only)}, span});
    else out.push_back({Paragraph{std::move(content)}, span});
  }

  void read_heading(cmark_node* node, Range range, Blocks& out) {
    const int level = cmark_node_get_heading_level(node);
    check_level(level, range);
    level_ = level;
    Inlines content = inlines(node, range);
    const std::string text = plain_text(content);
    if (is_blank(text)) {
      context_.error(kEmptyHeading, range, "a heading without text", "write the heading, or take the line out");
      return;
    }
    kept_level_ = std::clamp(level, 2, kept_level_ + 1);
    out.push_back({Heading{kept_level_, ids_.next(text), std::move(content)}, context_.places.span(range)});
  }

  void check_level(int level, Range range) const {
    const std::string next(static_cast<std::size_t>(level_) + 1, '#');
    if (level == 1) {
      context_.error(kHeadingLevel, range, "a heading of level 1 is the title of the page, which stands already",
                     "begin the heading with `##`");
    } else if (level > level_ + 1) {
      context_.error(kHeadingLevel, range,
                     "a heading of level " + std::to_string(level) + " comes after level " + std::to_string(level_),
                     "begin the heading with `" + next + "`: no level may be left out");
    }
  }

  List list(cmark_node* node) {
    List list;
    list.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    list.start = list.ordered ? cmark_node_get_list_start(node) : 1;
    list.tight = cmark_node_get_list_tight(node) != 0;
    for (cmark_node* item = cmark_node_first_child(node); item != nullptr; item = cmark_node_next(item)) {
      list.items.push_back(read_children(item));
    }
    return list;
  }

  CodeBlock code_block(cmark_node* node) const {
    const std::string info = cmark_node_get_fence_info(node);
    return {info.substr(0, info.find_first_of(" \t")), literal_of(node)};
  }

  Table table(cmark_node* node) const {
    Table table;
    table.columns = alignments_of(node);
    for (cmark_node* at = cmark_node_first_child(node); at != nullptr; at = cmark_node_next(at)) {
      if (at == cmark_node_first_child(node)) table.header = row(at);
      else table.rows.push_back(row(at));
    }
    return table;
  }

  Row row(cmark_node* node) const {
    Row cells;
    for (cmark_node* at = cmark_node_first_child(node); at != nullptr; at = cmark_node_next(at)) {
      const Range range = range_of(at, context_.places);
      if (cmark_node_first_child(at) == nullptr) {
        context_.error(kBlankCell, range.begin < range.end ? range : first_line(range_of(node, context_.places)), "a blank cell in a table",
                       "say what it means, e.g. `none` or `not recorded`");
      }
      cells.push_back({inlines(at, range), context_.places.span(range)});
    }
    return cells;
  }

  const Context& context_;
  HeadingIds ids_;
  int level_ = 1;       // of the last heading as it is written; the page's title comes before all
  int kept_level_ = 1;  // of the last heading in the tree, where no level is left out whatever is written
};

// What is no text at all is not worth parsing.
bool is_text(const Context& context) {
  const std::string_view body = context.places.body();
  if (const std::optional<std::size_t> bad = files::first_not_utf8(body)) {
    context.error(kNotUtf8, {*bad, *bad + 1}, "a byte that is not UTF-8", "save the file as UTF-8");
    return false;
  }
  const auto bad = static_cast<std::size_t>(std::find_if(body.begin(), body.end(), is_bad_control) - body.begin());
  if (bad < body.size()) context.error(kControl, {bad, bad + 1}, "a control character", "take it out: it cannot be shown");
  // At the very beginning U+FEFF is a byte order mark, which editors write unasked.
  const std::size_t begin = body.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  auto invisible = diagnostics::first_invisible(body, begin);
  const bool all_seen = !invisible;
  for (; invisible; invisible = diagnostics::first_invisible(body, invisible->offset + invisible->length)) {
    context.error(kInvisible, {invisible->offset, invisible->offset + invisible->length}, said_of(*invisible),
                  std::string(diagnostics::kInvisibleHint));
  }
  return all_seen && bad == body.size();
}

}  // namespace

Document parse(diagnostics::FileId file, std::string_view body, std::size_t offset_of_body,
               diagnostics::Diagnostics& diagnostics) {
  const Places places(file, body, offset_of_body);
  const Context context{places, diagnostics};
  if (!is_text(context)) return {};
  const CmarkTree tree = parse_with_cmark(body);
  if (cmark_node* deep = first_deeper_than(tree.get(), kDeepest)) {
    context.error(kNesting, range_of(deep, places), "nested more than " + std::to_string(kDeepest) + " deep",
                  "take some quotes, lists or emphasis apart");
    return {};
  }
  return {BlockReader(context).read_children(tree.get())};
}

}  // namespace candour::markdown
