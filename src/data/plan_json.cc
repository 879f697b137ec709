#include "data/plan_json.h"

#include <algorithm>

#include "data/json_parts.h"
#include "views/common.h"

namespace candour::data {

using model::Column;
using model::Id;

namespace {

class PlanJson {
 public:
  PlanJson(const views::Material& material, const Extract& extract)
      : material_(material),
        extract_(extract),
        plan_(material.record.at(extract.plan)),
        numbers_(material.progress.at(extract.plan)),
        outcomes_(outcomes_by_row(plan_)),
        updates_(updates_of(plan_, extract)) {}

  Json document() {
    Json json;
    json["shape"] = kPlanShape;
    json["covers"] = extract_.section ? "section" : extract_.update ? "report" : "plan";
    json["title"] = title();
    json["address"] = at(own_url());
    json["publisher"] = material_.record.site.publisher;
    json["demonstration"] = or_null(material_.record.site.demonstration);
    json["language"] = material_.record.site.language;
    json["partnership"] = partnership();
    json["plan"] = plan();
    json["as_at"] = as_at();
    json["sources"] = sources();
    json["size"] = size(extract_.section ? sizes()[*extract_.section] : size_of_all());
    json["reports"] = Json::array();
    for (const std::size_t update : updates_) json["reports"].push_back(report(update));
    if (!extract_.update) json["quarters_without_report"] = quarters_without_report();
    json["sections"] = Json::array();
    for (std::size_t s = 0; s < plan_.sections.size(); ++s) {
      if (extract_.covers(s)) json["sections"].push_back(section(s));
    }
    return json;
  }

 private:
  std::string at(const views::Url& url) const { return address(material_, url); }

  std::string title() const {
    if (extract_.section) return plan_.sections[*extract_.section].title;
    return extract_.update ? views::title_of(plan_, plan_.updates[*extract_.update]) : views::title_of(plan_);
  }

  views::Url own_url() const {
    if (extract_.section) return views::url_of(material_.record, plan_, plan_.sections[*extract_.section]);
    if (extract_.update) return views::url_of(material_.record, plan_, plan_.updates[*extract_.update]);
    return views::url_of(material_.record, plan_);
  }

  // ---- Around the rows ----

  Json partnership() const {
    const model::Partnership& it = material_.record.at(plan_.partnership);
    return {{"name", it.name}, {"area", it.area}, {"address", at(views::url_of(it))}};
  }

  Json plan() const {
    Json key = Json::array();
    for (const model::KeyEntry& entry : plan_.key) {
      const progress::Mark mark = progress::mark_of(model::Status::reported(entry.state, model::Evidence::colour, entry.colour));
      key.push_back({{"colour", views::word_of(entry.colour)}, {"words", entry.words}, {"status", views::slug_of(mark)}});
    }
    const model::DateRange year{range_of(model::Quarter{plan_.year, 1}).from, range_of(model::Quarter{plan_.year, 4}).to};
    Json json = {{"title", views::title_of(plan_)},
                 {"year", in_words(plan_.year)},
                 {"from", iso(year.from)},
                 {"to", iso(year.to)},
                 {"standing", views::label_of(plan_.standing)},
                 {"has_statuses", plan_.has(Column::status)},
                 {"status_key", std::move(key)},
                 {"address", at(views::url_of(material_.record, plan_))}};
    // What is odd about the plan as a whole is told on its own page only.
    if (!extract_.section && !extract_.update) add_prose(json);
    return json;
  }

  void add_prose(Json& json) const {
    json["summary"] = plan_.summary;
    json["introduction"] = plan_.introduction;
    json["principles"] = plan_.principles;
    json["funding"] = plan_.funding;
    json["strategies"] = Json::array();
    for (const model::PlanStrategy& link : plan_.strategies) {
      const model::Strategy& strategy = material_.record.at(link.strategy.id);
      json["strategies"].push_back({{"title", strategy.title},
                                    {"address", at(views::url_of(material_.record, strategy))},
                                    {"basis", views::label_of(link.basis, std::nullopt)},
                                    {"reason", views::sentence(link.reason)}});
    }
    add_remarks(json, material_, plan_.remarks);
  }

