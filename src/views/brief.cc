#include "views/brief.h"

#include <fmt/format.h>

#include <algorithm>

#include "views/brief_text.h"
#include "views/change_views.h"
#include "views/chart_makers.h"
#include "views/common.h"
#include "views/phrase.h"

namespace candour::views {

using model::Column;
using progress::Mark;

namespace {

BriefCount count_of(Mark mark, int count) { return {std::string(slug_of(mark)), std::string(label_of(mark)), count, mark}; }

BriefTally tally_of(const std::vector<KeyLine>& key, std::vector<Mark> marks) {
  BriefTally tally{"status", "Status of promised outcomes", "Status", "Outcomes", 0, {}, std::move(marks)};
  for (const KeyLine& line : key) {
    tally.of += line.count;
    tally.counts.push_back(count_of(line.mark, line.count));
  }
  return tally;
}

BriefTally tally_of(const model::Plan& plan, const progress::Coverage& coverage) {
  const std::string rows = plural(row_label(plan));
  BriefTally tally{"updates", capitalised(rows) + " with an update in words", "Update", capitalised(rows), coverage.rows, {}, {}};
  tally.counts = {{"given", "Update given", coverage.updated},
                  {"none-recorded", "No update is recorded", coverage.none_recorded},
                  {"withheld", "Left out of this site", coverage.withheld},
                  {"blank", "Blank in the document", coverage.blank()}};
  std::erase_if(tally.counts, [](const BriefCount& it) { return it.count == 0 && it.name != "blank"; });
  return tally;
}

BriefPart part_of(const LinkTo& plan, const WorkRow& row) {
  BriefPart part{plan, row.ref, row.to, row.basis, static_cast<int>(row.marks.size()), {}, marks_in(row.marks), row.recorded.value_or("")};
  for (std::size_t i = 0; i < progress::kMarks; ++i) {
    const auto mark = static_cast<Mark>(i);
    const auto count = std::count_if(row.marks.begin(), row.marks.end(), [&](const TallyMark& it) { return it.mark == mark; });
    if (count > 0) part.counts.push_back(count_of(mark, static_cast<int>(count)));
  }
  return part;
}

BriefChange change_of(const ChangeView& change) { return {change.heading, text_of(change.sentence)}; }

class Briefing {
 public:
  Briefing(const Material& material, const Frame& frame) : material_(material), frame_(frame) {}

  Brief report(const SummaryPage& page, const SummaryView& view) const {
    const model::Plan& plan = material_.record.at(page.plan);
    Brief brief = begin(BriefKind::report);
    brief.of = frame_.kicker;
    brief.day = day_of(plan, page.update);
    brief.says = {text_of(view.lede)};
    if (!view.coverage.empty()) brief.says.push_back(text_of(view.coverage));
    if (view.summary) brief.says.push_back(*view.summary);
    if (view.has_status) brief.tallies.push_back(tally_of(view.key, marks_at(page.plan, page.update)));
    add_updates(brief, page.plan, page.update);
    if (view.change) brief.changes.push_back(change_of(*view.change));
    brief.text = text_of_plan(plan, brief, view.change ? view.change->earlier.has_value() : false);
    return brief;
  }

  Brief plan(const PlanPage& page, const PlanView& view) const {
    const model::Plan& plan = material_.record.at(page.id);
    const std::optional<std::size_t>& newest = material_.progress.at(page.id).latest;
    Brief brief = begin(BriefKind::plan);
    brief.of = title_of(material_.record.at(plan.partnership));
    brief.says = {text_of(view.lede), plan.summary};
    bool has_earlier = false;
    if (newest) {
      brief.day = day_of(plan, *newest);
      if (view.has_status) brief.tallies.push_back(tally_of(key_of(plan, material_.progress.at(page.id).current()->tally), marks_at(page.id, *newest)));
      add_updates(brief, page.id, *newest);
      const ChangeView change = change_with(material_, page.id, *newest);
      brief.changes.push_back(change_of(change));
      has_earlier = change.earlier.has_value();
    }
    brief.text = text_of_plan(plan, brief, has_earlier);
    return brief;
  }

