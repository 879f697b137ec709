// What stands within a paragraph, heading or cell: cmark's nodes to Inlines. Of no use outside this module.
#pragma once

#include <optional>
#include <string>

#include "diagnostics/diagnostic.h"
#include "markdown/cmark_tree.h"
#include "markdown/document.h"
#include "markdown/places.h"

namespace candour::markdown {

// Where things are, and where mistakes go.
struct Context {
  const Places& places;
  diagnostics::Diagnostics& diagnostics;

  void error(diagnostics::Code code, Range range, std::string message, std::string hint) const;
};

// The node's range, without line ends after it.
Range range_of(cmark_node* node, const Places& places);

// `tag` is what an author wrote, from its `<` on; only the beginning is shown.
void report_raw_html(const Context& context, Range range, const std::string& tag);

class InlineReader {
 public:
  // `within` is the block that holds them.
  InlineReader(const Context& context, Range within)
      : context_(context), within_(within), reached_(within.begin), passed_(within.begin) {}

  Inlines read_children(cmark_node* parent);

 private:
  void read(cmark_node* node, Inlines& out);
  void read_text(cmark_node* node, Range range, Inlines& out);
  void read_link(cmark_node* node, Range range, Inlines& out);
  void read_image(cmark_node* node, Range range, Inlines& out);
  std::optional<TargetKind> checked_kind(const std::string& target, Range range, bool for_image);
  std::string checked_title(cmark_node* node, Range range);
  void pass(Range link);
  void drop_unseen(std::string& text, Range range);
  Range located(cmark_node* node) const;
  Range locate_link(Range range, const std::string& target) const;
  Range locate_target(Range link, const std::string& target) const;

  const Context& context_;
  Range within_;
  std::size_t reached_;  // the end of what was read last: where a node stands that cmark gives no place
  std::size_t passed_;   // the end of the last link or image
};

}  // namespace candour::markdown
