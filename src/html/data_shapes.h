// What templates can name of the page of data (see part_shapes.h).
#pragma once

#include "html/part_shapes.h"
#include "views/honest_pages.h"

namespace candour::templates {

template <>
struct Shape<views::DataColumn> {
  using V = views::DataColumn;
  static void describe(Fields<V>& f) {
    f("name", &V::name);
    f("says", &V::says);
  }
};

template <>
struct Shape<views::DataFileLine> {
  using V = views::DataFileLine;
  static void describe(Fields<V>& f) {
    f("file", &V::file);
    f("what", &V::what);
    f("size", &V::size);
  }
};

template <>
struct Shape<views::DataOfPlan> {
  using V = views::DataOfPlan;
  static void describe(Fields<V>& f) {
    f("anchor", &V::anchor);
    f("heading", &V::heading);
    list<&V::tables>(f, "tables");
  }
};

template <>
struct Shape<views::DataColumns> {
  using V = views::DataColumns;
  static void describe(Fields<V>& f) {
    f("caption", &V::caption);
    list<&V::columns>(f, "columns");
  }
};

template <>
struct Shape<views::DataView> {
  using V = views::DataView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::lede>(f, "lede");
    list<&V::contents>(f, "contents");
    list<&V::whole>(f, "whole");
    list<&V::plans>(f, "plans");
    list<&V::for_programs>(f, "for_programs");
    list<&V::columns>(f, "columns");
    f("licence", &V::licence);
    f("attribution", &V::attribution);
    f("publisher", &V::publisher);
    f("licence_file", &V::licence_file);
    f("how_to_read", &V::how_to_read);
    f("left_out", &V::left_out);
  }
};

}  // namespace candour::templates
