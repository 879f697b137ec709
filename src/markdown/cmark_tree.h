// The one file that knows how cmark-gfm is called. Of no use outside this module.
#pragma once

#include <cmark-gfm.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/document.h"

namespace candour::markdown {

// All kinds of node that a tree can hold. cmark itself has no constants for those of its extensions.
enum class NodeKind {
  document,
  quote,
  list,
  item,
  code_block,
  html_block,
  paragraph,
  heading,
  thematic_break,
  table,
  table_row,
  table_cell,
  text,
  soft_break,
  line_break,
  code,
  html,
  emphasis,
  strong,
  link,
  image,
  strikethrough,
  unknown,
};

using CmarkTree = std::unique_ptr<cmark_node, void (*)(cmark_node*)>;

CmarkTree parse_with_cmark(std::string_view text);

NodeKind kind_of(cmark_node* node);
std::string literal_of(cmark_node* node);
std::vector<Alignment> alignments_of(cmark_node* table);

// The first node that lies deeper than `most` below the root, or nullptr. Does not recurse.
cmark_node* first_deeper_than(cmark_node* root, int most);

}  // namespace candour::markdown