  Json as_at() const {
    const std::optional<std::size_t> newest = current_report(material_, extract_);
    if (!newest) return {{"says", "No report yet"}, {"report", nullptr}, {"quarter", nullptr}, {"day", nullptr}};
    const model::Update& update = plan_.updates[*newest];
    return {{"says", views::stamp_of(material_, plan_, update).heading},
            {"report", update.slug},
            {"quarter", or_null(update.quarter)},
            {"day", or_null(plan_.as_at(update))}};
  }

  // The plan's own document and, where its reports came from others, each of those once.
  Json sources() const {
    const auto& place = extract_.section ? plan_.sections[*extract_.section].place : plan_.place;
    Json list = Json::array({document_json(material_, plan_.document, place)});
    std::vector<Id<model::Document>> told = {plan_.document.id};
    for (const std::size_t update : updates_) {
      const model::Ref<model::Document>& document = plan_.updates[update].document;
      if (std::find(told.begin(), told.end(), document.id) != told.end()) continue;
      told.push_back(document.id);
      list.push_back(document_json(material_, document, std::nullopt));
    }
    return list;
  }

  // As of the report that the extract is of, else as of now.
  const std::vector<progress::SectionSize>& sizes() const {
    return extract_.update ? numbers_.snapshots[*extract_.update].size_by_section : numbers_.size_by_section;
  }

  progress::SectionSize size_of_all() const {
    progress::SectionSize whole;
    for (const progress::SectionSize& each : sizes()) whole.add(each);
    return whole;
  }

  bool is_present(std::size_t update, Id<model::RowTag> row) const { return numbers_.snapshots[update].present.rows[row.index]; }
  bool is_present(std::size_t update, Id<model::Outcome> id) const { return numbers_.snapshots[update].present.outcomes[id.index]; }

  // Whether it is part of the plan as of the extract's report, else as of now.
  template <class T>
  bool is_present(Id<T> id) const {
    const auto newest = current_report(material_, extract_);
    return !newest || is_present(*newest, id);
  }

  Json size(const progress::SectionSize& size) const {
    return {{"aims", size.aims}, {"actions", size.actions}, {"commitments", size.rows}, {"outcomes", size.outcomes}};
  }

  Json report(std::size_t at_update) const {
    const model::Update& update = plan_.updates[at_update];
    const progress::Snapshot& snapshot = numbers_.snapshots[at_update];
    Json json = {{"id", update.slug},
                 {"name", views::capitalised(views::name_of(update))},
                 {"label", update.label},
                 {"quarter", or_null(update.quarter)},
                 {"period", update.period ? Json{{"from", iso(update.period->from)}, {"to", iso(update.period->to)}} : Json()},
                 {"as_at", or_null(plan_.as_at(update))},
                 {"document", material_.record.at(update.document.id).title},
                 {"address", at(views::url_of(material_.record, plan_, update))},
                 {"summary", or_null(update.summary)},
                 {"counts", extract_.section ? counts(snapshot.tally_by_section[*extract_.section], snapshot.coverage_by_section[*extract_.section])
                                             : counts(snapshot.tally, snapshot.coverage)}};
    if (!extract_.section) add_remarks(json, material_, update.remarks);
    return json;
  }

  // Of a plan that is reported on by quarters; none of one that is not.
  Json quarters_without_report() const {
    Json quarters = Json::array();
    bool any = false;
    for (int quarter = 1; quarter <= 4; ++quarter) {
      const bool found = std::any_of(plan_.updates.begin(), plan_.updates.end(), [&](const auto& update) { return update.quarter == quarter; });
      if (!found) quarters.push_back(quarter);
      any = any || found;
    }
    return any ? quarters : Json::array();
  }

  // What the page counts, in its order and with what it is out of.
  Json counts(const progress::Tally& tally, const progress::Coverage& coverage) const {
    Json json;
    json["statuses"] = nullptr;
    if (plan_.has(Column::status)) {
      Json of_status = Json::array();
      for (const views::KeyLine& line : views::key_of(plan_, tally)) {
        of_status.push_back({{"name", views::slug_of(line.mark)},
                             {"word", views::label_of(line.mark)},
                             {"count", line.count},
                             {"meaning", or_null(line.meaning)}});
      }
      json["statuses"] = {{"of", tally.total()}, {"recorded", tally.reported()}, {"each", std::move(of_status)}};
    }
    json["updates"] = nullptr;
    if (plan_.has(Column::progress)) {
      json["updates"] = {{"of", coverage.rows},
                         {"given", coverage.updated},
                         {"none_recorded", coverage.none_recorded},
                         {"left_out", coverage.withheld},
                         {"blank", coverage.blank()}};
    }
    return json;
  }

