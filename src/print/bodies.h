// What each kind of document says between its title and its sources: the opening, up to the stamp, and all that follows.
#pragma once

#include "print/inlines.h"
#include "views/pages.h"

namespace candour::print {

struct Body {
  Blocks opening;
  Blocks main;
};

Body body_of(const Page& page, const views::SectionView& view);
Body body_of(const Page& page, const views::PlanView& view);
Body body_of(const Page& page, const views::ObjectiveView& view);
Body body_of(const Page& page, const views::StrategyView& view);
Body body_of(const Page& page, const views::SummaryView& view);
Body body_of(const Page& page, const views::CaseStudyView& view);

}  // namespace candour::print
