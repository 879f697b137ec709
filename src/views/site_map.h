// Which pages the site has, and where. Made before any page is, so that every link can be checked.
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "ledger/ledger.h"
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
struct RegisterPage {
  model::Id<model::Plan> plan;
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
struct ChangesPage {};
struct CorrectionsPage {};
struct CheckPage {};
struct DataPage {};
struct AsPublishedPage {
  model::Id<model::Plan> plan;
  std::size_t update = 0;
};
struct AToZPage {};
struct SiteMapPage {};
struct NotFoundPage {};
struct RedirectPage {
  std::size_t redirect = 0;  // of the record's
};

using Page = std::variant<HomePage, PartnershipPage, StrategyPage, ObjectivePage, PlanPage, RegisterPage, SectionPage, SummaryPage,
                          CaseStudyPage, DecisionPage, BodyPage, PlansPage, StrategiesPage, CaseStudiesPage, BodiesPage,
                          GlossaryPage, HowToReadPage, LeftOutPage, AccessibilityPage, SourcesPage, ChangesPage,
                          CorrectionsPage, CheckPage, DataPage, AsPublishedPage, AToZPage, SiteMapPage, NotFoundPage,
                          RedirectPage>;

struct PageEntry {
  Page page;
  Url url;
  std::string title;        // as the page's h1
  diagnostics::Span span;   // where what the page shows was read from
};

struct SiteMap {
  std::vector<PageEntry> pages;  // in the order of the site map: home, each partnership with all it has, the rest
  std::vector<PageEntry> redirects;  // pages at old addresses, to which nothing on the site should lead
  // Where a page stands in `pages`, and the pages among which it is read one after another: those of its partnership, or
  // all where it is of none. No pages where none stands at `url`.
  struct Stretch {
    std::size_t begin = 0;
    std::size_t here = 0;
    std::size_t end = 0;
  };
  Stretch around(const Url& url) const;
  // Whether a page stands at this address, which may carry a query and an anchor.
  bool has(std::string_view address) const;
  std::map<std::string, std::size_t, std::less<>> by_address;
  std::vector<std::size_t> borders;  // where each partnership's pages begin, and where the last one's end
};

// Reports every two pages that claim one address.
SiteMap map_site(const model::Record& record, const ledger::Ledger& ledger, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::views
