// All promises of a plan in one list: for a meeting that goes through them, and to find those of one body or one status.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "views/page_makers.h"

namespace candour::views {

using model::Column;
using model::Id;
using progress::Mark;

namespace {

// What needs attention first, as in the reports.
constexpr Mark kMarkOrder[] = {Mark::at_risk,   Mark::not_started_or_at_risk, Mark::not_started, Mark::in_progress,  Mark::complete,
                           Mark::withdrawn, Mark::not_due,                Mark::withheld,    Mark::not_recorded, Mark::not_applicable};

FilterChoice choice(std::string_view key, std::string_view label, int count) {
  return {std::string(key), fmt::format("{} ({})", label, count)};
}

class Register {
 public:
  Register(const Material& material, Id<model::Plan> id)
      : material_(material), plan_(material.record.at(id)), present_(material.progress.at(id).present), now_(material.progress.at(id).current()) {}

  bool of_outcomes() const { return lists_outcomes(plan_); }

  void fill(RegisterView& view) {
    view.noun = capitalised(of_outcomes() ? "outcome" : row_label(plan_));
    view.has_status = of_outcomes() && now_ != nullptr;
    view.has_reported = !plan_.has(Column::status) && plan_.has(Column::progress) && now_ != nullptr;
    view.has_leads = plan_.has(Column::leads) || plan_.has(Column::lead_groups);
    view.has_due = plan_.has(Column::when_by);
    view.rows.reserve(of_outcomes() ? plan_.outcomes.size() : plan_.rows.size());
    if (of_outcomes()) {
      for (std::uint32_t i = 0; i < plan_.outcomes.size(); ++i) {
        if (present_.outcomes[i]) add_outcome(view, {i});
      }
    } else {
      for (std::uint32_t i = 0; i < plan_.rows.size(); ++i) {
        if (present_.rows[i]) add_row(view, {i});
      }
    }
    add_choices(view);
  }

 private:
  RegisterRow& begin(RegisterView& view, Id<model::RowTag> row) {
    RegisterRow& line = view.rows.emplace_back();
    const model::Section& section = plan_.section_of(row);
    line.section = {section.label(), url_of(material_.record, plan_, section)};
    const model::Cells& cells = plan_.cells_of(row);
    if (view.has_leads) add_leads(line, cells);
    return line;
  }

  void add_outcome(RegisterView& view, Id<model::Outcome> id) {
    const Id<model::RowTag> row = plan_.outcomes[id.index].row;
    const model::Outcome& outcome = plan_.outcome(id);
    const model::Cells& cells = plan_.cells_of(row);
    RegisterRow& line = begin(view, row);
    line.ref = plan_.ref_of(id);
    line.promise = {outcome.text, url_of(material_.record, plan_, id)};
    if (view.has_status) {
      line.status = status_view(now_->statuses[id.index]);
      line.status_key = slug_of(line.status->mark);
      ++statuses_[line.status->mark];
    }
    if (view.has_due) add_due(line, cells, outcome.due, progress::due_day(plan_, id));
  }

  void add_row(RegisterView& view, Id<model::RowTag> row) {
    const model::Action* action = plan_.action_of(row);
    const model::Cells& cells = plan_.cells_of(row);
    RegisterRow& line = begin(view, row);
    line.ref = plan_.ref_of(row);
    line.promise = {action == nullptr ? plan_.aim_of(row).title : action->text, url_of(material_.record, plan_, row)};
    if (view.has_reported) line.reported = statement_of(now_->entries[row.index]);
    if (view.has_due) add_due(line, cells, std::nullopt, progress::due_day(cells));
  }

  void add_leads(RegisterRow& line, const model::Cells& cells) {
    Fact fact{"Led by", values_of(material_, cells.leads), std::nullopt};
    for (FactValue& group : values_of(material_, cells.lead_groups)) {
      group.remark = group.remark ? "lead group, " + *group.remark : "lead group";
      fact.values.push_back(std::move(group));
    }
    if (fact.values.empty()) fact.absent = statement_of(plan_.absence(cells, Column::leads));
    line.leads = std::move(fact);
    std::vector<Id<model::Body>> bodies;  // a body that leads a row does not support it, too
    for (const LeadRole role : {LeadRole::leads, LeadRole::supports}) {
      for (const auto* list : {&cells.leads, &cells.lead_groups}) {
        for (const model::Lead& lead : *list) {
          if (lead.supporting == (role == LeadRole::supports)) add_lead_keys(line, lead, role, bodies);
        }
      }
    }
    if (bodies.empty()) {
      line.lead_keys = "none";
      ++without_lead_;
    }
  }

