#include "markdown/cmark_tree.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <utility>

namespace candour::markdown {
namespace {

constexpr int kOptions = CMARK_OPT_DEFAULT | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;

std::string or_empty(const char* text) { return text == nullptr ? "" : text; }

}  // namespace

CmarkTree parse_with_cmark(std::string_view text) {
  // While it parses, cmark keeps in global tables which characters its extensions care for: one at a time.
  static std::mutex mutex;
  const std::lock_guard lock(mutex);
  cmark_gfm_core_extensions_ensure_registered();
  const std::unique_ptr<cmark_parser, void (*)(cmark_parser*)> parser(cmark_parser_new(kOptions), cmark_parser_free);
  for (const char* extension : {"table", "strikethrough"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(extension));
  }
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return {cmark_parser_finish(parser.get()), cmark_node_free};
}

NodeKind kind_of(cmark_node* node) {
  using Entry = std::pair<std::string_view, NodeKind>;
  static constexpr std::array<Entry, 23> kKinds = {{
      {"document", NodeKind::document},
      {"block_quote", NodeKind::quote},
      {"list", NodeKind::list},
      {"item", NodeKind::item},
      {"code_block", NodeKind::code_block},
      {"html_block", NodeKind::html_block},
      {"paragraph", NodeKind::paragraph},
      {"heading", NodeKind::heading},
      {"table", NodeKind::table},
      {"thematic_break", NodeKind::thematic_break},
      {"table_header", NodeKind::table_row},
      {"table_row", NodeKind::table_row},
      {"table_cell", NodeKind::table_cell},
      {"text", NodeKind::text},
      {"softbreak", NodeKind::soft_break},
      {"linebreak", NodeKind::line_break},
      {"code", NodeKind::code},
      {"html_inline", NodeKind::html},
      {"emph", NodeKind::emphasis},
      {"strong", NodeKind::strong},
      {"link", NodeKind::link},
      {"image", NodeKind::image},
      {"strikethrough", NodeKind::strikethrough},
  }};
  const std::string_view name = cmark_node_get_type_string(node);
  const auto found =
      std::find_if(kKinds.begin(), kKinds.end(), [&](const Entry& entry) { return entry.first == name; });
  return found == kKinds.end() ? NodeKind::unknown : found->second;
}

std::string literal_of(cmark_node* node) { return or_empty(cmark_node_get_literal(node)); }

std::vector<Alignment> alignments_of(cmark_node* table) {
  const std::size_t count = cmark_gfm_extensions_get_table_columns(table);
  const uint8_t* letters = cmark_gfm_extensions_get_table_alignments(table);
  std::vector<Alignment> columns;
  for (std::size_t i = 0; i < count; ++i) {
    columns.push_back(letters[i] == 'l'   ? Alignment::left
                      : letters[i] == 'c' ? Alignment::centre
                      : letters[i] == 'r' ? Alignment::right
                                          : Alignment::none);
  }
  return columns;
}

cmark_node* first_deeper_than(cmark_node* root, int most) {
  int depth = 0;
  for (cmark_node* node = root; node != nullptr;) {
    if (depth > most) return node;
    if (cmark_node* child = cmark_node_first_child(node)) {
      node = child;
      ++depth;
      continue;
    }
    while (node != root && cmark_node_next(node) == nullptr) {
      node = cmark_node_parent(node);
      --depth;
    }
    node = node == root ? nullptr : cmark_node_next(node);
  }
  return nullptr;
}

}  // namespace candour::markdown
