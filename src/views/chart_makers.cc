#include "views/chart_makers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace candour::views {

using model::Column;
using model::Plan;
using progress::Mark;

namespace {

std::string out_of(int value, int whole) { return fmt::format("{} of {}", number_text(value), number_text(whole)); }

ChartRow count_row(std::string label, int value, int whole) {
  ChartRow row;
  row.label = std::move(label);
  row.value = value;
  row.out_of = whole;
  row.text = out_of(value, whole);
  return row;
}

ChartRow section_row(const Material& material, const Plan& plan, std::size_t index, int value, int whole) {
  const model::Section& section = plan.sections[index];
  ChartRow row = count_row(section.title, value, whole);
  row.number = section.number;
  row.to = url_of(material.record, plan, section);
  return row;
}

// The same for every chart, so that a reader who meets one knows what the next will be.
ChartView chart(ChartKind kind, std::string anchor, std::string headline) {
  ChartView view;
  view.kind = kind;
  view.anchor = std::move(anchor);
  view.name = "Chart. " + headline + ". The table has the same numbers.";
  view.headline = std::move(headline);
  return view;
}

// The message is what holds for most; where nothing does, how many were complete.
std::string status_headline(const progress::Tally& tally) {
  const int total = tally.total();
  if (tally.of(Mark::not_recorded) == total) {
    return total == 1 ? "The one outcome has no recorded status" : fmt::format("No outcome has a recorded status: 0 of {}", number_text(total));
  }
  for (std::size_t i = 0; i < progress::kMarks; ++i) {
    const auto mark = static_cast<Mark>(i);
    const int count = tally.of(mark);
    if (2 * count <= total) continue;
    const std::string_view who = count == total ? "All outcomes" : "Most outcomes";
    const std::string number = out_of(count, total);
    if (mark == Mark::not_recorded) return fmt::format("{} have no recorded status: {}", who, number);
    if (mark == Mark::withheld) return fmt::format("{} have a status that is left out: {}", who, number);
    if (mark == Mark::not_applicable) return fmt::format("{} have no status in this plan: {}", who, number);
    return fmt::format("{} were {}: {}", who, in_sentence(mark), number);
  }
  const int complete = tally.of(Mark::complete);
  if (complete == 0) return fmt::format("None of {} outcomes was complete", number_text(total));
  return fmt::format("{} of {} outcomes {} complete", number_text(complete), number_text(total), complete == 1 ? "was" : "were");
}

// "Most actions carry an update: 41 of 42"
std::string coverage_headline(std::string_view noun, std::string_view verb, std::string_view verb_of_one, int value, int whole) {
  const std::string number = out_of(value, whole);
  if (value == 0) return fmt::format("No {} {}: {}", noun, verb_of_one, number);
  if (value == whole) return fmt::format("Every {} {}: {}", noun, verb_of_one, number);
  const std::string_view share = 2 * value == whole ? "Half of the" : 2 * value > whole ? "Most" : "Fewer than half of the";
  return fmt::format("{} {} {}: {}", share, plural(noun), verb, number);
}

progress::Coverage sum_of(const std::vector<progress::Coverage>& parts) {
  progress::Coverage sum;
  for (const progress::Coverage& part : parts) sum.add(part);
  return sum;
}

// What the striped part of a bar stands for, where that is not only blanks.
std::optional<std::string> rest_remark(const progress::Coverage& coverage) {
  std::vector<std::string> parts;
  if (coverage.blank() > 0) parts.push_back(fmt::format("{} blank in the document", number_text(coverage.blank())));
  if (coverage.none_recorded > 0) parts.push_back(fmt::format("{} with the words that there is no update", number_text(coverage.none_recorded)));
  if (coverage.withheld > 0) parts.push_back(fmt::format("{} left out of this site", number_text(coverage.withheld)));
  if (parts.empty()) return std::nullopt;
  return fmt::format("Striped, without an update: {}.", joined(parts));
}

}  // namespace

std::string as_at(const Stamp& stamp) {
  std::string text = stamp.heading;
  if (text.starts_with("As ")) text.front() = 'a';
  return text;
}

