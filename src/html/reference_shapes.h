// What templates can name of the home page, the lists and the pages that explain (see part_shapes.h).
#pragma once

#include "html/shared_shapes.h"

namespace candour::templates {

template <>
struct Shape<views::TimelineItem> {
  using V = views::TimelineItem;
  static void describe(Fields<V>& f) {
    f("years", &V::years);
    f("partnership", &V::partnership);
    f("item", &V::item);
    f("remark", &V::remark);
    f("gap", &V::gap);
  }
};

template <>
struct Shape<views::HomeView> {
  using V = views::HomeView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::lede>(f, "lede");
    list<&V::plans>(f, "plans");
    list<&V::timeline>(f, "timeline");
    list<&V::case_studies>(f, "case_studies");
    list<&V::partnerships>(f, "partnerships");
  }
};

template <>
struct Shape<views::MeaningView> {
  using V = views::MeaningView;
  static void describe(Fields<V>& f) {
    f("expansion", &V::expansion);
    list<&V::documents>(f, "documents");
    f("place", &V::place);
    f("explanation", &V::explanation);
  }
};

template <>
struct Shape<views::TermView> {
  using V = views::TermView;
  static void describe(Fields<V>& f) {
    f("anchor", &V::anchor);
    f("term", &V::term);
    list<&V::meanings>(f, "meanings");
    f("explanation", &V::explanation);
    f("body", &V::body);
    list<&V::notes>(f, "notes");
    list<&V::left_out>(f, "left_out");
  }
};

template <>
struct Shape<views::GlossaryView> {
  using V = views::GlossaryView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::lede>(f, "lede");
    list<&V::terms>(f, "terms");
  }
};

template <>
struct Shape<views::MarkLine> {
  using V = views::MarkLine;
  static void describe(Fields<V>& f) {
    f("mark", [](const V& v) { return html::slug_of(v.mark); });
    f("word", &V::word);
    f("meaning", &V::meaning);
  }
};

template <>
struct Shape<views::PlanKey> {
  using V = views::PlanKey;
  static void describe(Fields<V>& f) {
    f("plan", &V::plan);
    list<&V::statements>(f, "statements");
  }
};

template <>
struct Shape<views::HowToReadView> {
  using V = views::HowToReadView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::about>(f, "about");
    list<&V::marks>(f, "marks");
    list<&V::keys>(f, "keys");
  }
};

template <>
struct Shape<views::LeftOutPlace> {
  using V = views::LeftOutPlace;
  static void describe(Fields<V>& f) {
    f("page", &V::page);
    f("says", &V::says);
    f("place", &V::place);
  }
};

template <>
struct Shape<views::LeftOutClass> {
  using V = views::LeftOutClass;
  static void describe(Fields<V>& f) {
    f("anchor", &V::anchor);
    f("kind", &V::kind);
    f("why", &V::why);
    list<&V::places>(f, "places");
  }
};

template <>
struct Shape<views::LeftOutPageView> {
  using V = views::LeftOutPageView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::lede>(f, "lede");
    list<&V::classes>(f, "classes");
  }
};

template <>
struct Shape<views::AccessibilityView> {
  using V = views::AccessibilityView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    f("publisher", &V::publisher);
    f("site_title", &V::site_title);
    f("compliance", &V::compliance);
    f("prepared", &V::prepared);
    f("tested", &V::tested);
    list<&V::paragraphs>(f, "paragraphs");
    f("mailbox", &V::mailbox);
  }
};

template <>
struct Shape<views::DocumentView> {
  using V = views::DocumentView;
  static void describe(Fields<V>& f) {
    f("anchor", &V::anchor);
    f("title", &V::title);
    list<&V::facts>(f, "facts");
    f("summary", &V::summary);
    list<&V::pages>(f, "pages");
    list<&V::notes>(f, "notes");
    list<&V::left_out>(f, "left_out");
  }
};

template <>
struct Shape<views::SourcesView> {
  using V = views::SourcesView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::lede>(f, "lede");
    list<&V::documents>(f, "documents");
  }
};

template <>
struct Shape<views::LinkGroup> {
  using V = views::LinkGroup;
  static void describe(Fields<V>& f) {
    f("heading", &V::heading);
    list<&V::links>(f, "links");
  }
};

template <>
struct Shape<views::SiteMapView> {
  using V = views::SiteMapView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::groups>(f, "groups");
  }
};

template <>
struct Shape<views::PlansView> {
  using V = views::PlansView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::lede>(f, "lede");
    list<&V::plans>(f, "plans");
  }
};

template <>
struct Shape<views::StrategiesView> {
  using V = views::StrategiesView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::lede>(f, "lede");
    list<&V::strategies>(f, "strategies");
    list<&V::decisions>(f, "decisions");
  }
};

template <>
struct Shape<views::CaseStudiesView> {
  using V = views::CaseStudiesView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::lede>(f, "lede");
    list<&V::case_studies>(f, "case_studies");
  }
};

template <>
struct Shape<views::NotFoundView> {
  using V = views::NotFoundView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
  }
};

template <>
struct Shape<views::RedirectView> {
  using V = views::RedirectView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    f("to", &V::to);
  }
};

}  // namespace candour::templates
