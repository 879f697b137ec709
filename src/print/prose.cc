#include "print/prose.h"

#include <algorithm>
#include <utility>

#include "markdown/document.h"
#include "picture/picture.h"
#include "views/addresses.h"
#include "views/target.h"

namespace candour::print {
namespace {

constexpr diagnostics::Code kPictureInWords{"print/picture-in-words"};

// As browsers set tabs in code.
constexpr std::size_t kTab = 8;
// A wider gap in code would leave no room for its words.
constexpr std::size_t kWidestGap = 40;

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }
bool is_blank(const markdown::Inlines& inlines) { return is_blank(markdown::plain_text(inlines)); }

// A line of code whose gaps keep their width, as U+00A0. A line may end behind a gap; one without words is as high as others.
std::string with_gaps(std::string_view line) {
  std::string made;
  std::size_t column = 0;
  std::size_t gap = 0;
  for (const char c : line) {
    if (is_blank({&c, 1})) {
      const std::size_t wide = c == '\t' ? kTab - column % kTab : 1;
      gap += wide;
      column += wide;
      continue;
    }
    const std::size_t most = std::min(gap, kWidestGap);
    for (std::size_t i = 0; i < most; ++i) made += i + 1 == most && column > gap ? " " : "\u00a0";
    gap = 0;
    made += c;
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++column;
  }
  return made.empty() ? "\u00a0" : made;
}

// Headings above this level are quoted elsewhere: no term is written out in them.
constexpr int kMarkedLevel = 4;

class Writer {
 public:
  Writer(const Page& page, int levels_lower) : page_(page), levels_lower_(levels_lower) {}

  Blocks blocks(const markdown::Blocks& from) const {
    Blocks made;
    for (const markdown::Block& block : from) {
      const std::size_t before = made.size();
      std::visit([&](const auto& it) { add(it, made); }, block.is);
      if (made.size() > before) set_place(made.back(), block.span);
    }
    return made;
  }

 private:
  static void set_place(Block& block, markdown::Span place) {
    if (auto* table = std::get_if<typeset::Table>(&block)) table->place = place;
    if (auto* figure = std::get_if<typeset::Figure>(&block)) figure->place = place;
  }
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
  void add(const markdown::Paragraph& it, Blocks& out) const {
    if (!is_blank(it.inlines)) out.push_back(Paragraph{inlines(it.inlines)});
  }
  // An empty item is left out, and the number of the next is its own all the same.
  void add(const markdown::List& it, Blocks& out) const {
    typeset::List list;
    if (it.ordered) list.marker = typeset::Marker::decimal;
    const auto end_list = [&] {
      if (!list.items.empty()) out.push_back(list);
      list.items.clear();
    };
    int number = it.start;
    for (const markdown::Blocks& item : it.items) {
      Blocks made = blocks(item);
      if (made.empty() && it.ordered) end_list();
      if (!made.empty()) {
        if (list.items.empty()) list.first = number;
        list.items.push_back(std::move(made));
      }
      ++number;
    }
    end_list();
  }
  void add(const markdown::Quote& it, Blocks& out) const {
    if (Blocks made = blocks(it.blocks); !made.empty()) out.push_back(typeset::Aside{typeset::AsideKind::quote, std::move(made)});
  }
  void add(const markdown::Table& it, Blocks& out) const {
    if (it.rows.empty()) return add_head(it, out);
    typeset::Table table;
    table.caption = caption_of(it);
    // A column that its author sets to the right holds numbers.
    for (const markdown::Alignment alignment : it.columns) {
      table.columns.push_back(alignment == markdown::Alignment::right ? typeset::ColumnKind::number : typeset::ColumnKind::text);
    }
    table.head.push_back(row(it.header, true));
    for (const markdown::Row& each : it.rows) table.body.push_back(row(each, false));
    out.push_back(std::move(table));
  }
  Inlines caption_of(const markdown::Table& table) const {
    Inlines caption;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
      if (i > 0) caption.push_back(plain(i + 1 == table.header.size() ? " and " : ", "));
      append(caption, unmarked(table.header[i].inlines));
    }
    return caption;
  }
  // What a table without rows says: no table, for nothing stands in it.
  void add_head(const markdown::Table& it, Blocks& out) const {
    typeset::List names;
    names.marker = typeset::Marker::none;
    for (const markdown::Cell& cell : it.header) {
      if (!is_blank(cell.inlines)) names.items.push_back({Paragraph{unmarked(cell.inlines)}});
    }
    if (names.items.empty()) return;
    out.push_back(small_above(caption_of(it)));
    out.push_back(std::move(names));
  }
  typeset::Row row(const markdown::Row& from, bool is_head) const {
    typeset::Row made;
    for (const markdown::Cell& cell : from) {
      const bool is_first = made.cells.empty();
      typeset::Cell& added = made.cells.emplace_back();
      if (is_blank(cell.inlines)) continue;
      added.is_header = is_head || is_first;
      added.content.push_back(Paragraph{added.is_header ? unmarked(cell.inlines) : inlines(cell.inlines)});
    }
    return made;
  }
  static void add(const markdown::CodeBlock& it, Blocks& out) {
    if (is_blank(it.text)) return;
    Inlines lines;
    std::size_t begin = 0;
    while (begin < it.text.size()) {
      const std::size_t end = std::min(it.text.find('\n', begin), it.text.size());
      if (!lines.empty()) lines.push_back(typeset::LineBreak{});
      lines.push_back(plain(with_gaps(std::string_view(it.text).substr(begin, end - begin))));
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
    if (!is_blank(it.image.title)) box.content.push_back(small({plain(it.image.title)}));
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

struct PictureCheck {
  diagnostics::Diagnostics& diagnostics;

  void all(const markdown::Blocks& blocks) const {
    for (const markdown::Block& block : blocks) {
      if (const auto* figure = std::get_if<markdown::Figure>(&block.is)) one(figure->image);
      if (const auto* quote = std::get_if<markdown::Quote>(&block.is)) all(quote->blocks);
      if (const auto* list = std::get_if<markdown::List>(&block.is)) {
        for (const markdown::Blocks& item : list->items) all(item);
      }
    }
  }
  void one(const markdown::Image& image) const {
    if (!picture::is_for_screens_only(image.target)) return;
    diagnostics.warning(kPictureInWords, image.target_span, "the picture `" + image.target + "` is told in words in the PDF, which cannot show its kind",
                        {"save it as JPEG or PNG, and name that"});
  }
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

void check_pictures(const views::ProseView& prose, diagnostics::Diagnostics& diagnostics) {
  if (prose.document != nullptr) PictureCheck{diagnostics}.all(prose.document->blocks);
}

}  // namespace candour::print
