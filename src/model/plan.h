// A yearly action plan: what was promised, row by row, and what was reported on it, quarter by quarter.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "model/body.h"
#include "model/figure.h"
#include "model/life.h"
#include "model/status.h"
#include "model/strategy.h"
#include "model/time.h"

namespace candour::model {

enum class PlanStanding { draft, live, final };

// The columns that a plan may have. What a plan has no column for is "not in this plan", which is not the same as blank.
enum class Column { leads, lead_groups, partners, resources, when_by, outcomes, targets, progress, status, indicators };

// Why a cell is empty.
enum class Absence {
  not_in_plan,              // the plan has no such column
  blank_in_source,          // it has, and says nothing here
  given_as_not_applicable,  // it says "N/A", which is an answer
  lost_in_extract,          // it said something that did not survive in the text we have
  withheld                  // it says something, and this site leaves it out
};

// Who is answerable: a body, a team of one, a group, or all partners. `supporting` stands for "in conjunction with".
struct Lead {
  Ref<Body> body;
  std::optional<std::string> post;
  bool supporting = false;
  std::optional<std::string> place;
};

// A partner, or names that the source runs together so that no one can say where one ends.
struct Partner {
  std::optional<Ref<Body>> body;
  std::optional<std::string> unsure;
};

struct Resource {
  std::string text;
  std::optional<int> number;
  std::optional<Amount> amount;
  std::optional<std::string> from;
  std::optional<std::string> purpose;
};

struct Outcome {
  std::optional<int> number;  // as printed
  diagnostics::Span span;
  std::string text;
  std::optional<Target> target;
  std::optional<WhenBy> due;
  std::optional<std::string> place;
  Life life;
  Remarks remarks;
};

struct EmptyCell {
  Column column = Column::leads;
  Absence why = Absence::blank_in_source;
};

// The columns that are cells of a row. What the others hold stands in the updates or nowhere.
inline constexpr std::array kCellColumns = {Column::leads,     Column::lead_groups, Column::partners,
                                            Column::resources, Column::when_by,     Column::outcomes};

// The cells of one row of a plan's table.
struct Cells {
  std::vector<Lead> leads;
  std::vector<Lead> lead_groups;
  std::vector<Partner> partners;
  std::vector<Resource> resources;
  std::vector<WhenBy> when_by;
  std::vector<Outcome> outcomes;
  std::vector<EmptyCell> empty;  // only where the reason is not Absence::blank_in_source

  // Whether the cell of one of kCellColumns holds anything; false for every other column.
  bool is_filled(Column column) const;
};

struct Action {
  std::optional<std::string> letter;  // never invented
  diagnostics::Span span;
  std::string text;
  std::vector<std::string> points;
  std::optional<std::string> proposal;
  std::vector<Link> links;
  Cells cells;
  std::optional<std::string> place;
  Life life;
  Remarks remarks;
};

struct Definition {
  std::string term;
  std::optional<std::string> says;
};

struct Aim {
  std::string ref;  // as printed: "1.1"
  diagnostics::Span span;
  std::string title;
  std::vector<std::string> texts;
  std::vector<std::string> points;
  std::vector<std::string> tags;
  std::vector<Definition> definitions;
  std::vector<Link> links;
  std::optional<std::string> proposal;
  Cells cells;
  std::vector<Action> actions;
  std::optional<std::string> place;
  Life life;  // plain unless aims are the rows
  Remarks remarks;
};

// What an action of an aim is called: "1.1a" for a lettered one, else the aim's own "1.1". Where an aim has several actions
// without a letter, each of them is told by its position among all of the aim's actions: "1.1/2".
std::string ref_of(const Aim& aim, const Action& action);

struct Indicator {
  std::string name;
  std::optional<std::string> unit;
};

struct Section {
  int number = 0;
  std::string slug;
  diagnostics::Span span;
  std::string title;
  std::optional<std::string> short_title;
  std::optional<std::string> focus;
  bool cross_cutting = false;
  std::vector<Lead> leads;
  std::vector<Indicator> indicators;
  std::vector<Link> links;
  std::vector<Aim> aims;
  std::optional<std::string> place;
  Remarks remarks;

