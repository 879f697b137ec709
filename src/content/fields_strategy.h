// A strategy, and a decision report on one.
#pragma once

#include "content/fields.h"

namespace candour::json {

template <>
struct Fields<model::Observation> {
  using O = model::Observation;
  static void declare(Declaration<O>& d) {
    d.named("observation", "One value of a measure.");
    d.required("date", &O::date, "When it was measured.");
    d.required("value", &O::value, "The value.");
    d.optional_as<People>("out_of", &O::out_of, "Of a share of people: how many it is out of. Never published.");
    d.optional("place", &O::place, "Where in the document it stands.");
  }
};

template <>
struct Fields<model::Measure> {
  using M = model::Measure;
  static void declare(Declaration<M>& d) {
    d.named("measure", "Something to be measured. It needs no values.");
    d.required("name", &M::name, "What is measured.");
    d.optional("unit", &M::unit, "In which unit.");
    d.optional("counts", &M::counts, "\"people\" where it counts people, so that few are never counted in public.");
    d.optional("observations", &M::observations, "The values, if the source gives any.");
    d.optional("place", &M::place, "Where in the document it stands.");
    d.part(&M::remarks);
  }
};

template <>
struct Fields<model::Activity> {
  using A = model::Activity;
  static void declare(Declaration<A>& d) {
    d.named("activity", "Something that had been done already.");
    d.required("title", &A::title, "Its name.");
    d.required("text", &A::text, "What was done, in paragraphs.");
    d.optional("place", &A::place, "Where in the document it stands.");
    d.optional("figures", &A::figures, "Numbers that the source states.");
    d.part(&A::remarks);
  }
};

template <>
struct Fields<model::TitleVariant> {
  using V = model::TitleVariant;
  static void declare(Declaration<V>& d) {
    d.named("title variant", "Another wording of an objective's title.");
    d.required("title", &V::title, "The wording.");
    d.required("document", &V::document, "The document that has it.");
    d.optional("place", &V::place, "Where it stands.");
  }
};

template <>
struct Fields<model::Objective> {
  using O = model::Objective;
  static void declare(Declaration<O>& d) {
    d.named("objective", "An objective or priority of a strategy.");
    d.required_as<Printed>("number", &O::number, "Its number.");
    d.slug("slug", &O::slug, &O::span, "Its name in addresses: \"feel-safe\".");
    d.required("title", &O::title, "Its title.");
    d.optional("short", &O::short_title, "Two to four words for narrow places.");
    d.optional("title_variants", &O::title_variants, "Other wordings of the title, and where they stand.");
    d.optional("intentions", &O::intentions, "What the partnership means to do.");
    d.optional("measures", &O::measures, "What is to be measured.");
    d.optional("activities", &O::activities, "What had been done already.");
    d.optional("reason", &O::reason, "Why it was chosen.");
    d.optional("follows", &O::follows, "The objectives of an earlier strategy that it goes on from.");
    d.optional("place", &O::place, "Where in the document it stands.");
    d.optional("figures", &O::figures, "Numbers that the source states.");
    d.part(&O::remarks);
  }
};

template <>
struct Fields<model::Overarching> {
  using O = model::Overarching;
  static void declare(Declaration<O>& d) {
    d.named("overarching items", "What stands above the objectives.");
    d.required("label", &O::label, "What the source calls them, in the plural: \"aims\".");
    d.required("items", &O::items, "The items.");
    d.optional("place", &O::place, "Where in the document they stand.");
    d.part(&O::remarks);
  }
};

template <>
struct Fields<model::EvidenceSource> {
  using E = model::EvidenceSource;
  static void declare(Declaration<E>& d) {
    d.named("evidence source", "Something that the strategy was based on.");
    d.required("title", &E::title, "What it is.");
    d.optional("place", &E::place, "Where in the document it stands.");
    d.part(&E::remarks);
  }
};

template <>
struct Fields<model::Strategy> {
  using S = model::Strategy;
  static void declare(Declaration<S>& d) {
    d.named("strategy", "What a partnership set out to do over several years.");
    d.required("title", &S::title, "Its title.");
    d.required("standing", &S::standing, "Whether it is adopted, a draft, superseded, or known only from elsewhere.");
    d.required("document", &S::document, "The document it was taken from.");
    d.optional("place", &S::place, "Where in the document it stands.");
    d.required("summary", &S::summary, "What it is, in one or two sentences.");
    d.optional("overarching", &S::overarching, "What stands above the objectives.");
    d.optional("objective_label", &S::objective_label, "What the strategy calls its objectives.");
    d.required("objectives", &S::objectives, "The objectives or priorities, in order.");
    d.optional("evidence", &S::evidence, "What it was based on.");
    d.optional("monitoring", &S::monitoring, "How progress was to be watched, in paragraphs.");
    d.optional("figures", &S::figures, "Numbers that the source states.");
    d.part(&S::remarks);
  }
};

template <>
struct Fields<model::Chapter> {
  using C = model::Chapter;
  static void declare(Declaration<C>& d) {
    d.named("chapter", "Prose of a strategy, before its Markdown.");
    d.required("title", &C::title, "Its title.");
    d.required_as<Printed>("order", &C::order, "Its place among the chapters: 1, 2 …");
    d.required("document", &C::document, "The document it was taken from.");
    d.optional("place", &C::place, "Where in the document it stands.");
    d.part(&C::remarks);
  }
};

template <>
struct Fields<model::Recommendation> {
  static void declare(Declaration<model::Recommendation>& d) {
    d.named("recommendation", "What the report asks to be decided.");
    d.required("label", &model::Recommendation::label, "Its letter or number.");
    d.required("text", &model::Recommendation::text, "What is asked.");
  }
};

template <>
struct Fields<model::DecisionSection> {
  using S = model::DecisionSection;
  static void declare(Declaration<S>& d) {
    d.named("report section", "A part of the report.");
    d.required("title", &S::title, "Its heading.");
    d.optional("paragraphs", &S::paragraphs, "Its paragraphs.");
    d.optional("points", &S::points, "Its list.");
    d.optional("place", &S::place, "Where in the document it stands.");
    d.part(&S::remarks);
  }
};

template <>
struct Fields<model::Implication> {
  using I = model::Implication;
  static void declare(Declaration<I>& d) {
    d.named("implication", "What the decision would mean, of one type.");
    d.required("type", &I::type, "\"Financial\", \"Legal\" …");
    d.required("text", &I::text, "Its paragraphs.");
    d.optional("place", &I::place, "Where in the document it stands.");
    d.part(&I::remarks);
  }
};

template <>
struct Fields<model::Appendix> {
  static void declare(Declaration<model::Appendix>& d) {
    d.named("appendix", "An appendix of the report.");
    d.required("label", &model::Appendix::label, "Its letter.");
    d.required("title", &model::Appendix::title, "Its title.");
    d.optional("held", &model::Appendix::held, "Whether this record has it.");
  }
};

template <>
struct Fields<model::DecisionReport> {
  using R = model::DecisionReport;
  static void declare(Declaration<R>& d) {
    d.named("decision report", "A report that asks a council to decide. It is not the strategy.");
    d.required("title", &R::title, "Its title.");
    d.required("document", &R::document, "The document it was taken from.");
    d.optional("strategy", &R::strategy, "The strategy it is about: \"2025-28\".");
    d.required("summary", &R::summary, "What it is, in one or two sentences.");
    d.required("purpose", &R::purpose, "What it is for, in paragraphs.");
    d.required("recommendations", &R::recommendations, "What it asks to be decided.");
    d.optional("route", &R::route, "Who decides, in order.");
    d.optional("sections", &R::sections, "Its parts.");
    d.optional("implications", &R::implications, "What the decision would mean.");
    d.optional("appendices", &R::appendices, "Its appendices.");
    d.optional("figures", &R::figures, "Numbers that it states.");
    d.part(&R::remarks);
  }
};

}  // namespace candour::json
