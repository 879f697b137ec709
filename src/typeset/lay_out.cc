// Blocks to strips.
#include <fmt/format.h>

#include <algorithm>

#include "typeset/columns.h"
#include "typeset/galley.h"
#include "typeset/column.h"

namespace candour::typeset {

constexpr diagnostics::Code kFigureTooLarge{"typeset/figure-too-large"};

double Galley::height(std::size_t from, std::size_t to) const {
  double height = 0;
  for (std::size_t i = from; i < to; ++i) height += (i == from ? 0 : strips[i].above) + strips[i].extent();
  return height;
}

Area text_area(const PageStyle& page, bool is_sideways) {
  const double width = is_sideways ? page.height : page.width;
  const double height = is_sideways ? page.width : page.height;
  return {width - 2 * page.side, height - page.top - page.bottom};
}

namespace {

// The direction of what a list's item says first.
bool is_right_to_left(const PreparedBlocks& blocks) {
  const auto* text = blocks.empty() ? nullptr : std::get_if<PreparedText>(&blocks.front());
  return text != nullptr && text->passage.level == 1;
}

}  // namespace

Column::Column(Galley& galley, double x, double width, const Desk& desk, bool is_page) : galley_(galley), x_(x), width_(width), desk_(desk), is_page_(is_page) {}

void Column::add_all(PreparedBlocks& blocks) {
  for (PreparedBlock& block : blocks) {
    std::visit([&](auto& one) { add(one); }, block);
  }
}

// The larger of the space that was asked for above and below counts; what must stay with the strip before it is bound to it.
Strip& Column::push(Strip strip, double before) {
  strip.above = std::max(gap_, before);
  strip.x = x_;
  if (is_bound_ && strip.before < PageEnd::never) strip.before = PageEnd::never;
  if (must_end_) strip.before = PageEnd::must;
  gap_ = 0;
  is_bound_ = must_end_ = false;
  galley_.strips.push_back(std::move(strip));
  return galley_.strips.back();
}

void Column::add_lines(Passage& passage, bool is_whole) {
  set_width(passage, width_, desk_);
  const std::size_t count = passage.lines.size();
  for (std::size_t i = 0; i < count; ++i) {
    Strip strip;
    strip.height = passage.style.leading;
    strip.what = LineAt{&passage, i};
    const bool is_widow_or_orphan = i > 0 && (i == 1 || i + 1 == count);
    if (is_widow_or_orphan || (is_whole && i > 0)) strip.before = PageEnd::never;
    const Line& line = passage.lines[i];
    for (std::size_t p = line.first; p <= line.last; ++p) {
      if (passage.pieces[p].note >= 0) strip.notes.push_back(static_cast<std::size_t>(passage.pieces[p].note));
    }
    Strip& added = push(std::move(strip), i == 0 ? passage.style.before : 0);
    if (passage.level == 1) added.x += width_ - passage.width - passage.hang;
  }
  gap_ = passage.style.after;
}

void Column::add(PreparedText& text) {
  add_lines(text.passage, text.is_whole);
  if (text.keeps_next) is_bound_ = true;
}

void Column::add(PreparedList& list) {
  const Styles& styles = desk_.styles;
  const double x = x_;
  const double width = width_;
  if (list_depth_++ > 0) gap_ = styles.item_gap;
  for (PreparedItem& item : list.items) {
    const std::size_t first = galley_.strips.size();
    const double indent = item.label ? styles.list_indent : 0;
    const bool is_rtl = is_right_to_left(item.blocks);
    width_ = width - indent;
    if (!is_rtl) x_ = x + indent;
    add_all(item.blocks);
    x_ = x;
    width_ = width;
    gap_ = styles.item_gap;
    if (!item.label || galley_.strips.size() == first) continue;
    set_width(*item.label, width, desk_);
    const double label_width = item.label->natural();
    // Numbers end where bullets stand, a little before the text.
    const double room = std::max(0.0, indent - label_width - 5);
    galley_.strips[first].labels.push_back({&*item.label, is_rtl ? x + width - room - label_width : x + room});
  }
  gap_ = --list_depth_ > 0 ? styles.item_gap : styles.list_after;
}

void Column::add(PreparedFigure& figure) {
  const Drawing& drawing = figure.figure->drawing;
  const Area page = text_area(desk_.styles.page, false);
  if (drawing.width > width_ + 0.01 || drawing.height > page.height) {
    desk_.diagnostics.error(kFigureTooLarge, figure.figure->place,
                            fmt::format("the figure is {:.0f} by {:.0f} points, and there are {:.0f} by {:.0f}", drawing.width, drawing.height, width_, page.height),
                            {"draw it smaller"});
  }
  for (PreparedLabel& label : figure.labels) set_width(label.passage, page.height, desk_);
  Strip strip;
  strip.height = drawing.height;
  strip.what = FigureAt{&figure};
  push(std::move(strip), 0);
  gap_ = desk_.styles.figure_after;
  if (!figure.caption) return;
  gap_ = 4;
  is_bound_ = true;
  add_lines(*figure.caption, true);
  gap_ = desk_.styles.figure_after;
}

void Column::add(PreparedAside& aside) {
  const Styles& styles = desk_.styles;
  const double x = x_;
  const double width = width_;
  const double start = styles.aside_padding + (aside.kind == AsideKind::box ? 0 : styles.aside_bar);
  const double end = aside.kind == AsideKind::box ? styles.aside_padding : 0;
  x_ = x + start;
  width_ = width - start - end - (aside.beside == nullptr ? 0 : aside.beside->width + styles.aside_padding);
  const std::size_t first = galley_.strips.size();
  add_all(aside.blocks);
  x_ = x;
  width_ = width;
  gap_ = styles.aside_after;
  const std::size_t last = galley_.strips.size();
  if (last == first) return;
  for (std::size_t i = first + 1; i < last; ++i) {
    if (galley_.strips[i].before == PageEnd::may) galley_.strips[i].before = PageEnd::avoid;
  }
  if (aside.kind == AsideKind::box) {
    galley_.strips[first].inset += styles.aside_padding;
    galley_.strips[last - 1].inset_below += styles.aside_padding;
  }
  if (aside.beside != nullptr) {
    const double padding = aside.kind == AsideKind::box ? 2 * styles.aside_padding : 0;
    galley_.strips[last - 1].inset_below += std::max(0.0, aside.beside->height + padding - galley_.height(first, last));
    for (std::size_t i = first + 1; i < last; ++i) galley_.strips[i].before = std::max(galley_.strips[i].before, PageEnd::never);
  }
  galley_.strips[first].is_at_foot = aside.is_at_foot;
  galley_.backdrops.push_back({first, last, aside.kind, x, width, aside.beside});
}

void Column::add(PreparedKeys& keys) {
  const Styles& styles = desk_.styles;
  const auto fitting = static_cast<std::size_t>(std::max(1.0, (width_ + styles.key_gap) / (styles.key_width + styles.key_gap)));
  const std::size_t rows = (keys.figures.size() + fitting - 1) / fitting;
  const std::size_t across = (keys.figures.size() + rows - 1) / rows;
  const double box = (width_ - styles.key_gap * static_cast<double>(across - 1)) / static_cast<double>(across);
  for (std::size_t first = 0; first < keys.figures.size(); first += across) {
    RowAt row;
    row.look = RowLook::boxes;
    row.width = width_;
    row.padding_above = row.padding_below = styles.key_padding;
    double height = 0;
    for (std::size_t i = first; i < std::min(first + across, keys.figures.size()); ++i) {
      auto galley = std::make_shared<Galley>();
      const double text_width = box - 2 * styles.key_padding;
      Column(*galley, 0, text_width, desk_, false).add_all(keys.figures[i]);
      height = std::max(height, galley->height(0, galley->strips.size()));
      const std::size_t count = galley->strips.size();
      row.cells.push_back({std::move(galley), 0, count, (box + styles.key_gap) * static_cast<double>(i - first) + styles.key_padding, text_width, 0});
    }
    Strip strip;
    strip.height = height + row.padding_above + row.padding_below;
    strip.what = std::move(row);
    push(std::move(strip), first == 0 ? 0 : styles.key_gap);
  }
  gap_ = styles.figure_after;
}

void Column::add(Rule& rule) {
  Strip strip;
  strip.height = rule.is_heavy ? desk_.styles.heavy_rule : desk_.styles.rule;
  strip.what = RuleAt{width_, rule.is_heavy};
  push(std::move(strip), 8);
  gap_ = 8;
  is_bound_ = true;
}

void Column::add(PageBreak& /*page_break*/) { must_end_ = !galley_.strips.empty(); }

Galley lay_out(Stock& stock, const Desk& desk) {
  Galley galley;
  const double width = text_area(desk.styles.page, false).width;
  Column(galley, 0, width, desk, true).add_all(stock.blocks);
  for (Note& note : stock.notes) {
    set_width(note.label, width, desk);
    set_width(note.text, width - desk.styles.list_indent, desk);
  }
  return galley;
}

}  // namespace candour::typeset
