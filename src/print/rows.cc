#include "print/rows.h"

#include <utility>

#include "print/marks.h"
#include "print/parts.h"

namespace candour::print {

using typeset::Cell;
using typeset::ColumnKind;

namespace {

// Of the column of statuses: the longest word, "Not started or at risk", and its mark.
constexpr double kStatusWidth = 124;

// Longer than this, what one report said may be divided at the end of a line.
constexpr std::size_t kLongestStep = 60;

// About how many lines a promise and its details may have to be kept on one page: at most half of it, so that they fit one
// however wide their letters are.
constexpr std::size_t kMostKept = 18;
constexpr std::size_t kLettersInLine = 60;

// "Quarter 1, in progress; quarter 2, complete", each with its mark.
void add_history(const Page& page, const std::vector<views::HistoryStep>& history, Blocks& blocks) {
  if (history.empty()) return;
  Inlines line;
  for (std::size_t i = 0; i < history.size(); ++i) {
    const views::HistoryStep& step = history[i];
    if (i > 0) line.push_back(plain("; "));
    const bool is_short = step.when.size() + step.word.size() <= kLongestStep;
    const std::string word = is_short ? unbroken(step.word) : step.word;
    line.push_back(plain(is_short ? unbroken(step.when + " ") : step.when + " "));
    line.push_back(step.mark ? badge(page, *step.mark, word) : plain(word));
  }
  blocks.push_back(small(std::move(line)));
}

// What stands under the words of an outcome.
Blocks details_of(const Page& page, const views::OutcomeView& outcome) {
  Blocks blocks;
  add_history(page, outcome.history, blocks);
  add_facts(page, outcome.life, blocks);
  add_labelled(page, "Target:", outcome.target, blocks);
  add_labelled(page, "Date:", outcome.due, blocks);
  add_labelled(page, "Reported:", outcome.result, blocks);
  add_labelled(page, "In the report’s words:", outcome.words, blocks);
  add_labelled(page, "Reason given:", outcome.reason, blocks);
  if (outcome.late) blocks.push_back(small({running(page, *outcome.late)}));
  add_place(outcome.place, blocks);
  add_notes(page, outcome.notes, blocks);
  add_left_out(page, outcome.left_out, blocks);
  return blocks;
}

Cell status_cell(const Page& page, const views::StatusView& status) {
  Cell cell{{Paragraph{{badge(page, status.mark, status.word)}}}};
  if (status.evidence) cell.content.push_back(small({running(page, *status.evidence)}));
  return cell;
}

std::size_t letters_of(const Inlines& content);

struct Letters {
  std::size_t operator()(const typeset::Text& it) const { return it.text.size(); }
  std::size_t operator()(const typeset::Phrase& it) const { return letters_of(it.content); }
  std::size_t operator()(const typeset::Link& it) const { return letters_of(it.content); }
  std::size_t operator()(const typeset::Badge& it) const { return it.word.size(); }
  std::size_t operator()(const typeset::LineBreak&) const { return kLettersInLine; }
  std::size_t operator()(const typeset::Footnote& it) const { return letters_of(it.content); }
};

std::size_t letters_of(const Inlines& content) {
  std::size_t letters = 0;
  for (const Inline& part : content) letters += std::visit(Letters(), part);
  return letters;
}

// Of what details_of() makes.
std::size_t lines_of(const Blocks& blocks) {
  std::size_t lines = 0;
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) lines += 1 + letters_of(paragraph->content) / kLettersInLine;
    if (const auto* aside = std::get_if<typeset::Aside>(&block)) lines += 1 + lines_of(aside->content);
  }
  return lines;
}

// One row for the promise and its status, with its number as their header, and below it one for what more there is to say: of
// the same header where both are kept on one page, and otherwise a row that can go on over pages.
void add_outcome(const Page& page, const views::OutcomeView& outcome, bool has_status, typeset::Table& table) {
  typeset::Row row;
  Cell number{{Paragraph{{ref(outcome.ref)}}}};
  number.is_header = true;
  row.cells.push_back(std::move(number));
  Cell promise{{paragraph(page, outcome.text)}};
  const std::size_t promised = lines_of(promise.content);
  row.cells.push_back(std::move(promise));
  if (has_status) row.cells.push_back(outcome.status ? status_cell(page, *outcome.status) : Cell{});
  Blocks details = details_of(page, outcome);
  const bool is_kept = promised + lines_of(details) <= kMostKept;
  if (!details.empty() && is_kept) row.cells.front().rows = 2;
  table.body.push_back(std::move(row));
  if (details.empty()) return;
  typeset::Row more;
  more.continues_above = true;
  if (!is_kept) more.cells.emplace_back();
  Cell below{std::move(details)};
  below.columns = has_status ? 2 : 1;
  more.cells.push_back(std::move(below));
  table.body.push_back(std::move(more));
}

void add_outcomes(const Page& page, const views::CellsView& cells, Blocks& blocks) {
  if (cells.no_outcomes) blocks.push_back(Paragraph{{absent(*cells.no_outcomes)}});
  if (cells.outcomes.empty()) return;
  bool has_status = false;
  for (const views::OutcomeView& outcome : cells.outcomes) has_status = has_status || outcome.status.has_value();
  typeset::Table table;
  table.columns = {ColumnKind::reference, ColumnKind::text};
  table.widths = {page.reference_width, 0};
  if (has_status) {
    table.columns.push_back(ColumnKind::text);
    table.widths.push_back(kStatusWidth);
  }
  for (const views::OutcomeView& outcome : cells.outcomes) add_outcome(page, outcome, has_status, table);
  blocks.push_back(std::move(table));
}

