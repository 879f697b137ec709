#include "markdown/document.h"

namespace candour::markdown {
namespace {

template <class... Cases>
struct Match : Cases... {
  using Cases::operator()...;
};
// Clang deduces no aggregate's arguments before its version 17.
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

void append_text(const Inlines& inlines, std::string& out) {
  for (const Inline& part : inlines) {
    std::visit(Match{[&](const Text& text) { out += text.text; }, [&](const CodeSpan& code) { out += code.text; },
                     [&](const Image& image) { out += image.alt; }, [&](const LineBreak&) { out += ' '; },
                     [&](const SoftBreak&) { out += ' '; }, [&](const auto& nest) { append_text(nest.children, out); }},
               part.is);
  }
}

// Walks the tree in the order of the document.
struct Walk {
  std::function<void(const Link&, Span)> on_link;
  std::function<void(const Image&, Span)> on_image;

  void inlines(const Inlines& all) const {
    for (const Inline& part : all) {
      std::visit(Match{[](const Text&) {}, [](const CodeSpan&) {}, [](const LineBreak&) {}, [](const SoftBreak&) {},
                       [&](const Image& image) { on_image(image, part.span); },
                       [&](const Link& link) {
                         on_link(link, part.span);
                         inlines(link.children);
                       },
                       [&](const auto& nest) { inlines(nest.children); }},
                 part.is);
    }
  }

  void row(const Row& cells) const {
    for (const Cell& cell : cells) inlines(cell.inlines);
  }

  void blocks(const Blocks& all) const {
    for (const Block& block : all) {
      std::visit(Match{[&](const Heading& heading) { inlines(heading.inlines); },
                       [&](const Paragraph& paragraph) { inlines(paragraph.inlines); },
                       [&](const List& list) {
                         for (const Blocks& item : list.items) blocks(item);
                       },
                       [&](const Quote& quote) { blocks(quote.blocks); },
                       [&](const Table& table) {
                         row(table.header);
                         for (const Row& cells : table.rows) row(cells);
                       },
                       [&](const Figure& figure) { on_image(figure.image, block.span); }, [](const CodeBlock&) {},
                       [](const ThematicBreak&) {}},
                 block.is);
    }
  }
};

}  // namespace

std::string plain_text(const Inlines& inlines) {
  std::string out;
  append_text(inlines, out);
  return out;
}

void for_each_link(const Document& document, const std::function<void(const Link&, Span)>& visit) {
  Walk{visit, [](const Image&, Span) {}}.blocks(document.blocks);
}

void for_each_image(const Document& document, const std::function<void(const Image&, Span)>& visit) {
  Walk{[](const Link&, Span) {}, visit}.blocks(document.blocks);
}

}  // namespace candour::markdown