  void add_lead_keys(RegisterRow& line, const model::Lead& lead, LeadRole role, std::vector<Id<model::Body>>& bodies) {
    for (const Id<model::Body> body : with_parents(material_.record, lead.body.id)) {
      if (std::find(bodies.begin(), bodies.end(), body) != bodies.end()) continue;
      bodies.push_back(body);
      line.lead_keys += (line.lead_keys.empty() ? "" : " ") + lead_key(material_.record.at(body), role);
      ++leads_[role][body];
    }
  }

  void add_due(RegisterRow& line, const model::Cells& cells, const std::optional<model::WhenBy>& own, std::optional<model::Date> day) {
    Fact fact{"Due", {}, std::nullopt};
    if (own) {
      fact.values.push_back({own->text, std::nullopt, std::nullopt});
    } else {
      for (const model::WhenBy& when : cells.when_by) fact.values.push_back({when.text, std::nullopt, std::nullopt});
    }
    if (fact.values.empty()) fact.absent = statement_of(plan_.absence(cells, Column::when_by));
    line.due = std::move(fact);
    line.due_keys = day ? "dated" : "not-dated";
    ++(day ? dated_ : not_dated_);
    if (!day) return;
    line.day = iso(*day);
    if (!(*day < material_.as_of)) return;
    line.due_keys += " passed";
    ++passed_;
  }

  void add_choices(RegisterView& view) const {
    for (const Mark mark : kMarkOrder) {
      const auto found = statuses_.find(mark);
      if (found != statuses_.end()) view.statuses.push_back(choice(slug_of(mark), label_of(mark), found->second));
    }
    for (const auto& [role, counts] : leads_) {
      std::vector<Id<model::Body>> bodies;
      for (const auto& [body, count] : counts) bodies.push_back(body);
      const auto name = [&](Id<model::Body> body) { return anchor_of(material_.record.at(body).label()); };
      std::stable_sort(bodies.begin(), bodies.end(), [&](auto a, auto b) { return name(a) < name(b); });
      for (const Id<model::Body> body : bodies) {
        const model::Body& it = material_.record.at(body);
        view.leads.push_back(choice(lead_key(it, role), it.label() + (role == LeadRole::leads ? "" : ", in support"), counts.at(body)));
      }
    }
    if (without_lead_ > 0) view.leads.push_back(choice("none", "No lead is named", without_lead_));
    if (!view.has_due) return;
    if (dated_ > 0) view.dues.push_back(choice("dated", "With a date", dated_));
    if (not_dated_ > 0) view.dues.push_back(choice("not-dated", "Without a date", not_dated_));
    if (passed_ > 0) view.dues.push_back(choice("passed", "Date passed by " + in_words(material_.as_of), passed_));
  }

  const Material& material_;
  const model::Plan& plan_;
  const progress::Presence& present_;
  const progress::Snapshot* now_;
  std::map<Mark, int> statuses_;
  std::map<LeadRole, std::map<Id<model::Body>, int>> leads_;
  int without_lead_ = 0;
  int dated_ = 0;
  int not_dated_ = 0;
  int passed_ = 0;
};

}  // namespace

RegisterView make(const Material& material, const PageEntry& entry, const RegisterPage& page) {
  const model::Plan& plan = material.record.at(page.plan);
  RegisterView view;
  view.frame = frame_of(material, entry, full_title_of(material.record, plan),
                        "Every " + listed_noun(plan) + " of the " + in_words(plan.year) + " plan of " + material.record.at(plan.partnership).name +
                            " in one list: how it stands, who leads it and by when.");
  under_plan(view.frame, material, plan);
  view.frame.subject = report_subject(material, plan.partnership, interval(plan.year));
  view.frame.stamp = stamp_of(material, plan);
  add_plan_sources(view.frame, material, plan, plan.place);
  set_neighbours(view.frame, material, [&](const Page& other) {
    const auto* it = std::get_if<RegisterPage>(&other);
    return it != nullptr && material.record.at(it->plan).partnership == plan.partnership;
  });
  view.lede = sentence_of(material, page.plan);
  Register(material, page.plan).fill(view);
  return view;
}

}  // namespace candour::views
