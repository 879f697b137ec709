// The summary of one report on a plan.
#include <fmt/format.h>

#include "views/change_views.h"
#include "views/chart_makers.h"
#include "views/corrections.h"
#include "views/leads.h"
#include "views/page_makers.h"
#include "views/rows.h"
#include "views/section_rows.h"

namespace candour::views {

using model::Column;
using model::Id;
using progress::Mark;

namespace {

class Summary {
 public:
  Summary(const Material& material, const SummaryPage& page)
      : material_(material),
        page_(page),
        plan_(material.record.at(page.plan)),
        snapshot_(material.progress.at(page.plan).snapshots[page.update]) {}

  // What needs attention first; what was not recorded is a number with a link to each section, not a list of 37.
  std::vector<OutcomeGroup> groups() const {
    std::vector<OutcomeGroup> groups;
    for (const Mark mark : {Mark::at_risk, Mark::not_started_or_at_risk, Mark::not_started, Mark::in_progress, Mark::complete,
                            Mark::withdrawn, Mark::not_due, Mark::withheld, Mark::not_recorded}) {
      const int count = snapshot_.tally.of(mark);
      if (count == 0) continue;
      OutcomeGroup& group = groups.emplace_back();
      group.mark = mark;
      group.outcomes.reserve(static_cast<std::size_t>(count));
      group.heading = fmt::format("{}: {} of {}", label_of(mark), count, snapshot_.tally.total());
      for (std::uint32_t i = 0; i < plan_.outcomes.size(); ++i) {
        if (snapshot_.present.outcomes[i] && progress::mark_of(snapshot_.statuses[i]) == mark) group.outcomes.push_back(line({i}));
      }
    }
    return groups;
  }

  std::vector<OutcomeLine> results() const {
    std::vector<OutcomeLine> lines;
    for (std::uint32_t i = 0; i < plan_.outcomes.size(); ++i) {
      const model::Result* result = snapshot_.results[i];
      if (result == nullptr) continue;
      OutcomeLine added = line({i});
      const model::Target& target = *plan_.outcome({i}).target;
      added.remark = "Target: " + sentence(target_text(target)) + " Reported: " + result_text(target, *result);
      lines.push_back(std::move(added));
    }
    return lines;
  }

  // A target that nothing was held against stays in the number it is out of.
  std::string results_heading(std::size_t held) const {
    int targets = 0;
    for (std::uint32_t i = 0; i < plan_.outcomes.size(); ++i) targets += snapshot_.present.outcomes[i] && plan_.outcome({i}).target ? 1 : 0;
    return fmt::format("Results held against targets: {} of {}", held, targets);
  }

  std::string without_update_heading(std::size_t rows) const {
    return fmt::format("Without an update here: {} of {}", rows, counted(snapshot_.coverage.rows, row_label(plan_)));
  }

  std::vector<OutcomeLine> without_update() const {
    std::vector<OutcomeLine> lines;
    if (!plan_.has(Column::progress)) return lines;
    for (std::uint32_t i = 0; i < plan_.rows.size(); ++i) {
      if (!snapshot_.present.rows[i]) continue;
      const Id<model::RowTag> row{i};
      const model::ProgressEntry* entry = snapshot_.entries[i];
      if (entry != nullptr && entry->kind == model::ProgressKind::update) continue;
      OutcomeLine& added = lines.emplace_back();
      const model::Action* action = plan_.action_of(row);
      added.ref = plan_.ref_of(row);
      added.outcome = {action == nullptr ? plan_.aim_of(row).title : action->text, url_of(material_.record, plan_, row)};
      added.section = plan_.section_of(row).label();
      added.remark = entry == nullptr                                        ? "Blank in the document."
                     : entry->kind == model::ProgressKind::none_recorded ? "No update is recorded."
                                                                         : "Left out of this site.";
      added.leads = values_of(material_, plan_.cells_of(row).leads);
    }
    return lines;
  }

