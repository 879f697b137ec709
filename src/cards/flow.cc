#include "cards/flow.h"

#include <algorithm>
#include <utility>

#include "cards/card.h"
#include "print/marks.h"
#include "theme/theme.h"

namespace candour::cards {

using typeset::Inlines;

namespace {

constexpr double kAcross = kWidth - 2 * kSide;

// Marks as large as leaves room for the rest: in one row if they can be.
print::MarkRows rows_for(std::size_t marks, Measure measure) {
  const double most_height = measure == Measure::tight ? 80 : 156;
  return print::rows_for(marks, kAcross, most_height, {46, 40, 34, 30, 26, 22}).value_or(print::MarkRows{20, 4, 4, 40});
}

Inlines words_of(const views::CardCount& count, const model::Theme& theme) {
  return {print::strong(print::badge(theme, count.mark, count.number)), print::plain(" " + count.word)};
}

// Two beside each other, read from row to row.
typeset::Table table_of(const std::vector<views::CardCount>& counts, const model::Theme& theme) {
  const std::size_t columns = counts.size() > 1 ? 2 : 1;
  typeset::Table table;
  table.columns.assign(columns, typeset::ColumnKind::text);
  table.widths.assign(columns, kAcross / static_cast<double>(columns));
  table.is_open = true;
  for (std::size_t i = 0; i < counts.size(); i += columns) {
    typeset::Row row;
    row.continues_above = true;
    for (std::size_t c = i; c < i + columns; ++c) {
      row.cells.push_back(c < counts.size() ? typeset::Cell{{typeset::Paragraph{words_of(counts[c], theme)}}} : typeset::Cell{});
    }
    table.body.push_back(std::move(row));
  }
  return table;
}

Inlines sentence_of(const views::Phrase& phrase) {
  Inlines content;
  for (const views::Run& run : phrase) content.push_back(run.strong ? print::strong(run.text) : print::plain(run.text));
  return content;
}

}  // namespace

typeset::Styles styles_of(const model::Theme& theme, Measure measure) {
  using theme::Role;
  const typeset::Colour ink = print::colour_of(theme, Role::ink);
  const typeset::Colour soft = print::colour_of(theme, Role::soft);
  typeset::Styles styles;
  styles.page = {.width = kWidth, .height = kHeight, .top = 46, .bottom = kFoot, .side = kSide, .header = 0, .footer = 40};
  styles.ink = ink;
  styles.soft = soft;
  const bool is_tight = measure == Measure::tight;
  styles.kicker = {.size = 30, .leading = is_tight ? 36.0 : 40.0, .colour = soft, .after = 8};
  styles.headings[0] = {.typeface = typeset::Typeface::serif, .bold = true, .colour = ink};
  styles.headings[0].size = is_tight ? kTightTitle : kTitle;
  styles.headings[0].leading = styles.headings[0].size * 1.14;
  styles.headings[0].after = is_tight ? 36 : 44;
  styles.body = styles.table_text = {.size = is_tight ? 31.0 : 34.0, .leading = is_tight ? 40.0 : 46.0, .colour = ink};
  styles.lead = {.typeface = typeset::Typeface::serif, .size = is_tight ? 36.0 : 40.0, .leading = is_tight ? 46.0 : 54.0, .colour = ink, .after = 8};
  styles.small = {.size = 24, .leading = 29, .colour = soft};
  styles.running = {.size = 28, .leading = 36, .colour = ink};
  styles.cell_across = styles.cell_above = styles.cell_below = 0;
  styles.rule = 0;
  styles.table_after = is_tight ? 8 : 14;
  styles.figure_after = is_tight ? 16 : 20;
  return styles;
}

typeset::Flow flow_of(const views::ShareCard& card, const std::string& title, const std::string& language, const model::Theme& theme, Measure measure) {
  typeset::Flow flow;
  flow.information.title = card.title;
  flow.information.language = language;
  // Who publishes it gives way to as at when, where there is not room for both.
  flow.running = {"", "", card.publisher, card.as_at};
  flow.blocks.emplace_back(typeset::Paragraph{{print::plain(card.kicker)}, typeset::TextKind::kicker});
  flow.blocks.emplace_back(typeset::Heading{1, {print::plain(title)}});
  if (!card.marks.empty()) {
    typeset::Figure tally;
    tally.drawing = print::drawing_of(card.marks, theme, rows_for(card.marks.size(), measure));
    tally.alternative = card.alternative;
    flow.blocks.emplace_back(std::move(tally));
  }
  if (!card.counts.empty()) flow.blocks.emplace_back(table_of(card.counts, theme));
  if (!card.sentence.empty()) flow.blocks.emplace_back(typeset::Paragraph{sentence_of(card.sentence), typeset::TextKind::lead});
  if (card.demonstration) flow.blocks.emplace_back(typeset::Paragraph{{print::plain(*card.demonstration)}, typeset::TextKind::small});
  return flow;
}

}  // namespace candour::cards
