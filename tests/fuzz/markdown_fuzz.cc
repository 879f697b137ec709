// The Markdown reader: a tree that keeps the limits of its header, whatever the text.
#include <set>

#include "markdown/parse.h"
#include "target.h"

using namespace candour;

namespace {

class Walk {
 public:
  explicit Walk(std::size_t size) : size_(size) {}

  void blocks(const markdown::Blocks& all, int depth) {
    fuzz::promised(depth <= markdown::kDeepest, "no tree is deeper than kDeepest");
    for (const markdown::Block& block : all) {
      fuzz::promised_within(block.span, size_);
      if (const auto* heading = std::get_if<markdown::Heading>(&block.is)) {
        fuzz::promised(heading->level >= 2 && heading->level <= 6, "a heading has a level from 2 to 6");
        fuzz::promised(!heading->id.empty() && ids_.insert(heading->id).second, "a heading's id is its own");
      } else if (const auto* list = std::get_if<markdown::List>(&block.is)) {
        for (const markdown::Blocks& item : list->items) blocks(item, depth + 1);
      } else if (const auto* quote = std::get_if<markdown::Quote>(&block.is)) {
        blocks(quote->blocks, depth + 1);
      } else if (const auto* table = std::get_if<markdown::Table>(&block.is)) {
        fuzz::promised(table->header.size() == table->columns.size(), "a table's heading has a cell for each column");
        for (const markdown::Row& row : table->rows) fuzz::promised(row.size() == table->columns.size(), "a row has a cell for each column");
      }
    }
  }

 private:
  std::size_t size_;
  std::set<std::string> ids_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto file = sources.add("a.md", text);
  const markdown::Document document = markdown::parse(file, text, 0, diagnostics);
  Walk(size).blocks(document.blocks, 0);
  const auto located = [&](const auto&, diagnostics::Span span) { fuzz::promised_within(span, size); };
  markdown::for_each_link(document, [&](const markdown::Link& link, diagnostics::Span span) {
    located(link, span);
    fuzz::promised_within(link.target_span, size);
  });
  markdown::for_each_image(document, [&](const markdown::Image& image, diagnostics::Span span) {
    located(image, span);
    fuzz::promised_within(image.target_span, size);
  });
  fuzz::printed(diagnostics, sources, size);
  return 0;
}
