// Tables: widths, rows, the page on its side.
#include <fmt/format.h>

#include <algorithm>

#include "typeset/column.h"
#include "typeset/columns.h"

namespace candour::typeset {
namespace {

constexpr diagnostics::Code kTableTooWide{"typeset/table-too-wide"};

// A column of text is never wider for the sake of one word than this share of the table: the word is broken.
constexpr double kWidestWord = 0.4;

void grow(Extent& extent, double least, double wished) {
  extent.least = std::max(extent.least, least);
  extent.wished = std::max(extent.wished, wished);
}

void grow(Extent& extent, const PreparedBlocks& blocks, double more, const Styles& styles) {
  const Extent inner = extent_of(blocks, styles);
  grow(extent, inner.least + more, inner.wished + more);
  extent.text += inner.text;
}

double sum(const std::vector<double>& widths, std::size_t first, std::size_t count, double gap) {
  double total = gap * static_cast<double>(count - 1);
  for (std::size_t i = first; i < first + count; ++i) total += widths[i];
  return total;
}

}  // namespace

Extent extent_of(const PreparedBlocks& blocks, const Styles& styles) {
  Extent extent;
  for (const PreparedBlock& block : blocks) {
    if (const auto* text = std::get_if<PreparedText>(&block)) {
      const double natural = text->passage.natural();
      grow(extent, text->passage.longest(), natural);
      extent.text += natural;
    } else if (const auto* list = std::get_if<PreparedList>(&block)) {
      for (const PreparedItem& item : list->items) grow(extent, item.blocks, item.label ? styles.list_indent : 0, styles);
    } else if (const auto* figure = std::get_if<PreparedFigure>(&block)) {
      grow(extent, figure->figure->drawing.width, figure->figure->drawing.width);
    } else if (const auto* aside = std::get_if<PreparedAside>(&block)) {
      const double beside = aside->beside == nullptr ? 0 : aside->beside->width + styles.aside_padding;
      grow(extent, aside->blocks, 2 * styles.aside_padding + beside, styles);
    } else if (const auto* keys = std::get_if<PreparedKeys>(&block)) {
      for (const PreparedBlocks& key : keys->figures) grow(extent, key, 2 * styles.key_padding, styles);
    } else if (const auto* table = std::get_if<PreparedTable>(&block)) {
      Extent row;
      for (const PreparedRow& prepared : table->body) {
        Extent one;
        for (const PreparedCell& cell : prepared.cells) {
          const Extent inner = extent_of(cell.blocks, styles);
          one.least += inner.least + 2 * styles.cell_across;
          one.wished += inner.wished + 2 * styles.cell_across;
        }
        grow(row, one.least, one.wished);
      }
      grow(extent, row.least, row.wished);
    }
  }
  return extent;
}

std::optional<std::vector<double>> Column::widths_of(const PreparedTable& table, double width) const {
  const std::vector<ColumnKind>& kinds = table.table->columns;
  std::vector<ColumnNeed> needs(kinds.size());
  for (std::size_t i = 0; i < kinds.size(); ++i) needs[i].is_rigid = kinds[i] != ColumnKind::text;
  std::vector<SpanNeed> spans;
  for (const auto* rows : {&table.head, &table.body}) {
    for (const PreparedRow& row : *rows) {
      for (const PreparedCell& cell : row.cells) {
        const Extent extent = extent_of(cell.blocks, desk_.styles);
        const auto count = static_cast<std::size_t>(cell.cell->columns);
        if (count > 1) {
          spans.push_back({cell.column, count, std::min(extent.least, width), extent.wished});
          continue;
        }
        ColumnNeed& need = needs[cell.column];
        const double least = need.is_rigid ? extent.least : std::min(extent.least, width * kWidestWord);
        need.least = std::max(need.least, least);
        need.wished = std::max(need.wished, extent.wished);
        need.text = std::max(need.text, extent.text);
      }
    }
  }
  const std::vector<double>& given = table.table->widths;
  for (std::size_t i = 0; i < std::min(needs.size(), given.size()); ++i) {
    if (given[i] > 0) needs[i] = {given[i], given[i], true, given[i]};
  }
  return column_widths(std::move(needs), spans, 2 * desk_.styles.cell_across, width);
}

void Column::add_rows(std::vector<PreparedRow>& rows, const std::vector<double>& widths, bool is_head, std::vector<Strip>& strips) const {
  const Styles& styles = desk_.styles;
  const double gap = 2 * styles.cell_across;
  struct Spanning {
    std::size_t first, last;  // rows
    double height;
  };
  std::vector<Spanning> spanning;
  std::size_t bound_to = 0;  // rows before this one are of one cell with a row above
  for (std::size_t r = 0; r < rows.size(); ++r) {
    RowAt row;
    row.width = sum(widths, 0, widths.size(), gap);
    row.padding_above = styles.cell_above;
    row.padding_below = styles.cell_below;
    const bool continues = rows[r].continues_above && r > 0;
    row.look = is_head ? (r + 1 == rows.size() ? RowLook::last_of_head : RowLook::plain) : continues ? RowLook::plain : RowLook::ruled;
    double height = 0;
    Strip strip;
    for (PreparedCell& cell : rows[r].cells) {
      double x = 0;
      for (std::size_t i = 0; i < cell.column; ++i) x += widths[i] + gap;
      const double width = sum(widths, cell.column, static_cast<std::size_t>(cell.cell->columns), gap);
      auto galley = std::make_shared<Galley>();
      Column(*galley, 0, width, desk_, false).add_all(cell.blocks);
      for (const Strip& inner : galley->strips) strip.notes.insert(strip.notes.end(), inner.notes.begin(), inner.notes.end());
      const std::size_t count = galley->strips.size();
      const double needed = galley->height(0, count);
      if (cell.cell->rows == 1) height = std::max(height, needed);
      else spanning.push_back({r, r + static_cast<std::size_t>(cell.cell->rows) - 1, needed});
      row.cells.push_back({std::move(galley), 0, count, x, width, 0});
    }
    strip.height = height + row.padding_above + row.padding_below;
    strip.before = r < bound_to ? PageEnd::joined : continues ? PageEnd::avoid : PageEnd::may;
    for (const Spanning& span : spanning) bound_to = std::max(bound_to, span.last + 1);
    // A head's cells stand on its lower edge, above what they head.
    for (CellAt& cell : row.cells) {
      if (is_head && cell.galley) cell.down = std::max(0.0, height - cell.galley->height(0, cell.to));
    }
    strip.what = std::move(row);
    strips.push_back(std::move(strip));
  }
  for (const Spanning& span : spanning) {
    double there = -styles.cell_above - styles.cell_below;
    for (std::size_t r = span.first; r <= span.last; ++r) there += strips[strips.size() - rows.size() + r].height;
    if (span.height > there) strips[strips.size() - rows.size() + span.last].height += span.height - there;
  }
}

// With what is bound to it from above.
void Column::turn_sideways(std::size_t from) {
  for (std::size_t i = from; i < galley_.strips.size(); ++i) galley_.strips[i].is_sideways = true;
  for (std::size_t i = from; i > 0 && (galley_.strips[i].before == PageEnd::never || galley_.strips[i].before == PageEnd::joined); --i) galley_.strips[i - 1].is_sideways = true;
}

void Column::add(PreparedTable& table) {
  const double upright = width_;
  bool is_sideways = false;
  std::optional<std::vector<double>> widths = widths_of(table, width_);
  if (!widths && is_page_) {
    is_sideways = true;
    width_ = text_area(desk_.styles.page, true).width;
    widths = widths_of(table, width_);
  }
  if (!widths) {
    desk_.diagnostics.error(kTableTooWide, table.table->place, fmt::format("the table's {} columns do not fit a width of {:.0f} points", table.table->columns.size(), width_),
                            {"give it fewer columns, or shorter words in columns that are not for text"});
    width_ = upright;
    return;
  }
  const std::size_t first = galley_.strips.size();
  const double x = x_;
  if (is_sideways) x_ = 0;
  if (table.caption) {
    add_lines(*table.caption, true);
    is_bound_ = true;
  }
  const std::vector<Strip>* head = nullptr;
  if (!table.head.empty()) {
    std::vector<Strip>& strips = *galley_.heads.emplace_back(std::make_unique<std::vector<Strip>>());
    add_rows(table.head, *widths, true, strips);
    for (Strip& strip : strips) strip.x = x_;
    head = &strips;
    for (const Strip& strip : strips) {
      push(strip, 0);
      is_bound_ = true;
    }
  }
  std::vector<Strip> rows;
  add_rows(table.body, *widths, false, rows);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    Strip& strip = push(std::move(rows[r]), 0);
    strip.head = head;
    if (r == 0 && head == nullptr && table.table->is_open) std::get<RowAt>(strip.what).look = RowLook::plain;
  }
  if (is_sideways) turn_sideways(first);
  width_ = upright;
  x_ = x;
  gap_ = desk_.styles.table_after;
}

}  // namespace candour::typeset
