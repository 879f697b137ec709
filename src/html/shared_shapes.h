// What templates can name of the lines that several kinds of page share (see part_shapes.h).
#pragma once

#include "html/part_shapes.h"
#include "views/pages.h"

namespace candour::templates {

template <>
struct Shape<views::BasisRow> {
  using V = views::BasisRow;
  static void describe(Fields<V>& f) {
    f("to", &V::to);
    f("basis", &V::basis);
    f("reason", &V::reason);
  }
};

template <>
struct Shape<views::OutcomeLine> {
  using V = views::OutcomeLine;
  static void describe(Fields<V>& f) {
    f("outcome", &V::outcome);
    f("ref", &V::ref);
    f("section", &V::section);
    f("remark", &V::remark);
    list<&V::leads>(f, "leads");
    list<&V::notes>(f, "notes");
    list<&V::left_out>(f, "left_out");
  }
};

}  // namespace candour::templates
