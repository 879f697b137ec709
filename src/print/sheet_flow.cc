#include "print/sheet_flow.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "print/marks.h"
#include "print/opening.h"
#include "print/qr_code.h"
#include "print/styles.h"
#include "print/tally.h"
#include "views/chart_makers.h"
#include "views/words.h"

namespace candour::print {

using progress::Mark;
using typeset::Cell;
using typeset::ColumnKind;

namespace {

// So many parts and sources may go before anything that matters more does.
constexpr std::size_t kFewParts = 5;
constexpr std::size_t kFewSources = 3;
// In bytes: what of a sheet with nothing but the most important there is room for.
constexpr std::size_t kLongTitle = 300;
constexpr std::size_t kLongLine = 300;
constexpr std::size_t kLongParagraph = 900;

constexpr double kLabelWidth = 190;
constexpr double kWidestCounts = 150;
constexpr double kLetterWidth = 6.6;  // of the heading of a table, and never less than it takes
// Rows of marks: how high all of them may be.
constexpr double kMostHeight = 130;
const MarkRows kRowOfPart{8, 2, 2.5, 15};

// ---- What stands at its head ----

std::string first_words(const std::string& text, std::size_t bytes) {
  const std::size_t end = text.rfind(' ', bytes);
  return text.size() <= bytes || end == std::string::npos ? text : text.substr(0, end) + "…";
}

void add_head(const views::Brief& brief, const Cut& cut, Blocks& blocks) {
  const auto has_room = [&](const std::string& line) { return !cut.is_bare || line.size() <= kLongLine; };
  if (!brief.of.empty() && has_room(brief.of)) blocks.push_back(Paragraph{{plain(brief.of)}, TextKind::kicker});
  blocks.push_back(Heading{1, {plain(cut.is_bare ? first_words(brief.title, kLongTitle) : brief.title)}});
  Inlines stamp = {strong(views::sentence(brief.as_at))};
  if (has_room(brief.publisher)) stamp.push_back(plain(" " + views::sentence("Published by " + brief.publisher)));
  blocks.push_back(small(std::move(stamp)));
}

// What has to be said whenever anything is: however little room there is.
void add_notices(const views::Brief& brief, Blocks& blocks) {
  if (brief.demonstration) blocks.push_back(small({plain(*brief.demonstration)}));
}

void add_says(const views::Brief& brief, const Page& page, const Cut& cut, Blocks& blocks) {
  for (std::size_t i = 0; i < std::min(cut.says, brief.says.size()); ++i) {
    if (cut.is_bare && brief.says[i].size() > kLongParagraph) continue;
    blocks.push_back(Paragraph{{running(page, brief.says[i])}, i == 0 ? TextKind::lead : TextKind::body});
  }
}

// ---- Tallies ----

Cell cell_of(Inlines content, bool is_header = false) {
  Cell cell{{Paragraph{std::move(content)}}};
  cell.is_header = is_header;
  return cell;
}

// Of the counts, in all tables the same, so that they stand below one another.
double width_of_counts(const views::Brief& brief) {
  std::size_t letters = 0;
  for (const views::BriefTally& tally : brief.tallies) letters = std::max(letters, tally.count_heading.size());
  return std::min(kWidestCounts, static_cast<double>(letters) * kLetterWidth);
}

Block counts_table(const views::BriefTally& tally, double width, const Page& page) {
  typeset::Table table;
  table.columns = {ColumnKind::text, ColumnKind::number, ColumnKind::number};
  table.widths = {kLabelWidth, width, 0};
  table.head.emplace_back().cells = {cell_of({plain(tally.label_heading)}), cell_of({plain(tally.count_heading)}), cell_of({plain(views::kOutOf)})};
  for (const views::BriefCount& it : tally.counts) {
    table.body.emplace_back().cells = {cell_of({it.mark ? badge(page, *it.mark, it.label) : plain(it.label)}, true),
                                       cell_of({strong(views::number_text(it.count))}), cell_of({quiet(views::number_text(tally.of))})};
  }
  return table;
}

Block figure_of(const std::vector<Mark>& marks, std::string alternative, const Page& page, const MarkRows& rows) {
  typeset::Figure figure;
  figure.drawing = drawing_of(marks, page.edition.theme, rows);
  figure.alternative = std::move(alternative);
  return figure;
}

void add_counts(const views::BriefTally& tally, double width, const Page& page, const Cut& cut, Blocks& blocks) {
  Blocks content;
  const typeset::PageStyle sheet = styles_of(page.edition.theme, cut.measure).page;
  const auto rows = rows_for(tally.marks.size(), sheet.width - 2 * sheet.side, kMostHeight, {20, 17, 14.5, 12.5, 11, 9.5, 8, 7});
  if (!tally.marks.empty() && rows) {
    content.push_back(small_above({plain(views::kOneForEach)}));
    content.push_back(figure_of(tally.marks, fmt::format("{} marks; the table below says what they stand for", tally.marks.size()), page, *rows));
  }
  content.push_back(counts_table(tally, width, page));
  add_section(2, tally.heading, std::move(content), blocks);
}

// ---- An objective's parts ----

Cell recorded_cell(const views::BriefPart& part, const Page& page) {
  Cell cell;
  if (!part.marks.empty() && part.marks.size() <= views::kMostMarks) {
    cell.content.push_back(figure_of(part.marks, fmt::format("{}: one mark for each outcome", part.ref), page, kRowOfPart));
  }
  cell.content.push_back(small({plain(views::recorded_of(part))}));
  return cell;
}

void add_parts(const views::Brief& brief, const Page& page, const Cut& cut, Blocks& blocks) {
  const std::size_t shown = std::min(cut.parts, brief.parts.size());
  const std::size_t more = brief.parts.size() - shown;
  Blocks content;
  if (shown > 0) {
    typeset::Table table;
    table.columns = {ColumnKind::reference, ColumnKind::text, ColumnKind::text, ColumnKind::text};
    Cell part = cell_of({plain(views::kPartsHead[0])});
    part.columns = 2;
    table.head.emplace_back().cells = {std::move(part), cell_of({plain(views::kPartsHead[1])}), cell_of({plain(views::kPartsHead[2])})};
    for (std::size_t i = 0; i < shown; ++i) {
      const views::BriefPart& it = brief.parts[i];
      if (i == 0 || !(brief.parts[i - 1].plan.url == it.plan.url)) {
        Cell plan = cell_of({plain(it.plan.text)}, true);
        plan.columns = 4;
        table.body.emplace_back().cells = {std::move(plan)};
      }
      table.body.emplace_back().cells = {cell_of({numbered(page, it.ref, it.to)}, true), cell_of({plain(it.to.text)}),
                                         recorded_cell(it, page), Cell{{small({plain(it.basis)})}}};
    }
    content.push_back(std::move(table));
  }
  const std::string rest = views::counted(static_cast<int>(more), shown > 0 ? "more part" : "part");
  if (more > 0) content.push_back(small({plain(fmt::format("{} {} of the plans, on the page itself", shown > 0 ? "And" : "All", rest))}));
  add_section(2, views::kPartsHeading, std::move(content), blocks);
}

// ---- At its foot: where there is more, and where it comes from ----

void add_documents(const views::Brief& brief, const Page& page, const Cut& cut, Blocks& blocks) {
  const std::size_t shown = std::min(cut.sources, brief.sources.size());
  const std::size_t more = brief.sources.size() - shown;
  if (shown == 0) return;
  blocks.push_back(small_above({strong("Where this comes from")}));
  typeset::List list;
  list.marker = typeset::Marker::none;
  for (std::size_t i = 0; i < shown; ++i) {
    Inlines line = {linked(page, "Document: " + brief.sources[i].document.text, brief.sources[i].document.url)};
    if (brief.sources[i].place && cut.has_places) line.push_back(plain(", " + *brief.sources[i].place));
    list.items.push_back({small(std::move(line))});
  }
  if (more > 0) list.items.push_back({small({plain(fmt::format("And {}, on the page itself", views::counted(static_cast<int>(more), "more document")))})});
  blocks.push_back(std::move(list));
}

void add_foot(const views::Brief& brief, const Page& page, const Cut& cut, Blocks& blocks) {
  const views::Frame& frame = page.frame;
  typeset::Aside box{typeset::AsideKind::box, {}};
  box.is_at_foot = true;
  box.content.push_back(Paragraph{{strong(views::kWholePage)}});
  if (frame.canonical) {
    box.content.push_back(small({typeset::Link{*frame.canonical, {}, {plain(*frame.canonical)}, {}}}));
    box.beside = qr_code(*frame.canonical);
  } else {
    box.content.push_back(small({plain("On the website " + frame.site_title)}));
  }
  add_documents(brief, page, cut, box.content);
  blocks.push_back(std::move(box));
}

}  // namespace

typeset::Styles styles_of(const model::Theme& theme, Measure measure) {
  typeset::Styles styles = styles_of(theme);
  const auto set = [](typeset::TextStyle& style, double size, double leading, double after) {
    style.size = size;
    style.leading = leading;
    style.after = after;
  };
  styles.headings[0].measure = 0;
  styles.lead.before = 9;
  set(styles.headings[1], 14, 18, 4);
  styles.headings[1].before = 16;
  styles.cell_above = styles.cell_below = 3.4;
  styles.figure_after = 9;
  styles.body.measure = styles.small.measure = styles.lead.measure = 460;
  if (measure == Measure::ample) return styles;
  const bool is_tight = measure == Measure::tight;
  styles.page.top = is_tight ? 50 : 60;
  styles.page.bottom = is_tight ? 44 : 54;
  styles.page.header = 34;
  styles.page.footer = 28;
  styles.page.side = is_tight ? 44 : 54;
  set(styles.headings[0], is_tight ? 17 : 21, is_tight ? 20 : 25, 4);
  set(styles.headings[1], is_tight ? 11 : 13, is_tight ? 14 : 16, is_tight ? 3 : 4);
  styles.headings[1].before = is_tight ? 8 : 12;
  set(styles.lead, is_tight ? 10.5 : 11.5, is_tight ? 14 : 16, is_tight ? 5 : 7);
  set(styles.body, is_tight ? 9 : 9.5, is_tight ? 12 : 13, is_tight ? 3 : 5);
  set(styles.small, 8.5, 11, is_tight ? 2 : 4);
  set(styles.table_text, is_tight ? 8.5 : 9, is_tight ? 11 : 12, 1);
  set(styles.kicker, 8.5, 11, 2);
  for (typeset::TextStyle* style : {&styles.headings[0], &styles.headings[1], &styles.lead, &styles.body, &styles.small}) style->measure = 0;
  styles.cell_above = styles.cell_below = is_tight ? 1.6 : 2.6;
  styles.table_after = is_tight ? 5 : 8;
  styles.item_gap = 1;
  styles.list_after = 4;
  styles.figure_after = 4;
  return styles;
}

std::vector<Cut> cuts_of(const views::Brief& brief) {
  Cut cut;
  cut.sources = brief.sources.size();
  cut.parts = brief.parts.size();
  cut.changes = brief.changes.size();
  cut.says = brief.says.size();
  cut.tallies = brief.tallies.size();
  std::vector<Cut> cuts;
  for (const Measure measure : {Measure::ample, Measure::middling, Measure::tight}) {
    cut.measure = measure;
    cuts.push_back(cut);
  }
  cut.has_places = false;
  cuts.push_back(cut);
  const auto down = [&](std::size_t& number, std::size_t to) {
    while (number > to) {
      --number;
      cuts.push_back(cut);
    }
  };
  down(cut.sources, kFewSources);
  down(cut.parts, kFewParts);
  down(cut.changes, 1);
  down(cut.sources, 1);
  down(cut.parts, 1);
  down(cut.says, 1);
  down(cut.changes, 0);
  down(cut.sources, 0);
  down(cut.parts, 0);
  down(cut.tallies, 1);
  cut.is_bare = true;
  cuts.push_back(cut);
  return cuts;
}

typeset::Flow flow_of_sheet(const views::Brief& brief, const Page& page, const Cut& cut) {
  typeset::Flow flow;
  flow.information = information_of(page);
  flow.information.title = "One-page summary: " + flow.information.title;
  flow.running = running_of(page);
  flow.running.header_end = "One-page summary";
  Blocks& blocks = flow.blocks;
  add_head(brief, cut, blocks);
  add_notices(brief, blocks);
  add_says(brief, page, cut, blocks);
  blocks.push_back(typeset::Rule{true});
  for (std::size_t i = 0; i < std::min(cut.tallies, brief.tallies.size()); ++i) add_counts(brief.tallies[i], width_of_counts(brief), page, cut, blocks);
  add_parts(brief, page, cut, blocks);
  for (std::size_t i = 0; i < std::min(cut.changes, brief.changes.size()); ++i) {
    Blocks content;
    content.push_back(paragraph(page, brief.changes[i].says));
    add_section(2, brief.changes[i].heading, std::move(content), blocks);
  }
  add_foot(brief, page, cut, blocks);
  return flow;
}

}  // namespace candour::print
