// What templates can name of the pages of plans (see part_shapes.h).
#pragma once

#include "html/change_shapes.h"
#include "html/shared_shapes.h"
#include "views/words.h"

namespace candour::templates {

template <>
struct Shape<views::UpdateRow> {
  using V = views::UpdateRow;
  static void describe(Fields<V>& f) {
    f("summary", &V::summary);
    f("period", &V::period);
    list<&V::sentence>(f, "sentence");
  }
};

template <>
struct Shape<views::PlanView> {
  using V = views::PlanView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::lede>(f, "lede");
    list<&V::facts>(f, "facts");
    f("promises", &V::promises);
    f("sections_heading", &V::sections_heading);
    f("has_status", &V::has_status);
    f("sections_name_leads", &V::sections_name_leads);
    f("one_for_each", [](const V&) { return std::string_view(views::kOneForEach); });
    list<&V::sections>(f, "sections");
    f("status", &V::status);
    f("coverage", &V::coverage);
    list<&V::key_statements>(f, "key_statements");
    list<&V::updates>(f, "updates");
    list<&V::introduction>(f, "introduction");
    list<&V::strategies>(f, "strategies");
    f("leads", &V::leads);
    f("amounts", &V::amounts);
    list<&V::principles>(f, "principles");
    list<&V::funding>(f, "funding");
    list<&V::gaps>(f, "gaps");
    list<&V::notes>(f, "notes");
    list<&V::left_out>(f, "left_out");
  }
};

template <>
struct Shape<views::SectionView> {
  using V = views::SectionView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::lede>(f, "lede");
    f("focus", &V::focus);
    f("promises", &V::promises);
    f("tally", &V::tally);
    f("status", &V::status);
    f("coverage", &V::coverage);
    list<&V::facts>(f, "facts");
    list<&V::indicators>(f, "indicators");
    list<&V::contents>(f, "contents");
    f("change", &V::change);
    list<&V::aims>(f, "aims");
    list<&V::links>(f, "links");
    list<&V::case_studies>(f, "case_studies");
    list<&V::same_theme>(f, "same_theme");
    list<&V::gaps>(f, "gaps");
    list<&V::notes>(f, "notes");
    list<&V::left_out>(f, "left_out");
  }
};

template <>
struct Shape<views::OutcomeGroup> {
  using V = views::OutcomeGroup;
  static void describe(Fields<V>& f) {
    f("mark", [](const V& v) { return html::slug_of(v.mark); });
    f("heading", &V::heading);
    list<&V::outcomes>(f, "outcomes");
  }
};

template <>
struct Shape<views::SummaryView> {
  using V = views::SummaryView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::lede>(f, "lede");
    list<&V::facts>(f, "facts");
    list<&V::coverage>(f, "coverage");
    f("promises", &V::promises);
    f("summary", &V::summary);
    f("as_published", &V::as_published);
    f("change", &V::change);
    f("has_status", &V::has_status);
    f("sections_name_leads", &V::sections_name_leads);
    f("one_for_each", [](const V&) { return std::string_view(views::kOneForEach); });
    list<&V::sections>(f, "sections");
    f("reported", &V::reported);
    list<&V::key>(f, "key");
    list<&V::key_statements>(f, "key_statements");
    list<&V::groups>(f, "groups");
    f("results_heading", &V::results_heading);
    list<&V::results>(f, "results");
    f("without_update_heading", &V::without_update_heading);
    list<&V::without_update>(f, "without_update");
    list<&V::notes>(f, "notes");
    list<&V::left_out>(f, "left_out");
  }
};

}  // namespace candour::templates