std::optional<ChartView> status_chart(const Plan& plan, const progress::Tally& tally, std::string anchor, const std::string& at) {
  if (tally.total() == 0) return std::nullopt;
  ChartView view = chart(ChartKind::status, std::move(anchor), status_headline(tally));
  view.subtitle = fmt::format("{}, {}.", counted(tally.total(), "promised outcome"), at);
  view.caption = "Outcomes by status";
  view.label_heading = "Status";
  view.value_heading = "Outcomes";
  for (const KeyLine& line : key_of(plan, tally)) {
    ChartRow& row = view.rows.emplace_back(count_row(capitalised(line.word), line.count, tally.total()));
    row.mark = line.mark;
    row.remark = line.meaning;
  }
  return view;
}

std::optional<ChartView> coverage_chart(const Material& material, const Plan& plan, const std::vector<progress::Coverage>& by_section,
                                        const std::vector<progress::SectionSize>& sizes, std::size_t reports, const std::string& at) {
  const progress::Coverage whole = sum_of(by_section);
  if (whole.rows == 0 || !plan.has(Column::progress)) return std::nullopt;
  const bool together = reports > 1;
  ChartView view = chart(ChartKind::coverage, "chart-coverage",
                         together ? coverage_headline("update cell", "say something", "says anything", whole.updated, whole.rows)
                                  : coverage_headline(row_label(plan), "carry an update", "carries an update", whole.updated, whole.rows));
  view.subtitle = together ? fmt::format("One cell for each {} in each of {} reports, section by section.", row_label(plan), reports)
                           : fmt::format("{} with an update in words, of all, {}.", capitalised(plural(row_label(plan))), at);
  view.caption = fmt::format("How much of each {} carries an update", plan.labels.section);
  view.label_heading = capitalised(plan.labels.section);
  view.value_heading = "With an update";
  for (std::size_t s = 0; s < by_section.size(); ++s) {
    ChartRow& row = view.rows.emplace_back(section_row(material, plan, s, by_section[s].updated, by_section[s].rows));
    row.remark = size_text(plan, sizes[s]);
  }
  view.remark = rest_remark(whole);
  return view;
}

std::optional<ChartView> coverage_over_time(const Material& material, const Plan& plan, const progress::PlanProgress& numbers,
                                            std::size_t section) {
  const progress::Coverage& whole = numbers.all_updates_by_section[section];
  if (numbers.snapshots.size() < 2 || whole.blank() == whole.rows || !plan.has(Column::progress)) return std::nullopt;
  ChartView view = chart(ChartKind::coverage, "chart-coverage",
                         coverage_headline("update cell", "say something", "says anything", whole.updated, whole.rows));
  view.subtitle = fmt::format("{} with an update in words, of all, report by report.", capitalised(plural(row_label(plan))));
  view.caption = "How much each report says here";
  view.label_heading = "Report";
  view.value_heading = "With an update";
  for (std::size_t i = 0; i < numbers.snapshots.size(); ++i) {
    const progress::Coverage& part = numbers.snapshots[i].coverage_by_section[section];
    ChartRow& row = view.rows.emplace_back(count_row(capitalised(name_of(plan.updates[i])), part.updated, part.rows));
    row.to = url_of(material.record, plan, plan.updates[i]);
  }
  view.remark = rest_remark(whole);
  return view;
}

