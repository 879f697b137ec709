// What templates can name of the pages of strategies, decisions and case studies (see part_shapes.h).
#pragma once

#include "html/change_shapes.h"
#include "html/shared_shapes.h"

namespace candour::templates {

template <>
struct Shape<views::ObjectiveRow> {
  using V = views::ObjectiveRow;
  static void describe(Fields<V>& f) {
    f("number", &V::number);
    f("objective", &V::objective);
    f("size", &V::size);
    f("reason", &V::reason);
  }
};

template <>
struct Shape<views::ChapterView> {
  using V = views::ChapterView;
  static void describe(Fields<V>& f) {
    f("anchor", &V::anchor);
    f("title", &V::title);
    f("text", [](const V& v) { return html::prose(v.text); });
    list<&V::notes>(f, "notes");
    list<&V::left_out>(f, "left_out");
  }
};

template <>
struct Shape<views::OverarchingView> {
  using V = views::OverarchingView;
  static void describe(Fields<V>& f) {
    f("heading", &V::heading);
    list<&V::items>(f, "items");
    f("place", &V::place);
    list<&V::notes>(f, "notes");
    list<&V::left_out>(f, "left_out");
  }
};

template <>
struct Shape<views::EvidenceView> {
  using V = views::EvidenceView;
  static void describe(Fields<V>& f) {
    f("title", &V::title);
    f("place", &V::place);
    list<&V::notes>(f, "notes");
    list<&V::left_out>(f, "left_out");
  }
};

template <>
struct Shape<views::StrategyView> {
  using V = views::StrategyView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::lede>(f, "lede");
    list<&V::facts>(f, "facts");
    f("overarching", &V::overarching);
    f("objectives_heading", &V::objectives_heading);
    list<&V::objectives>(f, "objectives");
    list<&V::chapters>(f, "chapters");
    list<&V::evidence>(f, "evidence");
    list<&V::monitoring>(f, "monitoring");
    list<&V::figures>(f, "figures");
    list<&V::plans>(f, "plans");
    list<&V::decisions>(f, "decisions");
    list<&V::case_studies>(f, "case_studies");
    list<&V::notes>(f, "notes");
    list<&V::left_out>(f, "left_out");
  }
};

template <>
struct Shape<views::WorkRow> {
  using V = views::WorkRow;
  static void describe(Fields<V>& f) {
    f("to", &V::to);
    f("ref", &V::ref);
    f("basis", &V::basis);
    f("reason", &V::reason);
    list<&V::marks>(f, "marks");
    f("recorded", &V::recorded);
  }
};

template <>
struct Shape<views::WorkGroup> {
  using V = views::WorkGroup;
  static void describe(Fields<V>& f) {
    f("plan", &V::plan);
    f("note", &V::note);
    list<&V::rows>(f, "rows");
  }
};

template <>
struct Shape<views::MeasureView> {
  using V = views::MeasureView;
  static void describe(Fields<V>& f) {
    f("name", &V::name);
    f("unit", &V::unit);
    list<&V::observations>(f, "observations");
    f("none", &V::none);
    f("place", &V::place);
    list<&V::notes>(f, "notes");
    list<&V::left_out>(f, "left_out");
  }
};

template <>
struct Shape<views::ActivityView> {
  using V = views::ActivityView;
  static void describe(Fields<V>& f) {
    f("title", &V::title);
    list<&V::paragraphs>(f, "paragraphs");
    list<&V::figures>(f, "figures");
    f("place", &V::place);
    list<&V::notes>(f, "notes");
    list<&V::left_out>(f, "left_out");
  }
};

template <>
struct Shape<views::VariantView> {
  using V = views::VariantView;
  static void describe(Fields<V>& f) {
    f("title", &V::title);
    f("source", &V::source);
  }
};

template <>
struct Shape<views::ObjectiveView> {
  using V = views::ObjectiveView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::lede>(f, "lede");
    f("reason", &V::reason);
    list<&V::intentions>(f, "intentions");
    list<&V::work>(f, "work");
    f("no_work", &V::no_work);
    list<&V::changes>(f, "changes");
    list<&V::measures>(f, "measures");
    list<&V::activities>(f, "activities");
    list<&V::figures>(f, "figures");
    list<&V::case_studies>(f, "case_studies");
    list<&V::follows>(f, "follows");
    list<&V::follows_none>(f, "follows_none");
    list<&V::followed_by>(f, "followed_by");
    list<&V::variants>(f, "variants");
    list<&V::notes>(f, "notes");
    list<&V::left_out>(f, "left_out");
  }
};

template <>
struct Shape<views::DecisionSectionView> {
  using V = views::DecisionSectionView;
  static void describe(Fields<V>& f) {
    f("anchor", &V::anchor);
    f("title", &V::title);
    list<&V::paragraphs>(f, "paragraphs");
    list<&V::points>(f, "points");
    f("place", &V::place);
    list<&V::notes>(f, "notes");
    list<&V::left_out>(f, "left_out");
  }
};

template <>
struct Shape<views::RecommendationView> {
  using V = views::RecommendationView;
  static void describe(Fields<V>& f) {
    f("label", &V::label);
    f("text", &V::text);
  }
};

template <>
struct Shape<views::DecisionView> {
  using V = views::DecisionView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::lede>(f, "lede");
    list<&V::facts>(f, "facts");
    list<&V::purpose>(f, "purpose");
    list<&V::recommendations>(f, "recommendations");
    list<&V::route>(f, "route");
    list<&V::figures>(f, "figures");
    list<&V::sections>(f, "sections");
    list<&V::implications>(f, "implications");
    list<&V::appendices>(f, "appendices");
    list<&V::notes>(f, "notes");
    list<&V::left_out>(f, "left_out");
  }
};

template <>
struct Shape<views::CaseStudyView> {
  using V = views::CaseStudyView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    f("standfirst", &V::standfirst);
    list<&V::figures>(f, "figures");
    f("pull", &V::pull);
    f("text", [](const V& v) { return html::prose(v.text); });
    list<&V::facts>(f, "facts");
    list<&V::notes>(f, "notes");
    list<&V::left_out>(f, "left_out");
  }
};

}  // namespace candour::templates
