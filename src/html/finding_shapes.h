// What templates can name of the pages for finding things: the A–Z and the registers (see part_shapes.h).
#pragma once

#include "html/part_shapes.h"
#include "views/pages.h"

namespace candour::templates {

template <>
struct Shape<views::ListedEntry> {
  using V = views::ListedEntry;
  static void describe(Fields<V>& f) {
    f("entry", &V::entry);
    f("kind", &V::kind);
  }
};

template <>
struct Shape<views::LetterGroup> {
  using V = views::LetterGroup;
  static void describe(Fields<V>& f) {
    f("anchor", &V::anchor);
    f("heading", &V::heading);
    list<&V::entries>(f, "entries");
  }
};

template <>
struct Shape<views::AToZView> {
  using V = views::AToZView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::lede>(f, "lede");
    f("index", [](const V& v) { return Url{v.index.address}; });
    list<&V::letters>(f, "letters");
    list<&V::groups>(f, "groups");
  }
};

template <>
struct Shape<views::FilterChoice> {
  using V = views::FilterChoice;
  static void describe(Fields<V>& f) {
    f("key", &V::key);
    f("label", &V::label);
  }
};

template <>
struct Shape<views::RegisterRow> {
  using V = views::RegisterRow;
  static void describe(Fields<V>& f) {
    f("ref", &V::ref);
    f("promise", &V::promise);
    f("status", &V::status);
    f("reported", &V::reported);
    f("leads", &V::leads);
    f("due", &V::due);
    f("section", &V::section);
    f("status_key", &V::status_key);
    f("lead_keys", &V::lead_keys);
    f("due_keys", &V::due_keys);
    f("day", &V::day);
  }
};

template <>
struct Shape<views::RegisterView> {
  using V = views::RegisterView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::lede>(f, "lede");
    f("noun", &V::noun);
    f("has_status", &V::has_status);
    f("has_reported", &V::has_reported);
    f("has_leads", &V::has_leads);
    f("has_due", &V::has_due);
    list<&V::statuses>(f, "statuses");
    list<&V::leads>(f, "leads");
    list<&V::dues>(f, "dues");
    list<&V::rows>(f, "rows");
  }
};

}  // namespace candour::templates