  Brief objective(const ObjectivePage& page, const ObjectiveView& view) const {
    const model::Strategy& strategy = material_.record.strategy_of(page.id);
    Brief brief = begin(BriefKind::objective);
    brief.of = frame_.kicker + ", " + title_of(material_.record.at(strategy.partnership));
    brief.says = {text_of(view.lede)};
    if (view.no_work) brief.says.push_back(*view.no_work);
    for (const WorkGroup& group : view.work) {
      for (const WorkRow& row : group.rows) brief.parts.push_back(part_of(group.plan, row));
    }
    for (const ChangeView& change : view.changes) brief.changes.push_back(change_of(change));
    const std::string opening =
        fmt::format("This is {} {} of the {} strategy of {}", word_of(strategy.objective_label), material_.record.at(page.id).number,
                    in_words(strategy.years), material_.record.at(strategy.partnership).name);
    const std::string titled = sentence(opening + ": " + frame_.title);
    const std::string& lede = brief.says.front();
    brief.text = shortened(with_notice({{titled, lede, published()}, {titled, lede}, {opening + ".", lede}, {lede}, {kElsewhere}}), {});
    return brief;
  }

 private:
  // Holds whatever a plan calls its parts, and however long.
  static constexpr const char* kElsewhere = "The figures stand on the page.";
  static constexpr const char* kDemonstration = "A demonstration only.";

  Brief begin(BriefKind kind) const {
    Brief brief;
    brief.kind = kind;
    brief.page = frame_.url;
    brief.title = frame_.title;
    brief.as_at = frame_.stamp.heading;
    brief.sources = frame_.sources;
    brief.publisher = frame_.publisher;
    brief.language = frame_.language;
    brief.demonstration = frame_.demonstration;
    brief.base_url = frame_.base_url;
    return brief;
  }

  std::optional<std::string> day_of(const model::Plan& plan, std::size_t update) const {
    const auto day = plan.as_at(plan.updates[update]);
    return day ? std::optional(iso(*day)) : std::nullopt;
  }

  std::vector<Mark> marks_at(model::Id<model::Plan> plan, std::size_t update) const {
    return marks_in(marks_of(material_, plan, material_.progress.at(plan).snapshots[update]));
  }

  void add_updates(Brief& brief, model::Id<model::Plan> id, std::size_t update) const {
    const model::Plan& plan = material_.record.at(id);
    if (plan.has(Column::progress)) brief.tallies.push_back(tally_of(plan, material_.progress.at(id).snapshots[update].coverage));
  }

  std::string published() const { return sentence("Published by " + frame_.publisher); }

  // A demonstration says that it is one in every text: in the site's own words or, where these find no room, in three.
  std::vector<std::vector<std::string>> with_notice(std::vector<std::vector<std::string>> ways) const {
    if (!frame_.demonstration) return ways;
    std::vector<std::vector<std::string>> noticed;
    for (const std::vector<std::string>& way : ways) {
      for (const std::string& notice : {*frame_.demonstration, std::string(kDemonstration)}) noticed.emplace_back(way).push_back(notice);
    }
    return noticed;
  }

  std::string text_of_plan(const model::Plan& plan, const Brief& brief, bool has_earlier) const {
    const std::string opening = fmt::format("This is the {} action plan of {}, {}.", in_words(plan.year),
                                            material_.record.at(plan.partnership).name, as_at(frame_.stamp));
    const std::string shorter = fmt::format("{}: action plan, {}.", material_.record.at(plan.partnership).name, as_at(frame_.stamp));
    const std::string& lede = brief.says.front();
    std::vector<std::string> more;
    if (has_earlier) more.push_back(brief.changes.front().says);
    return shortened(with_notice({{opening, lede, published()}, {opening, lede}, {shorter, lede}, {lede}, {kElsewhere}}), more);
  }

