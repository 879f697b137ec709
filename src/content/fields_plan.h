// A yearly action plan and the reports on it.
#pragma once

#include "content/fields.h"

namespace candour::json {

template <>
struct Fields<model::Amount> {
  static void declare(Declaration<model::Amount>& d) {
    d.named("amount", "Money as stated.");
    d.required_as<Money>("value", &model::Amount::value, "How much.");
    d.required("currency", &model::Amount::currency, "The currency's code in ISO 4217: \"GBP\".");
  }
};

template <>
struct Fields<model::Target> {
  using T = model::Target;
  static void declare(Declaration<T>& d) {
    d.named("target", "The number that an outcome is to reach.");
    d.required("comparator", &T::comparator, "Whether it is a floor, a ceiling or an exact number.");
    d.required_as<Measured>("value", &T::value, "The number. A fall of 10% is -10, at most.");
    d.required("unit", &T::unit, "What it counts.");
    d.optional("counts", &T::counts, "\"people\" where it counts people, so that few are never counted in public.");
    d.optional("per", &T::per, "The rhythm, if it is one per month, quarter or year.");
    d.optional("base", &T::base, "What a share is out of.");
  }
};

template <>
struct Fields<model::Lead> {
  using L = model::Lead;
  static void declare(Declaration<L>& d) {
    d.named("lead", "Who is answerable. Never a person's name.");
    d.required("body", &L::body, "The body, team or group.");
    d.optional("post", &L::post, "A post without rank or name.");
    d.optional("supporting", &L::supporting, "true for \"in conjunction with\".");
    d.optional("place", &L::place, "Where in the document it stands.");
  }
};

template <>
struct Fields<model::Partner> {
  using P = model::Partner;
  static void declare(Declaration<P>& d) {
    d.named("partner", "A partner: a body, or names that the source runs together.");
    d.optional("body", &P::body, "The body.");
    d.optional("unsure", &P::unsure, "The names as the source runs them together.");
  }
};

template <>
struct Fields<model::Resource> {
  using R = model::Resource;
  static void declare(Declaration<R>& d) {
    d.named("resource", "What the work could draw on.");
    d.required("text", &R::text, "What it is.");
    d.optional_as<Printed>("number", &R::number, "The number printed beside it.");
    d.optional("amount", &R::amount, "The amount, if one is stated.");
    d.optional("from", &R::from, "Who gives the money.");
    d.optional("for", &R::purpose, "What it is for.");
  }
};

template <>
struct Fields<model::Added> {
  static void declare(Declaration<model::Added>& d) {
    d.named("addition", "When a promise joined a plan that had begun.");
    d.required("in", &model::Added::in, "The report with which it was added: \"q2\".");
    d.optional("reason", &model::Added::reason, "Why, in one sentence.");
  }
};

template <>
struct Fields<model::Withdrawn> {
  static void declare(Declaration<model::Withdrawn>& d) {
    d.named("withdrawal", "When a promise was given up, and why.");
    d.optional("in", &model::Withdrawn::in, "The report with which it was withdrawn: \"q3\". None if it was withdrawn when the plan had ended.");
    d.required("date", &model::Withdrawn::date, "The day of the decision, as far as it is known.");
    d.required("reason", &model::Withdrawn::reason, "Why, in one or two sentences.");
  }
};

template <>
struct Fields<model::Merged> {
  static void declare(Declaration<model::Merged>& d) {
    d.named("merger", "When another promise of the plan took this one over.");
    d.required("into", &model::Merged::into, "The promise that it became part of: \"2.1(1)\".");
    d.required("in", &model::Merged::in, "The report with which they were merged: \"q3\".");
    d.optional("reason", &model::Merged::reason, "Why, in one sentence.");
  }
};

template <>
struct Fields<model::Life> {
  using L = model::Life;
  static void declare(Declaration<L>& d) {
    d.named("life", "Where a promise came from, and what became of it.");
    d.optional("id", &L::identity, "The number it had at first, where the plan has since given it another.");
    d.optional("continues", &L::continues, "The promises of the plan before that this one goes on with; several were merged.");
    d.optional("split_from", &L::split_from, "The promise that this one was a part of.");
    d.optional("added", &L::added, "When it was added, if that was not at the plan's beginning.");
    d.optional("withdrawn", &L::withdrawn, "When it was withdrawn, and why.");
    d.optional("merged_into", &L::merged_into, "Which promise took it over, and when.");
  }
};

template <>
struct Fields<model::Outcome> {
  using O = model::Outcome;
  static void declare(Declaration<O>& d) {
    d.named("outcome", "What was promised to come of it.");
    d.optional_as<Printed>("number", &O::number, "The number printed beside it.");
    d.located("text", &O::text, &O::span, "The promise, in plain words.");
    d.optional("target", &O::target, "The number it is to reach, where it states one.");
    d.optional("due", &O::due, "When it was to be done, where it says so itself: \"August 2014\".");
    d.optional("place", &O::place, "Where in the document it stands.");
    d.part(&O::life);
    d.part(&O::remarks);
  }
};

template <>
struct Fields<model::Cells> {
  using C = model::Cells;
  static void declare(Declaration<C>& d) {
    d.named("cells", "The cells of one row of a plan.");
    d.optional("leads", &C::leads, "Who is answerable.");
    d.optional("lead_groups", &C::lead_groups, "The groups that lead.");
    d.optional("partners", &C::partners, "Who helps.");
    d.optional("resources", &C::resources, "What the work could draw on.");
    d.optional("when_by", &C::when_by, "When it was to be done, as printed.");
    d.optional("outcomes", &C::outcomes, "What was promised to come of it.");
    d.optional("absent", &C::empty, "Why a cell is empty, where it is not simply blank.");
  }
};

template <>
struct Fields<model::Action> {
  using A = model::Action;
  static void declare(Declaration<A>& d) {
    d.named("action", "Something to be done for an aim.");
    d.optional("letter", &A::letter, "The letter printed beside it. Leave it out where there is none.");
    d.located("text", &A::text, &A::span, "What is to be done.");
    d.optional("points", &A::points, "Its list.");
    d.optional("proposal", &A::proposal, "What is proposed for it, such as its removal.");
    d.optional("links", &A::links, "The strategy's objectives that it serves.");
    d.part(&A::cells);
    d.optional("place", &A::place, "Where in the document it stands.");
    d.part(&A::life);
    d.part(&A::remarks);
  }
};

template <>
struct Fields<model::Definition> {
  static void declare(Declaration<model::Definition>& d) {
    d.named("definition", "What an aim counts under a word.");
    d.required("term", &model::Definition::term, "The word.");
    d.optional("says", &model::Definition::says, "What it takes in or leaves out.");
  }
};

template <>
struct Fields<model::Aim> {
  using A = model::Aim;
  static void declare(Declaration<A>& d) {
    d.named("aim", "One aim of a section.");
    d.located("ref", &A::ref, &A::span, "Its number as printed: \"1.1\".");
    d.required("title", &A::title, "The promise in one short sentence.");
    d.optional("texts", &A::texts, "The fuller restatement, in paragraphs.");
    d.optional("points", &A::points, "Its list.");
    d.optional("tags", &A::tags, "What the plan marks it as: \"project or campaign\".");
    d.optional("definitions", &A::definitions, "What it counts under a word.");
    d.optional("links", &A::links, "The strategy's objectives that it serves.");
    d.optional("proposal", &A::proposal, "What is proposed for it, such as its removal.");
    d.part(&A::cells);
    d.optional("actions", &A::actions, "Its actions, if the plan lists any.");
    d.optional("place", &A::place, "Where in the document it stands.");
    d.part(&A::life);
    d.part(&A::remarks);
  }
};

template <>
struct Fields<model::Indicator> {
  static void declare(Declaration<model::Indicator>& d) {
    d.named("indicator", "What the section is measured by.");
    d.required("name", &model::Indicator::name, "What is measured.");
    d.optional("unit", &model::Indicator::unit, "In which unit.");
  }
};

template <>
struct Fields<model::Section> {
  using S = model::Section;
  static void declare(Declaration<S>& d) {
    d.named("section", "A section or priority of a plan.");
    d.required_as<Printed>("number", &S::number, "Its number.");
    d.slug("slug", &S::slug, &S::span, "Its name in addresses: \"domestic-abuse\".");
    d.required("title", &S::title, "Its title.");
    d.optional("short", &S::short_title, "Two to four words for narrow places.");
    d.optional("focus", &S::focus, "What its sub-title says.");
    d.optional("cross_cutting", &S::cross_cutting, "true when it runs across the other sections.");
    d.optional("leads", &S::leads, "The agencies that lead the section.");
    d.optional("indicators", &S::indicators, "What the section is measured by.");
    d.optional("links", &S::links, "The strategy's objectives that the whole section serves.");
    d.required("aims", &S::aims, "Its aims, in order.");
    d.optional("place", &S::place, "Where in the document it stands.");
    d.part(&S::remarks);
  }
};

template <>
struct Fields<model::KeyEntry> {
  using K = model::KeyEntry;
  static void declare(Declaration<K>& d) {
    d.named("line of the key", "What one of the plan's colours means.");
    d.required("colour", &K::colour, "The colour.");
    d.required("words", &K::words, "What the plan says that it means.");
    d.required("state", &K::state, "The state that this amounts to.");
  }
};

template <>
struct Fields<model::PlanStrategy> {
  using P = model::PlanStrategy;
  static void declare(Declaration<P>& d) {
    d.named("strategy link", "A strategy that the plan belongs to, and how that is known.");
    d.required("strategy", &P::strategy, "The strategy: \"2015-18\".");
    d.required("basis", &P::basis, "Whether the plan states it, an editor infers it, or there is no link.");
    d.required("reason", &P::reason, "Why, in one sentence.");
  }
};

template <>
struct Fields<model::PlanLabels> {
  using L = model::PlanLabels;
  static void declare(Declaration<L>& d) {
    d.named("labels", "What the plan calls its parts, in the singular.");
    d.optional("section", &L::section, "\"section\", \"priority\" …");
    d.optional("aim", &L::aim, "\"aim\", \"objective\" …");
    d.optional("action", &L::action, "\"action\" …");
  }
};

template <>
struct Fields<model::Plan> {
  using P = model::Plan;
  static void declare(Declaration<P>& d) {
    d.named("plan", "A yearly action plan.");
    d.required("title", &P::title, "Its title.");
    d.required("standing", &P::standing, "Whether it is a draft, live or final.");
    d.required("document", &P::document, "The document it was taken from.");
    d.optional("follows", &P::follows, "The plan that this one follows, by its year: \"2021-22\". Each promise of that plan must then be accounted for.");
    d.optional("place", &P::place, "Where in the document it stands.");
    d.required("summary", &P::summary, "What it is, in one or two sentences.");
    d.optional("introduction", &P::introduction, "Its introduction, in paragraphs.");
    d.optional("strategies", &P::strategies, "The strategies it belongs to.");
    d.required("row", &P::row_level, "Whether an aim or an action carries the cells of a row.");
    d.optional("labels", &P::labels, "What the plan calls its parts.");
    d.required("columns", &P::columns, "The columns that the plan has.");
    d.optional("status_key", &P::key, "The plan's own key to its colours.");
    d.optional("principles", &P::principles, "The partnership's principles, if the plan lists them.");
    d.optional("funding", &P::funding, "What the plan says on money, in paragraphs.");
    d.required("sections", &P::sections, "Its sections, in order.");
    d.part(&P::remarks);
  }
};

template <>
struct Fields<model::DateRange> {
  static void declare(Declaration<model::DateRange>& d) {
    d.named("period", "From a date to a date, both included.");
    d.required("from", &model::DateRange::from, "The first day.");
    d.required("to", &model::DateRange::to, "The last day.");
  }
};

template <>
struct Fields<model::Result> {
  using R = model::Result;
  static void declare(Declaration<R>& d) {
    d.named("result", "What was measured for an outcome, in the unit of its target.");
    d.required("outcome", &R::outcome, "The outcome: \"6.4(2)\".");
    d.required("value", &R::value, "The number.");
    d.required("unit", &R::unit, "The same unit as the target's.");
    d.optional_as<People>("out_of", &R::out_of, "Of a share of people: how many it is out of. Never published.");
    d.optional("qualifier", &R::qualifier, "How sure the source is of it.");
    d.optional("so_far", &R::so_far, "true while more is to come.");
  }
};

template <>
struct Fields<model::BreakdownPart> {
  using P = model::BreakdownPart;
  static void declare(Declaration<P>& d) {
    d.named("part of a breakdown", "One of the counts that add up.");
    d.required("label", &P::label, "Who or what is counted here: \"under 18\".");
    d.required("value", &P::value, "How many.");
  }
};

template <>
struct Fields<model::Breakdown> {
  using B = model::Breakdown;
  static void declare(Declaration<B>& d) {
    d.named("breakdown", "Counts that add up to a total, as a small table.");
    d.required("what", &B::what, "What is broken down, and by what: \"Residents helped, by age\".");
    d.required("unit", &B::unit, "What is counted: \"residents\".");
    d.optional("counts", &B::counts, "\"people\" where it counts people, so that few are never counted in public.");
    d.optional("so_far", &B::so_far, "true where it counts from the beginning of the plan and more is to come.");
    d.required("parts", &B::parts, "The counts, each of them once.");
    d.optional("total", &B::total, "What they add up to, if the report gives it.");
  }
};

template <>
struct Fields<model::Mention> {
  static void declare(Declaration<model::Mention>& d) {
    d.named("mention", "Something with a date of its own.");
    d.required("date", &model::Mention::date, "The date.");
    d.required("what", &model::Mention::what, "What happened.");
  }
};

template <>
struct Fields<model::ProgressEntry> {
  using E = model::ProgressEntry;
  static void declare(Declaration<E>& d) {
    d.named("progress entry", "What was reported on one row.");
    d.required("for", &E::row, "The row: \"1.1\" or \"1.1a\".");
    d.optional("kind", &E::kind, "\"none-recorded\" or \"withheld\" where there is nothing to show.");
    d.optional("text", &E::text, "What was reported, in paragraphs.");
    d.optional("points", &E::points, "Its list.");
    d.optional("figures", &E::figures, "Numbers that the report states.");
    d.optional("results", &E::results, "Numbers that can be held against a target.");
    d.optional("breakdowns", &E::breakdowns, "Counts that add up to a total.");
    d.optional("mentions", &E::mentions, "What it speaks of, where that has a date.");
    d.part(&E::remarks);
  }
};

template <>
struct Fields<model::StatusEntry> {
  using E = model::StatusEntry;
  static void declare(Declaration<E>& d) {
    d.named("status entry", "What was reported of one outcome's status.");
    d.required("outcome", &E::outcome, "The outcome: \"6.4(1)\".");
    d.optional("colour", &E::colour, "The colour of the plan's key.");
    d.optional("words", &E::words, "The words beside it, as given.");
    d.optional("state", &E::state, "The state that the words amount to; needed where there is no colour.");
    d.optional("reporting", &E::reporting, "\"not-due\" or \"withheld\" instead of a state.");
    d.optional("reason", &E::reason, "The reason given.");
    d.part(&E::remarks);
  }
};

template <>
struct Fields<model::Amendment> {
  using A = model::Amendment;
  static void declare(Declaration<A>& d) {
    d.named("amendment", "Words of the plan itself that changed with this report.");
    d.required("of", &A::of, "The row or outcome, as printed: \"1.1a(1)\".");
    d.required("fields", &A::fields, "Which of its fields changed: \"target\".");
    d.required("reason", &A::reason, "Why, in one sentence.");
  }
};

template <>
struct Fields<model::Update> {
  using U = model::Update;
  static void declare(Declaration<U>& d) {
    d.named("update", "One report on a plan.");
    d.optional("quarter", &U::quarter, "The quarter, 1 to 4. None if the report names no quarter.");
    d.required("label", &U::label, "What the report calls itself.");
    d.optional("period", &U::period, "The period it says it covers.");
    d.optional("as_at", &U::as_at, "The day for which it was true.");
    d.required("document", &U::document, "The document it was taken from.");
    d.optional("summary", &U::summary, "What it says, in one or two sentences.");
    d.required("progress", &U::progress, "What was reported, row by row. A row without an entry is blank.");
    d.optional("statuses", &U::statuses, "The statuses recorded. An outcome without an entry is \"not recorded\".");
    d.optional("amendments", &U::amendments, "What changed in the plan's own words with this report.");
    d.part(&U::remarks);
  }
};

}  // namespace candour::json
