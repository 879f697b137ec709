// The front matter of a case study.
#pragma once

#include "content/fields.h"

namespace candour::json {

template <>
struct Fields<model::CaseStudy> {
  using C = model::CaseStudy;
  static void declare(Declaration<C>& d) {
    d.named("case study", "A story of the work, before its Markdown.");
    d.required("title", &C::title, "Its title.");
    d.optional("objective", &C::objective, "The strategy's objective that it belongs to: \"2015-18/feel-safe\".");
    d.required("standfirst", &C::standfirst, "One or two sentences that say what it is about.");
    d.optional("partners", &C::partners, "The bodies that took part.");
    d.optional("figures", &C::figures, "Numbers that the source states.");
    d.optional("pull", &C::pull, "One short sentence worth pulling out.");
    d.required("document", &C::document, "The document it was taken from.");
    d.optional("place", &C::place, "Where in the document it stands.");
    d.part(&C::remarks);
  }
};

}  // namespace candour::json
