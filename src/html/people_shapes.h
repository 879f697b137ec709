// What templates can name of the pages of partnerships and bodies (see part_shapes.h).
#pragma once

#include "html/shared_shapes.h"

namespace candour::templates {

template <>
struct Shape<views::GovernanceRow> {
  using V = views::GovernanceRow;
  static void describe(Fields<V>& f) {
    f("body", &V::body);
    f("role", &V::role);
    f("composition", &V::composition);
    f("reports_to", &V::reports_to);
    f("years", &V::years);
    f("source", &V::source);
  }
};

template <>
struct Shape<views::MembersView> {
  using V = views::MembersView;
  static void describe(Fields<V>& f) {
    f("source", &V::source);
    list<&V::bodies>(f, "bodies");
  }
};

template <>
struct Shape<views::PartnershipView> {
  using V = views::PartnershipView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::lede>(f, "lede");
    list<&V::facts>(f, "facts");
    list<&V::plans>(f, "plans");
    list<&V::strategies>(f, "strategies");
    list<&V::decisions>(f, "decisions");
    list<&V::members>(f, "members");
    list<&V::governance>(f, "governance");
    list<&V::case_studies>(f, "case_studies");
    list<&V::notes>(f, "notes");
    list<&V::left_out>(f, "left_out");
  }
};

template <>
struct Shape<views::BodyLines> {
  using V = views::BodyLines;
  static void describe(Fields<V>& f) {
    f("plan", &V::plan);
    f("size", &V::size);
    f("promises", &V::promises);
    list<&V::rows>(f, "rows");
  }
};

template <>
struct Shape<views::BodyView> {
  using V = views::BodyView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::lede>(f, "lede");
    f("summary", &V::summary);
    list<&V::facts>(f, "facts");
    f("by_plan", &V::by_plan);
    list<&V::leads>(f, "leads");
    list<&V::supports>(f, "supports");
    list<&V::partners>(f, "partners");
    list<&V::sections_led>(f, "sections_led");
    list<&V::roles>(f, "roles");
    list<&V::case_studies>(f, "case_studies");
    list<&V::notes>(f, "notes");
    list<&V::left_out>(f, "left_out");
  }
};

template <>
struct Shape<views::BodyRow> {
  using V = views::BodyRow;
  static void describe(Fields<V>& f) {
    f("body", &V::body);
    f("kind", &V::kind);
    f("leads", &V::leads);
    f("partners", &V::partners);
  }
};

template <>
struct Shape<views::BodiesView> {
  using V = views::BodiesView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::lede>(f, "lede");
    f("caption", &V::caption);
    list<&V::bodies>(f, "bodies");
  }
};

}  // namespace candour::templates