  // ---- The rows ----

  Json section(std::size_t s) {
    const model::Section& section = plan_.sections[s];
    Json json;
    json["kind"] = plan_.labels.section;
    json["number"] = section.number;
    json["title"] = section.title;
    json["focus"] = or_null(section.focus);
    json["cross_cutting"] = section.cross_cutting;
    json["led_by"] = leads_json(material_, section.leads);
    json["indicators"] = Json::array();
    for (const model::Indicator& it : section.indicators) json["indicators"].push_back({{"name", it.name}, {"unit", or_null(it.unit)}});
    json["place"] = or_null(section.place);
    json["address"] = at(views::url_of(material_.record, plan_, section));
    json["size"] = size(sizes()[s]);
    json["counts"] = Json::array();
    for (const std::size_t update : updates_) {
      const progress::Snapshot& snapshot = numbers_.snapshots[update];
      Json of_report = {{"report", plan_.updates[update].slug}};
      of_report.update(counts(snapshot.tally_by_section[s], snapshot.coverage_by_section[s]));
      json["counts"].push_back(std::move(of_report));
    }
    json["links"] = links_json(material_, section.links);
    add_remarks(json, material_, section.remarks);
    json["aims"] = Json::array();
    // Rows run in the plan's order, so one pass over them meets each aim's rows as it comes.
    std::uint32_t row = 0;
    while (row < plan_.rows.size() && plan_.rows[row].section < s) ++row;
    for (const model::Aim& each : section.aims) json["aims"].push_back(aim(section, each, row));
    return json;
  }

  Json aim(const model::Section& section, const model::Aim& aim, std::uint32_t& row) const {
    Json json;
    json["reference"] = aim.ref;
    json["title"] = aim.title;
    json["texts"] = aim.texts;
    json["points"] = aim.points;
    json["tags"] = aim.tags;
    json["definitions"] = Json::array();
    for (const model::Definition& it : aim.definitions) json["definitions"].push_back({{"term", it.term}, {"says", or_null(it.says)}});
    json["proposal"] = proposal(aim.proposal);
    json["place"] = or_null(aim.place);
    json["address"] = at({views::url_of(material_.record, plan_, section).address + "#" + views::aim_anchor(aim)});
    json["links"] = links_json(material_, aim.links);
    add_remarks(json, material_, aim.remarks);
    json["commitment"] = plan_.row_level == model::RowLevel::aim ? commitment({row++}) : Json();
    json["actions"] = Json::array();
    for (const model::Action& each : aim.actions) json["actions"].push_back(action(each, row));
    return json;
  }

  Json action(const model::Action& action, std::uint32_t& row) const {
    const bool is_row = plan_.row_level == model::RowLevel::action;
    Json json;
    json["reference"] = is_row ? Json(plan_.ref_of(Id<model::RowTag>{row})) : Json();
    json["letter"] = or_null(action.letter);
    json["text"] = action.text;
    json["points"] = action.points;
    json["proposal"] = proposal(action.proposal);
    json["place"] = or_null(action.place);
    json["address"] = is_row ? Json(at(views::url_of(material_.record, plan_, Id<model::RowTag>{row}))) : Json();
    json["links"] = links_json(material_, action.links);
    add_remarks(json, material_, action.remarks);
    json["commitment"] = is_row ? commitment({row++}) : Json();
    return json;
  }

  static Json proposal(const std::optional<std::string>& text) {
    return text ? Json(views::capitalised(views::sentence(*text))) : Json();
  }

