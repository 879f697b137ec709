#include "views/rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "views/chart_makers.h"
#include "views/corrections.h"
#include "views/life_words.h"

namespace candour::views {

using model::Column;
using model::Id;
using model::Plan;

namespace {

std::string_view qualifier_word(model::Qualifier qualifier) {
  switch (qualifier) {
    case model::Qualifier::exactly: return "";
    case model::Qualifier::about: return "about ";
    case model::Qualifier::over: return "over ";
    case model::Qualifier::at_least: return "at least ";
    case model::Qualifier::at_most: return "at most ";
  }
  return "";
}

model::Qualifier bound_of(model::Comparator comparator) {
  switch (comparator) {
    case model::Comparator::at_least: return model::Qualifier::at_least;
    case model::Comparator::at_most: return model::Qualifier::at_most;
    case model::Comparator::exactly: return model::Qualifier::exactly;
  }
  return model::Qualifier::exactly;
}

constexpr std::string_view kChange = "% change in ";

// "4 events", "50% of clients"; units are plural, so that one stands apart: "1 so far (training sessions)".
std::string with_unit(double value, const std::string& unit, std::string_view rhythm) {
  if (unit.starts_with('%')) return fmt::format("{}{}{}", number_text(value), unit, rhythm);
  if (value == 1) return fmt::format("1{} ({})", rhythm, unit);
  return fmt::format("{} {}{}", number_text(value), unit, rhythm);
}

std::string_view rhythm_of(const model::Target& target) {
  if (!target.per) return "";
  switch (*target.per) {
    case model::Per::month: return " each month";
    case model::Per::quarter: return " each quarter";
    case model::Per::year: return " each year";
  }
  return "";
}

std::string base_of(const model::Target& target) { return target.base ? " (among: " + *target.base + ")" : ""; }

// The same bound said of a fall, where more is less: over −5% is a fall of less than 5%.
std::string_view qualifier_word_of_fall(model::Qualifier qualifier) {
  switch (qualifier) {
    case model::Qualifier::over: return "less than ";
    case model::Qualifier::at_least: return "at most ";
    case model::Qualifier::at_most: return "at least ";
    case model::Qualifier::exactly:
    case model::Qualifier::about: return qualifier_word(qualifier);
  }
  return "";
}

// A bound at no change: "no fall in antisocial behaviour".
std::string no_change_text(const std::string& what, model::Qualifier qualifier) {
  switch (qualifier) {
    case model::Qualifier::over: return "a rise in " + what;
    case model::Qualifier::at_least: return "no fall in " + what;
    case model::Qualifier::at_most: return "no rise in " + what;
    case model::Qualifier::about: return "about no change in " + what;
    case model::Qualifier::exactly: return "no change in " + what;
  }
  return "";
}

// "a fall of at least 5% in antisocial behaviour", of the unit "% change in antisocial behaviour".
std::string change_text(double value, const std::string& unit, model::Qualifier qualifier) {
  const std::string what = unit.substr(kChange.size());
  if (value == 0) return no_change_text(what, qualifier);
  const std::string_view limit = value < 0 ? qualifier_word_of_fall(qualifier) : qualifier_word(qualifier);
  return fmt::format("a {} of {}{}% in {}", value < 0 ? "fall" : "rise", limit, number_text(std::fabs(value)), what);
}

class RowViews {
 public:
  RowViews(const Material& material, Id<Plan> plan)
      : material_(material), id_(plan), plan_(material.record.at(plan)), numbers_(material.progress.at(plan)) {}

  CellsView cells(Id<model::RowTag> row) const {
    const model::Cells& cells = plan_.cells_of(row);
    CellsView view;
    view.facts = life_facts(material_, {id_, plan_.promise_of(row)});
    add_facts(cells, view.facts);
    // The outcomes run in the order of the rows.
    const auto first = std::lower_bound(plan_.outcomes.begin(), plan_.outcomes.end(), row, [](const auto& place, auto wanted) { return place.row < wanted; });
    view.outcomes.reserve(cells.outcomes.size());
    for (auto at = first; at != plan_.outcomes.end() && at->row == row; ++at) {
      view.outcomes.push_back(outcome({static_cast<std::uint32_t>(at - plan_.outcomes.begin())}));
    }
    if (view.outcomes.empty() && plan_.has(Column::outcomes)) {
      view.no_outcomes = "Outcomes: " + std::string(statement_of(plan_.absence(cells, Column::outcomes))) + ".";
    }
    if (plan_.has(Column::progress)) add_entries(row, view.entries);
    return view;
  }

