// Frozen statements, which `candour freeze` writes, and corrections.
#pragma once

#include "content/codecs.h"

namespace candour::content {

struct CorrectionsFile {
  std::vector<model::Correction> corrections;
};

}  // namespace candour::content

namespace candour::json {

template <>
struct Fields<model::Removal> {
  using R = model::Removal;
  static void declare(Declaration<R>& d) {
    d.named("removal", "What became of a value that had to go.");
    d.required("class", &R::kind, "Which kind of matter it was.");
    d.required("date", &R::date, "When it was removed.");
    d.required("by", &R::by, "By which role. Never a person's name.");
  }
};

template <>
struct Fields<model::FrozenField> {
  using F = model::FrozenField;
  static void declare(Declaration<F>& d) {
    d.named("frozen field", "A field as it was published.");
    d.optional("value", &F::value, "The value, unless it was removed.");
    d.optional_as<Salt>("salt", &F::salt, "Chance, so that nobody can guess a removed value from its digest.");
    d.required_as<Sha256>("digest", &F::digest, "The SHA-256 of record, field, value and salt.");
    d.optional("removed", &F::removed, "Why the value is gone.");
  }
};

template <>
struct Fields<model::FrozenRecord> {
  using R = model::FrozenRecord;
  static void declare(Declaration<R>& d) {
    d.named("frozen record", "A part of the plan or of the report as it was published.");
    d.located("record", &R::record, &R::span, "Which part: \"outcome 6.4(1)\".");
    d.required("fields", &R::fields, "Its fields.");
    d.required_as<Sha256>("digest", &R::digest, "The SHA-256 of its name and of its fields' digests.");
  }
};

template <>
struct Fields<model::Statement> {
  using S = model::Statement;
  static void declare(Declaration<S>& d) {
    d.named("statement", "What was published with one report. Written by `candour freeze`; do not edit it.");
    d.required("shape", &S::shape, "The shape of this file.");
    d.required("partnership", &S::partnership, "The partnership's folder.");
    d.required("plan", &S::plan, "The plan's year: \"2014-15\".");
    d.required("report", &S::report, "The report's file name: \"q1\".");
    d.required("frozen", &S::frozen, "The day on which it was frozen.");
    d.required("by", &S::by, "By which role. Never a person's name.");
    d.optional_as<Sha256>("previous", &S::previous, "The digest of the statement that the partnership froze before.");
    d.required("records", &S::records, "All that was published.");
    d.required_as<Sha256>("digest", &S::digest, "The SHA-256 of all the above: of digests, not of values.");
  }
};

template <>
struct Fields<model::Correction> {
  using C = model::Correction;
  static void declare(Declaration<C>& d) {
    d.named("correction", "A field that was published wrongly, put right.");
    d.required("plan", &C::plan, "The plan's year: \"2014-15\".");
    d.required("report", &C::report, "The first report that was published with the mistake: \"q1\".");
    d.located("record", &C::record, &C::span, "Which part: \"status 6.4(1)\".");
    d.required("field", &C::field, "Which field of it: \"colour\".");
    d.optional("was", &C::was, "What was published. Leave it out if the field was not there.");
    d.optional("now", &C::now, "What is right. Leave it out if the field should not be there.");
    d.required("date", &C::date, "The day of the correction.");
    d.required("reason", &C::reason, "Why, in one sentence.");
    d.required("by", &C::by, "By which role. Never a person's name.");
  }
};

template <>
struct Fields<content::CorrectionsFile> {
  static void declare(Declaration<content::CorrectionsFile>& d) {
    d.named("list of corrections", "What a partnership published wrongly, and what is right.");
    d.required("corrections", &content::CorrectionsFile::corrections, "The corrections, oldest first.");
  }
};

}  // namespace candour::json
