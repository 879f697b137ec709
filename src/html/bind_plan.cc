#include "html/bind.h"
#include "html/finding_shapes.h"
#include "html/plan_shapes.h"

namespace candour::html {

Bound bind(const views::PlanView& view) { return {"plan", templates::value_of(view)}; }
Bound bind(const views::RegisterView& view) { return {"register", templates::value_of(view)}; }
Bound bind(const views::SectionView& view) { return {"section", templates::value_of(view)}; }
Bound bind(const views::SummaryView& view) { return {"summary", templates::value_of(view)}; }

std::vector<PageType> plan_pages() {
  return {{"plan", &templates::type_of<views::PlanView>()},
          {"register", &templates::type_of<views::RegisterView>()},
          {"section", &templates::type_of<views::SectionView>()},
          {"summary", &templates::type_of<views::SummaryView>()}};
}

}  // namespace candour::html
