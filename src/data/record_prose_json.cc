// Strategies, case studies and reports for decisions: what the tree of the record has beside its plans.
#include "data/record_json.h"
#include "views/common.h"

namespace candour::data {

namespace {

// The blocks of prose, one text for each.
class Texts {
 public:
  Json of(const markdown::Document& prose) {
    add(prose.blocks);
    return std::move(texts_);
  }

 private:
  void add(const markdown::Blocks& blocks) {
    for (const markdown::Block& block : blocks) std::visit([this](const auto& it) { add(it); }, block.is);
  }
  void add(const markdown::Heading& it) { add(markdown::plain_text(it.inlines)); }
  void add(const markdown::Paragraph& it) { add(markdown::plain_text(it.inlines)); }
  void add(const markdown::List& it) {
    for (const markdown::Blocks& item : it.items) add(item);
  }
  void add(const markdown::Quote& it) { add(it.blocks); }
  void add(const markdown::Table& it) {
    add(it.header);
    for (const markdown::Row& row : it.rows) add(row);
  }
  void add(const markdown::Row& row) {
    std::string line;
    for (const markdown::Cell& cell : row) line += (line.empty() ? "" : "; ") + markdown::plain_text(cell.inlines);
    add(std::move(line));
  }
  void add(const markdown::CodeBlock& it) { add(it.text); }
  void add(const markdown::ThematicBreak&) {}
  void add(const markdown::Figure& it) { add(it.image.title.empty() ? it.image.alt : it.image.title); }
  void add(std::string text) {
    if (!text.empty()) texts_.push_back(std::move(text));
  }

  Json texts_ = Json::array();
};

class Prose {
 public:
  explicit Prose(const views::Material& material) : material_(material), record_(material.record) {}

  Json strategy(const model::Strategy& it, model::Id<model::Strategy> id) const {
    Json json = {{"partnership", record_.at(it.partnership).slug},
                 {"title", it.title},
                 {"years", in_words(it.years)},
                 {"standing", views::label_of(it.standing)},
                 {"summary", it.summary},
                 {"source", source(it.document)},
                 {"place", or_null(it.place)},
                 {"address", at(views::url_of(record_, it))},
                 {"above_objectives", overarching(it)},
                 {"objectives_are_called", views::word_of(it.objective_label)}};
    json["objectives"] = Json::array();
    model::for_each_objective(record_, [&](model::Id<model::Objective> objective, const model::ObjectivePlace& place) {
      if (place.strategy == id) json["objectives"].push_back(this->objective(record_.at(objective), objective));
    });
    json["chapters"] = list_json(it.chapters, [this](const model::Chapter& chapter) {
      return with_remarks({{"title", chapter.title}, {"texts", texts_of(chapter.text)}, {"source", source(chapter.document)},
          {"place", or_null(chapter.place)}}, chapter.remarks);
    });
    json["evidence"] = list_json(it.evidence, [this](const model::EvidenceSource& evidence) {
      return with_remarks({{"title", evidence.title}, {"place", or_null(evidence.place)}}, evidence.remarks);
    });
    json["monitoring"] = it.monitoring;
    json["figures"] = figures_json(it.figures);
    return with_remarks(std::move(json), it.remarks);
  }

  Json case_study(const model::CaseStudy& it) const {
    Json json = {{"partnership", record_.at(it.partnership).slug},
                 {"title", it.title},
                 {"says", it.standfirst},
                 {"quote", or_null(it.pull)},
                 {"texts", texts_of(it.text)},
                 {"objective", it.objective ? Json(at(views::url_of(record_, it.objective->id))) : Json()},
                 {"took_part", list_json(it.partners, [this](const auto& ref) { return Json(record_.at(ref.id).id); })},
                 {"figures", figures_json(it.figures)},
                 {"source", source(it.document)},
                 {"place", or_null(it.place)},
                 {"address", at(views::url_of(record_, it))}};
    return with_remarks(std::move(json), it.remarks);
  }

