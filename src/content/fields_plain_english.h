// The list of pages that may be hard to read.
#pragma once

#include "content/fields.h"

namespace candour::content {

struct PlainEnglishFile {
  std::vector<model::PlainException> exceptions;
};

}  // namespace candour::content

namespace candour::json {

template <>
struct Fields<model::PlainException> {
  using E = model::PlainException;
  static void declare(Declaration<E>& d) {
    d.named("exception", "A page that may be hard to read, and why.");
    d.located("page", &E::page, &E::page_span, "The page, from the root of the site: \"/accessibility/\".");
    d.required("reason", &E::reason, "Why its words cannot be easier, in one sentence.");
  }
};

template <>
struct Fields<content::PlainEnglishFile> {
  static void declare(Declaration<content::PlainEnglishFile>& d) {
    d.named("exceptions to plain English", "Pages that `candour check --plain-english` is not to complain of.");
    d.required("exceptions", &content::PlainEnglishFile::exceptions, "The pages.");
  }
};

}  // namespace candour::json
