#include "views/common.h"

namespace candour::views {

using model::Plan;
using progress::Mark;

StatusView status_view(const model::Status& status) {
  StatusView view;
  view.mark = progress::mark_of(status);
  view.word = label_of(view.mark);
  switch (status.evidence()) {
    case model::Evidence::none: break;
    case model::Evidence::words: view.evidence = "In words only: no colour is recorded"; break;
    case model::Evidence::colour:
    case model::Evidence::colour_and_words:
      if (status.colour()) view.evidence = capitalised(word_of(*status.colour())) + " in the plan";
      break;
  }
  return view;
}

std::vector<TallyMark> marks_of(const Material& material, model::Id<Plan> id, const progress::Snapshot& snapshot,
                                std::optional<std::size_t> section, const model::Aim* aim) {
  const Plan& plan = material.record.at(id);
  std::vector<TallyMark> marks;
  if (!section && aim == nullptr) marks.reserve(plan.outcomes.size());
  for (std::uint32_t i = 0; i < plan.outcomes.size(); ++i) {
    if (!snapshot.present.outcomes[i]) continue;
    const model::Id<model::Outcome> outcome{i};
    const model::Id<model::RowTag> row = plan.outcomes[i].row;
    if (section && plan.rows[row.index].section != *section) continue;
    if (aim != nullptr && &plan.aim_of(row) != aim) continue;
    const Mark mark = progress::mark_of(snapshot.statuses[i]);
    std::string text = plan.ref_of(outcome) + ": ";
    text += in_sentence(mark);
    marks.push_back({mark, std::move(text), url_of(material.record, plan, outcome)});
  }
  return marks;
}

std::vector<Mark> marks_in(const std::vector<TallyMark>& tally) {
  std::vector<Mark> marks;
  marks.reserve(tally.size());
  for (const TallyMark& each : tally) marks.push_back(each.mark);
  return marks;
}

namespace {

constexpr Mark kAllMarks[] = {Mark::complete,     Mark::in_progress, Mark::at_risk,      Mark::not_started, Mark::not_started_or_at_risk,
                              Mark::withdrawn,    Mark::not_due,     Mark::not_recorded, Mark::withheld,    Mark::not_applicable};

std::optional<std::string> key_meaning(const Plan& plan, const progress::Tally& tally, Mark mark) {
  if (mark == Mark::not_recorded) return "Neither a colour nor words are recorded";
  if (mark == Mark::withheld) return "Recorded, and left out of this site";
  const int words_only = tally.of_words_only(mark);
  if (words_only > 0 && words_only == tally.of(mark)) return "In words only: no colour is recorded";
  for (const model::KeyEntry& entry : plan.key) {
    if (progress::mark_of(model::Status::reported(entry.state, model::Evidence::colour, entry.colour)) != mark) continue;
    std::string meaning = capitalised(word_of(entry.colour)) + " in the plan";
    if (entry.words != in_sentence(mark)) meaning += ": " + entry.words;
    if (words_only > 0) meaning += "; " + std::to_string(words_only) + " of " + std::to_string(tally.of(mark)) + " in words only";
    return meaning;
  }
  return std::nullopt;
}

}  // namespace

std::vector<KeyLine> key_of(const Plan& plan, const progress::Tally& tally) {
  std::vector<KeyLine> lines;
  for (const Mark mark : kAllMarks) {
    if (tally.of(mark) == 0 && mark != Mark::not_recorded) continue;
    lines.push_back({mark, tally.of(mark), std::string(in_sentence(mark)), key_meaning(plan, tally, mark)});
  }
  return lines;
}

std::vector<std::string> key_statements(const Plan& plan) {
  std::vector<std::string> statements;
  for (const model::KeyEntry& entry : plan.key) {
    const Mark mark = progress::mark_of(model::Status::reported(entry.state, model::Evidence::colour, entry.colour));
    std::string text = capitalised(word_of(entry.colour)) + ": " + entry.words + ".";
    if (entry.colour == model::Colour::amber && mark == Mark::in_progress) text += " In this plan amber is not a warning.";
    if (mark == Mark::not_started_or_at_risk) text += " The plan does not tell these two apart.";
    statements.push_back(std::move(text));
  }
  return statements;
}

}  // namespace candour::views
