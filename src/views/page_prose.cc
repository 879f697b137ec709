// Case studies and decision reports: pages that are read from top to bottom.
#include <set>

#include "views/page_makers.h"

namespace candour::views {

CaseStudyView make(const Material& material, const PageEntry& entry, const CaseStudyPage& page) {
  const model::CaseStudy& study = material.record.case_studies[page.id.index];
  CaseStudyView view;
  view.frame = frame_of(material, entry, "Case study", study.standfirst);
  under_partnership(view.frame, material, study.partnership);
  view.frame.subject = ArticleSubject{publisher_of(material, study.partnership)};
  view.frame.breadcrumb.push_back({"Case studies", case_studies_url()});
  add_source(view.frame, material, study.document, study.place);
  const model::Document& document = material.record.at(study.document.id);
  view.frame.stamp = {"As at " + document.dated.value_or("the date of its source, which gives none"), {"From: " + document.title + "."}};
  set_neighbours(view.frame, material, [&](const Page& other) {
    const auto* it = std::get_if<CaseStudyPage>(&other);
    return it != nullptr && material.record.case_studies[it->id.index].partnership == study.partnership;
  });
  view.standfirst = study.standfirst;
  view.figures = figures_of(study.figures);
  view.pull = study.pull;
  view.text = {&study.text, entry.url, {}};
  if (study.objective) {
    const model::Strategy& strategy = material.record.strategy_of(study.objective->id);
    view.facts.push_back({capitalised(word_of(strategy.objective_label)),
                          {{material.record.at(study.objective->id).title, url_of(material.record, study.objective->id), std::nullopt}},
                          std::nullopt});
  }
  Fact partners{"Who took part", {}, std::nullopt};
  for (const auto& partner : study.partners) {
    const model::Body& body = material.record.at(partner.id);
    partners.values.push_back({body.label(), url_of(body), std::nullopt});
  }
  if (!partners.values.empty()) view.facts.push_back(std::move(partners));
  view.notes = notes_of(material, study.remarks);
  view.left_out = left_out_of(study.remarks);
  return view;
}

DecisionView make(const Material& material, const PageEntry& entry, const DecisionPage& page) {
  const model::DecisionReport& report = material.record.decisions[page.id.index];
  DecisionView view;
  view.frame = frame_of(material, entry, "Report for a decision", report.summary);
  under_partnership(view.frame, material, report.partnership);
  view.frame.subject = ReportSubject{publisher_of(material, material.record.at(report.document.id)), std::nullopt};
  add_source(view.frame, material, report.document, std::nullopt);
  const model::Document& document = material.record.at(report.document.id);
  view.frame.stamp = {"As at " + document.dated.value_or("a date that the report does not give"),
                      {"The report asks for a decision. This record does not hold the decision itself."}};
  if (report.strategy) {
    view.frame.stamp.lines.insert(view.frame.stamp.lines.begin(),
                                  "On the strategy for " + in_words(material.record.at(report.strategy->id).years) + ".");
  }
  view.lede = {{sentence(report.summary), false}};
  if (report.strategy) {
    const model::Strategy& strategy = material.record.at(report.strategy->id);
    view.facts.push_back({"About", {{strategy.title, url_of(material.record, strategy), std::nullopt}}, std::nullopt});
  }
  view.purpose = report.purpose;
  for (const auto& recommendation : report.recommendations) view.recommendations.push_back({recommendation.label, recommendation.text});
  view.route = report.route;
  view.figures = figures_of(report.figures);
  std::set<std::string> used;
  // Two parts of a report may have one title.
  const auto unused = [&](const std::string& anchor) {
    std::string tried = anchor;
    for (int number = 2; !used.insert(tried).second; ++number) tried = anchor + "-" + std::to_string(number);
    return tried;
  };
  for (const auto& section : report.sections) {
    view.sections.push_back({unused("part-" + anchor_of(section.title)), section.title, section.paragraphs, section.points, section.place,
                             notes_of(material, section.remarks), left_out_of(section.remarks)});
  }
  for (const auto& implication : report.implications) {
    view.implications.push_back(
        {unused("implication-" + anchor_of(implication.type)), implication.type, implication.text, {}, implication.place,
         notes_of(material, implication.remarks), left_out_of(implication.remarks)});
  }
  for (const auto& appendix : report.appendices) {
    view.appendices.push_back("Appendix " + appendix.label + ": " + appendix.title +
                              (appendix.held ? "." : ". Not in the text that this record was made from."));
  }
  view.notes = notes_of(material, report.remarks);
  view.left_out = left_out_of(report.remarks);
  return view;
}

}  // namespace candour::views
