#include "html/bind.h"
#include "html/finding_shapes.h"
#include "html/reference_shapes.h"

namespace candour::html {

Bound bind(const views::HomeView& view) { return {"home", templates::value_of(view)}; }
Bound bind(const views::GlossaryView& view) { return {"glossary", templates::value_of(view)}; }
Bound bind(const views::HowToReadView& view) { return {"how-to-read", templates::value_of(view)}; }
Bound bind(const views::LeftOutPageView& view) { return {"left-out", templates::value_of(view)}; }
Bound bind(const views::AccessibilityView& view) { return {"accessibility", templates::value_of(view)}; }
Bound bind(const views::SourcesView& view) { return {"sources", templates::value_of(view)}; }
Bound bind(const views::AToZView& view) { return {"a-z", templates::value_of(view)}; }
Bound bind(const views::SiteMapView& view) { return {"site-map", templates::value_of(view)}; }
Bound bind(const views::PlansView& view) { return {"plans", templates::value_of(view)}; }
Bound bind(const views::StrategiesView& view) { return {"strategies", templates::value_of(view)}; }
Bound bind(const views::CaseStudiesView& view) { return {"case-studies", templates::value_of(view)}; }
Bound bind(const views::NotFoundView& view) { return {"not-found", templates::value_of(view)}; }
Bound bind(const views::RedirectView& view) { return {"redirect", templates::value_of(view)}; }

std::vector<PageType> reference_pages() {
  return {{"home", &templates::type_of<views::HomeView>()},
          {"glossary", &templates::type_of<views::GlossaryView>()},
          {"how-to-read", &templates::type_of<views::HowToReadView>()},
          {"left-out", &templates::type_of<views::LeftOutPageView>()},
          {"accessibility", &templates::type_of<views::AccessibilityView>()},
          {"sources", &templates::type_of<views::SourcesView>()},
          {"a-z", &templates::type_of<views::AToZView>()},
          {"site-map", &templates::type_of<views::SiteMapView>()},
          {"plans", &templates::type_of<views::PlansView>()},
          {"strategies", &templates::type_of<views::StrategiesView>()},
          {"case-studies", &templates::type_of<views::CaseStudiesView>()},
          {"not-found", &templates::type_of<views::NotFoundView>()},
          {"redirect", &templates::type_of<views::RedirectView>()}};
}

}  // namespace candour::html