 private:
  void add_fact(std::vector<Fact>& facts, std::string label, std::vector<FactValue> values, const model::Cells& cells,
                Column column) const {
    if (!plan_.has(column)) return;  // said once for the whole plan, not on every row
    Fact fact{std::move(label), std::move(values), std::nullopt};
    if (fact.values.empty()) fact.absent = statement_of(plan_.absence(cells, column));
    facts.push_back(std::move(fact));
  }

  void add_facts(const model::Cells& cells, std::vector<Fact>& facts) const {
    add_fact(facts, "Led by", values_of(material_, cells.leads), cells, Column::leads);
    add_fact(facts, "Led by group", values_of(material_, cells.lead_groups), cells, Column::lead_groups);
    std::vector<FactValue> partners;
    for (const model::Partner& partner : cells.partners) {
      if (partner.body) {
        const model::Body& body = material_.record.at(partner.body->id);
        partners.push_back({body.label(), url_of(body), std::nullopt});
      } else {
        partners.push_back({*partner.unsure, std::nullopt, "names run together in the document"});
      }
    }
    add_fact(facts, "With", std::move(partners), cells, Column::partners);
    std::vector<FactValue> dates;
    for (const model::WhenBy& when : cells.when_by) dates.push_back({when.text, std::nullopt, std::nullopt});
    add_fact(facts, "Due", std::move(dates), cells, Column::when_by);
    std::vector<FactValue> resources;
    for (const model::Resource& resource : cells.resources) resources.push_back(resource_value(resource));
    add_fact(facts, "Resources", std::move(resources), cells, Column::resources);
    if (plan_.has(Column::targets) && !plan_.has(Column::outcomes)) {
      facts.push_back({"Target", {}, std::string(statement_of(plan_.absence(cells, Column::targets)))});
    }
  }

  static FactValue resource_value(const model::Resource& resource) {
    // The number is as printed: notes on the source name resources by it.
    const std::string number = resource.number ? std::to_string(*resource.number) + ". " : "";
    FactValue value{number + resource.text, std::nullopt, std::nullopt};
    std::vector<std::string> remarks;
    if (resource.amount) remarks.push_back(money_text(*resource.amount) + " stated");
    if (resource.from) remarks.push_back("from " + *resource.from);
    if (resource.purpose) remarks.push_back("for " + *resource.purpose);
    for (const std::string& each : remarks) value.remark = value.remark ? *value.remark + ", " + each : each;
    return value;
  }

  OutcomeView outcome(Id<model::Outcome> id) const {
    const model::Outcome& it = plan_.outcome(id);
    OutcomeView view;
    view.anchor = outcome_anchor(plan_, id);
    view.ref = plan_.ref_of(id);
    view.number = it.number;
    view.text = it.text;
    view.life = life_facts(material_, {id_, plan_.promise_of(id)});
    view.place = it.place;
    if (it.target) view.target = target_text(*it.target);
    if (it.due) view.due = it.due->text;
    view.notes = notes_of(material_, it.remarks);
    const std::string identity = plan_.identity_of(plan_.promise_of(id));
    append(view.notes, corrections_of(material_, id_, "outcome " + identity));
    view.left_out = left_out_of(it.remarks);
    if (const progress::Snapshot* now = numbers_.current()) add_report(id, *now, view);
    return view;
  }

