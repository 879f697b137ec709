#include "views/corrections.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

#include "views/common.h"
#include "views/published_words.h"

namespace candour::views {

using ledger::FrozenPart;
using ledger::FrozenReport;
using ledger::FrozenValue;

namespace {

std::optional<std::string> value_text(const model::Record& record, std::string_view field, const std::optional<model::JsonText>& value) {
  if (!value) return std::nullopt;
  return in_one_text(record, field, value->text);
}

LinkTo report_link(const Material& material, const FrozenReport& report) {
  const model::Plan& plan = material.record.at(report.plan);
  return {full_title_of(material.record, plan) + ", " + report_name(plan.updates[report.update]),
          as_published_url(material.record, plan, plan.updates[report.update])};
}

// Calls visit(report, part, value) for every frozen field, in the order of freezing.
template <class Visit>
void for_each_value(const Material& material, const Visit& visit) {
  for (const FrozenReport& report : material.ledger.reports) {
    for (const FrozenPart& part : report.parts) {
      for (const FrozenValue& value : part.fields) visit(report, part, value);
    }
  }
}

template <class Line>
void sort_newest_first(std::vector<std::pair<model::Date, Line>>& dated) {
  std::stable_sort(dated.begin(), dated.end(), [](const auto& a, const auto& b) { return b.first < a.first; });
}

template <class Line>
std::vector<Line> lines_of(std::vector<std::pair<model::Date, Line>> dated) {
  sort_newest_first(dated);
  std::vector<Line> lines;
  for (auto& [date, line] : dated) lines.push_back(std::move(line));
  return lines;
}

NoteView note_of(const model::Record& record, const FrozenValue& value) {
  NoteView note;
  const std::string label = label_of_field(value.field);
  if (value.removed != nullptr) {
    note.kind = "Removed on " + in_words(value.removed->date);
    note.says = fmt::format("{}: something stood here that must not stand in public.", label);
    note.shows = sentence(label_of(value.removed->kind));
    return note;
  }
  const model::Correction& last = *value.corrections.back();
  const auto published = value.published ? std::optional(model::JsonText{*value.published}) : std::nullopt;
  note.kind = "Corrected on " + in_words(last.date);
  note.says = fmt::format("{}, as published: {}", label, sentence(value_text(record, value.field, published).value_or("nothing")));
  note.shows = fmt::format("Now: {} {}", sentence(value_text(record, value.field, last.now).value_or("nothing")), sentence(last.reason));
  return note;
}

}  // namespace

std::vector<CorrectionMade> corrections_made(const Material& material) {
  std::vector<std::pair<model::Date, CorrectionMade>> made;
  // One correction may apply to several frozen reports: it is told with the first.
  std::set<const model::Correction*> told;
  for_each_value(material, [&](const FrozenReport& report, const FrozenPart& part, const FrozenValue& value) {
    for (const model::Correction* it : value.corrections) {
      if (!told.insert(it).second) continue;
      CorrectionLine line{in_words(it->date), report_link(material, report), heading_of_part(part.name) + ", " + label_of_field(value.field),
                          value_text(material.record, value.field, it->was), value_text(material.record, value.field, it->now),
                          sentence(it->reason), it->by};
      made.push_back({it->date, {it, std::move(line)}});
    }
  });
  return lines_of(std::move(made));
}

std::vector<CorrectionLine> correction_lines(const Material& material) {
  std::vector<CorrectionLine> lines;
  for (CorrectionMade& made : corrections_made(material)) lines.push_back(std::move(made.line));
  return lines;
}

std::vector<RemovalLine> removal_lines(const Material& material) {
  std::vector<std::pair<model::Date, RemovalLine>> lines;
  std::set<std::tuple<model::Id<model::Plan>, std::string_view, std::string_view>> told;
  for_each_value(material, [&](const FrozenReport& report, const FrozenPart& part, const FrozenValue& value) {
    if (value.removed == nullptr || !told.insert({report.plan, part.name, value.field}).second) return;
    lines.push_back({value.removed->date, RemovalLine{in_words(value.removed->date), report_link(material, report),
                                                      heading_of_part(part.name) + ", " + label_of_field(value.field),
                                                      std::string(label_of(value.removed->kind)), value.removed->by}});
  });
  return lines_of(std::move(lines));
}

std::vector<NoteView> corrections_of(const Material& material, model::Id<model::Plan> plan, std::size_t update, std::string_view part) {
  std::vector<NoteView> notes;
  const FrozenReport* report = material.ledger.find(plan, update);
  const FrozenPart* frozen = report == nullptr ? nullptr : report->find(part);
  if (frozen == nullptr) return notes;
  for (const FrozenValue& value : frozen->fields) {
    if (value.removed != nullptr || !value.corrections.empty()) notes.push_back(note_of(material.record, value));
  }
  return notes;
}

std::vector<NoteView> corrections_of(const Material& material, model::Id<model::Plan> plan, std::string_view part) {
  std::vector<NoteView> notes;
  std::set<std::string_view> told;
  for (const FrozenReport& report : material.ledger.reports) {
    if (report.plan != plan) continue;
    const FrozenPart* frozen = report.find(part);
    if (frozen == nullptr) continue;
    for (const FrozenValue& value : frozen->fields) {
      if (value.removed == nullptr && value.corrections.empty()) continue;
      if (told.insert(value.field).second) notes.push_back(note_of(material.record, value));
    }
  }
  return notes;
}

void append(std::vector<NoteView>& notes, std::vector<NoteView> more) {
  std::move(more.begin(), more.end(), std::back_inserter(notes));
}

}  // namespace candour::views
