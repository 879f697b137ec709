#include "build/record_names.h"

namespace candour::build {

void for_each_name(const model::Record& record, const std::function<void(const std::string&)>& visit) {
  const auto visit_if = [&](const std::optional<std::string>& name) {
    if (name) visit(*name);
  };
  for (const model::Document& document : record.documents) visit(document.title);
  for (const model::Body& body : record.bodies) {
    visit(body.name);
    visit_if(body.short_name);
  }
  for (const model::Partnership& partnership : record.partnerships) {
    visit(partnership.name);
    visit_if(partnership.full_name);
    visit(partnership.area);
    for (const model::OtherName& other : partnership.other_names) visit(other.name);
  }
  for (const model::Strategy& strategy : record.strategies) visit(strategy.title);
  for (const model::Plan& plan : record.plans) visit(plan.title);
  for (const model::DecisionReport& decision : record.decisions) visit(decision.title);
  for (const model::CaseStudy& study : record.case_studies) visit(study.title);
}

}  // namespace candour::build