  Json commitment(Id<model::RowTag> row) const {
    const model::Cells& cells = plan_.cells_of(row);
    Json due = Json::array();
    for (const model::WhenBy& when : cells.when_by) due.push_back(when_by_json(when));
    Json outcomes = Json::array();
    for (const Id<model::Outcome> id : outcomes_[row.index]) outcomes.push_back(outcome(id));
    Json json;
    json["led_by"] = cell(plan_, cells, Column::leads, leads_json(material_, cells.leads));
    json["led_by_groups"] = cell(plan_, cells, Column::lead_groups, leads_json(material_, cells.lead_groups));
    json["with"] = cell(plan_, cells, Column::partners, partners_json(material_, cells.partners));
    json["due"] = cell(plan_, cells, Column::when_by, std::move(due));
    json["resources"] = cell(plan_, cells, Column::resources, resources_json(cells.resources));
    json["outcomes"] = cell(plan_, cells, Column::outcomes, std::move(outcomes));
    json["in_plan"] = is_present(row);
    json["statements"] = Json::array();
    for (const std::size_t update : updates_) {
      if (is_present(update, row)) json["statements"].push_back(statement(update, row));
    }
    return json;
  }

  Json outcome(Id<model::Outcome> id) const {
    const model::Outcome& it = plan_.outcome(id);
    Json json;
    json["reference"] = plan_.ref_of(id);
    json["number"] = or_null(it.number);
    json["text"] = it.text;
    json["target"] = it.target ? target_json(*it.target) : Json();
    json["due"] = it.due ? when_by_json(*it.due) : Json();
    json["due_by"] = or_null(due_by(plan_, plan_.outcomes[id.index].row, id));
    json["place"] = or_null(it.place);
    json["address"] = at(views::url_of(material_.record, plan_, id));
    add_remarks(json, material_, it.remarks);
    json["in_plan"] = is_present(id);
    json["statuses"] = Json::array();
    for (const std::size_t update : updates_) {
      if (is_present(update, id)) json["statuses"].push_back(status(update, id));
    }
    return json;
  }

  Json status(std::size_t update, Id<model::Outcome> id) const {
    const Standing standing = standing_of(material_, extract_, update, id);
    Json json;
    json["report"] = plan_.updates[update].slug;
    json["quarter"] = or_null(plan_.updates[update].quarter);
    json["recorded"] = standing.recorded;
    json["status"] = standing.recorded ? Json(views::slug_of(standing.mark)) : Json();
    json["word"] = views::label_of(standing.mark);
    if (!standing.recorded) json["why"] = views::slug_of(standing.mark);
    json["colour"] = or_null(standing.colour);
    json["words"] = or_null(standing.words);
    json["reason"] = or_null(standing.reason);
    json["result"] = standing.result != nullptr ? result_json(*plan_.outcome(id).target, *standing.result) : Json();
    json["late"] = standing.late;
    add_remarks(json, material_, standing.entry != nullptr ? standing.entry->remarks : model::Remarks());
    return json;
  }

  Json statement(std::size_t update, Id<model::RowTag> row) const {
    const bool has_column = plan_.has(Column::progress);
    const model::ProgressEntry* entry = has_column ? numbers_.snapshots[update].entries[row.index] : nullptr;
    const bool given = entry != nullptr && entry->kind == model::ProgressKind::update;
    Json json;
    json["report"] = plan_.updates[update].slug;
    json["quarter"] = or_null(plan_.updates[update].quarter);
    json["recorded"] = given;
    json["says"] = has_column ? views::statement_of(entry) : views::statement_of(model::Absence::not_in_plan);
    json["texts"] = given ? Json(entry->text) : Json();
    json["points"] = given ? Json(entry->points) : Json();
    json["breakdowns"] = given ? breakdowns_json(entry->breakdowns) : Json();
    json["mentions"] = nullptr;
    if (given) {
      json["mentions"] = Json::array();
      for (const model::Mention& it : entry->mentions) json["mentions"].push_back({{"date", iso(it.date)}, {"says", in_words(it)}});
    }
    add_remarks(json, material_, entry != nullptr ? entry->remarks : model::Remarks());
    return json;
  }

  const views::Material& material_;
  const Extract& extract_;
  const model::Plan& plan_;
  const progress::PlanProgress& numbers_;
  const std::vector<std::vector<Id<model::Outcome>>> outcomes_;
  const std::vector<std::size_t> updates_;
};

}  // namespace

Json tree_of(const views::Material& material, const Extract& extract) { return PlanJson(material, extract).document(); }

std::string json_of(const views::Material& material, const Extract& extract) { return tree_of(material, extract).dump(2) + "\n"; }

}  // namespace candour::data
