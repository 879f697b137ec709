// The list of old addresses.
#pragma once

#include "content/fields.h"

namespace candour::content {

struct RedirectsFile {
  std::vector<model::Redirect> redirects;
};

}  // namespace candour::content

namespace candour::json {

template <>
struct Fields<model::Redirect> {
  using R = model::Redirect;
  static void declare(Declaration<R>& d) {
    d.named("redirect", "An old address, and where it leads now.");
    d.located("from", &R::from, &R::from_span, "The old address, from the root of the site: \"/plans/2014/\". It ends in \"/\" or \".html\".");
    d.located("to", &R::to, &R::to_span, "The page that is meant, from the root of the site: \"/sosafe/plan/2014-15/#aim-1-1\".");
  }
};

template <>
struct Fields<content::RedirectsFile> {
  static void declare(Declaration<content::RedirectsFile>& d) {
    d.named("list of redirects", "Old addresses that still lead somewhere.");
    d.required("redirects", &content::RedirectsFile::redirects, "The redirects.");
  }
};

}  // namespace candour::json
