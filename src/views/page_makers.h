// One function per kind of page.
#pragma once

#include "views/common.h"

namespace candour::views {

HomeView make(const Material& material, const PageEntry& entry, const HomePage& page);
PartnershipView make(const Material& material, const PageEntry& entry, const PartnershipPage& page);
StrategyView make(const Material& material, const PageEntry& entry, const StrategyPage& page);
ObjectiveView make(const Material& material, const PageEntry& entry, const ObjectivePage& page);
PlanView make(const Material& material, const PageEntry& entry, const PlanPage& page);
RegisterView make(const Material& material, const PageEntry& entry, const RegisterPage& page);
SectionView make(const Material& material, const PageEntry& entry, const SectionPage& page);
SummaryView make(const Material& material, const PageEntry& entry, const SummaryPage& page);
CaseStudyView make(const Material& material, const PageEntry& entry, const CaseStudyPage& page);
DecisionView make(const Material& material, const PageEntry& entry, const DecisionPage& page);
BodyView make(const Material& material, const PageEntry& entry, const BodyPage& page);
PlansView make(const Material& material, const PageEntry& entry, const PlansPage& page);
StrategiesView make(const Material& material, const PageEntry& entry, const StrategiesPage& page);
CaseStudiesView make(const Material& material, const PageEntry& entry, const CaseStudiesPage& page);
BodiesView make(const Material& material, const PageEntry& entry, const BodiesPage& page);
GlossaryView make(const Material& material, const PageEntry& entry, const GlossaryPage& page);
HowToReadView make(const Material& material, const PageEntry& entry, const HowToReadPage& page);
LeftOutPageView make(const Material& material, const PageEntry& entry, const LeftOutPage& page);
AccessibilityView make(const Material& material, const PageEntry& entry, const AccessibilityPage& page);
SourcesView make(const Material& material, const PageEntry& entry, const SourcesPage& page);
ChangesView make(const Material& material, const PageEntry& entry, const ChangesPage& page);
CorrectionsView make(const Material& material, const PageEntry& entry, const CorrectionsPage& page);
CheckView make(const Material& material, const PageEntry& entry, const CheckPage& page);
DataView make(const Material& material, const PageEntry& entry, const DataPage& page);
AsPublishedView make(const Material& material, const PageEntry& entry, const AsPublishedPage& page);
AToZView make(const Material& material, const PageEntry& entry, const AToZPage& page);
SiteMapView make(const Material& material, const PageEntry& entry, const SiteMapPage& page);
NotFoundView make(const Material& material, const PageEntry& entry, const NotFoundPage& page);
RedirectView make(const Material& material, const PageEntry& entry, const RedirectPage& page);

}  // namespace candour::views
