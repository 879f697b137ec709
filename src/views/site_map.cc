#include "views/site_map.h"

#include <fmt/format.h>

#include <algorithm>

#include "views/addresses.h"
#include "views/distinct_anchors.h"
#include "views/map_redirects.h"
#include "views/titles.h"

namespace candour::views {

using diagnostics::Code;
using diagnostics::Diagnostics;
using diagnostics::Span;
using model::Id;
using model::Record;

namespace {

constexpr Code kAddressTaken{"views/address-taken"};
constexpr Code kReservedName{"views/reserved-name"};

class Mapper {
 public:
  Mapper(const Record& record, const ledger::Ledger& ledger, Diagnostics& diagnostics)
      : record_(record), ledger_(ledger), diagnostics_(diagnostics) {}

  SiteMap run() {
    add(HomePage{}, home_url(), record_.site.title, {});
    add_partnerships();
    map_.borders.push_back(map_.pages.size());
    add(PlansPage{}, plans_url(), "Action plans", {});
    add(StrategiesPage{}, strategies_url(), "Strategies", {});
    if (!record_.case_studies.empty()) add(CaseStudiesPage{}, case_studies_url(), "Case studies", {});
    add(BodiesPage{}, bodies_url(), "Who is responsible", {});
    model::for_each(record_.bodies, [&](auto id, const auto& body) { add(BodyPage{id}, url_of(body), body.name, body.span); });
    add(GlossaryPage{}, glossary_url(), "Glossary", {});
    add(SourcesPage{}, sources_url(), "Sources", {});
    add(ChangesPage{}, changes_url(), "What changed", {});
    add(CorrectionsPage{}, corrections_url(), "Corrections", {});
    add(CheckPage{}, check_url(), "How to check this record", {});
    add(DataPage{}, data_url(), "Data", {});
    add(HowToReadPage{}, about_url(), "How to read this", {});
    add(LeftOutPage{}, left_out_url(), "What was left out", {});
    add(AccessibilityPage{}, accessibility_url(), "Accessibility statement", {});
    add(AToZPage{}, a_to_z_url(), "A–Z", {});
    add(SiteMapPage{}, site_map_url(), "Site map", {});
    add(NotFoundPage{}, not_found_url(), "Page not found", {});
    map_redirects(record_, map_, diagnostics_);
    return std::move(map_);
  }

 private:
  void add(Page page, Url url, std::string title, Span span) {
    const auto [taken, added] = map_.by_address.emplace(url.address, map_.pages.size());
    if (!added) {
      const PageEntry& other = map_.pages[taken->second];
      diagnostics_.error(kAddressTaken, span == Span{} ? other.span : span,
                         fmt::format("two pages claim the address `{}`: “{}” and “{}”", url.address, other.title, title),
                         {"give one of them another name"});
      return;
    }
    map_.pages.push_back({page, std::move(url), std::move(title), span});
  }

  void add_partnerships() {
    model::for_each(record_.partnerships, [&](Id<model::Partnership> id, const model::Partnership& partnership) {
      if (is_reserved(partnership.slug)) {
        diagnostics_.error(kReservedName, partnership.span, fmt::format("a partnership cannot be called `{}`: the site has that place for itself", partnership.slug),
                           {"give its folder another name, such as that of its area"});
        return;
      }
      map_.borders.push_back(map_.pages.size());
      add(PartnershipPage{id}, url_of(partnership), title_of(partnership), partnership.span);
      add_strategies(id);
      add_plans(id);
      model::for_each(record_.case_studies, [&](auto study_id, const auto& study) {
        if (study.partnership == id) add(CaseStudyPage{study_id}, url_of(record_, study), study.title, study.span);
      });
      model::for_each(record_.decisions, [&](auto report_id, const auto& report) {
        if (report.partnership == id) add(DecisionPage{report_id}, url_of(record_, report), report.title, report.span);
      });
    });
  }

  void add_strategies(Id<model::Partnership> partnership) {
    model::for_each(record_.strategies, [&](Id<model::Strategy> id, const model::Strategy& strategy) {
      if (strategy.partnership != partnership) return;
      add(StrategyPage{id}, url_of(record_, strategy), strategy.title, strategy.span);
      model::for_each_objective(record_, [&](Id<model::Objective> objective, const model::ObjectivePlace& place) {
        if (place.strategy != id) return;
        add(ObjectivePage{objective}, url_of(record_, objective), record_.at(objective).title, record_.at(objective).span);
      });
    });
  }

  void add_plans(Id<model::Partnership> partnership) {
    model::for_each(record_.plans, [&](Id<model::Plan> id, const model::Plan& plan) {
      if (plan.partnership != partnership) return;
      add(PlanPage{id}, url_of(record_, plan), title_of(plan), plan.span);
      add(RegisterPage{id}, register_url(record_, plan), register_title(plan), plan.span);
      for (std::size_t i = 0; i < plan.sections.size(); ++i) {
        const model::Section& section = plan.sections[i];
        add(SectionPage{id, i}, url_of(record_, plan, section), section.title, section.span);
      }
      for (std::size_t i = 0; i < plan.updates.size(); ++i) {
        const model::Update& update = plan.updates[i];
        add(SummaryPage{id, i}, url_of(record_, plan, update), title_of(plan, update), update.span);
        if (ledger_.find(id, i) == nullptr) continue;
        add(AsPublishedPage{id, i}, as_published_url(record_, plan, update), as_published_title(plan, update), update.span);
      }
    });
  }

  const Record& record_;
  const ledger::Ledger& ledger_;
  Diagnostics& diagnostics_;
  SiteMap map_;
};

}  // namespace

SiteMap::Stretch SiteMap::around(const Url& url) const {
  const auto found = by_address.find(url.address);
  if (found == by_address.end()) return {};
  const std::size_t here = found->second;
  const auto next = std::upper_bound(borders.begin(), borders.end(), here);
  const bool within = next != borders.begin() && next != borders.end() && !std::holds_alternative<PartnershipPage>(pages[here].page);
  return within ? Stretch{*(next - 1), here, *next} : Stretch{0, here, pages.size()};
}

bool SiteMap::has(std::string_view address) const {
  return by_address.find(address.substr(0, address.find_first_of("?#"))) != by_address.end();
}

SiteMap map_site(const Record& record, const ledger::Ledger& ledger, Diagnostics& diagnostics) {
  anchors_are_distinct(record, diagnostics);
  return Mapper(record, ledger, diagnostics).run();
}

}  // namespace candour::views
