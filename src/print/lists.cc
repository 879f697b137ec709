#include "print/lists.h"

#include <utility>

#include "print/marks.h"
#include "print/parts.h"
#include "print/tally.h"
#include "views/words.h"

namespace candour::print {

using typeset::Cell;
using typeset::ColumnKind;

namespace {

Blocks line_of(const Page& page, const views::OutcomeLine& line) {
  Blocks blocks;
  blocks.push_back(paragraph(line.outcome.text));
  Inlines belongs = {running(page, line.section)};
  for (std::size_t i = 0; i < line.leads.size(); ++i) {
    belongs.push_back(plain(i == 0 ? ". Led by " : ", "));
    append(belongs, value_of(page, line.leads[i]));
  }
  blocks.push_back(small(std::move(belongs)));
  if (line.remark) blocks.push_back(small({running(page, *line.remark)}));
  for (const views::NoteView& note : line.notes) blocks.push_back(small({running(page, note.kind + ". " + note.says + " " + note.shows)}));
  for (const views::LeftOutView& each : line.left_out) blocks.push_back(small({left_out_badge(page, "Left out: " + each.kind + ".")}));
  return blocks;
}

Cell leads_cell(const Page& page, const std::vector<views::FactValue>& leads) {
  if (leads.empty()) return Cell{{Paragraph{{absent("Not named for the whole section")}}}};
  Inlines names;
  for (std::size_t i = 0; i < leads.size(); ++i) {
    if (i > 0) names.push_back(plain("; "));
    append(names, value_of(page, leads[i]));
  }
  return Cell{{Paragraph{std::move(names)}}};
}

}  // namespace

void add_basis_rows(const Page& page, const std::string& heading, const std::vector<views::BasisRow>& rows, Blocks& blocks) {
  if (rows.empty()) return;
  typeset::List list;
  list.marker = typeset::Marker::none;
  for (const views::BasisRow& row : rows) {
    list.items.push_back({Paragraph{{linked(page, row.to), typeset::LineBreak{}, running(page, row.basis + ": " + row.reason)}}});
  }
  Blocks content;
  content.push_back(std::move(list));
  add_section(2, heading, std::move(content), blocks);
}

void add_links_section(const Page& page, const std::string& heading, const std::vector<views::LinkTo>& links, Blocks& blocks) {
  if (links.empty()) return;
  typeset::List list;
  for (const views::LinkTo& link : links) list.items.push_back({Paragraph{{linked(page, link)}}});
  Blocks content;
  content.push_back(std::move(list));
  add_section(2, heading, std::move(content), blocks);
}

void add_case_studies(const Page& page, const std::vector<views::CaseCard>& cards, const std::string& remark, Blocks& blocks) {
  if (cards.empty()) return;
  Blocks content;
  if (!remark.empty()) content.push_back(small({running(page, remark)}));
  for (const views::CaseCard& card : cards) {
    if (card.kicker) {
      Paragraph kicker{{plain(*card.kicker)}, TextKind::kicker};
      kicker.keeps_next = true;
      content.push_back(std::move(kicker));
    }
    content.push_back(Heading{3, {linked(page, card.study)}});
    content.push_back(paragraph(page, card.standfirst));
  }
  add_section(2, "In practice", std::move(content), blocks);
}

void add_sections(const Page& page, const SectionTable& table, Blocks& blocks) {
  if (table.has_status) blocks.push_back(small_above({plain(views::kOneForEach)}));
  typeset::Table made;
  made.id = "sections";
  made.columns = {ColumnKind::reference, ColumnKind::text, ColumnKind::text};
  typeset::Row& head = made.head.emplace_back();
  Cell section{{paragraph("Section")}};
  section.columns = 2;
  head.cells.push_back(std::move(section));
  head.cells.push_back(Cell{{paragraph("What is recorded")}});
  if (table.name_leads) {
    made.columns.push_back(ColumnKind::text);
    head.cells.push_back(Cell{{paragraph("Led by")}});
  }
  for (const views::SectionRow& row : table.sections) {
    typeset::Row line;
    line.cells.push_back(Cell{{Paragraph{{ref(std::to_string(row.number))}}}});
    Cell name{{Paragraph{{linked(page, row.section)}}, small({plain(row.size)})}};
    name.is_header = true;
    line.cells.push_back(std::move(name));
    Cell recorded;
    add_row_marks(page, row.marks, recorded.content);
    recorded.content.push_back(small({running(page, row.recorded)}));
    line.cells.push_back(std::move(recorded));
    if (table.name_leads) line.cells.push_back(leads_cell(page, row.leads));
    made.body.push_back(std::move(line));
  }
  blocks.push_back(std::move(made));
}

void add_outcome_lines(const Page& page, const std::vector<views::OutcomeLine>& lines, Blocks& blocks) {
  if (lines.empty()) return;
  typeset::Table table;
  table.columns = {ColumnKind::reference, ColumnKind::text};
  table.widths = {page.reference_width, 0};
  for (const views::OutcomeLine& line : lines) {
    typeset::Row row;
    Cell number{{Paragraph{{numbered(page, line.ref, line.outcome)}}}};
    number.is_header = true;
    row.cells.push_back(std::move(number));
    row.cells.push_back(Cell{line_of(page, line)});
    table.body.push_back(std::move(row));
  }
  blocks.push_back(std::move(table));
}

}  // namespace candour::print
