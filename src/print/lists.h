// Lists that lead to other parts of the record: what belongs together, sections, outcomes, case studies.
#pragma once

#include <string>
#include <vector>

#include "print/inlines.h"
#include "views/pages.h"

namespace candour::print {

// Each under a heading of level 2, and nothing where the list is empty.
void add_basis_rows(const Page& page, const std::string& heading, const std::vector<views::BasisRow>& rows, Blocks& blocks);
void add_links_section(const Page& page, const std::string& heading, const std::vector<views::LinkTo>& links, Blocks& blocks);
// `remark` says why these.
void add_case_studies(const Page& page, const std::vector<views::CaseCard>& cards, const std::string& remark, Blocks& blocks);

// The sections of a plan or of a report on it, as a table.
struct SectionTable {
  const std::vector<views::SectionRow>& sections;
  bool has_status = false;
  bool name_leads = false;
};
void add_sections(const Page& page, const SectionTable& table, Blocks& blocks);

// Outcomes of one kind, with their numbers in a column.
void add_outcome_lines(const Page& page, const std::vector<views::OutcomeLine>& lines, Blocks& blocks);

}  // namespace candour::print
