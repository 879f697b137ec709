#include <algorithm>

#include "views/chart_makers.h"

namespace candour::views {

LinkTo promises_of(const Material& material, const model::Plan& plan) {
  return {register_title(plan), register_url(material.record, plan)};
}

LinkTo link_to(const model::Body& body) { return {body.label(), url_of(body)}; }

LinkTo link_to(const Material& material, const model::Ref<model::Document>& document) {
  const model::Document& it = material.record.at(document.id);
  return {it.title, url_of(it)};
}

SourceLine source_of(const Material& material, const model::Ref<model::Document>& document,
                     const std::optional<std::string>& place) {
  return {link_to(material, document), place};
}

std::vector<NoteView> notes_of(const Material& material, const model::Remarks& remarks) {
  std::vector<NoteView> views;
  for (const model::SourceNote& note : remarks.notes) {
    NoteView& view = views.emplace_back();
    view.kind = label_of(note.kind);
    view.says = sentence(note.says);
    view.shows = sentence(note.shows);
    view.place = note.place;
    if (note.document) view.source = link_to(material, *note.document);
  }
  return views;
}

std::vector<LeftOutView> left_out_of(const model::Remarks& remarks) {
  std::vector<LeftOutView> views;
  for (const model::Withheld& withheld : remarks.withheld) {
    LeftOutView& view = views.emplace_back();
    view.kind = label_of(withheld.kind);
    if (withheld.says) view.says = sentence(*withheld.says);
    view.place = withheld.place;
  }
  return views;
}

std::vector<FigureView> figures_of(const std::vector<model::Figure>& figures) {
  std::vector<FigureView> views;
  for (const model::Figure& figure : figures) {
    if (!exact(figure.value)) {
      views.push_back({count_text(figure.value), figure.unit, figure.what, figure.place});
      continue;
    }
    // "£350" and "about two hours" say their unit; beside them it would stand twice.
    const bool said = figure.unit == "GBP" || figure.given.ends_with(figure.unit);
    views.push_back({figure.given, said ? "" : figure.unit, figure.what, figure.place});
  }
  return views;
}

BreakdownView breakdown_view(const model::Breakdown& breakdown) {
  BreakdownView view;
  view.caption = breakdown.what;
  view.label_heading = "Counted";
  view.text_heading = capitalised(breakdown.unit) + (breakdown.so_far ? " so far" : "");
  std::vector<std::string> reasons;
  const auto text_of = [&](const model::Count& count) {
    const std::string why(why_not_shown(count));
    if (!why.empty() && std::find(reasons.begin(), reasons.end(), why) == reasons.end()) reasons.push_back(why);
    return count_text(count);
  };
  for (const model::BreakdownPart& part : breakdown.parts) view.lines.push_back({part.label, text_of(part.value)});
  if (breakdown.total) view.lines.push_back({"Total", text_of(*breakdown.total)});
  if (!reasons.empty()) view.remark = "“Not shown”: " + joined(reasons) + ".";
  return view;
}

FactValue value_of(const Material& material, const model::Lead& lead) {
  const model::Body& body = material.record.at(lead.body.id);
  FactValue value{body.label(), url_of(body), std::nullopt};
  std::vector<std::string> remarks;
  if (lead.supporting) remarks.emplace_back("in support");
  if (lead.post) remarks.push_back(*lead.post);
  if (lead.place) remarks.push_back(*lead.place);
  for (const std::string& each : remarks) value.remark = value.remark ? *value.remark + ", " + each : each;
  return value;
}

std::vector<FactValue> values_of(const Material& material, const std::vector<model::Lead>& leads) {
  std::vector<FactValue> values;
  for (const model::Lead& lead : leads) values.push_back(value_of(material, lead));
  return values;
}

std::string years_of(const model::Governance& group) {
  if (!group.from) return group.to ? "until " + *group.to : "Not stated";
  return group.to && group.to != group.from ? *group.from + " to " + *group.to : *group.from;
}

Fact text_fact(std::string label, std::string text) { return {std::move(label), {{std::move(text), {}, {}}}, {}}; }

CaseCard card_of(const Material& material, model::Id<model::CaseStudy> id) {
  const model::CaseStudy& study = material.record.case_studies[id.index];
  CaseCard card{{study.title, url_of(material.record, study)}, std::nullopt, study.standfirst};
  if (study.objective) card.kicker = short_title_of(material.record.at(study.objective->id));
  return card;
}

StrategyCard card_of(const Material& material, const model::Strategy& strategy) {
  return {{strategy.title, url_of(material.record, strategy)},
          title_of(material.record.at(strategy.partnership)) + ", " + in_words(strategy.years),
          std::string(label_of(strategy.standing)),
          strategy.summary};
}

namespace {

progress::SectionSize size_of(const progress::PlanProgress& numbers) { return {numbers.aims, numbers.actions, numbers.rows, numbers.outcomes}; }

}  // namespace

Phrase sentence_of(const Material& material, model::Id<model::Plan> id) {
  const progress::PlanProgress& numbers = material.progress.at(id);
  const progress::Snapshot* now = numbers.current();
  // A plan whose reports are all blank is best told by all its cells; otherwise the newest report counts.
  const bool all_blank = numbers.all_updates.blank() == numbers.all_updates.rows;
  const progress::Coverage coverage = now == nullptr ? progress::Coverage() : all_blank ? numbers.all_updates : now->coverage;
  return progress_sentence(material.record.at(id), now, now == nullptr ? progress::Tally() : now->tally, coverage, size_of(numbers), numbers.gaps);
}

PlanCard card_of(const Material& material, model::Id<model::Plan> id) {
  const model::Plan& plan = material.record.at(id);
  const progress::PlanProgress& numbers = material.progress.at(id);
  PlanCard card;
  card.plan = {title_of(plan), url_of(material.record, plan)};
  card.kicker = title_of(material.record.at(plan.partnership));
  card.size = counted(static_cast<int>(plan.sections.size()), plan.labels.section) + ", " + size_text(plan, size_of(numbers));
  if (plan.has(model::Column::status) && numbers.current() != nullptr) {
    if (numbers.outcomes <= static_cast<int>(kMostMarks)) {
      card.marks = marks_of(material, id, *numbers.current());
    } else {
      const std::string anchor = "chart-" + material.record.at(plan.partnership).slug + "-" + slug(plan.year);
      card.status = status_chart(plan, numbers.current()->tally, anchor, as_at(stamp_of(material, plan)));
    }
  }
  card.sentence = sentence_of(material, id);
  return card;
}

}  // namespace candour::views