  void add_report(Id<model::Outcome> id, const progress::Snapshot& now, OutcomeView& view) const {
    const model::Status& status = now.statuses[id.index];
    if (plan_.has(Column::status) && now.present.outcomes[id.index]) view.status = status_view(status);
    view.history = history_of(plan_, numbers_, id, material_.as_of);
    if (const model::StatusEntry* entry = now.status_entries[id.index]) {
      if (entry->words) view.words = entry->words;
      if (entry->reason) view.reason = sentence(*entry->reason);
      append(view.notes, notes_of(material_, entry->remarks));
      for (LeftOutView& left_out : left_out_of(entry->remarks)) view.left_out.push_back(std::move(left_out));
    }
    append(view.notes, corrections_of(material_, id_, *numbers_.latest, "status " + plan_.identity_of(plan_.promise_of(id))));
    if (const model::Result* result = now.results[id.index]) view.result = result_text(*plan_.outcome(id).target, *result);
    if (progress::was_late(plan_, plan_.updates[*numbers_.latest], id, status)) {
      view.late = "Its date had passed when this was reported.";
    }
  }

  void add_entries(Id<model::RowTag> row, std::vector<EntryView>& entries) const {
    bool any = false;
    std::size_t cells = 0;
    for (const progress::Snapshot& snapshot : numbers_.snapshots) {
      any = any || snapshot.entries[row.index] != nullptr;
      if (snapshot.present.rows[row.index]) ++cells;
    }
    if (!any && cells > 0) {
      EntryView& view = entries.emplace_back();
      view.heading = "What was reported";
      view.statement = cells == 1 ? "Nothing: the cell is blank in the document."
                                  : fmt::format("Nothing: the cells for all {} reports are blank in the document.", cells);
      return;
    }
    for (std::size_t i = numbers_.snapshots.size(); i-- > 0;) {
      if (!numbers_.snapshots[i].present.rows[row.index]) continue;
      EntryView& view = entries.emplace_back(entry(plan_.updates[i], numbers_.snapshots[i].entries[row.index]));
      append(view.notes, corrections_of(material_, id_, i, "progress " + plan_.identity_of(plan_.promise_of(row))));
    }
  }

  EntryView entry(const model::Update& update, const model::ProgressEntry* it) const {
    EntryView view;
    view.heading = update.quarter ? "Reported for " + name_of(update) : is_dated(update) ? capitalised(report_name(update)) : "Reported, undated";
    if (it == nullptr) {
      view.statement = "Nothing: the cell is blank in the document.";
      return view;
    }
    switch (it->kind) {
      case model::ProgressKind::update: break;
      case model::ProgressKind::none_recorded: view.statement = "No update is recorded."; break;
      case model::ProgressKind::withheld: view.statement = "What was reported is left out of this site."; break;
    }
    view.paragraphs = it->text;
    view.points = it->points;
    for (const model::Breakdown& breakdown : it->breakdowns) view.breakdowns.push_back(breakdown_view(breakdown));
    for (const model::Mention& mention : it->mentions) view.mentions.push_back(in_words(mention.date) + ": " + sentence(mention.what));
    view.notes = notes_of(material_, it->remarks);
    view.left_out = left_out_of(it->remarks);
    return view;
  }

