// What templates can name of the parts of pages: the members of the view structs under their own names, and for every
// list `any_<name>`, so that a template can leave out a heading over nothing.
#pragma once

#include "html/assets.h"
#include "html/linked_data.h"
#include "html/chart_shapes.h"
#include "html/markdown_html.h"
#include "html/marks.h"
#include "html/shape_list.h"
#include "views/parts.h"

namespace candour::templates {

template <>
struct Shape<views::Run> {
  using V = views::Run;
  static void describe(Fields<V>& f) {
    f("text", &V::text);
    f("strong", &V::strong);
  }
};

template <>
struct Shape<views::LinkTo> {
  using V = views::LinkTo;
  static void describe(Fields<V>& f) {
    f("text", &V::text);
    f("url", [](const V& v) { return Url{v.url.address}; });
  }
};

template <>
struct Shape<views::NoteView> {
  using V = views::NoteView;
  static void describe(Fields<V>& f) {
    f("kind", &V::kind);
    f("says", &V::says);
    f("shows", &V::shows);
    f("place", &V::place);
    f("source", &V::source);
  }
};

template <>
struct Shape<views::LeftOutView> {
  using V = views::LeftOutView;
  static void describe(Fields<V>& f) {
    f("kind", &V::kind);
    f("says", &V::says);
    f("place", &V::place);
  }
};

template <>
struct Shape<views::FactValue> {
  using V = views::FactValue;
  static void describe(Fields<V>& f) {
    f("text", &V::text);
    f("url", [](const V& v) { return v.url ? std::optional(Url{v.url->address}) : std::nullopt; });
    f("remark", &V::remark);
  }
};

template <>
struct Shape<views::Fact> {
  using V = views::Fact;
  static void describe(Fields<V>& f) {
    f("label", &V::label);
    list<&V::values>(f, "values");
    f("absent", &V::absent);
  }
};

template <>
struct Shape<views::FigureView> {
  using V = views::FigureView;
  static void describe(Fields<V>& f) {
    f("number", &V::number);
    f("unit", &V::unit);
    f("what", &V::what);
    f("place", &V::place);
  }
};

template <>
struct Shape<views::StatusView> {
  using V = views::StatusView;
  static void describe(Fields<V>& f) {
    f("mark", [](const V& v) { return html::slug_of(v.mark); });
    f("word", &V::word);
    f("evidence", &V::evidence);
  }
};

template <>
struct Shape<views::TallyMark> {
  using V = views::TallyMark;
  static void describe(Fields<V>& f) {
    f("mark", [](const V& v) { return html::slug_of(v.mark); });
    f("label", &V::label);
    f("to", [](const V& v) { return Url{v.to.address}; });
  }
};

template <>
struct Shape<views::KeyLine> {
  using V = views::KeyLine;
  static void describe(Fields<V>& f) {
    f("mark", [](const V& v) { return html::slug_of(v.mark); });
    f("count", &V::count);
    f("word", &V::word);
    f("meaning", &V::meaning);
  }
};

template <>
struct Shape<views::TallyRow> {
  using V = views::TallyRow;
  static void describe(Fields<V>& f) {
    f("aim", &V::aim);
    list<&V::marks>(f, "marks");
  }
};

template <>
struct Shape<views::HistoryStep> {
  using V = views::HistoryStep;
  static void describe(Fields<V>& f) {
    f("when", &V::when);
    f("mark", [](const V& v) { return v.mark ? std::optional(html::slug_of(*v.mark)) : std::nullopt; });
    f("word", &V::word);
  }
};

template <>
struct Shape<views::TallyView> {
  using V = views::TallyView;
  static void describe(Fields<V>& f) {
    f("heading", &V::heading);
    list<&V::marks>(f, "marks");
    list<&V::rows>(f, "rows");
    list<&V::key>(f, "key");
  }
};

template <>
struct Shape<views::OutcomeView> {
  using V = views::OutcomeView;
  static void describe(Fields<V>& f) {
    f("anchor", &V::anchor);
    f("ref", &V::ref);
    f("number", &V::number);
    f("text", &V::text);
    list<&V::life>(f, "life");
    f("status", &V::status);
    list<&V::history>(f, "history");
    f("target", &V::target);
    f("due", &V::due);
    f("result", &V::result);
    f("words", &V::words);
    f("reason", &V::reason);
    f("late", &V::late);
    f("place", &V::place);
    list<&V::notes>(f, "notes");
    list<&V::left_out>(f, "left_out");
  }
};

template <>
struct Shape<views::BreakdownLine> {
  using V = views::BreakdownLine;
  static void describe(Fields<V>& f) {
    f("label", &V::label);
    f("text", &V::text);
  }
};

template <>
struct Shape<views::BreakdownView> {
  using V = views::BreakdownView;
  static void describe(Fields<V>& f) {
    f("caption", &V::caption);
    f("label_heading", &V::label_heading);
    f("text_heading", &V::text_heading);
    list<&V::lines>(f, "lines");
    f("remark", &V::remark);
  }
};

template <>
struct Shape<views::EntryView> {
  using V = views::EntryView;
  static void describe(Fields<V>& f) {
    f("heading", &V::heading);
    f("statement", &V::statement);
    list<&V::paragraphs>(f, "paragraphs");
    list<&V::points>(f, "points");
    list<&V::breakdowns>(f, "breakdowns");
    list<&V::mentions>(f, "mentions");
    list<&V::notes>(f, "notes");
    list<&V::left_out>(f, "left_out");
  }
};

template <>
struct Shape<views::LinkView> {
  using V = views::LinkView;
  static void describe(Fields<V>& f) {
    f("statement", &V::statement);
    f("objective", &V::objective);
    f("basis", &V::basis);
    f("reason", &V::reason);
  }
};

template <>
struct Shape<views::CellsView> {
  using V = views::CellsView;
  static void describe(Fields<V>& f) {
    list<&V::facts>(f, "facts");
    list<&V::outcomes>(f, "outcomes");
    f("no_outcomes", &V::no_outcomes);
    list<&V::entries>(f, "entries");
  }
};

template <>
struct Shape<views::ActionView> {
  using V = views::ActionView;
  static void describe(Fields<V>& f) {
    f("anchor", &V::anchor);
    f("letter", &V::letter);
    f("ref", &V::ref);
    f("text", &V::text);
    list<&V::points>(f, "points");
    f("proposal", &V::proposal);
    f("place", &V::place);
    f("cells", &V::cells);
    list<&V::links>(f, "links");
    list<&V::notes>(f, "notes");
    list<&V::left_out>(f, "left_out");
  }
};

template <>
struct Shape<views::DefinitionView> {
  using V = views::DefinitionView;
  static void describe(Fields<V>& f) {
    f("term", &V::term);
    f("says", &V::says);
  }
};

template <>
struct Shape<views::AimView> {
  using V = views::AimView;
  static void describe(Fields<V>& f) {
    f("anchor", &V::anchor);
    f("ref", &V::ref);
    f("title", &V::title);
    list<&V::texts>(f, "texts");
    list<&V::points>(f, "points");
    list<&V::tags>(f, "tags");
    list<&V::definitions>(f, "definitions");
    f("proposal", &V::proposal);
    f("place", &V::place);
    f("cells", &V::cells);
    list<&V::actions>(f, "actions");
    f("no_actions", &V::no_actions);
    list<&V::links>(f, "links");
    list<&V::notes>(f, "notes");
    list<&V::left_out>(f, "left_out");
  }
};

template <>
struct Shape<views::PlanCard> {
  using V = views::PlanCard;
  static void describe(Fields<V>& f) {
    f("plan", &V::plan);
    f("kicker", &V::kicker);
    f("size", &V::size);
    list<&V::marks>(f, "marks");
    f("status", &V::status);
    list<&V::sentence>(f, "sentence");
  }
};

template <>
struct Shape<views::StrategyCard> {
  using V = views::StrategyCard;
  static void describe(Fields<V>& f) {
    f("strategy", &V::strategy);
    f("kicker", &V::kicker);
    f("standing", &V::standing);
    f("summary", &V::summary);
  }
};

template <>
struct Shape<views::CaseCard> {
  using V = views::CaseCard;
  static void describe(Fields<V>& f) {
    f("study", &V::study);
    f("kicker", &V::kicker);
    f("standfirst", &V::standfirst);
  }
};

template <>
struct Shape<views::SectionRow> {
  using V = views::SectionRow;
  static void describe(Fields<V>& f) {
    f("number", &V::number);
    f("section", &V::section);
    f("size", &V::size);
    list<&V::leads>(f, "leads");
    list<&V::marks>(f, "marks");
    f("recorded", &V::recorded);
  }
};

template <>
struct Shape<views::Stamp> {
  using V = views::Stamp;
  static void describe(Fields<V>& f) {
    f("heading", &V::heading);
    list<&V::lines>(f, "lines");
  }
};

template <>
struct Shape<views::SourceLine> {
  using V = views::SourceLine;
  static void describe(Fields<V>& f) {
    f("document", &V::document);
    f("place", &V::place);
  }
};

template <>
struct Shape<views::NavItem> {
  using V = views::NavItem;
  static void describe(Fields<V>& f) {
    f("link", &V::link);
    f("current", &V::current);
  }
};

template <>
struct Shape<views::Download> {
  using V = views::Download;
  static void describe(Fields<V>& f) {
    f("url", [](const V& v) { return Url{v.url.address}; });
    f("text", &V::text);
  }
};

template <>
struct Shape<views::ShareCard> {
  using V = views::ShareCard;
  static void describe(Fields<V>& f) {
    f("address", &V::address);
    f("alternative", &V::alternative);
  }
};

template <>
struct Shape<views::FeedLink> {
  using V = views::FeedLink;
  static void describe(Fields<V>& f) {
    f("url", [](const V& v) { return Url{v.url.address}; });
    f("type", &V::type);
    f("title", &V::title);
  }
};

template <>
struct Shape<views::Sharing> {
  using V = views::Sharing;
  static void describe(Fields<V>& f) {
    f("heading", &V::heading);
    list<&V::links>(f, "links");
    f("address_label", &V::address_label);
    f("address", &V::address);
  }
};

template <>
struct Shape<views::Frame> {
  using V = views::Frame;
  static void describe(Fields<V>& f) {
    f("language", &V::language);
    f("site_title", &V::site_title);
    f("demonstration", &V::demonstration);
    f("before_election", &V::before_election);
    f("url", [](const V& v) { return Url{v.url.address}; });
    f("title", &V::title);
    f("kicker", &V::kicker);
    f("full_title", &V::full_title);
    f("description", &V::description);
    list<&V::navigation>(f, "navigation");
    list<&V::breadcrumb>(f, "breadcrumb");
    f("breadcrumb_current", &V::breadcrumb_current);
    f("stamp", &V::stamp);
    list<&V::sources>(f, "sources");
    f("previous", &V::previous);
    f("next", &V::next);
    f("ask", &V::ask);
    f("search", [](const V& v) { return v.search ? std::optional(Url{v.search->address}) : std::nullopt; });
    list<&V::footer>(f, "footer");
    f("made", &V::made);
    f("canonical", &V::canonical);
    f("linked_data", [](const V& v) { return Html{html::linked_data(v)}; });
    // Open Graph wants a territory's locale: "en_GB" of "en-GB".
    f("locale", [](const V& v) { return html::open_graph_locale(v.language); });
    f("open_graph_type", [](const V& v) { return html::open_graph_type(v.subject); });
    f("home", [](const V&) { return Url{"/"}; });
    f("stylesheet", [](const V&) { return Url{std::string(html::asset::kStyleSheet)}; });
    f("script", [](const V&) { return Url{std::string(html::asset::kScript)}; });
    f("icon", [](const V&) { return Url{std::string(html::asset::kIcon)}; });
    f("icon_png", [](const V&) { return Url{std::string(html::asset::kIcon32)}; });
    f("icon_apple", [](const V&) { return Url{std::string(html::asset::kIcon180)}; });
    f("manifest", [](const V&) { return Url{"/manifest.webmanifest"}; });
    f("paper_light", &V::paper_light);
    f("paper_dark", &V::paper_dark);
    f("download", &V::download);
    f("sheet", &V::sheet);
    f("table", &V::table);
    f("bundle", &V::bundle);
    f("card", &V::card);
    f("sharing", &V::sharing);
    list<&V::feeds>(f, "feeds");
  }
};

}  // namespace candour::templates
