// What a page is about, for machines: the facts behind its linked data (https://schema.org). People read the page itself.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "views/url.h"

namespace candour::views {

// A plan, one of its sections, a quarter's summary, a strategy or an objective: a schema.org Report.
struct ReportSubject {
  std::string publisher;                // the partnership that it is of
  Url publisher_page;
  std::optional<std::string> period;    // ISO 8601 interval, "2014-04-01/2015-03-31"
};

// A case study: a schema.org Article.
struct ArticleSubject {};

// A body or partnership: a schema.org Organization.
struct OrganisationSubject {
  std::string name;
  std::vector<std::string> other_names;
};

// A glossary: a schema.org DefinedTermSet.
struct DefinedTerm {
  std::string name;
  std::string description;
  Url entry;
};
struct GlossarySubject {
  std::vector<DefinedTerm> terms;
};

// Of a page about none of these, only that it is a page is said.
struct NoSubject {};

using Subject = std::variant<NoSubject, ReportSubject, ArticleSubject, OrganisationSubject, GlossarySubject>;

}  // namespace candour::views
