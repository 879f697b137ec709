// Which pages the site has, and where. Made before any page is, so that every link can be checked.
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "views/parts.h"

namespace candour::views {

struct HomePage {};
struct PartnershipPage {
  model::Id<model::Partnership> id;
};
struct StrategyPage {
  model::Id<model::Strategy> id;
};
struct ObjectivePage {
  model::Id<model::Objective> id;
};
struct PlanPage {
  model::Id<model::Plan> id;
};
struct SectionPage {
  model::Id<model::Plan> plan;
  std::size_t section = 0;
};
struct SummaryPage {
  model::Id<model::Plan> plan;
  std::size_t update = 0;
};
struct CaseStudyPage {
  model::Id<model::CaseStudy> id;
};
struct DecisionPage {
  model::Id<model::DecisionReport> id;
};
struct BodyPage {
  model::Id<model::Body> id;
};
struct PlansPage {};
struct StrategiesPage {};
struct CaseStudiesPage {};
struct BodiesPage {};
struct GlossaryPage {};
struct HowToReadPage {};
struct LeftOutPage {};
struct AccessibilityPage {};
struct SourcesPage {};
struct SiteMapPage {};
struct NotFoundPage {};

using Page = std::variant<HomePage, PartnershipPage, StrategyPage, ObjectivePage, PlanPage, SectionPage, SummaryPage,
                          CaseStudyPage, DecisionPage, BodyPage, PlansPage, StrategiesPage, CaseStudiesPage, BodiesPage,
                          GlossaryPage, HowToReadPage, LeftOutPage, AccessibilityPage, SourcesPage, SiteMapPage, NotFoundPage>;

struct PageEntry {
  Page page;
  Url url;
  std::string title;        // as the page's h1
  diagnostics::Span span;   // where what the page shows was read from
};

struct SiteMap {
  std::vector<PageEntry> pages;  // in the order of the site map: home, each partnership with all it has, the rest
  // Whether a page stands at this address, which may carry an anchor.
  bool has(std::string_view address) const;
  std::map<std::string, std::size_t, std::less<>> by_address;
};

// Reports every two pages that claim one address.
SiteMap map_site(const model::Record& record, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::views