 private:
  OutcomeLine line(Id<model::Outcome> id) const {
    OutcomeLine view;
    const Id<model::RowTag> row = plan_.outcomes[id.index].row;
    view.ref = plan_.ref_of(id);
    view.outcome = {plan_.outcome(id).text, url_of(material_.record, plan_, id)};
    view.section = plan_.section_of(row).label();
    if (const model::StatusEntry* entry = snapshot_.status_entries[id.index]) {
      std::vector<std::string> parts;
      if (entry->words) parts.push_back("In the report’s words: " + sentence(*entry->words));
      if (entry->reason) parts.push_back(sentence(*entry->reason));
      if (!parts.empty()) view.remark = parts.size() == 1 ? parts.front() : parts.front() + " " + parts.back();
      view.notes = notes_of(material_, entry->remarks);
      append(view.notes, corrections_of(material_, page_.plan, page_.update, "status " + plan_.identity_of(plan_.promise_of(id))));
      view.left_out = left_out_of(entry->remarks);
    }
    view.leads = values_of(material_, plan_.cells_of(row).leads);
    return view;
  }

  const Material& material_;
  const SummaryPage& page_;
  const model::Plan& plan_;
  const progress::Snapshot& snapshot_;
};

}  // namespace

SummaryView make(const Material& material, const PageEntry& entry, const SummaryPage& page) {
  const model::Plan& plan = material.record.at(page.plan);
  const model::Update& update = plan.updates[page.update];
  const progress::Snapshot& snapshot = material.progress.at(page.plan).snapshots[page.update];
  const Summary summary(material, page);
  SummaryView view;
  const std::string whole = title_of(plan) + ", " + title_of(material.record.at(plan.partnership));
  view.frame = frame_of(material, entry, whole,
                        update.quarter ? whole + ": what was reported for " + name_of(update) + "."
                                       : whole + ": what " + (is_dated(update) ? name_of(update) : "an undated report") + " says.");
  under_plan(view.frame, material, plan);
  view.frame.subject = report_subject(material, plan.partnership,
                                      update.period    ? interval(*update.period)
                                      : update.quarter ? interval(range_of(model::Quarter{plan.year, *update.quarter}))
                                                       : interval(plan.year));
  view.frame.stamp = stamp_of(material, plan, update);
  add_source(view.frame, material, update.document, update.label);
  set_neighbours(view.frame, material, [&](const Page& other) {
    const auto* it = std::get_if<SummaryPage>(&other);
    return it != nullptr && it->plan == page.plan;
  });
  view.has_status = plan.has(Column::status);
  view.coverage = coverage_sentence(plan, snapshot.coverage);
  view.lede = view.has_status ? tally_sentence(snapshot.tally, material.progress.at(page.plan).gaps) : view.coverage;
  if (!view.has_status) view.coverage = {{"This plan gives no outcome a status, so there is no colour to report.", false}};
  if (const std::string evidence = evidence_sentence(snapshot.tally); !evidence.empty()) view.coverage.push_back({" " + evidence, false});
  view.summary = update.summary;
  if (material.ledger.find(page.plan, page.update) != nullptr) {
    view.as_published = LinkTo{"Read this report as it was published", as_published_url(material.record, plan, update)};
  }
  view.change = change_with(material, page.plan, page.update);
  view.facts.push_back(leads_of_plan(material, plan, material.progress.at(page.plan)));
  view.promises = promises_of(material, plan);
  view.sections_name_leads = sections_name_leads(plan);
  view.reported = coverage_chart(material, plan, snapshot.coverage_by_section, snapshot.size_by_section, 1, as_at(view.frame.stamp));
  if (view.has_status || !view.reported) view.sections = section_rows(material, page.plan, snapshot);
  if (view.has_status) {
    view.key = key_of(plan, snapshot.tally);
    view.key_statements = key_statements(plan);
    view.groups = summary.groups();
  }
  view.results = summary.results();
  view.results_heading = summary.results_heading(view.results.size());
  view.without_update = summary.without_update();
  view.without_update_heading = summary.without_update_heading(view.without_update.size());
  view.notes = notes_of(material, update.remarks);
  append(view.notes, corrections_of(material, page.plan, page.update, "report"));
  view.left_out = left_out_of(update.remarks);
  return view;
}

}  // namespace candour::views