// What was reported, newest first, each report in a box: it is not what was promised.
void add_entries(const Page& page, const std::vector<views::EntryView>& entries, Blocks& blocks) {
  for (const views::EntryView& entry : entries) {
    typeset::Aside box{typeset::AsideKind::box, {}};
    Paragraph heading{{strong(entry.heading)}};
    heading.keeps_next = true;
    box.content.push_back(std::move(heading));
    if (entry.statement) box.content.push_back(Paragraph{{absent(*entry.statement)}});
    add_paragraphs(page, entry.paragraphs, box.content);
    add_points(page, entry.points, box.content);
    for (const views::BreakdownView& breakdown : entry.breakdowns) add_breakdown(page, breakdown, box.content);
    if (!entry.mentions.empty()) box.content.push_back(small_above({strong("Dates it mentions")}));
    add_points(page, entry.mentions, box.content);
    blocks.push_back(std::move(box));
    add_notes(page, entry.notes, blocks);
    add_left_out(page, entry.left_out, blocks);
  }
}

void add_definitions(const Page& page, const std::vector<views::DefinitionView>& definitions, Blocks& blocks) {
  if (definitions.empty()) return;
  typeset::List list;
  list.marker = typeset::Marker::none;
  for (const views::DefinitionView& each : definitions) {
    list.items.push_back({small({strong(running(page, each.term)), plain(": "), running(page, each.says.value_or("Not explained in the document"))})});
  }
  blocks.push_back(std::move(list));
}

// An action that is no row of its own, as an item of a list.
Blocks item_of(const Page& page, const views::ActionView& action) {
  Blocks blocks;
  blocks.push_back(paragraph(page, action.text));
  add_points(page, action.points, blocks);
  add_labelled(page, "Proposed:", action.proposal, blocks);
  add_links(page, action.links, blocks);
  add_place(action.place, blocks);
  add_notes(page, action.notes, blocks);
  add_left_out(page, action.left_out, blocks);
  return blocks;
}

Blocks row_of(const Page& page, const views::ActionView& action) {
  Blocks blocks;
  blocks.push_back(Heading{4, {ref(action.ref), plain(" "), running(page, action.text)}, {}, false});
  add_points(page, action.points, blocks);
  add_labelled(page, "Proposed:", action.proposal, blocks);
  add_facts(page, action.cells->facts, blocks);
  add_links(page, action.links, blocks);
  add_place(action.place, blocks);
  add_notes(page, action.notes, blocks);
  add_left_out(page, action.left_out, blocks);
  add_outcomes(page, *action.cells, blocks);
  add_entries(page, action.cells->entries, blocks);
  return blocks;
}

void add_actions(const Page& page, const std::vector<views::ActionView>& actions, Blocks& blocks) {
  typeset::List waiting;
  const auto end_list = [&] {
    if (!waiting.items.empty()) blocks.push_back(std::exchange(waiting, {}));
  };
  for (const views::ActionView& action : actions) {
    if (!action.cells) {
      waiting.items.push_back(item_of(page, action));
      continue;
    }
    end_list();
    blocks.push_back(typeset::Section{row_of(page, action)});
  }
  end_list();
}

}  // namespace

void add_links(const Page& page, const std::vector<views::LinkView>& links, Blocks& blocks) {
  for (const views::LinkView& link : links) {
    Inlines line = {strong(running(page, link.statement + (link.objective ? ":" : "")))};
    if (link.objective) {
      line.push_back(plain(" "));
      line.push_back(linked(page, *link.objective));
      line.push_back(plain("."));
    }
    append(line, {plain(" "), running(page, link.basis + ": " + link.reason)});
    blocks.push_back(small(std::move(line)));
  }
}

void add_aim(const Page& page, const views::AimView& aim, Blocks& blocks) {
  Blocks content;
  content.push_back(Heading{3, {ref(aim.ref), plain(" " + aim.title)}, aim.anchor});
  add_paragraphs(page, aim.texts, content);
  add_points(page, aim.points, content);
  if (!aim.tags.empty()) {
    std::string tags;
    for (const std::string& tag : aim.tags) tags += (tags.empty() ? "" : ", ") + tag;
    content.push_back(small({running(page, tags)}));
  }
  add_definitions(page, aim.definitions, content);
  add_labelled(page, "Proposed:", aim.proposal, content);
  if (aim.cells) add_facts(page, aim.cells->facts, content);
  if (aim.no_actions) content.push_back(Paragraph{{absent(*aim.no_actions)}});
  add_links(page, aim.links, content);
  add_place(aim.place, content);
  add_notes(page, aim.notes, content);
  add_left_out(page, aim.left_out, content);
  if (aim.cells) add_outcomes(page, *aim.cells, content);
  add_actions(page, aim.actions, content);
  if (aim.cells) add_entries(page, aim.cells->entries, content);
  blocks.push_back(typeset::Section{std::move(content)});
}

}  // namespace candour::print
