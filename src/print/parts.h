// The parts that several kinds of document are put together from, as views/parts.h has them.
#pragma once

#include <string>
#include <vector>

#include "print/inlines.h"
#include "views/parts.h"

namespace candour::print {

void add_lede(const Page& page, const views::Phrase& lede, Blocks& blocks);
// A line for each fact: "Led by Police; Council".
void add_facts(const Page& page, const std::vector<views::Fact>& facts, Blocks& blocks);
void add_points(const Page& page, const std::vector<std::string>& points, Blocks& blocks);
void add_paragraphs(const Page& page, const std::vector<std::string>& paragraphs, Blocks& blocks);

// What the source leaves in doubt, and what was left out, right below what they qualify.
void add_notes(const Page& page, const std::vector<views::NoteView>& notes, Blocks& blocks);
void add_left_out(const Page& page, const std::vector<views::LeftOutView>& left_out, Blocks& blocks);
// The same at the end of a document, for all of it: under headings.
void add_closing(const Page& page, const std::vector<views::NoteView>& notes, const std::vector<views::LeftOutView>& left_out, Blocks& blocks);
// "What is not recorded".
void add_gaps(const Page& page, const std::vector<std::string>& gaps, Blocks& blocks);
// What the colours meant in this plan.
void add_key_statements(const Page& page, const std::vector<std::string>& statements, Blocks& blocks);

// Counts that add up, as a table with its total in the last row.
void add_breakdown(const Page& page, const views::BreakdownView& breakdown, Blocks& blocks);

// Numbers that an author put in front.
void add_figures(const Page& page, const std::vector<views::FigureView>& figures, Blocks& blocks);
void add_figures_section(const Page& page, const std::vector<views::FigureView>& figures, Blocks& blocks);

}  // namespace candour::print
