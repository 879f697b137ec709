#include "print/change.h"

#include <utility>

#include "print/marks.h"

namespace candour::print {

using typeset::Cell;
using typeset::ColumnKind;

namespace {

constexpr double kReportWidth = 68;  // points

Block lines_of(const Page& page, const std::vector<views::ChangedPromise>& lines) {
  typeset::Table table;
  table.columns = {ColumnKind::reference, ColumnKind::text};
  table.widths = {page.reference_width, 0};
  for (const views::ChangedPromise& line : lines) {
    typeset::Row row;
    Cell number{{Paragraph{{numbered(page, line.ref, line.promise)}}}};
    number.is_header = true;
    row.cells.push_back(std::move(number));
    Cell told{{paragraph(line.promise.text), small({running(page, line.section)})}};
    if (line.says) told.content.push_back(small({running(page, *line.says)}));
    row.cells.push_back(std::move(told));
    table.body.push_back(std::move(row));
  }
  return table;
}

Block table_of(const Page& page, const views::BalanceView& balance) {
  typeset::Table table;
  table.columns = {ColumnKind::text, ColumnKind::number, ColumnKind::text, ColumnKind::number};
  // A report of another year has a long name: it is broken, so that what happened in between need not be.
  table.widths = {0, kReportWidth, 0, kReportWidth};
  typeset::Row& head = table.head.emplace_back();
  for (const std::string& heading : {std::string("Status"), balance.before_heading, std::string("Between the two"), balance.after_heading}) {
    head.cells.push_back(Cell{{paragraph(heading)}});
  }
  for (const views::BalanceRow& line : balance.rows) {
    typeset::Row row;
    Cell status{{Paragraph{{line.mark ? badge(page, *line.mark, line.label) : plain(line.label)}}}};
    status.is_header = true;
    row.cells.push_back(std::move(status));
    row.cells.push_back(Cell{{paragraph(std::to_string(line.before))}});
    row.cells.push_back(Cell{{paragraph(line.change)}});
    row.cells.push_back(Cell{{paragraph(std::to_string(line.after))}});
    table.body.push_back(std::move(row));
  }
  return table;
}

}  // namespace

void add_change(const Page& page, const views::ChangeView& change, Blocks& blocks) {
  Blocks content;
  content.push_back(Paragraph{sentence(page, change.sentence)});
  for (const views::ChangedGroup& group : change.groups) {
    content.push_back(Heading{3, {plain(group.heading)}});
    if (group.explains) content.push_back(small_above({running(page, *group.explains)}));
    content.push_back(lines_of(page, group.lines));
  }
  if (change.balance) {
    content.push_back(small_above({plain(change.balance->caption)}));
    content.push_back(table_of(page, *change.balance));
  }
  if (change.earlier) content.push_back(small({plain("Held against: "), linked(page, *change.earlier)}));
  add_section(2, change.heading, std::move(content), blocks);
}

}  // namespace candour::print