  const std::string& label() const { return short_title ? *short_title : title; }
};

// A row is an aim or one of its actions, whichever carries the cells in this plan.
enum class RowLevel { aim, action };

// What was measured for an outcome, in the unit of its target.
struct Result {
  Ref<Outcome> outcome;
  Count value;
  std::string unit;
  std::optional<int> out_of;  // as in Figure
  std::optional<Qualifier> qualifier;
  bool so_far = false;
};

// Counts that add up to a total: "Residents helped, by age".
struct BreakdownPart {
  std::string label;
  Count value;
};
struct Breakdown {
  std::string what;
  std::string unit;
  Counted counts = Counted::things;
  bool so_far = false;  // it counts from the beginning of the plan, and more is to come
  std::vector<BreakdownPart> parts;
  std::optional<Count> total;
};

// Something that an entry speaks of, with its own date: not always within the period that the report is labelled with.
struct Mention {
  Date date;
  std::string what;
};

enum class ProgressKind { update, none_recorded, withheld };

// A row of a plan, named as printed: "1.1" or "1.1a".
using RowRef = Ref<RowTag>;

struct ProgressEntry {
  RowRef row;
  ProgressKind kind = ProgressKind::update;
  std::vector<std::string> text;
  std::vector<std::string> points;
  std::vector<Figure> figures;
  std::vector<Result> results;
  std::vector<Breakdown> breakdowns;
  std::vector<Mention> mentions;
  Remarks remarks;
};

// What a report says of one outcome's status: a colour of the plan's key, words, or both.
struct StatusEntry {
  Ref<Outcome> outcome;
  std::optional<Colour> colour;
  std::optional<std::string> words;
  std::optional<Delivery> state;
  std::optional<Reporting> reporting;  // not_due or withheld, where the report says so
  std::optional<std::string> reason;
  Remarks remarks;
  Status status;  // filled in by `resolve` from the above and the plan's key
};

// One report on a plan: a quarter's, or one without a quarter.
struct Update {
  std::string slug;  // the file's name: "q1"
  diagnostics::Span span;
  std::optional<int> quarter;
  std::string label;
  std::optional<DateRange> period;
  std::optional<Date> as_at;
  Ref<Document> document;
  std::optional<std::string> summary;
  std::vector<ProgressEntry> progress;
  std::vector<StatusEntry> statuses;
  std::vector<Amendment> amendments;
  Remarks remarks;
};

struct PlanStrategy {
  Ref<Strategy> strategy;
  Basis basis = Basis::none;
  std::string reason;
};

// What the plan calls its parts, in the singular.
struct PlanLabels {
  std::string section = "section";
  std::string aim = "aim";
  std::string action = "action";
};

// A row's place in its plan. action < 0: the aim itself is the row.
struct RowPlace {
  std::uint32_t section = 0;
  std::uint32_t aim = 0;
  int action = -1;
};

struct OutcomePlace {
  Id<RowTag> row;
  std::uint32_t position = 0;
};

struct Plan {
  FinancialYear year;
  diagnostics::Span span;
  Id<Partnership> partnership;
  std::string title;
  PlanStanding standing = PlanStanding::final;
  Ref<Document> document;
  std::optional<Ref<Plan>> follows;  // an older plan of the partnership, every promise of which this one accounts for
  std::optional<std::string> place;
  std::string summary;
  std::vector<std::string> introduction;
  std::vector<PlanStrategy> strategies;
  RowLevel row_level = RowLevel::action;
  PlanLabels labels;
  std::vector<Column> columns;
  std::vector<KeyEntry> key;
  std::vector<std::string> principles;
  std::vector<std::string> funding;
  std::vector<Section> sections;
  Remarks remarks;
  std::vector<Update> updates;  // oldest first, as `is_older` has it

  // Every row and every outcome in the plan's order: what Id<RowTag> and Id<Outcome> index. Filled in by `resolve`.
  std::vector<RowPlace> rows;
  std::vector<OutcomePlace> outcomes;
  std::vector<Promise> promises;  // each row, and after it its outcomes: what Id<Promise> indexes

  bool has(Column column) const;
  // Why this column of a row is empty, where it is.
  Absence absence(const Cells& cells, Column column) const;
  const Section& section_of(Id<RowTag> row) const { return sections[rows[row.index].section]; }
  const Aim& aim_of(Id<RowTag> row) const { return section_of(row).aims[rows[row.index].aim]; }
  // The action that is this row, or nullptr where the aim is.
  const Action* action_of(Id<RowTag> row) const;
  const Cells& cells_of(Id<RowTag> row) const;
  const Outcome& outcome(Id<Outcome> id) const;
  // The day for which an update stands: its `as_at`, else the end of its period, else of its quarter; nothing if it has none.
  std::optional<Date> as_at(const Update& update) const;
  // The order of a plan's updates. A quarter stands at its end, however late its report came; what has no quarter stands at
  // its own day, after a quarter that ends then; what has no day is last, by its file's name.
  bool is_older(const Update& a, const Update& b) const;
  // The newest update that has a day, else the last of all; nothing for a plan without updates.
  std::optional<std::size_t> newest() const;
  // "1.1" where the aim is the row, else as its action is called.
  std::string ref_of(Id<RowTag> row) const;
  // "1.1a(2)".
  std::string ref_of(Id<Outcome> id) const;

  const Promise& at(Id<Promise> id) const { return promises[id.index]; }
  Id<Promise> promise_of(Id<RowTag> row) const;
  Id<Promise> promise_of(Id<Outcome> id) const;
  std::string ref_of(Id<Promise> id) const;
  // The name by which a promise is known in its partnership, together with the plan's year: its own where it has one. Without
  // one: the printed reference; for an outcome its row's identity and its place, "1.1a(2)", so that it goes with its row.
  std::string identity_of(Id<Promise> id) const;
  const Life& life_of(Id<RowTag> row) const;
  const Life& life_of(Id<Promise> id) const;
  // When it was added or withdrawn: its own, else for an outcome its row's, else nullptr.
  const Added* addition_of(Id<Promise> id) const;
  const Withdrawn* withdrawal_of(Id<Promise> id) const;
  // Where the promise was read from.
  diagnostics::Span span_of(Id<Promise> id) const;
  // Whether it is part of the plan in this report: added with it or before, and neither withdrawn nor merged by then.
  bool stands(Id<RowTag> row, std::size_t update) const;
  bool stands(Id<Outcome> id, std::size_t update) const;
  bool stands(Id<Promise> id, std::size_t update) const;
};

}  // namespace candour::model
