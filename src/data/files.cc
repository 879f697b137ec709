#include "data/files.h"

#include <algorithm>

#include "data/csv.h"
#include "data/plan_json.h"
#include "data/plan_table.h"
#include "views/titles.h"

namespace candour::data {

namespace {

std::optional<Extract> extract_of(const views::Page& page) {
  if (const auto* section = std::get_if<views::SectionPage>(&page)) return Extract{section->plan, section->section, std::nullopt};
  if (const auto* plan = std::get_if<views::PlanPage>(&page)) return Extract{plan->id, std::nullopt, std::nullopt};
  if (const auto* summary = std::get_if<views::SummaryPage>(&page)) return Extract{summary->plan, std::nullopt, summary->update};
  return std::nullopt;
}

// "/sosafe/plan/2014-15/q1/" as "sosafe-plan-2014-15-q1": addresses are of these characters already, and permanent.
std::string stem_of(const views::Url& url) {
  std::string stem = url.address.substr(1, url.address.size() - 2);
  std::replace(stem.begin(), stem.end(), '/', '-');
  return stem;
}

// "Hate crime (Action plan 2014/15, SoSafe)".
std::string subject_of(const views::Material& material, const Extract& extract) {
  const model::Plan& plan = material.record.at(extract.plan);
  const std::string title = views::full_title_of(material.record, plan);
  if (extract.section) return plan.sections[*extract.section].title + " (" + title + ")";
  if (extract.update) return views::title_of(plan, plan.updates[*extract.update]) + " (" + title + ")";
  return title;
}

}  // namespace

std::vector<File> files_of(const views::Material& material, const views::PageEntry& entry) {
  const std::optional<Extract> extract = extract_of(entry.page);
  if (!extract) return {};
  const std::string stem = stem_of(entry.url);
  const std::string subject = subject_of(material, *extract);
  return {{stem + ".csv", "text/csv", subject + ": a table for spreadsheets, one line for each outcome and report",
           csv_of(table_of(material, *extract))},
          {stem + ".json", "application/json", subject + ": what the page shows, as a tree for programs", json_of(material, *extract)}};
}

}  // namespace candour::data
