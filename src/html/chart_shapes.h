// What templates can name of a chart (see part_shapes.h).
#pragma once

#include "html/chart_svg.h"
#include "html/marks.h"
#include "html/shape_list.h"

namespace candour::templates {

template <>
struct Shape<views::ChartRow> {
  using V = views::ChartRow;
  static void describe(Fields<V>& f) {
    f("label", &V::label);
    f("number", &V::number);
    f("remark", &V::remark);
    f("to", [](const V& v) { return v.to ? std::optional(Url{v.to->address}) : std::nullopt; });
    f("link_hint", &V::link_hint);
    f("mark", [](const V& v) { return v.mark ? std::optional(html::slug_of(*v.mark)) : std::nullopt; });
    f("value", [](const V& v) { return html::plain_number(v.value); });
    f("text", &V::text);
  }
};

template <>
struct Shape<views::ChartView> {
  using V = views::ChartView;
  static void describe(Fields<V>& f) {
    f("anchor", &V::anchor);
    f("headline", &V::headline);
    f("subtitle", &V::subtitle);
    f("drawing", [](const V& v) { return html::svg_of(v); });
    f("caption", &V::caption);
    f("label_heading", &V::label_heading);
    f("value_heading", &V::value_heading);
    list<&V::rows>(f, "rows");
    f("remark", &V::remark);
  }
};

}  // namespace candour::templates
