// What templates can name of changes between reports, and of the pages on which people check the record.
#pragma once

#include "html/part_shapes.h"
#include "views/honest_pages.h"

namespace candour::templates {

template <>
struct Shape<views::ChangedPromise> {
  using V = views::ChangedPromise;
  static void describe(Fields<V>& f) {
    f("ref", &V::ref);
    f("promise", &V::promise);
    f("section", &V::section);
    f("says", &V::says);
  }
};

template <>
struct Shape<views::ChangedGroup> {
  using V = views::ChangedGroup;
  static void describe(Fields<V>& f) {
    f("anchor", &V::anchor);
    f("heading", &V::heading);
    f("explains", &V::explains);
    list<&V::lines>(f, "lines");
  }
};

template <>
struct Shape<views::BalanceRow> {
  using V = views::BalanceRow;
  static void describe(Fields<V>& f) {
    f("mark", [](const V& v) { return v.mark ? std::optional(html::slug_of(*v.mark)) : std::nullopt; });
    f("label", &V::label);
    f("before", &V::before);
    f("change", &V::change);
    f("after", &V::after);
  }
};

template <>
struct Shape<views::BalanceView> {
  using V = views::BalanceView;
  static void describe(Fields<V>& f) {
    f("caption", &V::caption);
    f("before_heading", &V::before_heading);
    f("after_heading", &V::after_heading);
    list<&V::rows>(f, "rows");
  }
};

template <>
struct Shape<views::ChangeView> {
  using V = views::ChangeView;
  static void describe(Fields<V>& f) {
    f("anchor", &V::anchor);
    f("heading", &V::heading);
    list<&V::sentence>(f, "sentence");
    f("earlier", &V::earlier);
    list<&V::groups>(f, "groups");
    f("balance", &V::balance);
  }
};

template <>
struct Shape<views::ChangesView> {
  using V = views::ChangesView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::lede>(f, "lede");
    list<&V::contents>(f, "contents");
    list<&V::comparisons>(f, "comparisons");
  }
};

template <>
struct Shape<views::PublishedField> {
  using V = views::PublishedField;
  static void describe(Fields<V>& f) {
    f("label", &V::label);
    list<&V::values>(f, "values");
    f("remark", &V::remark);
  }
};

template <>
struct Shape<views::PublishedItem> {
  using V = views::PublishedItem;
  static void describe(Fields<V>& f) {
    f("heading", &V::heading);
    list<&V::fields>(f, "fields");
  }
};

template <>
struct Shape<views::PublishedGroup> {
  using V = views::PublishedGroup;
  static void describe(Fields<V>& f) {
    f("anchor", &V::anchor);
    f("heading", &V::heading);
    list<&V::items>(f, "items");
  }
};

template <>
struct Shape<views::AsPublishedView> {
  using V = views::AsPublishedView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::lede>(f, "lede");
    list<&V::facts>(f, "facts");
    f("corrected", &V::corrected);
    list<&V::contents>(f, "contents");
    list<&V::groups>(f, "groups");
  }
};

template <>
struct Shape<views::CorrectionLine> {
  using V = views::CorrectionLine;
  static void describe(Fields<V>& f) {
    f("date", &V::date);
    f("report", &V::report);
    f("what", &V::what);
    f("was", &V::was);
    f("now", &V::now);
    f("reason", &V::reason);
    f("by", &V::by);
  }
};

template <>
struct Shape<views::RemovalLine> {
  using V = views::RemovalLine;
  static void describe(Fields<V>& f) {
    f("date", &V::date);
    f("report", &V::report);
    f("what", &V::what);
    f("kind", &V::kind);
    f("by", &V::by);
  }
};

template <>
struct Shape<views::CorrectionsView> {
  using V = views::CorrectionsView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::lede>(f, "lede");
    list<&V::corrections>(f, "corrections");
    list<&V::removals>(f, "removals");
  }
};

template <>
struct Shape<views::StatementRow> {
  using V = views::StatementRow;
  static void describe(Fields<V>& f) {
    f("report", &V::report);
    f("frozen", &V::frozen);
    f("by", &V::by);
    f("data", &V::data);
    f("digest", &V::digest);
  }
};

template <>
struct Shape<views::StatementChain> {
  using V = views::StatementChain;
  static void describe(Fields<V>& f) {
    f("partnership", &V::partnership);
    f("anchor", &V::anchor);
    list<&V::statements>(f, "statements");
  }
};

template <>
struct Shape<views::CheckView> {
  using V = views::CheckView;
  static void describe(Fields<V>& f) {
    f("frame", &V::frame);
    list<&V::lede>(f, "lede");
    f("files", &V::files);
    f("corrections", &V::corrections);
    f("left_out", &V::left_out);
    list<&V::chains>(f, "chains");
  }
};

}  // namespace candour::templates