  const Material& material_;
  const Frame& frame_;
};

BriefTable table_of(const BriefTally& tally) {
  BriefTable table{{tally.label_heading, tally.count_heading, kOutOf}, {}};
  for (const BriefCount& it : tally.counts) {
    table.rows.push_back({it.label, number_text(it.count), number_text(tally.of)});
    table.marks.push_back(it.mark);
  }
  return table;
}

BriefSection section_of(const std::vector<BriefPart>& parts) {
  BriefSection section{kPartsHeading, {}, BriefTable{{kPartsHead.begin(), kPartsHead.end()}, {}}, {}};
  for (const BriefPart& part : parts) {
    section.table->rows.push_back({fmt::format("{}: {} {}", part.plan.text, part.ref, part.to.text),
                                   recorded_of(part), part.basis});
  }
  return section;
}

}  // namespace

Url brief_url(const Url& page, BriefForm form) {
  switch (form) {
    case BriefForm::text: return {page.address + "summary.txt"};
    case BriefForm::markdown: return {page.address + "summary.md"};
    case BriefForm::json: return {page.address + "summary.json"};
    case BriefForm::fragment: return {page.address + "fragment.txt"};
  }
  return page;
}

std::string recorded_of(const BriefPart& part) { return part.recorded.empty() ? "No status is given" : part.recorded; }

std::vector<LinkTo> brief_links(const Url& page, bool has_address) {
  std::vector<LinkTo> links = {{fmt::format("In {} words (plain text)", kBriefWords), brief_url(page, BriefForm::text)},
          {"For a committee’s papers (Markdown)", brief_url(page, BriefForm::markdown)},
          {"For programs (JSON)", brief_url(page, BriefForm::json)}};
  if (has_address) links.insert(links.begin(), {"To paste into your council’s website (HTML)", brief_url(page, BriefForm::fragment)});
  return links;
}

std::optional<Brief> brief_of(const Material& material, const PageEntry& entry, const View& view) {
  if (const auto* report = std::get_if<SummaryPage>(&entry.page)) {
    const auto& page = std::get<SummaryView>(view);
    return Briefing(material, page.frame).report(*report, page);
  }
  if (const auto* plan = std::get_if<PlanPage>(&entry.page)) {
    const auto& page = std::get<PlanView>(view);
    return Briefing(material, page.frame).plan(*plan, page);
  }
  if (const auto* objective = std::get_if<ObjectivePage>(&entry.page)) {
    const auto& page = std::get<ObjectiveView>(view);
    return Briefing(material, page.frame).objective(*objective, page);
  }
  return std::nullopt;
}

std::vector<BriefSection> sections_of(const Brief& brief) {
  std::vector<BriefSection> sections;
  sections.push_back({"", {sentence(brief.of + ". " + brief.as_at + ". Published by " + brief.publisher)}, std::nullopt, {}});
  std::vector<std::string>& opening = sections.front().paragraphs;
  if (brief.demonstration) opening.push_back(*brief.demonstration);
  opening.insert(opening.end(), brief.says.begin(), brief.says.end());
  for (const BriefTally& tally : brief.tallies) sections.push_back({tally.heading, {}, table_of(tally), {}, tally.marks});
  if (!brief.parts.empty()) sections.push_back(section_of(brief.parts));
  for (const BriefChange& change : brief.changes) sections.push_back({change.heading, {change.says}, std::nullopt, {}});
  BriefSection& source = sections.emplace_back();
  source.heading = "Source";
  for (const SourceLine& line : brief.sources) source.items.push_back({"", line.document, line.place.value_or("")});
  source.items.push_back({"", {kWholePage, brief.page}, ""});
  return sections;
}

}  // namespace candour::views
