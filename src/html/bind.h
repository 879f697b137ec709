// Which template shows which view, and what it can name of it.
#pragma once

#include <string_view>
#include <vector>

#include "templates/type.h"
#include "templates/value.h"
#include "views/pages.h"

namespace candour::html {

struct Bound {
  std::string_view template_name;
  templates::Value value;  // points into the view
};

Bound bind(const views::HomeView& view);
Bound bind(const views::PartnershipView& view);
Bound bind(const views::StrategyView& view);
Bound bind(const views::ObjectiveView& view);
Bound bind(const views::PlanView& view);
Bound bind(const views::RegisterView& view);
Bound bind(const views::SectionView& view);
Bound bind(const views::SummaryView& view);
Bound bind(const views::CaseStudyView& view);
Bound bind(const views::DecisionView& view);
Bound bind(const views::BodyView& view);
Bound bind(const views::BodiesView& view);
Bound bind(const views::GlossaryView& view);
Bound bind(const views::HowToReadView& view);
Bound bind(const views::LeftOutPageView& view);
Bound bind(const views::AccessibilityView& view);
Bound bind(const views::SourcesView& view);
Bound bind(const views::AToZView& view);
Bound bind(const views::SiteMapView& view);
Bound bind(const views::PlansView& view);
Bound bind(const views::StrategiesView& view);
Bound bind(const views::CaseStudiesView& view);
Bound bind(const views::ChangesView& view);
Bound bind(const views::CorrectionsView& view);
Bound bind(const views::CheckView& view);
Bound bind(const views::DataView& view);
Bound bind(const views::AsPublishedView& view);
Bound bind(const views::NotFoundView& view);
Bound bind(const views::RedirectView& view);

struct PageType {
  std::string_view template_name;
  const templates::Type* type;
};
// Together, every kind of page once.
std::vector<PageType> plan_pages();
std::vector<PageType> strategy_pages();
std::vector<PageType> people_pages();
std::vector<PageType> reference_pages();
std::vector<PageType> honest_pages();

}  // namespace candour::html
