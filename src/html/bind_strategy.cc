#include "html/bind.h"
#include "html/strategy_shapes.h"

namespace candour::html {

Bound bind(const views::StrategyView& view) { return {"strategy", templates::value_of(view)}; }
Bound bind(const views::ObjectiveView& view) { return {"objective", templates::value_of(view)}; }
Bound bind(const views::DecisionView& view) { return {"decision", templates::value_of(view)}; }
Bound bind(const views::CaseStudyView& view) { return {"case-study", templates::value_of(view)}; }

std::vector<PageType> strategy_pages() {
  return {{"strategy", &templates::type_of<views::StrategyView>()},
          {"objective", &templates::type_of<views::ObjectiveView>()},
          {"decision", &templates::type_of<views::DecisionView>()},
          {"case-study", &templates::type_of<views::CaseStudyView>()}};
}

}  // namespace candour::html
