// How a reader can check the record: the frozen reports with their digests, and what was corrected since.
#include <fmt/format.h>

#include "views/corrections.h"
#include "views/page_makers.h"

namespace candour::views {

CorrectionsView make(const Material& material, const PageEntry& entry, const CorrectionsPage&) {
  CorrectionsView view;
  view.frame = frame_of(material, entry, "", "What was published wrongly and put right since, and what had to be removed.");
  view.corrections = correction_lines(material);
  view.removals = removal_lines(material);
  const auto corrections = static_cast<int>(view.corrections.size());
  const auto removals = static_cast<int>(view.removals.size());
  const auto frozen = static_cast<int>(material.ledger.reports.size());
  if (frozen == 0) {
    view.lede = {{"No report has been frozen yet, so nothing can have been corrected.", false}};
  } else if (corrections == 0 && removals == 0) {
    view.lede = {{fmt::format("Nothing was corrected or removed in the {} that {} frozen.", counted(frozen, "report"), frozen == 1 ? "is" : "are"), false}};
  } else {
    view.lede = {{counted(corrections, "correction"), true}, {" and ", false}, {counted(removals, "removed passage"), true},
                 {fmt::format(" in the {} that {} frozen.", counted(frozen, "report"), frozen == 1 ? "is" : "are"), false}};
  }
  return view;
}

CheckView make(const Material& material, const PageEntry& entry, const CheckPage&) {
  const model::Record& record = material.record;
  CheckView view;
  view.frame = frame_of(material, entry, "", "How to tell that a copy of this site is what was published, and what that does not prove.");
  view.lede = {{"You need not take our word for what was published. You can check it.", false}};
  view.files = {"the list of all files", file_digests_url()};
  view.corrections = {"corrections", corrections_url()};
  view.left_out = {"What was left out", left_out_url()};
  for (const ledger::FrozenReport& report : material.ledger.reports) {
    const model::Plan& plan = record.at(report.plan);
    const model::Update& update = plan.updates[report.update];
    const model::Partnership& partnership = record.at(plan.partnership);
    if (view.chains.empty() || view.chains.back().anchor != partnership.slug) view.chains.push_back({title_of(partnership), partnership.slug, {}});
    view.chains.back().statements.push_back({{title_of(plan) + ", " + report_name(update), as_published_url(record, plan, update)},
                                             in_words(report.statement->frozen), report.statement->by,
                                             {"The statement, for programs", statement_url(record, plan, update)}, report.statement->digest});
  }
  return view;
}

}  // namespace candour::views
