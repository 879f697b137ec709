#include "print/prose.h"

#include <algorithm>
#include <utility>

#include "markdown/document.h"
#include "views/addresses.h"
#include "views/target.h"

namespace candour::print {
namespace {

// Headings above this level are quoted elsewhere: no term is written out in them.
constexpr int kMarkedLevel = 4;

class Writer {
 public:
  Writer(const Page& page, int levels_lower) : page_(page), levels_lower_(levels_lower) {}

  Blocks blocks(const markdown::Blocks& from) const {
    Blocks made;
    for (const markdown::Block& block : from) {
      std::visit([&](const auto& it) { add(it, made); }, block.is);
    }
    return made;
  }

 private:
  Inlines inlines(const markdown::Inlines& from) const {
    Inlines made;
    for (const markdown::Inline& each : from) {
      std::visit([&](const auto& it) { add(it, made); }, each.is);
    }
    return made;
  }
  // Where no term is written out, as in html/first_uses.h.
  Inlines unmarked(const markdown::Inlines& from) const {
    Writer as_it_is = *this;
    as_it_is.marks_terms_ = false;
    return as_it_is.inlines(from);
  }
  typeset::Phrase phrase(const markdown::Inlines& children) const {
    typeset::Phrase made;
    made.content = inlines(children);
    return made;
  }

  // What is counted from a page that paper does not have says nothing there.
  std::optional<std::string> address_of(const markdown::Link& link) const {
    switch (link.kind) {
      case markdown::TargetKind::external:
      case markdown::TargetKind::mail:
      case markdown::TargetKind::phone: return link.target;
      case markdown::TargetKind::site: return absolute(page_, {link.target});
      case markdown::TargetKind::anchor:
      case markdown::TargetKind::relative:
      case markdown::TargetKind::none:
      case markdown::TargetKind::refused: break;
    }
    return std::nullopt;
  }

  void add(const markdown::Text& it, Inlines& out) const { out.push_back(marks_terms_ ? running(page_, it.text) : plain(it.text)); }
  static void add(const markdown::CodeSpan& it, Inlines& out) { out.push_back(plain(it.text)); }
  void add(const markdown::Emphasis& it, Inlines& out) const {
    typeset::Phrase made = phrase(it.children);
    made.italic = true;
    out.push_back(std::move(made));
  }
  void add(const markdown::Strong& it, Inlines& out) const {
    typeset::Phrase made = phrase(it.children);
    made.bold = true;
    out.push_back(std::move(made));
  }
  void add(const markdown::Strikethrough& it, Inlines& out) const {
    typeset::Phrase made = phrase(it.children);
    made.is_struck = true;
    out.push_back(std::move(made));
  }
  void add(const markdown::Link& it, Inlines& out) const {
    if (const std::optional<std::string> address = address_of(it)) {
      out.push_back(typeset::Link{*address, {}, unmarked(it.children), {}});
    } else {
      append(out, unmarked(it.children));
    }
  }
  static void add(const markdown::Image& it, Inlines& out) { out.push_back(quiet("[Picture: " + it.alt + "]")); }
  static void add(const markdown::LineBreak&, Inlines& out) { out.push_back(typeset::LineBreak{}); }
  static void add(const markdown::SoftBreak&, Inlines& out) { out.push_back(plain(" ")); }