  Json decision(const model::DecisionReport& it) const {
    Json json = {{"partnership", record_.at(it.partnership).slug},
                 {"title", it.title},
                 {"summary", it.summary},
                 {"strategy", it.strategy ? Json(at(views::url_of(record_, record_.at(it.strategy->id)))) : Json()},
                 {"source", source(it.document)},
                 {"address", at(views::url_of(record_, it))},
                 {"purpose", it.purpose},
                 {"route", it.route},
                 {"figures", figures_json(it.figures)}};
    json["recommendations"] = list_json(it.recommendations, [](const auto& each) -> Json { return {{"label", each.label}, {"text", each.text}}; });
    json["sections"] = list_json(it.sections, [this](const model::DecisionSection& each) {
      return with_remarks({{"title", each.title}, {"texts", each.paragraphs}, {"points", each.points}, {"place", or_null(each.place)}}, each.remarks);
    });
    json["implications"] = list_json(it.implications, [this](const model::Implication& each) {
      return with_remarks({{"title", each.type}, {"texts", each.text}, {"place", or_null(each.place)}}, each.remarks);
    });
    json["appendices"] = list_json(it.appendices, [](const auto& each) -> Json { return {{"label", each.label}, {"title", each.title},
        {"held", each.held}}; });
    return with_remarks(std::move(json), it.remarks);
  }

 private:
  std::string at(const views::Url& url) const { return address(material_, url); }
  Json source(const model::Ref<model::Document>& ref) const { return record_.at(ref.id).id; }
  Json with_remarks(Json json, const model::Remarks& remarks) const {
    add_remarks(json, material_, remarks);
    return json;
  }

  Json overarching(const model::Strategy& it) const {
    if (!it.overarching) return nullptr;
    return with_remarks({{"called", it.overarching->label}, {"items", it.overarching->items},
        {"place", or_null(it.overarching->place)}}, it.overarching->remarks);
  }

  Json measure(const model::Measure& it) const {
    Json values = list_json(it.observations, [](const model::Observation& each) {
      Json json = {{"date", or_null(each.date)}};
      json.update(count_json(each.value));
      json["place"] = or_null(each.place);
      return json;
    });
    return with_remarks({{"name", it.name}, {"unit", or_null(it.unit)}, {"values", std::move(values)}, {"place", or_null(it.place)}}, it.remarks);
  }

  Json objective(const model::Objective& it, model::Id<model::Objective> id) const {
    Json json = {{"number", it.number},
                 {"title", it.title},
                 {"reason", or_null(it.reason)},
                 {"intentions", it.intentions},
                 {"measures", list_json(it.measures, [this](const auto& each) { return measure(each); })},
                 {"figures", figures_json(it.figures)},
                 {"follows", links_json(material_, it.follows)},
                 {"place", or_null(it.place)},
                 {"address", at(views::url_of(record_, id))}};
    json["activities"] = list_json(it.activities, [this](const model::Activity& each) {
      return with_remarks({{"title", each.title}, {"texts", each.text}, {"figures", figures_json(each.figures)},
          {"place", or_null(each.place)}}, each.remarks);
    });
    json["also_titled"] = list_json(it.title_variants, [this](const model::TitleVariant& each) -> Json {
      return {{"title", each.title}, {"source", source(each.document)}, {"place", or_null(each.place)}};
    });
    return with_remarks(std::move(json), it.remarks);
  }

  const views::Material& material_;
  const model::Record& record_;
};

}  // namespace

Json texts_of(const markdown::Document& prose) { return Texts().of(prose); }

Json figures_json(const std::vector<model::Figure>& figures) {
  const std::vector<views::FigureView> shown = views::figures_of(figures);
  Json list = Json::array();
  for (std::size_t i = 0; i < figures.size(); ++i) {
    Json json = count_json(figures[i].value);
    json["says"] = shown[i].number;
    json["unit"] = figures[i].unit;
    json["what"] = or_null(shown[i].what);
    json["so_far"] = figures[i].so_far;
    json["place"] = or_null(shown[i].place);
    list.push_back(std::move(json));
  }
  return list;
}

Json strategy_json(const views::Material& material, const model::Strategy& strategy, model::Id<model::Strategy> id) {
  return Prose(material).strategy(strategy, id);
}
Json case_study_json(const views::Material& material, const model::CaseStudy& study) { return Prose(material).case_study(study); }
Json decision_json(const views::Material& material, const model::DecisionReport& report) { return Prose(material).decision(report); }

}  // namespace candour::data