  const Material& material_;
  Id<Plan> id_;
  const Plan& plan_;
  const progress::PlanProgress& numbers_;
};

}  // namespace

std::string target_text(const model::Target& target) {
  if (target.value == 1 && target.comparator == model::Comparator::at_least && !target.unit.starts_with('%')) {
    return fmt::format("1 or more {}{}", target.unit, rhythm_of(target)) + base_of(target);
  }
  const model::Qualifier bound = bound_of(target.comparator);
  if (target.unit.starts_with(kChange)) {
    return change_text(target.value, target.unit, bound) + std::string(rhythm_of(target)) + base_of(target);
  }
  return std::string(qualifier_word(bound)) + with_unit(target.value, target.unit, rhythm_of(target)) + base_of(target);
}

namespace {

// "fewer than 5 residents so far", "not shown, because it stands for few people".
std::string hidden_text(const model::Result& result, std::string_view so_far) {
  const std::string text = count_text(result.value);
  if (std::holds_alternative<model::NotShown>(result.value)) return text + ", " + std::string(why_not_shown(result.value));
  return text + " " + result.unit + std::string(so_far);
}

std::string shown_text(const model::Result& result, double value, std::string_view so_far) {
  const model::Qualifier qualifier = result.qualifier.value_or(model::Qualifier::exactly);
  if (result.unit.starts_with(kChange)) return change_text(value, result.unit, qualifier) + std::string(so_far);
  return std::string(qualifier_word(qualifier)) + with_unit(value, result.unit, so_far);
}

}  // namespace

std::string result_text(const model::Target& target, const model::Result& result) {
  const std::string_view so_far = result.so_far ? " so far" : "";
  const std::optional<double> value = exact(result.value);
  const std::string text = value ? shown_text(result, *value, so_far) : hidden_text(result, so_far);
  switch (progress::judge(target, result)) {
    case progress::Verdict::met: return text + ". The target was met.";
    case progress::Verdict::not_met: return text + ". The target was not met.";
    case progress::Verdict::unclear:
      return text + (value ? ". Whether the target was met cannot be told from this number." : ". Whether the target was met is not shown either: it could give the number away.");
    case progress::Verdict::so_far: return text + ". There was more to come, so it is too early to judge.";
  }
  return text;
}

LinkView link_view(const Material& material, const model::Link& link) {
  LinkView view;
  view.basis = label_of(link.basis, link.strength);
  view.reason = sentence(link.reason);
  if (link.objective) {
    const model::Objective& objective = material.record.at(link.objective->id);
    const model::Strategy& strategy = material.record.strategy_of(link.objective->id);
    view.objective = LinkTo{objective.title, url_of(material.record, link.objective->id)};
    view.statement = capitalised(word_of(strategy.objective_label)) + " " + std::to_string(objective.number) + " of the " +
                     in_words(strategy.years) + " strategy";
  } else {
    view.statement = "No matching objective";
  }
  return view;
}

std::vector<AimView> aims_of(const Material& material, Id<Plan> id, std::size_t section) {
  const Plan& plan = material.record.at(id);
  const RowViews rows(material, id);
  std::vector<AimView> views;
  // Rows run in the plan's order, so one pass over them meets each aim's rows as it comes.
  std::uint32_t next_row = 0;
  while (next_row < plan.rows.size() && plan.rows[next_row].section < section) ++next_row;
  const std::vector<model::Aim>& aims = plan.sections[section].aims;
  for (std::uint32_t a = 0; a < aims.size(); ++a) {
    const model::Aim& aim = aims[a];
    AimView& view = views.emplace_back();
    view.anchor = aim_anchor(aim);
    view.ref = aim.ref;
    view.title = aim.title;
    view.texts = aim.texts;
    view.points = aim.points;
    view.tags = aim.tags;
    for (const auto& definition : aim.definitions) view.definitions.push_back({definition.term, definition.says});
    if (aim.proposal) view.proposal = capitalised(sentence(*aim.proposal));
    view.place = aim.place;
    for (const model::Link& link : aim.links) view.links.push_back(link_view(material, link));
    view.notes = notes_of(material, aim.remarks);
    const bool is_row = plan.row_level == model::RowLevel::aim;
    append(view.notes, corrections_of(material, id, "aim " + (is_row ? plan.identity_of(plan.promise_of(Id<model::RowTag>{next_row})) : aim.ref)));
    view.left_out = left_out_of(aim.remarks);
    if (plan.row_level == model::RowLevel::aim) {
      view.cells = rows.cells({next_row++});
      // Where aims carry the outcomes they are the actions too; only a plan that lists actions can list none.
      if (aim.actions.empty() && !plan.has(Column::outcomes)) view.no_actions = "No action is listed in the document.";
    }
    for (const model::Action& action : aim.actions) {
      ActionView& line = view.actions.emplace_back();
      line.letter = action.letter;
      line.text = action.text;
      line.points = action.points;
      if (action.proposal) line.proposal = capitalised(sentence(*action.proposal));
      line.place = action.place;
      for (const model::Link& link : action.links) line.links.push_back(link_view(material, link));
      line.notes = notes_of(material, action.remarks);
      line.left_out = left_out_of(action.remarks);
      if (plan.row_level != model::RowLevel::action) continue;
      const Id<model::RowTag> row{next_row++};
      line.anchor = action_anchor(plan, row);
      line.ref = plan.ref_of(row);
      append(line.notes, corrections_of(material, id, "action " + plan.identity_of(plan.promise_of(row))));
      line.cells = rows.cells(row);
    }
  }
  return views;
}

}  // namespace candour::views