namespace {

std::string lead_headline(const Material& material, const Plan& plan, const progress::PlanProgress& numbers) {
  const int most = numbers.leads.front().rows;
  const std::string rows = counted(numbers.rows, row_label(plan));
  std::vector<std::string> names;
  for (const progress::LeadCount& lead : numbers.leads) {
    if (lead.rows == most) names.push_back(material.record.at(lead.body).name);
  }
  if (numbers.leads.size() == 1) return fmt::format("{} leads {} of {}", names.front(), most, rows);
  if (names.size() > 2) return fmt::format("No body leads more than {} of {}", most, rows);
  return fmt::format("{} {} most often: {} of {}{}", joined(names), names.size() == 1 ? "leads" : "lead", most, rows,
                     names.size() == 1 ? "" : " each");
}

std::string count_in_words(std::size_t count) {
  constexpr std::array<std::string_view, 10> kWords = {"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
  return count < kWords.size() ? std::string(kWords[count]) : std::to_string(count);
}

// "Of 27 aims, 16 have one lead body, 9 have two and 2 have three"
std::string rows_by_leads_text(const Plan& plan, const progress::PlanProgress& numbers) {
  std::vector<std::string> parts;
  for (std::size_t leads = 1; leads < numbers.rows_by_leads.size(); ++leads) {
    const int rows = numbers.rows_by_leads[leads];
    if (rows == 0) continue;
    const std::string_view noun = leads == 1 ? " lead body" : " lead bodies";
    if (rows == numbers.rows) return fmt::format("Each {} has {}{}", row_label(plan), count_in_words(leads), noun);
    parts.push_back(fmt::format("{} {} {}{}", rows, rows == 1 ? "has" : "have", count_in_words(leads), parts.empty() ? noun : ""));
  }
  return fmt::format("Of {}, {}", counted(numbers.rows, row_label(plan)), joined(parts));
}

// What the numbers of the table add up to, and who is named without being counted there.
std::string lead_remark(const Material& material, const Plan& plan, const progress::PlanProgress& numbers) {
  const std::string rows = counted(numbers.rows, row_label(plan));
  std::string text = fmt::format("The numbers add up to {}", numbers.lead_mentions);
  if (numbers.lead_mentions > numbers.rows) text += fmt::format(", not to {}, because bodies lead together", numbers.rows);
  text += fmt::format(". {}.", rows_by_leads_text(plan, numbers));
  const int unnamed = numbers.gaps.without_lead;
  if (unnamed > 0) {
    text += fmt::format(" For {} of {}, no lead is named.", unnamed, rows);
    const int neither = plan.has(Column::lead_groups) ? numbers.gaps.without_lead_or_group : 0;
    if (neither > 0) text += fmt::format(" For {}, no lead group is named either.", neither);
  }
  const int without = numbers.rows_by_leads.empty() ? 0 : numbers.rows_by_leads.front();
  if (without > unnamed) text += fmt::format(" For {} of {}, no lead is shown.", without - unnamed, rows);
  std::vector<std::string> supports;
  for (const progress::LeadCount& support : numbers.supports) {
    supports.push_back(fmt::format("{} supports the lead of {}", material.record.at(support.body).name,
                                   supports.empty() ? fmt::format("{} of {}", support.rows, rows) : std::to_string(support.rows)));
  }
  if (!supports.empty()) text += fmt::format(" Leads in support are not counted: {}.", joined(supports));
  return text;
}

}  // namespace

std::optional<ChartView> lead_chart(const Material& material, const Plan& plan, const progress::PlanProgress& numbers) {
  if (numbers.leads.empty()) return std::nullopt;
  ChartView view = chart(ChartKind::share, "chart-leads", lead_headline(material, plan, numbers));
  view.subtitle = fmt::format("How many of the {} each body leads, alone or with others. A team counts for the body it is part of.",
                              counted(numbers.rows, row_label(plan)));
  if (plan.has(Column::lead_groups)) view.subtitle += " Lead groups are not counted here.";
  view.caption = fmt::format("{} led, by body", capitalised(plural(row_label(plan))));
  view.label_heading = "Body";
  view.value_heading = "Leads";
  for (const progress::LeadCount& lead : numbers.leads) {
    const model::Body& body = material.record.at(lead.body);
    ChartRow& row = view.rows.emplace_back(count_row(body.name, lead.rows, numbers.rows));
    row.to = url_of(body);
  }
  view.remark = lead_remark(material, plan, numbers);
  return view;
}

std::optional<ChartView> amount_chart(const Material& material, const Plan& plan, const progress::PlanProgress& numbers) {
  const progress::AmountsStated& amounts = numbers.amounts;
  if (amounts.entries == 0) return std::nullopt;
  const std::string rows = counted(numbers.rows, row_label(plan));
  ChartView view = chart(ChartKind::amount, "chart-amounts", fmt::format("Amounts are stated for {} of {}", amounts.rows, rows));
  const int without = numbers.rows - amounts.rows;
  view.subtitle = fmt::format("Amounts stated: {} in all, for {} of {}. {}", money_text({amounts.total, amounts.currency}), amounts.rows, rows,
                              without == 0 ? "This is not a budget: the plan does not say what else the work cost."
                                           : fmt::format("This is not a budget: for the other {}, the plan states no amount.", without));
  view.caption = fmt::format("Amounts stated, by {}", plan.labels.section);
  view.label_heading = capitalised(plan.labels.section);
  view.value_heading = "Stated";
  for (std::size_t s = 0; s < plan.sections.size(); ++s) {
    const progress::AmountsStated& part = numbers.amounts_by_section[s];
    ChartRow& row = view.rows.emplace_back(section_row(material, plan, s, 0, 0));
    row.value = part.total;
    row.out_of = amounts.total;
    row.text = part.entries == 0 ? "None stated" : money_text({part.total, amounts.currency});
    row.remark = fmt::format("Stated for {} of {}", part.rows, counted(numbers.gaps_by_section[s].rows, row_label(plan)));
  }
  return view;
}

std::optional<ChartView> led_by_plan(const Material& material, const std::vector<RowMention>& leads) {
  std::vector<std::pair<model::Id<Plan>, int>> plans;  // mentions run plan by plan
  for (const RowMention& mention : leads) {
    if (plans.empty() || !(plans.back().first == mention.plan)) plans.emplace_back(mention.plan, 0);
    ++plans.back().second;
  }
  if (plans.size() < 2) return std::nullopt;
  ChartView view = chart(ChartKind::share, "chart-led",
                         fmt::format("It leads {} in {}", counted(static_cast<int>(leads.size()), "commitment"),
                                     counted(static_cast<int>(plans.size()), "action plan")));
  view.subtitle = "Commitments that it leads, alone or with others, out of all in that plan. What it leads in support of others is not counted here.";
  view.caption = "Commitments led, by plan";
  view.label_heading = "Action plan";
  view.value_heading = "Leads";
  for (const auto& [id, count] : plans) {
    const Plan& plan = material.record.at(id);
    ChartRow& row = view.rows.emplace_back(count_row(full_title_of(material.record, plan), count, material.progress.at(id).rows));
    row.to = url_of(material.record, plan);
  }
  return view;
}

std::vector<HistoryStep> history_of(const Plan& plan, const progress::PlanProgress& numbers, model::Id<model::Outcome> outcome,
                                    const model::Date& as_of) {
  if (!plan.has(Column::status)) return {};
  const auto with_status = std::count_if(plan.updates.begin(), plan.updates.end(), [](const auto& update) { return !update.statuses.empty(); });
  if (with_status < 2) return {};
  std::vector<HistoryStep> steps;
  int next = 1;  // the first quarter that has not been spoken of
  const auto pass_over = [&](int until) {
    for (; next < until; ++next) steps.push_back({fmt::format("Quarter {}", next), std::nullopt, "No report in this record"});
  };
  for (std::size_t i = 0; i < plan.updates.size(); ++i) {
    const auto& quarter = plan.updates[i].quarter;
    if (quarter) pass_over(*quarter);
    if (quarter) next = *quarter + 1;
    if (!numbers.snapshots[i].present.outcomes[outcome.index]) {
      steps.push_back({capitalised(name_of(plan.updates[i])), std::nullopt, "Not part of the plan"});
      continue;
    }
    const Mark mark = progress::mark_of(numbers.snapshots[i].statuses[outcome.index]);
    steps.push_back({capitalised(name_of(plan.updates[i])), mark, std::string(label_of(mark))});
  }
  int ended = next;
  while (ended <= 4 && range_of(model::Quarter{plan.year, ended}).to < as_of) ++ended;
  pass_over(ended);
  return steps;
}

}  // namespace candour::views
