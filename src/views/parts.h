// The parts that pages are made of: plain structs that say, in words, what HTML and PDF both show. Nothing here knows how
// it will look. An empty optional means that there is nothing to say, and so no heading for it either.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "markdown/document.h"
#include "model/record.h"
#include "progress/tally.h"
#include "views/charts.h"
#include "views/download.h"
#include "views/subject.h"
#include "views/url.h"

namespace candour::views {

struct LinkTo {
  std::string text;
  Url url;
};

// A sentence in which some words carry the weight.
struct Run {
  std::string text;
  bool strong = false;
};
using Phrase = std::vector<Run>;

// Prose that an author wrote, and the page that it stands on: its links are relative to that. `before` is the prose that
// stands above it on that page, whose headings have their anchors already.
struct ProseView {
  const markdown::Document* document = nullptr;
  Url page;
  std::vector<const markdown::Document*> before;
  bool under_heading = false;  // it stands under a heading of the page, so that its own headings are one level lower
};

struct NoteView {
  std::string kind;  // "Dates do not agree"
  std::string says;
  std::string shows;
  std::optional<std::string> place;
  std::optional<LinkTo> source;  // where it is not the page's own
};

// What was left out, of which kind, and why such things are.
struct LeftOutView {
  std::string kind;
  std::optional<std::string> says;
  std::optional<std::string> place;
};

// A value in a line of facts: "Police", linked, "(supporting)".
struct FactValue {
  std::string text;
  std::optional<Url> url;
  std::optional<std::string> remark;
};

// "Led by: Police, Council". When there is no value, `absent` says why, so that a blank is never just blank.
struct Fact {
  std::string label;
  std::vector<FactValue> values;
  std::optional<std::string> absent;
};

struct FigureView {
  std::string number;  // "over 700"
  std::string unit;    // "students"
  std::optional<std::string> what;
  std::optional<std::string> place;
};

struct StatusView {
  progress::Mark mark = progress::Mark::not_recorded;
  std::string word;                    // "In progress"
  std::optional<std::string> evidence;  // "Amber in the plan"
};

// ---- The tally: one mark for each promised outcome ----

struct TallyMark {
  progress::Mark mark = progress::Mark::not_recorded;
  std::string label;  // "6.4(1): complete"
  Url to;
};

struct KeyLine {
  progress::Mark mark = progress::Mark::not_recorded;
  int count = 0;
  std::string word;
  std::optional<std::string> meaning;  // "Amber in the plan: in progress or on target"
};

// The marks of one aim, where there are too many for one tally.
struct TallyRow {
  LinkTo aim;
  std::vector<TallyMark> marks;
};

struct TallyView {
  std::string heading;
  std::vector<TallyMark> marks;
  std::vector<TallyRow> rows;  // instead of `marks`
  std::vector<KeyLine> key;
};

// How an outcome stood in one report. Without a mark: the record has no report for that quarter, which is no status.
struct HistoryStep {
  std::string when;  // "Quarter 1"
  std::optional<progress::Mark> mark;
  std::string word;
};

// ---- A plan's rows ----

struct OutcomeView {
  std::string anchor;
  std::string ref;  // "6.4(1)"
  std::optional<int> number;
  std::string text;
  std::vector<Fact> life;              // where it came from, and what became of it
  std::optional<StatusView> status;    // none where the plan has no status column
  std::vector<HistoryStep> history;    // where several reports gave statuses
  std::optional<std::string> target;   // "at least 4 events"
  std::optional<std::string> due;
  std::optional<std::string> result;   // "5 events. The target was met."
  std::optional<std::string> words;    // as given beside the status
  std::optional<std::string> reason;
  std::optional<std::string> late;
  std::optional<std::string> place;
  std::vector<NoteView> notes;
  std::vector<LeftOutView> left_out;
};

// Counts that add up, as a table of two columns; the total, where there is one, is its last line.
struct BreakdownLine {
  std::string label;  // "under 18"
  std::string text;   // "12", "fewer than 5", "not shown"
};
struct BreakdownView {
  std::string caption;  // "Residents helped, by age"
  std::string label_heading;
  std::string text_heading;  // "Residents so far"
  std::vector<BreakdownLine> lines;
  std::optional<std::string> remark;  // why numbers are not shown
};

struct EntryView {
  std::string heading;  // "Reported for quarter 1"
  std::optional<std::string> statement;  // instead of text: "Nothing was reported here …"
  std::vector<std::string> paragraphs;
  std::vector<std::string> points;
  std::vector<BreakdownView> breakdowns;
  std::vector<std::string> mentions;  // "19 July 2014: …"
  std::vector<NoteView> notes;
  std::vector<LeftOutView> left_out;
};

struct LinkView {
  std::string statement;  // "Serves objective 1 …, an editor's inference (weak)"
  std::optional<LinkTo> objective;
  std::string basis;
  std::string reason;
};

// The cells of a row.
struct CellsView {
  std::vector<Fact> facts;
  std::vector<OutcomeView> outcomes;
  std::optional<std::string> no_outcomes;
  std::vector<EntryView> entries;  // newest first
};

struct ActionView {
  std::string anchor;
  std::optional<std::string> letter;
  std::string ref;
  std::string text;
  std::vector<std::string> points;
  std::optional<std::string> proposal;
  std::optional<std::string> place;
  std::optional<CellsView> cells;  // where actions are the plan's rows
  std::vector<LinkView> links;
  std::vector<NoteView> notes;
  std::vector<LeftOutView> left_out;
};

struct DefinitionView {
  std::string term;
  std::optional<std::string> says;
};

struct AimView {
  std::string anchor;
  std::string ref;
  std::string title;
  std::vector<std::string> texts;
  std::vector<std::string> points;
  std::vector<std::string> tags;
  std::vector<DefinitionView> definitions;
  std::optional<std::string> proposal;
  std::optional<std::string> place;
  std::optional<CellsView> cells;  // where aims are the plan's rows
  std::vector<ActionView> actions;
  std::optional<std::string> no_actions;
  std::vector<LinkView> links;
  std::vector<NoteView> notes;
  std::vector<LeftOutView> left_out;
};

// ---- Cards and tables that several pages share ----

// A plan in a list of plans.
struct PlanCard {
  LinkTo plan;
  std::string kicker;  // "SoSafe, Stevenage"
  std::string size;    // "6 sections, 27 aims, 59 outcomes"
  std::vector<TallyMark> marks;
  std::optional<ChartView> status;  // instead of `marks`, where they would be too many
  Phrase sentence;
};

struct StrategyCard {
  LinkTo strategy;
  std::string kicker;
  std::string standing;
  std::string summary;
};

struct CaseCard {
  LinkTo study;
  std::optional<std::string> kicker;
  std::string standfirst;
};

// A section in the table of a plan or of an update.
struct SectionRow {
  int number = 0;
  LinkTo section;
  std::string size;  // "3 aims, 6 outcomes"
  std::vector<FactValue> leads;
  std::vector<TallyMark> marks;
  std::string recorded;  // what the marks say: "2 of 6 complete, 4 not recorded"; or "5 of 5 with an update"
};

// How many outcomes have a mark: "3 of 18", "complete".
struct CardCount {
  progress::Mark mark = progress::Mark::not_recorded;
  std::string number;
  std::string word;
};

// What a share card says (share_card.h).
struct ShareCard {
  Url url;
  std::string address;  // the whole of it, from the scheme on
  std::string kicker;
  std::string title;
  std::vector<progress::Mark> marks;  // one for each outcome, in the plan's order; none where they would be too many
  std::vector<CardCount> counts;
  Phrase sentence;  // where nothing is counted by marks
  std::optional<std::string> demonstration;
  std::string as_at;
  std::string publisher;
  std::string alternative;  // the words above, for who cannot see the card
};

// ---- Around every page ----

struct Stamp {
  std::string heading;  // "As at quarter 1, 2014/15"
  std::vector<std::string> lines;
};

struct SourceLine {
  LinkTo document;
  std::optional<std::string> place;
};

struct NavItem {
  LinkTo link;
  bool current = false;
};

// A feed that tells of what is new on the page's site, or on the part of it that the page belongs to.
struct FeedLink {
  Url url;
  std::string type;  // media type
  std::string title;
};

// How a page is passed on to others (sharing.h).
struct Sharing {
  std::string heading;
  std::vector<LinkTo> links;        // to a mail that tells of it, and to it in small (brief.h)
  std::string address_label;        // "The address of this page, to copy:"
  std::optional<LinkTo> address;    // reads as it is written: a text to be copied
};

// What stands around the content of every page.
struct Frame {
  std::string language;
  std::string site_title;
  std::optional<std::string> demonstration;
  std::optional<std::string> before_election;  // what is left out, and on which days
  Url url;             // this page's own
  std::string title;   // the one h1
  std::string kicker;  // the line above it
  std::string full_title;  // unique on the site
  std::string description;
  std::vector<NavItem> navigation;
  std::vector<LinkTo> breadcrumb;  // ancestors only; the page itself follows
  std::string breadcrumb_current;
  Stamp stamp;
  std::vector<SourceLine> sources;
  std::vector<model::Id<model::Document>> documents;  // of those sources: a term means what these mean by it
  std::optional<LinkTo> previous;
  std::optional<LinkTo> next;
  std::optional<LinkTo> ask;
  std::optional<Url> search;  // where the search in the header leads; none on that page, which has its own
  std::vector<LinkTo> footer;
  std::string made;                     // "This page was made on 21 November 2026."
  std::vector<model::Id<model::Term>> own_terms;  // names of what the page is about: not explained on it
  std::string paper_light;              // the colour of the page, which a browser may take up: "#f5f8f2"
  std::string paper_dark;
  std::string publisher;                // of the site
  std::optional<std::string> base_url;  // where the site will stand, without a slash at the end
  std::optional<std::string> canonical;
  Subject subject;  // what the page is about, for machines
  std::optional<Download> download;  // known once the document is made
  std::optional<Download> sheet;     // the page in small, as a document of one page; likewise
  std::optional<Download> table;     // the same as data
  std::optional<Dataset> dataset;    // for machines: what the page offers as data
  std::optional<Download> bundle;    // of a plan, once all other files of it are made
  std::optional<ShareCard> card;     // once it is drawn
  std::optional<Sharing> sharing;    // none where there is nothing to pass on
  std::vector<FeedLink> feeds;       // the site's first
};

}  // namespace candour::views