  void add(const markdown::Heading& it, Blocks& out) const {
    const int level = std::min(it.level + levels_lower_, 6);
    out.push_back(Heading{level, level < kMarkedLevel ? unmarked(it.inlines) : inlines(it.inlines)});
  }
  void add(const markdown::Paragraph& it, Blocks& out) const { out.push_back(Paragraph{inlines(it.inlines)}); }
  void add(const markdown::List& it, Blocks& out) const {
    typeset::List list;
    if (it.ordered) list.marker = typeset::Marker::decimal;
    list.first = it.start;
    for (const markdown::Blocks& item : it.items) {
      if (Blocks made = blocks(item); !made.empty()) list.items.push_back(std::move(made));
    }
    out.push_back(std::move(list));
  }
  void add(const markdown::Quote& it, Blocks& out) const { out.push_back(typeset::Aside{typeset::AsideKind::quote, blocks(it.blocks)}); }
  void add(const markdown::Table& it, Blocks& out) const {
    typeset::Table table;
    for (std::size_t i = 0; i < it.header.size(); ++i) {
      if (i > 0) table.caption.push_back(plain(i + 1 == it.header.size() ? " and " : ", "));
      append(table.caption, unmarked(it.header[i].inlines));
    }
    // A column that its author sets to the right holds numbers.
    for (const markdown::Alignment alignment : it.columns) {
      table.columns.push_back(alignment == markdown::Alignment::right ? typeset::ColumnKind::number : typeset::ColumnKind::text);
    }
    table.head.push_back(row(it.header, true));
    for (const markdown::Row& each : it.rows) table.body.push_back(row(each, false));
    out.push_back(std::move(table));
  }
  typeset::Row row(const markdown::Row& from, bool is_head) const {
    typeset::Row made;
    for (const markdown::Cell& cell : from) {
      typeset::Cell& added = made.cells.emplace_back();
      added.is_header = is_head || made.cells.size() == 1;
      if (Inlines content = added.is_header ? unmarked(cell.inlines) : inlines(cell.inlines); !content.empty()) added.content.push_back(Paragraph{std::move(content)});
    }
    return made;
  }
  static void add(const markdown::CodeBlock& it, Blocks& out) {
    Inlines lines;
    std::size_t begin = 0;
    while (begin < it.text.size()) {
      const std::size_t end = std::min(it.text.find('\n', begin), it.text.size());
      if (!lines.empty()) lines.push_back(typeset::LineBreak{});
      lines.push_back(plain(it.text.substr(begin, end - begin)));
      begin = end + 1;
    }
    out.push_back(Paragraph{std::move(lines)});
  }
  static void add(const markdown::ThematicBreak&, Blocks& out) { out.push_back(typeset::Rule{}); }
  void add(const markdown::Figure& it, Blocks& out) const {
    const auto known = page_.edition.pictures.find(views::address_of(page_.frame.url, it.image.target, it.image.kind));
    if (known != page_.edition.pictures.end()) {
      out.push_back(figure_of(it.image, known->second));
      return;
    }
    typeset::Aside box{typeset::AsideKind::box, {}};
    box.content.push_back(small({strong("Picture:"), plain(" " + it.image.alt)}));
    if (!it.image.title.empty()) box.content.push_back(small({plain(it.image.title)}));
    out.push_back(std::move(box));
  }

  // At 150 dots to the inch, or as much smaller as it has to be to fit beside its text.
  static typeset::Figure figure_of(const markdown::Image& image, const std::shared_ptr<const picture::Picture>& picture) {
    constexpr double kDot = 72.0 / 150;
    constexpr double kWidest = 440;
    constexpr double kHighest = 330;
    const double scale = std::min({kDot, kWidest / picture->width, kHighest / picture->height});
    typeset::Figure figure;
    figure.drawing.width = picture->width * scale;
    figure.drawing.height = picture->height * scale;
    figure.drawing.parts.emplace_back(typeset::Dots{picture, {0, 0, figure.drawing.width, figure.drawing.height}});
    figure.alternative = image.alt;
    if (!image.title.empty()) figure.caption.push_back(plain(image.title));
    return figure;
  }

  const Page& page_;
  int levels_lower_;
  bool marks_terms_ = true;
};

}  // namespace

void meet_linked_terms(const Page& page, const views::ProseView& prose) {
  if (prose.document == nullptr) return;
  const std::string glossary = views::glossary_url().address + "#";
  markdown::for_each_link(*prose.document, [&](const markdown::Link& link, markdown::Span) {
    if (link.target.starts_with(glossary)) page.uses.met(std::string_view(link.target).substr(glossary.size()));
  });
}

void add_prose(const Page& page, const views::ProseView& prose, Blocks& blocks) {
  if (prose.document != nullptr) append(blocks, Writer(page, prose.under_heading ? 1 : 0).blocks(prose.document->blocks));
}

}  // namespace candour::print
