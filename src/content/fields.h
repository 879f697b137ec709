// The fields that many kinds of file share: source notes, what was withheld, figures, targets, links.
#pragma once

#include "content/codecs.h"

namespace candour::json {

template <>
struct Fields<model::SourceNote> {
  static void declare(Declaration<model::SourceNote>& d) {
    d.named("note", "An oddity of the source that could mislead a reader.");
    d.required("kind", &model::SourceNote::kind, "What kind of oddity it is.");
    d.required("says", &model::SourceNote::says, "What the source says, restated.");
    d.required("shows", &model::SourceNote::shows, "What this site shows instead, and why.");
    d.optional("place", &model::SourceNote::place, "Where in the document it stands.");
    d.optional("document", &model::SourceNote::document, "The document, when it is not the one that the file restates.");
  }
};

template <>
struct Fields<model::Withheld> {
  static void declare(Declaration<model::Withheld>& d) {
    d.named("withheld", "Something that the source says and the site leaves out: its kind only, never its content.");
    d.required("class", &model::Withheld::kind, "Which kind of matter was left out.");
    d.optional("says", &model::Withheld::says, "A harmless remark on it.");
    d.optional("place", &model::Withheld::place, "Where in the document it stands.");
  }
};

template <>
struct Fields<model::Remarks> {
  static void declare(Declaration<model::Remarks>& d) {
    d.named("remarks", "Notes and what was left out.");
    d.optional("notes", &model::Remarks::notes, "Oddities of the source that concern this.");
    d.optional("withheld", &model::Remarks::withheld, "What the source says here and the site leaves out.");
  }
};

template <>
struct Fields<model::Figure> {
  static void declare(Declaration<model::Figure>& d) {
    d.named("figure", "A number that the source states.");
    d.required("given", &model::Figure::given, "The number as the source gives it: \"over 700\".");
    d.required("value", &model::Figure::value, "The same as a number: 700.");
    d.required("unit", &model::Figure::unit, "What it counts: \"students\".");
    d.optional("counts", &model::Figure::counts, "\"people\" where it counts people, so that few are never counted in public.");
    d.optional_as<People>("out_of", &model::Figure::out_of, "Of a share of people: how many it is out of. Never published.");
    d.optional("so_far", &model::Figure::so_far, "Of a plan's report: true where it counts from the beginning of the plan and more is to come.");
    d.optional("qualifier", &model::Figure::qualifier, "How sure the source is of it.");
    d.optional("what", &model::Figure::what, "What happened to those counted: \"came to the stalls\".");
    d.optional("place", &model::Figure::place, "Where in the document it stands.");
  }
};

template <>
struct Fields<model::Link> {
  static void declare(Declaration<model::Link>& d) {
    d.named("link", "A link to a strategy's objective, and how it is known.");
    d.optional("objective", &model::Link::objective, "The objective: \"2015-18/feel-safe\". None when the basis is \"none\".");
    d.required("basis", &model::Link::basis, "Whether the source states the link, an editor infers it, or there is none.");
    d.optional("strength", &model::Link::strength, "How strong an inferred link is.");
    d.required("reason", &model::Link::reason, "Why, in one sentence.");
  }
};

}  // namespace candour::json
