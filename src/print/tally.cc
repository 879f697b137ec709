#include "print/tally.h"

#include <algorithm>
#include <utility>

#include "print/marks.h"

namespace candour::print {

using typeset::Cell;
using typeset::ColumnKind;

void add_key(const Page& page, const std::vector<views::KeyLine>& key, Blocks& blocks) {
  if (key.empty()) return;
  const bool any_meaning = std::any_of(key.begin(), key.end(), [](const views::KeyLine& line) { return line.meaning.has_value(); });
  typeset::Table table;
  table.columns = {ColumnKind::reference, ColumnKind::number};
  if (any_meaning) table.columns.push_back(ColumnKind::text);
  for (const views::KeyLine& line : key) {
    typeset::Row row;
    Cell word{{Paragraph{{badge(page, line.mark, line.word)}}}};
    word.is_header = true;
    row.cells.push_back(std::move(word));
    row.cells.push_back(Cell{{paragraph(std::to_string(line.count))}});
    if (any_meaning) row.cells.push_back(line.meaning ? Cell{{small({running(page, *line.meaning)})}} : Cell{});
    table.body.push_back(std::move(row));
  }
  blocks.push_back(std::move(table));
}

void add_tally(const Page& page, const views::TallyView& tally, Blocks& blocks) {
  Blocks content;
  if (!tally.marks.empty()) content.push_back(marks_of(page, tally.marks, {}));
  for (const views::TallyRow& row : tally.rows) {
    content.push_back(Heading{3, {linked(page, row.aim)}, {}, false});
    content.push_back(marks_of(page, row.marks, {}));
  }
  add_key(page, tally.key, content);
  blocks.push_back(typeset::Rule{true});
  add_section(2, tally.heading, std::move(content), blocks);
}

void add_row_marks(const Page& page, const std::vector<views::TallyMark>& marks, Blocks& blocks) {
  if (!marks.empty()) blocks.push_back(marks_of(page, marks, {9, 2.5, 3, 15}));
}

}  // namespace candour::print
