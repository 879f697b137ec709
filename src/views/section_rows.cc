#include "views/section_rows.h"

#include <fmt/format.h>

#include <algorithm>

#include "views/chart_makers.h"

namespace candour::views {

namespace {

std::vector<SectionRow> rows_of(const Material& material, model::Id<model::Plan> id, const progress::Snapshot* snapshot) {
  const model::Plan& plan = material.record.at(id);
  const std::vector<progress::SectionSize>& sizes = snapshot != nullptr ? snapshot->size_by_section : material.progress.at(id).size_by_section;
  std::vector<SectionRow> rows;
  for (std::size_t s = 0; s < plan.sections.size(); ++s) {
    const model::Section& section = plan.sections[s];
    SectionRow& row = rows.emplace_back();
    row.number = section.number;
    row.section = {section.title, url_of(material.record, plan, section)};
    row.size = size_text(plan, sizes[s]);
    row.leads = values_of(material, section.leads);
    row.recorded = "No report yet";
    if (snapshot == nullptr) continue;
    if (plan.has(model::Column::status)) {
      row.marks = marks_of(material, id, *snapshot, s);
      if (row.marks.size() > kMostMarks) row.marks.clear();
      row.recorded = tally_text(snapshot->tally_by_section[s]);
    } else if (!plan.has(model::Column::progress)) {
      row.recorded = statement_of(model::Absence::not_in_plan);
    } else {
      const progress::Coverage& coverage = snapshot->coverage_by_section[s];
      row.recorded = fmt::format("{} of {} with an update", coverage.updated, coverage.rows);
    }
  }
  return rows;
}

}  // namespace

bool sections_name_leads(const model::Plan& plan) {
  return std::any_of(plan.sections.begin(), plan.sections.end(), [](const auto& section) { return !section.leads.empty(); });
}

std::vector<SectionRow> section_rows(const Material& material, model::Id<model::Plan> plan, const progress::Snapshot& snapshot) {
  return rows_of(material, plan, &snapshot);
}

std::vector<SectionRow> section_rows(const Material& material, model::Id<model::Plan> plan, std::nullopt_t) {
  return rows_of(material, plan, nullptr);
}

}  // namespace candour::views
